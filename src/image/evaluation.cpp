#include "image/evaluation.h"

#include "image/buildarguments.h"
#include "image/expander.h"
#include "image/instructionrule.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

const QString defaultPath = u"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s;

/// Named values that keep the order of their first definition.
class OrderedValues final
{
public:
    OrderedValues() = default;
    explicit OrderedValues(const NamedValues &values)
    {
        for (const auto &[name, value] : values) {
            set(name, value);
        }
    }

    void set(const QString &name, const QString &value)
    {
        const auto known = m_places.constFind(name);
        if (known != m_places.cend()) {
            m_values[*known].second = value;
            return;
        }
        m_places.insert(name, m_values.size());
        m_values.append({name, value});
    }

    [[nodiscard]] std::optional<QString> find(const QString &name) const
    {
        const auto known = m_places.constFind(name);
        return known == m_places.cend() ? std::nullopt : std::optional(m_values.at(*known).second);
    }

    [[nodiscard]] const NamedValues &values() const { return m_values; }

private:
    NamedValues m_values;
    QHash<QString, qsizetype> m_places;
};

/// One NAME or NAME=value after expansion.
struct Expanded
{
    QString name;
    std::optional<QString> value;
};

/// Walks through a file's instructions with the state that they leave.
class Evaluator final
{
    Q_DECLARE_TR_FUNCTIONS(image)

public:
    Evaluator(const Kubefile &kubefile, const EvaluationInput &input)
        : m_kubefile(kubefile)
        , m_arguments(input)
        , m_baseEnvironment(input.baseEnvironment)
    {
    }

    [[nodiscard]] Evaluation evaluate();

private:
    void beginStage(qsizetype index);
    void endStage();
    void inherit(const QString &image);
    void declareGlobally(const Instruction &instruction);
    void addInstruction(qsizetype index);
    [[nodiscard]] NamedValues assign(const Instruction &instruction);
    void declare(const Expanded &argument, const core::TextRange &range);
    [[nodiscard]] QList<Expanded> expandAssignments(const Instruction &instruction);
    [[nodiscard]] QStringList expandArguments(const Instruction &instruction);
    [[nodiscard]] QMap<QString, QString> expandFlags(const Instruction &instruction);
    [[nodiscard]] QString expand(const Word &word, const Instruction &instruction, const VariableLookup &lookup);
    [[nodiscard]] QString expandText(const Heredoc &heredoc);
    [[nodiscard]] std::optional<QString> find(const QString &name) const;

    const Kubefile &m_kubefile;
    BuildArguments m_arguments;
    BaseEnvironment m_baseEnvironment;
    ExpansionBudget m_budget;
    OrderedValues m_environment;
    OrderedValues m_labels;
    QHash<QString, qsizetype> m_stagesByName;
    VariableLookup m_lookup = [this](const QString &name) {
        return find(name);
    };
    Evaluation m_result;
};

Evaluation Evaluator::evaluate()
{
    for (qsizetype index = 0; index < m_kubefile.instructions.size(); ++index) {
        const Instruction &instruction = m_kubefile.instructions.at(index);
        if (m_budget.isUsedUp()) {
            break;
        }
        if (instruction.kind == InstructionKind::From) {
            beginStage(index);
        } else if (m_result.stages.isEmpty()) {
            declareGlobally(instruction);
        } else if (instruction.kind != InstructionKind::Unknown) {
            addInstruction(index);
        }
    }
    endStage();
    return m_result;
}

void Evaluator::beginStage(qsizetype index)
{
    endStage();
    const Instruction &from = m_kubefile.instructions.at(index);
    const VariableLookup lookup = [this](const QString &name) {
        return m_arguments.findForFrom(name);
    };
    const auto word = [&](qsizetype at) {
        return at < from.words.size() ? expand(from.words.at(at), from, lookup) : QString();
    };
    Stage stage;
    stage.image = word(0);
    stage.name = word(2);
    stage.fromIndex = index;
    m_arguments.beginStage();
    m_environment = {};
    m_labels = {};
    inherit(stage.image);
    if (!stage.name.isEmpty()) {
        m_stagesByName.insert(stage.name, m_result.stages.size());
    }
    m_result.stages.append(stage);
}

void Evaluator::endStage()
{
    if (!m_result.stages.isEmpty()) {
        m_result.stages.back().environment = m_environment.values();
        m_result.stages.back().labels = m_labels.values();
    }
}

void Evaluator::inherit(const QString &image)
{
    const auto found = m_stagesByName.constFind(image);
    if (found == m_stagesByName.cend()) {
        m_environment = OrderedValues(m_baseEnvironment ? m_baseEnvironment(image) : NamedValues());
        return;
    }
    constexpr qint64 costOfCopy = 64;
    const Stage &base = m_result.stages.at(*found);
    m_budget.characters -= costOfCopy * (base.environment.size() + base.labels.size());
    if (!m_budget.isUsedUp()) {
        m_environment = OrderedValues(base.environment);
        m_labels = OrderedValues(base.labels);
    }
}

void Evaluator::declareGlobally(const Instruction &instruction)
{
    if (instruction.kind != InstructionKind::Arg) {
        return;
    }
    for (const Expanded &argument : expandAssignments(instruction)) {
        m_arguments.declareGlobally(argument.name, argument.value);
    }
}

void Evaluator::addInstruction(qsizetype index)
{
    const Instruction &instruction = m_kubefile.instructions.at(index);
    EvaluatedInstruction result{.index = index,
                                .kind = instruction.kind,
                                .isJson = instruction.isJson,
                                .arguments = expandArguments(instruction),
                                .assignments = {},
                                .flags = expandFlags(instruction)};
    const bool hasTexts = instruction.kind == InstructionKind::Copy || instruction.kind == InstructionKind::Add;
    for (const Heredoc &heredoc : hasTexts ? instruction.heredocs : QList<Heredoc>()) {
        result.heredocs.append(heredoc.isExpanded ? expandText(heredoc) : heredoc.body);
    }
    result.assignments = assign(instruction);
    m_result.stages.back().instructions.append(result);
}

/// All values are expanded before the first one is set: "ENV A=1 B=$A" takes the A from before.
NamedValues Evaluator::assign(const Instruction &instruction)
{
    NamedValues result;
    for (const Expanded &assignment : expandAssignments(instruction)) {
        if (instruction.kind == InstructionKind::Arg) {
            declare(assignment, instruction.range);
        } else if (assignment.value) {
            OrderedValues &values = instruction.kind == InstructionKind::Env ? m_environment : m_labels;
            values.set(assignment.name, *assignment.value);
        }
        const bool isArgument = instruction.kind == InstructionKind::Arg;
        if (const auto value = isArgument ? m_arguments.find(assignment.name) : assignment.value) {
            result.append({assignment.name, *value});
        }
    }
    return result;
}

void Evaluator::declare(const Expanded &argument, const core::TextRange &range)
{
    if (argument.value && (argument.name == "TARGETPLATFORM"_L1 || argument.name == "BUILDPLATFORM"_L1)) {
        m_result.problems.append({tr("%1 is set by the build and takes no value.").arg(argument.name), range});
    }
    m_arguments.declare(argument.name, argument.value);
}

QList<Expanded> Evaluator::expandAssignments(const Instruction &instruction)
{
    QList<Expanded> result;
    for (const Assignment &assignment : instruction.assignments) {
        Expanded expanded{expand(assignment.key, instruction, m_lookup), std::nullopt};
        if (assignment.value) {
            expanded.value = expand(*assignment.value, instruction, m_lookup);
        }
        result.append(expanded);
    }
    return result;
}

QStringList Evaluator::expandArguments(const Instruction &instruction)
{
    const InstructionRule &rule = instructionRule(instruction.kind);
    QStringList result;
    const bool isShellForm = !instruction.isJson && rule.form == ArgumentForm::Command;
    if (rule.form == ArgumentForm::Trigger || isShellForm) {
        return {instruction.text};
    }
    if (!instruction.assignments.isEmpty()) {
        return {};
    }
    for (const Word &word : instruction.words) {
        const QString value = rule.isExpanded ? expand(word, instruction, m_lookup) : word.value;
        result += rule.kind == InstructionKind::Expose ? value.split(u' ', Qt::SkipEmptyParts) : QStringList{value};
    }
    if (rule.form == ArgumentForm::HealthCheck && !instruction.isJson && result.size() > 1) {
        result = {result.front(), instruction.text.sliced(result.front().size()).trimmed()};
    }
    return rule.kind == InstructionKind::Maintainer ? QStringList{instruction.text} : result;
}

QMap<QString, QString> Evaluator::expandFlags(const Instruction &instruction)
{
    const bool isExpanded = instruction.kind != InstructionKind::HealthCheck;
    QMap<QString, QString> result;
    for (const Flag &flag : instruction.flags) {
        const QString value = flag.value.value_or(QString());
        result.insert(flag.name, isExpanded ? expand({value, value, flag.range}, instruction, m_lookup) : value);
    }
    return result;
}

/// Variables only: quotes and other characters of a here-document stay as they are.
QString Evaluator::expandText(const Heredoc &heredoc)
{
    static const QRegularExpression variable(uR"(\\\$|\$(?:\w+|\{[^{}]*\}))"_s);
    QString result;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : variable.globalMatch(heredoc.body)) {
        result += QStringView(heredoc.body).sliced(at, match.capturedStart() - at);
        const QString found = match.captured();
        result += found.startsWith(u'\\')
                      ? u"$"_s
                      : Expander(found, m_lookup, m_kubefile.escape, m_budget).expand().value_or(found);
        at = match.capturedEnd();
    }
    return result.append(QStringView(heredoc.body).sliced(at));
}

QString Evaluator::expand(const Word &word, const Instruction &instruction, const VariableLookup &lookup)
{
    const core::Result<QString> result = Expander(word.raw, lookup, m_kubefile.escape, m_budget).expand();
    constexpr qsizetype problemLimit = 1'000;
    if (!result && !instruction.isBroken && m_result.problems.size() < problemLimit) {
        m_result.problems.append({result.error().message, word.range});
    }
    return result.value_or(word.value);
}

std::optional<QString> Evaluator::find(const QString &name) const
{
    if (const std::optional<QString> value = m_environment.find(name)) {
        return value;
    }
    const std::optional<QString> value = m_arguments.find(name);
    return !value && name == "PATH"_L1 ? std::optional(defaultPath) : value;
}

} // namespace

Evaluation evaluate(const Kubefile &kubefile, const EvaluationInput &input)
{
    return Evaluator(kubefile, input).evaluate();
}

} // namespace sealyard::image
