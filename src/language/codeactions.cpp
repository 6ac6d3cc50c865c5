#include "language/codeactions.h"

#include "image/yaml.h"
#include "language/tr.h"
#include "shell/syntax/script.h"
#include "shell/syntax/walk.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::language {

namespace {

constexpr qsizetype suppressionLimit = 100; ///< nobody reads more, and each has the text read

bool overlaps(const core::TextRange &left, const core::TextRange &right)
{
    return left.start <= right.end && right.start <= left.end;
}

QString indentationOf(QStringView line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; });
    return line.first(std::distance(line.begin(), end)).toString();
}

/// True when a new line above this one would be a part of a text: a here-document, a quoted text of several lines.
bool isInTextOfScript(const Document &document, int line)
{
    bool isIn = false;
    const shell::Script script = shell::parse(document.text());
    shell::walk(script, {.command = {},
                         .word =
                             [&](const shell::Word &word) {
                                 isIn = isIn || (word.range.start.line < line && line <= word.range.end.line);
                             },
                         .parameter = {},
                         .assignment = {},
                         .redirection =
                             [&](const shell::Redirection &redirection) {
                                 const auto *text = redirection.document.get();
                                 isIn = isIn || (text && text->body.range.start.line <= line &&
                                                 line <= text->body.range.end.line);
                             }});
    return isIn;
}

bool isInTextOfYaml(const image::YamlNode &node, int line)
{
    if (node.kind == image::YamlNode::Kind::Scalar) {
        return node.range.start.line < line && line <= node.range.end.line;
    }
    return std::ranges::any_of(node.items, [&](const auto &item) { return isInTextOfYaml(item, line); }) ||
           std::ranges::any_of(node.entries, [&](const auto &entry) { return isInTextOfYaml(entry.value, line); });
}

/// The line above which a comment can stand that is meant for a line; nothing: none.
std::optional<int> lineForComment(const Document &document, core::Position place)
{
    int line = place.line;
    switch (document.kind()) {
    case DocumentKind::BuildFile: {
        const image::Instruction *instruction = document.instructionAt(place);
        const bool hasText = instruction && !instruction->heredocs.isEmpty() && line > instruction->range.start.line;
        return hasText ? std::nullopt : std::optional(instruction ? instruction->range.start.line : line);
    }
    case DocumentKind::Script:
        while (line > 0 && document.line(line - 1).trimmed().endsWith(u'\\')) {
            --line;
        }
        return isInTextOfScript(document, line) || (line == 0 && document.line(0).startsWith("#!"_L1))
                   ? std::nullopt
                   : std::optional(line);
    case DocumentKind::Manifest: {
        const image::YamlStream stream = image::parseYaml(document.text());
        const bool isIn =
            std::ranges::any_of(stream.documents, [&](const auto &node) { return isInTextOfYaml(node, line); });
        return isIn ? std::nullopt : std::optional(line);
    }
    case DocumentKind::ImageList:
        return line;
    case DocumentKind::ChartValues:
    case DocumentKind::Template:
    case DocumentKind::Other:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

/// Behind "#!" and parser directives, which must come first.
int firstLineForComment(const Document &document)
{
    int line = document.line(0).startsWith("#!"_L1) ? 1 : 0;
    for (const image::ParserDirective &directive : document.kubefile().directives) {
        line = qMax(line, directive.range.end.line + 1);
    }
    return line;
}

bool hasComments(DocumentKind kind)
{
    return kind == DocumentKind::BuildFile || kind == DocumentKind::Script || kind == DocumentKind::Manifest ||
           kind == DocumentKind::ImageList;
}

CodeAction insertion(const Document &document, int line, const QString &text, const QString &title)
{
    const QString end =
        document.line(0).size() < document.text().size() && document.text().contains("\r\n"_L1) ? u"\r\n"_s : u"\n"_s;
    const core::Position place{line, 0};
    return {.title = title, .edits = {{document.path(), {{place, place}, text + end}}}};
}

void addSuppressions(const Document &document, const Diagnostic &finding, qsizetype index, QList<CodeAction> &actions)
{
    if (!hasComments(document.kind())) {
        return;
    }
    if (const auto line = lineForComment(document, finding.range.start)) {
        actions.append(insertion(document, *line,
                                 indentationOf(document.line(*line)) + "# sealyard: ignore="_L1 + finding.code,
                                 Tr::tr("Allow %1 here").arg(finding.name)));
        actions.last().finding = index;
    }
    actions.append(insertion(document, firstLineForComment(document), "# sealyard: ignore-file="_L1 + finding.code,
                             Tr::tr("Allow %1 in this file").arg(finding.name)));
    actions.last().finding = index;
}

} // namespace

QList<CodeAction> codeActionsFor(const Document &document, const QList<Diagnostic> &findings,
                                 const core::TextRange &part)
{
    QList<CodeAction> fixes;
    QList<CodeAction> suppressions;
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Diagnostic &finding = findings.at(i);
        if (!overlaps(finding.range, part)) {
            continue;
        }
        for (const core::Fix &fix : finding.fixes) {
            fixes.append({fix.title, fix.edits, i, fix.isSafe, !fix.isSafe});
        }
        if (finding.path == document.path() && suppressions.size() < suppressionLimit) {
            addSuppressions(document, finding, i, suppressions);
        }
    }
    std::ranges::stable_partition(fixes, &CodeAction::isPreferred);
    return fixes + suppressions;
}

} // namespace sealyard::language
