#include "lint/casefile.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::test {

namespace {

/// A fenced block, or a heading when it has no fence.
struct Block
{
    QString heading;
    QString info;
    QString content;
};

QList<Block> blocks(const QString &markdown)
{
    static const QRegularExpression expression(uR"(^(?:## ([^\n]+)|(`{3,})(\S[^\n]*)\n(.*?)^\2)$)"_s,
                                               QRegularExpression::MultilineOption |
                                                   QRegularExpression::DotMatchesEverythingOption);
    QList<Block> found;
    for (const QRegularExpressionMatch &match : expression.globalMatch(markdown)) {
        found.append({match.captured(1), match.captured(3).trimmed(), match.captured(4)});
    }
    return found;
}

QByteArray contentOf(QString text)
{
    return text.replace(u"␍\n"_s, u"\r\n"_s).replace(QChar(0x2400), QChar(0)).toUtf8();
}

QStringList expectations(const QString &content)
{
    QStringList lines;
    for (const QString &line : content.split(u'\n', Qt::SkipEmptyParts)) {
        lines.append(workspacePath(line.trimmed()));
    }
    lines.sort();
    return lines;
}

CaseFiles filesOf(const QString &content)
{
    CaseFiles files;
    for (const QString &line : content.split(u'\n')) {
        if (line.startsWith("--- "_L1)) {
            files.append({workspacePath(line.sliced(4)), {}});
        } else if (!files.isEmpty()) {
            files.last().second += contentOf(line + u'\n');
        }
    }
    if (!files.isEmpty() && !files.last().second.isEmpty()) {
        files.last().second.chop(1);
    }
    return files;
}

} // namespace

QString workspacePath(QString path)
{
    static const QRegularExpression typeFolder(u"\\A(?:(?:applications|dockerimages|configs?)/|\\.sealyard\\.yaml)"_s);
    path.replace(QChar(0x2420), u' ');
    return typeFolder.match(path).hasMatch() ? path : u"applications/demo/1.0/"_s + path;
}

QList<LintCase> readCases(const QString &markdown)
{
    QList<LintCase> cases;
    for (const Block &block : blocks(markdown)) {
        if (!block.heading.isEmpty()) {
            cases.append({.name = block.heading, .files = {}, .expected = {}});
        } else if (cases.isEmpty()) {
            qFatal("the block “%ls” stands before the first heading", qUtf16Printable(block.info));
        } else if (block.info == "expect"_L1) {
            cases.last().expected = expectations(block.content);
            cases.last().hasExpectation = true;
        } else {
            cases.last().files.append({workspacePath(block.info), contentOf(block.content)});
        }
    }
    return cases;
}

QList<LintExample> readExamples(const QString &markdown)
{
    QList<LintExample> examples;
    for (const Block &block : blocks(markdown)) {
        if (block.info == "bad"_L1 || block.info == "good"_L1) {
            examples.append({block.info == "bad"_L1, filesOf(block.content)});
        }
    }
    return examples;
}

} // namespace sealyard::test
