#include "lint/suppressions.h"

#include "lint/linter.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::lint {

namespace {

bool isComment(QStringView line)
{
    return line.trimmed().startsWith(u'#');
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

bool isMeant(const QString &rule, const Diagnostic &finding)
{
    return rule.compare(finding.code, Qt::CaseInsensitive) == 0 || rule == finding.name;
}

Diagnostic unused(const QString &rule, const Suppression &suppression, const QString &path)
{
    const Rule *own = findRule(u"SY910");
    return {.code = QString::fromLatin1(own->code),
            .name = QString::fromLatin1(own->name),
            .severity = own->severity,
            .message = findRule(rule) ? Tr::tr("“%1” has nothing to say here, so the comment can go.").arg(rule)
                                      : Tr::tr("There is no rule “%1”.").arg(rule),
            .path = path,
            .range = suppression.range,
            .related = {},
            .fixes = {}};
}

void applyIn(const QString &path, const QString &text, QList<Diagnostic> &findings)
{
    QList<Diagnostic> unneeded;
    for (const Suppression &suppression : suppressionsIn(text)) {
        for (const QString &rule : suppression.rules) {
            const qsizetype removed = findings.removeIf([&](const Diagnostic &finding) {
                const bool isThere = suppression.line < 0 || (finding.range.start.line <= suppression.line &&
                                                              suppression.line <= finding.range.end.line);
                return finding.path == path && isThere && isMeant(rule, finding);
            });
            if (removed == 0) {
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
    if (!text.contains("sealyard:"_L1)) {
        return {};
    }
    const core::LineIndex index(text);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    QList<Suppression> suppressions;
    for (const QRegularExpressionMatch &match : expression.globalMatch(text)) {
        const core::TextRange range = index.range(match.capturedStart(2), match.capturedEnd(2));
        const bool isAlone = match.capturedView(1).trimmed().isEmpty();
        const int line = isAlone ? lineBelow(lines, range.start.line) : range.start.line;
        suppressions.append(
            {match.captured(4).split(u',', Qt::SkipEmptyParts), range, match.capturedLength(3) > 0 ? -1 : line});
    }
    return suppressions;
}

QList<Diagnostic> withoutSuppressed(QList<Diagnostic> findings, const QStringList &files,
                                    const DirectoryContext &context)
{
    QSet<QString> paths(files.begin(), files.end());
    for (const Diagnostic &finding : std::as_const(findings)) {
        paths.insert(finding.path);
    }
    const QString folder = context.directory.path + u'/';
    for (const QString &path : std::as_const(paths)) {
        if (const QString *text = path.startsWith(folder) ? context.textOf(path.sliced(folder.size())) : nullptr) {
            applyIn(path, *text, findings);
        }
    }
    return findings;
}

} // namespace sealyard::lint
