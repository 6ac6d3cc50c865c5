#pragma once

#include "core/diagnostic.h"
#include "image/workspace.h"
#include "shellcheck/checker.h"

#include <QList>
#include <QString>

#include <functional>

namespace sealyard::lint {

/// A script of a version directory that shellcheck looks at.
struct AdvisedScript
{
    QString path; ///< relative to the workspace
    shellcheck::Script script;
};

/// Gives the text of a file by its path relative to the version directory; nullptr when it cannot be read.
using TextReader = std::function<const QString *(const QString &)>;

/// The scripts outside charts that a shell runs: init.sh by bash, as CI calls it, the others by the shell of their
/// first line, or by bash when a build file starts them so.
[[nodiscard]] QList<AdvisedScript> advisedScripts(const image::VersionDirectory &directory, const TextReader &textOf);

/// What shellcheck is known to say of the scripts, without what own findings of the same lines say already.
[[nodiscard]] QList<core::Diagnostic> shellAdvice(const QList<AdvisedScript> &scripts,
                                                  const shellcheck::Checker &checker,
                                                  const QList<core::Diagnostic> &own);

} // namespace sealyard::lint
