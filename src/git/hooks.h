#pragma once

#include "core/result.h"
#include "git/repository.h"

#include <QStringList>

#include <stop_token>

namespace sealyard::git {

/// The folder in which git looks for hooks: core.hooksPath, else that of the repository. Absolute.
[[nodiscard]] QString hooksFolder(const Repository &repository);

/// True when the repository has a hook of this name that git would run, wherever core.hooksPath points.
[[nodiscard]] bool hasHook(const Repository &repository, const QString &name);

/// Runs a hook as git does, through "git hook run". input: for the hook's standard input. Content when there is none.
/// Denied when the hook says no, with what it printed; NotFound when there is a hook, but no git that can run it.
[[nodiscard]] core::Result<void> runHook(const Repository &repository, const QString &name,
                                         const QStringList &arguments = {}, const QByteArray &input = {},
                                         const std::stop_token &stop = {});

} // namespace sealyard::git
