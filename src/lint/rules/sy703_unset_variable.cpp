#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The same name in other letters that the text sets: "UNINSTALL" for "uninstall"; empty when there is none.
QString twinOf(const QString &name, const ShellText &text)
{
    for (const shell::VariableDefinition &definition : text.facts.definitions) {
        if (definition.name != name && definition.name.compare(name, Qt::CaseInsensitive) == 0) {
            return definition.name;
        }
    }
    return {};
}

/// True when another script of the directory sets the name, which this one does not see.
bool isSetElsewhere(const QString &name, const ShellText &text, const std::vector<ShellText> &texts)
{
    return std::ranges::any_of(texts, [&](const ShellText &other) {
        return &other != &text &&
               std::ranges::contains(other.facts.definitions, name, &shell::VariableDefinition::name);
    });
}

/// Names in capitals come from the environment: of the user, of `sealos run -e` or of CI.
bool isLocalName(const QString &name)
{
    return name != name.toUpper() && name.size() > 1;
}

QString messageFor(const shell::VariableUse &use, const QString &twin)
{
    return twin.isEmpty() ? Tr::tr("Nothing sets “%1”, so this is empty.").arg(use.name)
                          : Tr::tr("Nothing sets “%1”, so this is empty; “%2” is set.").arg(use.name, twin);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        std::set<QString> seen;
        for (const shell::VariableUse &use : text.facts.variableUses) {
            const bool isUnset =
                use.state == shell::VariableUse::State::Never || use.state == shell::VariableUse::State::Environment;
            const QString twin = twinOf(use.name, text);
            const bool isMeant = text.role == ShellRole::Build || text.role == ShellRole::Command || use.hasDefault ||
                                 shell::isShellVariable(use.name) || !use.file.isEmpty();
            // "sealos run -e name=value" sets names in small letters too.
            const bool isGiven = text.isAtRunTime() && twin.isEmpty() && context.scripts().isStarted(text) &&
                                 !isSetElsewhere(use.name, text, context.scripts().texts());
            if (!isUnset || isMeant || isGiven || !isLocalName(use.name) || !seen.insert(use.name).second) {
                continue;
            }
            findings.append(findingAt(text.placeOf(use.range, use.file), messageFor(use, twin)));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy703_unset_variable;
const Rule sy703_unset_variable{
    .code = "SY703",
    .name = "unset-variable",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A variable is used that nothing sets."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A name with small letters belongs to the script: hardly anybody exports such names. When no line sets it, mostly after a rename or a
slip, the shell puts nothing in its place: a test never holds, a path becomes `/`, `find` walks the whole directory.

```bad
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ "$uninstall" = true ]; then helm uninstall demo; fi
```

```good
--- init.sh
UNINSTALL=${UNINSTALL:-false}
if [ "$UNINSTALL" = true ]; then helm uninstall demo; fi
```

Names in capitals may come from the environment, and to a script that a command starts `sealos run -e` may give any name
that no other script sets; both are left alone, and so are uses with a default (`${name:-}`).
)md"),
    .check = check,
};

} // namespace sealyard::lint
