#include "lint/facts/runcommands.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

/// sealos joins all entries to one line of a shell; hostile files alone have more.
constexpr qsizetype entryLimit = 1000;

const image::Instruction *lastOf(InstructionKind kind, const KubefileContext &context)
{
    const image::Instruction *last = nullptr;
    for (const image::EvaluatedInstruction &instruction : context.evaluation.stages.last().instructions) {
        if (instruction.kind == kind) {
            last = &context.kubefile.instructions.at(instruction.index);
        }
    }
    return last;
}

} // namespace

QList<RunCommand> runCommands(const KubefileContext &context)
{
    QList<RunCommand> commands;
    if (context.evaluation.stages.isEmpty()) {
        return commands;
    }
    for (const InstructionKind kind : {InstructionKind::Entrypoint, InstructionKind::Cmd}) {
        const image::Instruction *instruction = lastOf(kind, context);
        if (instruction && instruction->isJson) {
            for (const image::Word &word : instruction->words.first(qMin(instruction->words.size(), entryLimit))) {
                commands.append({word.value, word.range, instruction});
            }
        } else if (instruction) {
            commands.append({instruction->text, instruction->argumentRange, instruction});
        }
    }
    return commands;
}

QList<CommandVariable> commandVariables(const QString &command)
{
    // Longer text is data, not a command, and hostile text could keep the expression busy for hours.
    static constexpr qsizetype longest = 16'384;
    static const QRegularExpression expression(uR"(\$(?:\$|\(([^)]*)\)|\{([^}]*)\}|(\w+)))"_s);
    QList<CommandVariable> variables;
    for (const QRegularExpressionMatch &match : expression.globalMatch(command.left(longest))) {
        using Form = CommandVariable::Form;
        if (match.hasCaptured(1)) {
            variables.append({Form::Parentheses, match.captured(1), match.captured()});
        } else if (match.hasCaptured(2)) {
            variables.append({Form::Braces, match.captured(2), match.captured()});
        } else if (match.hasCaptured(3)) {
            variables.append({Form::Bare, match.captured(3), match.captured()});
        }
    }
    return variables;
}

bool isVariableName(QStringView text)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    return name.matchView(text).hasMatch();
}

core::TextRange placeOf(const CommandVariable &variable, const RunCommand &command, const QString &text,
                        const core::LineIndex &lines)
{
    const qsizetype start = lines.offset(command.range.start);
    const QStringView entry = QStringView(text).sliced(start, lines.offset(command.range.end) - start);
    const qsizetype at = entry.indexOf(variable.written);
    return at < 0 ? command.range : lines.range(start + at, start + at + variable.written.size());
}

} // namespace sealyard::lint
