#include "language/outline.h"
#include "shell/syntax/script.h"
#include "shell/syntax/walk.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

constexpr qsizetype foldLimit = 10'000;

class Folds final
{
public:
    void add(int first, int last, FoldKind kind = FoldKind::Code)
    {
        if (last > first && m_folds.size() < foldLimit) {
            m_folds.append({first, last, kind});
        }
    }

    QList<Fold> taken()
    {
        const auto key = [](const Fold &fold) {
            return std::tuple(fold.firstLine, -fold.lastLine);
        };
        std::ranges::stable_sort(m_folds, {}, key);
        const auto repeated = std::ranges::unique(m_folds, {}, key);
        m_folds.erase(repeated.begin(), repeated.end());
        return m_folds;
    }

private:
    QList<Fold> m_folds;
};

/// Comment lines that follow one another.
void addComments(const Document &document, Folds &folds)
{
    int first = -1;
    const int count = document.lines().lineCount();
    for (int line = 0; line <= count; ++line) {
        const bool isComment = line < count && document.line(line).trimmed().startsWith(u'#');
        if (isComment && first < 0) {
            first = line;
        } else if (!isComment && first >= 0) {
            folds.add(first, line - 1, FoldKind::Comment);
            first = -1;
        }
    }
}

void addInstructions(const Document &document, Folds &folds)
{
    const auto &instructions = document.kubefile().instructions;
    const QList<image::Stage> &stages = document.evaluation().stages;
    for (const image::Instruction &instruction : instructions) {
        folds.add(instruction.range.start.line, instruction.range.end.line);
    }
    for (qsizetype i = 0; i < stages.size() && stages.size() > 1; ++i) {
        const qsizetype end = i + 1 < stages.size() ? stages.at(i + 1).fromIndex : instructions.size();
        folds.add(instructions.at(stages.at(i).fromIndex).range.start.line, instructions.at(end - 1).range.end.line);
    }
}

/// Functions, loops, conditions and groups; here-documents.
void addCommands(const Document &document, Folds &folds)
{
    const shell::Script script = shell::parse(document.text());
    shell::walk(
        script,
        {.command =
             [&](const shell::CommandSyntax &command) { folds.add(command.range.start.line, command.range.end.line); },
         .word = {},
         .parameter = {},
         .assignment = {},
         .redirection =
             [&](const shell::Redirection &redirection) {
                 if (redirection.document) {
                     const core::TextRange &body = redirection.document->body.range;
                     folds.add(redirection.range.start.line, body.end.line - (body.end.column == 0 ? 1 : 0));
                 }
             }});
}

/// Lines that are indented more than the one above them.
void addIndented(const Document &document, Folds &folds)
{
    struct Open
    {
        int line;
        qsizetype indentation;
    };
    std::vector<Open> open;
    int last = 0; // that is not blank
    const int count = document.lines().lineCount();
    for (int line = 0; line <= count; ++line) {
        const QStringView text = document.line(line);
        if (line < count && text.trimmed().isEmpty()) {
            continue;
        }
        const qsizetype indentation = line < count
                                          ? std::distance(text.begin(), std::ranges::find_if(
                                                                            text, [](QChar c) { return c != u' '; }))
                                          : -1;
        while (!open.empty() && open.back().indentation >= indentation) {
            folds.add(open.back().line, last);
            open.pop_back();
        }
        open.push_back({line, indentation});
        last = line;
    }
}

} // namespace

QList<Fold> foldsIn(const Document &document)
{
    Folds folds;
    if (!document.isHelped()) {
        return {};
    }
    addComments(document, folds);
    switch (document.kind()) {
    case DocumentKind::BuildFile:
        addInstructions(document, folds);
        break;
    case DocumentKind::Script:
        addCommands(document, folds);
        break;
    case DocumentKind::Manifest:
    case DocumentKind::ChartValues:
    case DocumentKind::Template:
    case DocumentKind::Other:
        addIndented(document, folds);
        break;
    case DocumentKind::ImageList:
        break;
    }
    return folds.taken();
}

} // namespace sealyard::language
