#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QHash>
#include <vector>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The assignments of a script that happen on every way, in order.
std::vector<const shell::Assignment *> plainAssignments(const shell::Script &script)
{
    std::vector<const shell::Assignment *> assignments;
    for (const shell::Statement &statement : script.statements) {
        const auto &commands = statement.members.front().pipeline.commands;
        const auto *simple = statement.members.size() == 1 && commands.size() == 1
                                 ? std::get_if<shell::SimpleCommand>(&commands.front().value)
                                 : nullptr;
        for (qsizetype index = 0; simple && simple->words.empty() && index < std::ssize(simple->assignments); ++index) {
            assignments.push_back(&simple->assignments[static_cast<std::size_t>(index)]);
        }
    }
    return assignments;
}

/// "${1:-}" and "$2", alone or in quotes.
bool isArgument(const std::vector<shell::WordPart> &parts)
{
    if (parts.size() != 1) {
        return false;
    }
    if (const auto *quoted = std::get_if<shell::DoubleQuoted>(&parts.front().value)) {
        return isArgument(quoted->parts);
    }
    const auto *parameter = std::get_if<shell::Parameter>(&parts.front().value);
    return parameter && parameter->name.front().isDigit();
}

Findings checkText(const ShellText &text)
{
    Findings findings;
    QHash<QString, const shell::Assignment *> taken;
    for (const shell::Assignment *assignment : plainAssignments(text.script)) {
        const QString fixed = assignment->value.literal().value_or(QString());
        if (isArgument(assignment->value.parts)) {
            taken.insert(assignment->name, assignment);
        } else if (const shell::Assignment *first = taken.value(assignment->name);
                   first && !fixed.isEmpty() && !assignment->isAppending) {
            Finding finding = findingAt(text.placeOf(assignment->range),
                                        Tr::tr("“%1” was taken from the caller and is replaced here by “%2”, whatever "
                                               "the caller gave.")
                                            .arg(assignment->name, fixed));
            const Place place = text.placeOf(first->range);
            finding.related.append({place.path, place.range, Tr::tr("It is taken here.")});
            findings.append(finding);
        }
    }
    return findings;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        findings += checkText(text);
    }
    return findings;
}

} // namespace

extern const Rule sy705_lost_argument;
const Rule sy705_lost_argument{
    .code = "SY705",
    .name = "lost-argument",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A value of the caller is replaced by a fixed one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A variable that is taken from an argument or from the environment (`sealos run -e NAME=VALUE`) and then set to a fixed text
ignores what the user asked for. A default belongs into the expansion: `PORT=${1:-30080}`.

```bad
--- Kubefile
FROM scratch
COPY install.sh .
CMD ["bash install.sh $(PORT)"]
ENV PORT=1
--- install.sh
PORT=${1:-}
PORT=30080
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```

```good
--- Kubefile
FROM scratch
COPY install.sh .
CMD ["bash install.sh $(PORT)"]
ENV PORT=1
--- install.sh
PORT=${1:-30080}
helm upgrade -i demo oci://example.com/demo --version 1 --set port=$PORT
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
