#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;

namespace sealyard::lint {

namespace {

QList<Fix> fixes(const CommandVariable &variable, const core::TextRange &range, const KubefileContext &context)
{
    const core::LineIndex lines(context.text);
    const qsizetype start = lines.offset(range.start);
    const bool isInPlace = context.text.sliced(start, lines.offset(range.end) - start) == variable.written;
    const QString text = u"$(%1)"_s.arg(variable.name);
    return isInPlace ? QList<Fix>{{.title = Tr::tr("Write “%1”").arg(text),
                                   .isSafe = true,
                                   .edits = {{context.path, {range, text}}}}}
                     : QList<Fix>();
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (!context.directory.isClusterImage() || context.evaluation.stages.isEmpty()) {
        return findings;
    }
    const image::NamedValues &environment = context.evaluation.stages.last().environment;
    const core::LineIndex lines(context.text);
    for (const RunCommand &command : runCommands(context)) {
        for (const CommandVariable &variable : commandVariables(command.text)) {
            const bool isDefined =
                std::ranges::contains(environment, variable.name, &std::pair<QString, QString>::first);
            if (variable.form == CommandVariable::Form::Braces && isDefined) {
                const core::TextRange range = placeOf(variable, command, context.text, lines);
                findings.append(
                    {.range = range,
                     .message = Tr::tr("Older versions of sealos replace only “$(%1)” in a command, not “%2”.")
                                    .arg(variable.name, variable.written),
                     .fixes = fixes(variable, range, context)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy115_brace_variable;
const Rule sy115_brace_variable{
    .code = "SY115",
    .name = "brace-variable",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command writes a variable of ENV in braces."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The documented way to put a value of ENV into CMD or ENTRYPOINT is `$(NAME)`, and older versions of sealos replace only
that. `${NAME}` is left to the shell of the host there, in which the name may be unset.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD ["helm upgrade -i demo charts/demo --values ${policy}.yaml"]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV policy=default
CMD ["helm upgrade -i demo charts/demo --values $(policy).yaml"]
--- charts/demo/Chart.yaml
name: demo
--- default.yaml
```

Names that no ENV defines are the subject of SY106.
)md"),
    .check = check,
};

} // namespace sealyard::lint
