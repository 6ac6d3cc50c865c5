#include "image/instructionparser.h"
#include "image/kubefilelexer.h"

#include <QCoreApplication>

#include <algorithm>

namespace sealyard::image {

namespace {

constexpr qsizetype instructionLimit = 100'000;
constexpr qsizetype totalWordLimit = 1'000'000;
constexpr qsizetype problemLimit = 1'000;

/// Joins lines, instructions and heredocs.
class KubefileParser final
{
    Q_DECLARE_TR_FUNCTIONS(image)

public:
    explicit KubefileParser(QStringView text)
        : m_lexer(text, &m_result)
    {
    }

    [[nodiscard]] Kubefile parse();

private:
    void checkDirectives();
    void addInstruction(const LogicalLine &line);
    void takeHeredocs(Instruction &instruction);
    void report(const core::TextRange &range, const QString &message);

    Kubefile m_result;
    KubefileLexer m_lexer;
    qsizetype m_wordCount = 0;
};

Kubefile KubefileParser::parse()
{
    checkDirectives();
    while (const std::optional<LogicalLine> line = m_lexer.next()) {
        if (m_result.instructions.size() == instructionLimit || m_wordCount > totalWordLimit) {
            report(line->range(0, line->text().size()), tr("This file is too long; what follows here was not read."));
            break;
        }
        addInstruction(*line);
    }
    std::ranges::stable_sort(m_result.problems, {}, [](const SyntaxProblem &problem) { return problem.range.start; });
    return m_result;
}

void KubefileParser::checkDirectives()
{
    for (const ParserDirective &directive : std::as_const(m_result.directives)) {
        if (directive.name == QLatin1StringView("escape") && directive.value != m_result.escape) {
            report(directive.range, tr("The escape character must be “\\” or “`”, not “%1”.").arg(directive.value));
        }
    }
}

void KubefileParser::addInstruction(const LogicalLine &line)
{
    InstructionParser parser(line, m_result.escape);
    Instruction instruction = parser.parse();
    for (const SyntaxProblem &problem : parser.problems()) {
        report(problem.range, problem.message);
    }
    takeHeredocs(instruction);
    m_wordCount += instruction.words.size();
    m_result.instructions.append(std::move(instruction));
}

void KubefileParser::takeHeredocs(Instruction &instruction)
{
    const core::TextRange opening = instruction.range;
    for (Heredoc &heredoc : instruction.heredocs) {
        if (!m_lexer.takeHeredoc(heredoc)) {
            instruction.isBroken = true;
            report(opening,
                   tr("The text after “<<%1” has no end: no line consists of “%1” alone.").arg(heredoc.delimiter));
        }
        instruction.range.end = std::max(instruction.range.end, m_lexer.heredocEnd());
    }
}

void KubefileParser::report(const core::TextRange &range, const QString &message)
{
    if (m_result.problems.size() < problemLimit) {
        m_result.problems.append({message, range});
    }
}

} // namespace

Kubefile parseKubefile(const QString &text)
{
    return KubefileParser(text).parse();
}

} // namespace sealyard::image
