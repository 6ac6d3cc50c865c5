#include "lint/suppressions.h"

#include "core/quicksearch.h"
#include "lint/linter.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::lint {

namespace {

constexpr qsizetype suppressedRules = 50; ///< in one comment
constexpr int joinedLines = 200;          ///< of one command, before and behind a place

bool isComment(QStringView line)
{
    return line.trimmed().startsWith(u'#');
}

bool isJoinedToNext(const QList<QStringView> &lines, int line)
{
    return line >= 0 && line + 1 < lines.size() && lines.at(line).trimmed().endsWith(u'\\');
}

/// The next line that is neither blank nor a comment; the last one when there is none.
int lineBelow(const QList<QStringView> &lines, int line)
{
    const auto last = static_cast<int>(lines.size()) - 1;
    while (line < last && (isComment(lines.at(line)) || lines.at(line).trimmed().isEmpty())) {
        ++line;
    }
    return line;
}

void extend(Suppression &suppression, const QList<QStringView> &lines)
{
    const int line = suppression.firstLine;
    while (suppression.firstLine > line - joinedLines && isJoinedToNext(lines, suppression.firstLine - 1)) {
        --suppression.firstLine;
    }
    while (suppression.lastLine < line + joinedLines && isJoinedToNext(lines, suppression.lastLine)) {
        ++suppression.lastLine;
    }
}

bool isMeant(const QString &rule, const Diagnostic &finding)
{
    return rule.compare(finding.code, Qt::CaseInsensitive) == 0 || rule == finding.name;
}

bool isForeign(const QString &rule)
{
    return rule.startsWith("SC"_L1, Qt::CaseInsensitive);
}

Diagnostic unused(const QString &rule, const Suppression &suppression, const QString &path)
{
    const Rule *own = findRule(u"SY910");
    return {.code = QString::fromLatin1(own->code),
            .name = QString::fromLatin1(own->name),
            .severity = own->severity,
            .message = findRule(rule) || isForeign(rule)
                           ? Tr::tr("“%1” has nothing to say here, so the comment can go.").arg(rule)
                           : Tr::tr("There is no rule “%1”.").arg(rule),
            .path = path,
            .range = suppression.range,
            .related = {},
            .fixes = {}};
}

void applyIn(const QString &path, const QString &text, bool hasShellcheck, QList<Diagnostic> &findings)
{
    QList<Diagnostic> unneeded;
    for (const Suppression &suppression : suppressionsIn(text)) {
        for (const QString &rule : suppression.rules) {
            const qsizetype removed = findings.removeIf([&](const Diagnostic &finding) {
                const bool isThere = suppression.firstLine < 0 || (finding.range.start.line <= suppression.lastLine &&
                                                                   suppression.firstLine <= finding.range.end.line);
                return finding.path == path && isThere && isMeant(rule, finding);
            });
            const bool isUnneeded = removed == 0 && (hasShellcheck || !isForeign(rule));
            if (isUnneeded && unneeded.size() < findingLimit) {
                unneeded.append(unused(rule, suppression, path));
            }
        }
    }
    findings += unneeded;
}

} // namespace

QList<Suppression> suppressionsIn(const QString &text)
{
    static const QRegularExpression expression(uR"(^([^\n]*?)#[ \t]*(sealyard:[ \t]*ignore(-file)?=([\w,-]+)))"_s,
                                               QRegularExpression::MultilineOption);
    if (!core::containsText(text, "sealyard:"_L1)) {
        return {};
    }
    const core::LineIndex index(text);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    QList<Suppression> suppressions;
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        const QStringList rules = match.captured(4).split(u',', Qt::SkipEmptyParts);
        Suppression suppression{.rules = rules.first(qMin(rules.size(), suppressedRules)),
                                .range = index.range(match.capturedStart(2), match.capturedEnd(2))};
        if (match.capturedLength(3) == 0) {
            const int line = suppression.range.start.line;
            const bool isAlone = match.capturedView(1).trimmed().isEmpty();
            suppression.firstLine = isAlone ? lineBelow(lines, line) : line;
            suppression.lastLine = suppression.firstLine;
            extend(suppression, lines);
        }
        suppressions.append(suppression);
        if (suppressions.size() == suppressionLimit) {
            break;
        }
    }
    return suppressions;
}

QList<Diagnostic> withoutSuppressed(QList<Diagnostic> findings, const QStringList &files,
                                    const DirectoryContext &context, bool hasShellcheck)
{
    QSet<QString> paths(files.begin(), files.end());
    for (const Diagnostic &finding : std::as_const(findings)) {
        paths.insert(finding.path);
    }
    const QString folder = context.directory.path + u'/';
    for (const QString &path : std::as_const(paths)) {
        if (const QString *text = path.startsWith(folder) ? context.textOf(path.sliced(folder.size())) : nullptr) {
            applyIn(path, *text, hasShellcheck, findings);
        }
    }
    return findings;
}

} // namespace sealyard::lint
