#pragma once

#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QStringList>

namespace sealyard::lint {

/// Which of these files of a version directory its build would miss if they were not there, as in a checkout that git
/// leaves them out of: build files and init.sh, what COPY and ADD take, what init.sh names, what lies in the folders
/// that sealos packs images of. Not those that init.sh may make. files: relative to the version directory. Pure on what
/// it reads; thread-safe.
[[nodiscard]] QStringList neededFiles(const image::Workspace &workspace, const image::VersionDirectory &directory,
                                      const image::SourceTree &sources, const QStringList &files);

} // namespace sealyard::lint
