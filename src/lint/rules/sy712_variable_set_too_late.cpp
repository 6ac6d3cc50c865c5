#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The first line below a use that gives the variable its value, when nothing above does; nullptr when there is none.
const shell::VariableDefinition *definitionBelow(const shell::VariableUse &use, const ShellText &text)
{
    const shell::VariableDefinition *found = nullptr;
    for (const shell::VariableDefinition &each : text.facts.definitions) {
        if (each.name != use.name) {
            continue;
        }
        const bool isPlain = each.origin == shell::VariableDefinition::Origin::Assignment ||
                             each.origin == shell::VariableDefinition::Origin::Declaration;
        const bool isBelow = each.file == use.file && use.range.start.line < each.range.start.line;
        if (!isPlain || !isBelow || !each.function.isEmpty()) {
            return nullptr;
        }
        found = found ? found : &each;
    }
    return found;
}

/// True where a value is looked for on purpose: in a test, in a loop that sets it later, or with a default.
bool isOptional(const shell::VariableUse &use, const ShellText &text)
{
    return std::ranges::any_of(text.facts.variableUses, [&](const shell::VariableUse &each) {
        const shell::Command *command = each.command < 0 ? nullptr : &text.facts.commands.at(each.command);
        const bool isLookedFor = !command || command->isFailureExpected || command->isInLoop || command->is(u"[") ||
                                 command->is(u"test") || !command->function.isEmpty();
        const bool isHere = each.range == use.range && each.state == shell::VariableUse::State::Set;
        const bool isAbove = each.range.start <= use.range.start;
        return each.name == use.name && (each.hasDefault || isHere || (isAbove && isLookedFor));
    });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        std::set<QString> seen;
        for (const shell::VariableUse &use : text.facts.variableUses) {
            using State = shell::VariableUse::State;
            if (use.state == State::Set || shell::isShellVariable(use.name) || seen.contains(use.name)) {
                continue;
            }
            const shell::VariableDefinition *definition = definitionBelow(use, text);
            if (definition && !isOptional(use, text) && seen.insert(use.name).second) {
                Finding finding = findingAt(text.placeOf(use.range, use.file),
                                            Tr::tr("“%1” is empty here: it gets its value only below.").arg(use.name));
                const Place place = text.placeOf(definition->range, definition->file);
                finding.related.append({place.path, place.range, Tr::tr("It is set here.")});
                findings.append(finding);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy712_variable_set_too_late;
const Rule sy712_variable_set_too_late{
    .code = "SY712",
    .name = "variable-set-too-late",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A script uses a variable above the line that sets it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A script is run from top to bottom. A command that uses a variable above the line that sets it gets an empty text, mostly
because lines were moved or copied from another script. Move the line that sets it up.

```bad
--- init.sh
wget -q "https://example.com/$FILE"
FILE=tool-$1.tgz
tar -xzf "$FILE"
```

```good
--- init.sh
FILE=tool-$1.tgz
wget -q "https://example.com/$FILE"
tar -xzf "$FILE"
```

Variables that the environment may set and the script only completes (`${NAME:-default}`) are left alone, and so are those
that are set inside functions.
)md"),
    .check = check,
};

} // namespace sealyard::lint
