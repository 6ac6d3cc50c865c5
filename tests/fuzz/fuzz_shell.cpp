#include "shell/facts.h"
#include "shell/syntax/walk.h"

#include <cstdlib>

using namespace sealyard;

namespace {

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

/// Every range is a place of the text, and its ends are in order.
class RangeCheck final
{
public:
    explicit RangeCheck(const QString &text)
        : m_lines(text)
    {
    }

    void check(const core::TextRange &range) const
    {
        require(range.start <= range.end);
        require(m_lines.position(m_lines.offset(range.start)) == range.start);
        require(m_lines.position(m_lines.offset(range.end)) == range.end);
    }

private:
    core::LineIndex m_lines;
};

void checkScript(const RangeCheck &ranges, const shell::Script &script)
{
    for (const shell::SyntaxProblem &problem : script.problems) {
        ranges.check(problem.range);
        require(!problem.message.isEmpty());
    }
    for (const shell::Comment &comment : script.comments) {
        ranges.check(comment.range);
        require(comment.text.startsWith(u'#'));
    }
    shell::Visitor visitor;
    visitor.command = [&](const shell::CommandSyntax &command) {
        ranges.check(command.range);
    };
    visitor.word = [&](const shell::Word &word) {
        ranges.check(word.range);
        for (const shell::WordPart &part : word.parts) {
            ranges.check(part.range);
        }
    };
    visitor.parameter = [&](const shell::Parameter &parameter, const core::TextRange &range) {
        ranges.check(range);
        ranges.check(parameter.nameRange);
        ranges.check(parameter.argumentRange);
    };
    visitor.assignment = [&](const shell::Assignment &assignment) {
        ranges.check(assignment.nameRange);
    };
    visitor.redirection = [&](const shell::Redirection &redirection) {
        ranges.check(redirection.range);
    };
    shell::walk(script, visitor);
}

void checkContent(const RangeCheck &ranges, const shell::Content &content)
{
    const QString &text = content.text().pattern();
    const core::LineIndex lines(text);
    for (const shell::Content::Segment &segment : content.segments()) {
        require(segment.start >= 0 && segment.start < text.size());
        if (segment.file.isEmpty()) {
            ranges.check(segment.range);
            const core::TextRange mapped = content.rangeInScript(lines.range(segment.start, segment.start + 1));
            require(mapped.start <= mapped.end);
        }
    }
}

void checkFacts(const RangeCheck &ranges, const shell::Facts &facts)
{
    for (const shell::Command &command : facts.commands) {
        require(!command.words.isEmpty());
        if (command.file.isEmpty()) {
            ranges.check(command.range);
        }
        static_cast<void>(command.operands());
        static_cast<void>(command.valueOf({u"-d", u"--destination"}));
    }
    for (const shell::FileUse &use : facts.fileUses) {
        require(use.command < facts.commands.size());
        if (use.file.isEmpty()) {
            ranges.check(use.range);
        }
        if (use.content) {
            checkContent(ranges, *use.content);
        }
        static_cast<void>(facts.existsAfter(use.path));
    }
    for (const shell::VariableUse &use : facts.variableUses) {
        require(use.command < facts.commands.size());
        if (use.file.isEmpty()) {
            ranges.check(use.range);
        }
    }
    static_cast<void>(facts.after.paths());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const QString text = QString::fromUtf8(data, static_cast<qsizetype>(size));
    const RangeCheck ranges(text);
    const shell::Script script = shell::parse(text);
    checkScript(ranges, script);

    shell::Parameters parameters;
    parameters.scriptName = QStringLiteral("init.sh");
    parameters.positional = {QStringLiteral("amd64"), QStringLiteral("demo"), std::nullopt};
    parameters.files = shell::FileTree({QStringLiteral("init.sh"), QStringLiteral("charts/a/Chart.yaml")});
    parameters.textOf = [&](const QString &) {
        return std::optional(text);
    };
    checkFacts(ranges, shell::effectsOf(script, parameters));
    return 0;
}
