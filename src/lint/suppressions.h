#pragma once

#include "core/diagnostic.h"
#include "lint/context.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::lint {

/// One comment "# sealyard: ignore=SY312,missing-copy-source REASON" or "# sealyard: ignore-file=SY312 REASON".
struct Suppression
{
    QStringList rules;     ///< codes or names as written
    core::TextRange range; ///< from "sealyard:" to the last rule
    /// The lines that it is for: its own, or the one below a comment that stands alone; with all lines that "\\" joins
    /// to it, because no comment can stand between those of a command. -1: the file.
    int firstLine = -1;
    int lastLine = -1;
};

/// Of more comments in one file the first are read.
inline constexpr qsizetype suppressionLimit = 1000;

/// The suppressions that a text holds, in order.
[[nodiscard]] QList<Suppression> suppressionsIn(const QString &text);

/// Removes the findings that comments in their files allow, and adds one of SY910 for each rule of a comment that
/// allows nothing; of those for shellcheck only if that was asked. Looks at the files of the findings and at those that
/// are given, by path relative to the workspace.
[[nodiscard]] QList<core::Diagnostic> withoutSuppressed(QList<core::Diagnostic> findings, const QStringList &files,
                                                        const DirectoryContext &context, bool hasShellcheck);

} // namespace sealyard::lint
