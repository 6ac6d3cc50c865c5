#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "${NAME:-value}" with a plain value can be written as ENV and $(NAME).
QList<core::Fix> fixes(const CommandVariable &variable, const core::TextRange &place, const RunCommand &command,
                       const QString &path)
{
    static const QRegularExpression simple(uR"(\A([A-Za-z_]\w*):?-([\w./:@-]*)\z)"_s);
    const QRegularExpressionMatch match = simple.match(variable.name);
    if (!match.hasMatch() || place == command.range) {
        return {};
    }
    const core::Position line{command.instruction->range.start.line, 0};
    const QString env = u"ENV %1=${%1:-\"%2\"}\n"_s.arg(match.captured(1), match.captured(2));
    return {{.title = Tr::tr("Give %1 its default by ENV").arg(match.captured(1)),
             .isSafe = false,
             .edits = {{path, {{line, line}, env}}, {path, {place, u"$(%1)"_s.arg(match.captured(1))}}}}};
}

Findings check(const KubefileContext &context)
{
    static const QRegularExpression withOperator(uR"(\A[!#]?\w+[^\w\s])"_s);
    Findings findings;
    if (!context.directory.isClusterImage()) {
        return findings;
    }
    const core::LineIndex lines(context.text);
    for (const RunCommand &command : runCommands(context)) {
        for (const CommandVariable &variable : commandVariables(command.text)) {
            if (variable.form != CommandVariable::Form::Braces || !withOperator.match(variable.name).hasMatch()) {
                continue;
            }
            const core::TextRange place = placeOf(variable, command, context.text, lines);
            findings.append(
                {.range = place,
                 .message = Tr::tr("sealos knows no operators in “%1”: it takes all between the braces as a "
                                   "name, finds none, and the shell then runs “%2” as a command.")
                                .arg(variable.written, variable.name),
                 .fixes = fixes(variable, place, command, context.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy107_default_in_command_variable;
const Rule sy107_default_in_command_variable{
    .code = "SY107",
    .name = "default-in-command-variable",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "CMD or ENTRYPOINT uses “${NAME:-default}” or another operator in braces."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
In CMD and ENTRYPOINT it is sealos that replaces variables, and it knows names alone. `${NAME:-nginx}` is looked up as a
variable called `NAME:-nginx`, which nobody can define, and becomes `$(NAME:-nginx)`: the shell runs a command of that
name and the default is never used. Set the default by ENV, where the build resolves it, or move the command into a
script.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i ${NAME:-demo} charts/demo"]
```

```good
--- Kubefile
FROM scratch
ENV NAME=${NAME:-"demo"}
COPY . .
CMD ["helm upgrade -i $(NAME) charts/demo"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
