#pragma once

#include "shell/syntax/syntax.h"

#include <QList>
#include <QStringView>

namespace sealyard::shell {

/// "#" up to the end of the line.
struct Comment
{
    QString text;
    core::TextRange range;
};

/// What bash would refuse at a place; parsing goes on behind it.
struct SyntaxProblem
{
    QString message; ///< translated
    core::TextRange range;
};

/// A shell script, read without losing anything: one broken construct does not hide the rest.
struct Script
{
    StatementList statements;
    QList<Comment> comments;
    QList<SyntaxProblem> problems;
    bool hasCarriageReturns = false; ///< a line ends with CR LF. Read as a line end here; bash takes CR as text
};

/// Reads POSIX sh and bash (Bash Reference Manual 5.2, chapters 3 and 6; behaviour compared with `bash -n`). Never
/// fails; pure and thread-safe. A script has problems exactly when bash -n refuses it, with three exceptions: CR LF,
/// broken text in backticks (which bash only reads at run time) and extended patterns (always accepted). Bounded:
/// 2 Mi characters, nesting 100, 200 problems; beyond that a problem says where reading ended.
[[nodiscard]] Script parse(QStringView text);

} // namespace sealyard::shell
