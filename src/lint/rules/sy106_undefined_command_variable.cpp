#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "$(hostname)" may be meant as a command; "$(HELM_OPTS)" is not.
bool isMeantAsVariable(const CommandVariable &variable)
{
    static const QRegularExpression upperCase(u"\\A[A-Z_][A-Z0-9_]*\\z"_s);
    static const QRegularExpression word(u"\\A\\w+\\z"_s);
    const auto &expression = variable.form == CommandVariable::Form::Parentheses ? upperCase : word;
    return expression.match(variable.name).hasMatch() && !variable.name.startsWith("SEALOS_SYS"_L1);
}

/// True inside a password hash, "$2a$10$abc", whose pieces are one mistake.
bool continues(const CommandVariable &variable, const QString &previous, const QString &command)
{
    return previous.size() > 1 && previous.at(1).isDigit() && command.contains(previous + variable.written);
}

Finding undefined(const CommandVariable &variable, const RunCommand &command, const KubefileContext &context,
                  const core::LineIndex &lines)
{
    Finding finding{.range = placeOf(variable, command, context.text, lines),
                    .message =
                        Tr::tr("No ENV defines “%1”, so sealos turns “%2” into “$(%1)”, which the shell runs as a "
                               "command unless “sealos run -e” sets it. For a literal dollar write “$$”.")
                            .arg(variable.name, variable.written)};
    if (isVariableName(variable.name)) {
        const core::Position line{command.instruction->range.start.line, 0};
        const QString text = u"ENV %1=\"\"\n"_s.arg(variable.name);
        finding.fixes.append({.title = Tr::tr("Define %1 as empty").arg(variable.name),
                              .isSafe = false,
                              .edits = {{context.path, {{line, line}, text}}}});
    }
    return finding;
}

Findings check(const KubefileContext &context)
{
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage()) {
        return {};
    }
    QSet<QString> known;
    for (const auto &[name, value] : stage->environment) {
        known.insert(name);
    }
    const core::LineIndex lines(context.text);
    Findings findings;
    for (const RunCommand &command : runCommands(context)) {
        QString previous;
        for (const CommandVariable &variable : commandVariables(command.text)) {
            if (isMeantAsVariable(variable) && !known.contains(variable.name)) {
                known.insert(variable.name);
                if (!continues(variable, previous, command.text)) {
                    findings.append(undefined(variable, command, context, lines));
                    previous.clear();
                }
                previous += variable.written;
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy106_undefined_command_variable;
const Rule sy106_undefined_command_variable{
    .code = "SY106",
    .name = "undefined-command-variable",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "CMD or ENTRYPOINT uses a variable that no ENV defines."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Before a shell sees the command, sealos replaces `$(NAME)`, `${NAME}` and `$NAME` by the image's ENV, overlaid by
`sealos run -e`. A name that is not defined becomes `$(NAME)`, whichever form was written, and the shell then runs a
command of that name. Quotes do not protect: loop variables, `awk` fields and password hashes break too.

Give the variable a default, move the command into a script (scripts see the variables as usual), or write `$$` for a
dollar that is meant for the shell.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo $(HELM_OPTS)"]
```

```good
--- Kubefile
FROM scratch
ENV HELM_OPTS=${HELM_OPTS:-""}
COPY . .
CMD ["helm upgrade -i demo charts/demo $(HELM_OPTS)", "for i in 1 2; do echo $$i; done", "echo $(date +%s)"]
```

Images that start from another image are left alone: that one may define the variable.
)md"),
    .check = check,
};

} // namespace sealyard::lint
