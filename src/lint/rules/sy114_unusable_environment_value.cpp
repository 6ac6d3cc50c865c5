#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QHash>
#include <QSet>

namespace sealyard::lint {

namespace {

/// The last assignment of each name.
QHash<QString, const image::Assignment *> assignments(const image::Kubefile &kubefile)
{
    QHash<QString, const image::Assignment *> last;
    for (const image::Instruction &instruction : kubefile.instructions) {
        if (instruction.kind == image::InstructionKind::Env) {
            for (const image::Assignment &each : instruction.assignments) {
                last.insert(each.key.value, &each);
            }
        }
    }
    return last;
}

QSet<QString> namesInCommands(const KubefileContext &context)
{
    QSet<QString> names;
    for (const RunCommand &command : runCommands(context)) {
        for (const CommandVariable &variable : commandVariables(command.text)) {
            names.insert(variable.name);
        }
    }
    return names;
}

/// The characters that do not survive: in the export line always, in a command where the value becomes shell text.
QString brokenCharacters(const QString &value, bool isUsed)
{
    QString broken;
    for (const QChar character : value) {
        const bool isExported = QStringView(u"\"`$\\").contains(character);
        const bool isCommand = isUsed && QStringView(u"|;&<>").contains(character);
        if ((isExported || isCommand) && !broken.contains(character)) {
            broken.append(character);
        }
    }
    return broken;
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (!context.directory.isClusterImage() || context.evaluation.stages.isEmpty()) {
        return findings;
    }
    const QHash<QString, const image::Assignment *> lastAssignments = assignments(context.kubefile);
    const QSet<QString> used = namesInCommands(context);
    for (const auto &[name, value] : context.evaluation.stages.last().environment) {
        const image::Assignment *assignment = lastAssignments.value(name);
        const QString broken = brokenCharacters(value, used.contains(name));
        if (assignment && assignment->value && !broken.isEmpty()) {
            findings.append({.range = assignment->value->range,
                             .message = Tr::tr("The value of %1 holds %2, which the shell interprets again when sealos "
                                               "exports it and puts it into the run command.")
                                            .arg(name, broken)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy114_unusable_environment_value;
const Rule sy114_unusable_environment_value{
    .code = "SY114",
    .name = "unusable-environment-value",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "An ENV value holds characters that the shell interprets again."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos writes all ENV values in front of the run commands as `export NAME="value"` without escaping, and replaces
`$(NAME)` in a command by the bare value. So `"`, `$`, a backtick or a backslash in a value is interpreted again, and `|`,
`;`, `&`, `<` and `>` become operators of the shell where the value is put into a command. Give such values a default
inside the script that CMD starts, or choose another separator.

```bad
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES="eth.*|en.*"
CMD ["INTERFACES=$(INTERFACES) bash install.sh"]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
ENV INTERFACES="eth.*,en.*"
CMD ["INTERFACES=$(INTERFACES) bash install.sh"]
--- install.sh
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
