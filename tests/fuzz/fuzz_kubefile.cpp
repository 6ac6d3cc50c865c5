#include "image/evaluation.h"

#include <cstdlib>

using namespace sealyard;
using namespace sealyard::image;

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
        : m_text(text)
        , m_lines(text)
    {
    }

    void check(const core::TextRange &range) const
    {
        require(range.start <= range.end);
        require(m_lines.position(m_lines.offset(range.start)) == range.start);
        require(m_lines.position(m_lines.offset(range.end)) == range.end);
    }

    void checkInside(const core::TextRange &inner, const core::TextRange &outer) const
    {
        check(inner);
        require(outer.start <= inner.start && inner.end <= outer.end);
    }

    [[nodiscard]] QStringView text(const core::TextRange &range) const
    {
        const qsizetype start = m_lines.offset(range.start);
        return QStringView(m_text).sliced(start, m_lines.offset(range.end) - start);
    }

private:
    const QString &m_text;
    core::LineIndex m_lines;
};

void checkInstruction(const RangeCheck &ranges, const Instruction &instruction)
{
    ranges.check(instruction.range);
    ranges.checkInside(instruction.keywordRange, instruction.range);
    ranges.checkInside(instruction.argumentRange, instruction.range);
    require(instruction.keywordRange.end <= instruction.argumentRange.start);
    for (const Flag &flag : instruction.flags) {
        ranges.checkInside(flag.range, instruction.argumentRange);
        require(ranges.text(flag.range).startsWith(u'-') || ranges.text(flag.range).contains(u'\n'));
    }
    core::Position end = instruction.argumentRange.start;
    for (const Word &word : instruction.words) {
        ranges.checkInside(word.range, instruction.argumentRange);
        require(end <= word.range.start);
        end = word.range.end;
    }
    for (const Assignment &assignment : instruction.assignments) {
        ranges.checkInside(assignment.key.range, instruction.argumentRange);
        if (assignment.value) {
            ranges.checkInside(assignment.value->range, instruction.argumentRange);
            require(assignment.key.range.end <= assignment.value->range.start);
        }
    }
    for (const Heredoc &heredoc : instruction.heredocs) {
        ranges.check(heredoc.range);
        require(!heredoc.delimiter.isEmpty() && instruction.argumentRange.end <= heredoc.range.start);
    }
}

void checkKubefile(const QString &text, const Kubefile &kubefile)
{
    const RangeCheck ranges(text);
    core::Position end;
    for (const Instruction &instruction : kubefile.instructions) {
        require(end <= instruction.range.start && !instruction.keyword.isEmpty());
        checkInstruction(ranges, instruction);
        end = instruction.range.end;
    }
    for (const Comment &comment : kubefile.comments) {
        ranges.check(comment.range);
        require(ranges.text(comment.range) == comment.text && comment.text.startsWith(u'#'));
    }
    for (const ParserDirective &directive : kubefile.directives) {
        ranges.check(directive.range);
    }
    for (const SyntaxProblem &problem : kubefile.problems) {
        ranges.check(problem.range);
        require(!problem.message.isEmpty());
    }
}

void checkEvaluation(const QString &text, const Kubefile &kubefile)
{
    const RangeCheck ranges(text);
    const Evaluation evaluation =
        evaluate(kubefile, {.buildArguments = {{QStringLiteral("B"), QStringLiteral("c")}}, .platform = {}});
    qsizetype next = 0;
    for (const Stage &stage : evaluation.stages) {
        require(stage.fromIndex >= next);
        next = stage.fromIndex + 1;
        for (const EvaluatedInstruction &instruction : stage.instructions) {
            require(instruction.index >= next && instruction.index < kubefile.instructions.size());
            next = instruction.index + 1;
        }
    }
    for (const SyntaxProblem &problem : evaluation.problems) {
        ranges.check(problem.range);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const char *data, size_t size)
{
    const QString text = QString::fromUtf8(data, static_cast<qsizetype>(size));
    const Kubefile kubefile = parseKubefile(text);
    checkKubefile(text, kubefile);
    checkEvaluation(text, kubefile);
    return 0;
}
