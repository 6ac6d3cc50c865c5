#include "lint/facts/versionuse.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when the text holds the third argument as it was given.
bool holdsVersion(const shell::Text &text, const shell::Facts &facts)
{
    return std::ranges::any_of(text.pattern(), [&facts](QChar each) {
        const shell::Unknown unknown = shell::Text::isHole(each) ? facts.unknowns.value(each) : shell::Unknown();
        return unknown.source == "$3"_L1 || unknown.source == "$@"_L1;
    });
}

/// True when a command other than a mere assignment is given the version.
bool isPassedOn(const shell::Facts &facts)
{
    static const QStringList declarations{u"export"_s, u"readonly"_s, u"declare"_s, u"typeset"_s, u"local"_s};
    return std::ranges::any_of(facts.commands, [&facts](const shell::Command &command) {
        return !declarations.contains(command.name) &&
               std::ranges::any_of(command.words,
                                   [&facts](const shell::Argument &word) { return holdsVersion(word.text, facts); });
    });
}

bool usesVersion(const shell::Facts &facts)
{
    QSet<QString> names;
    for (const shell::VariableDefinition &definition : facts.definitions) {
        if (holdsVersion(definition.value, facts)) {
            names.insert(definition.name);
        }
    }
    return isPassedOn(facts) || std::ranges::any_of(facts.variableUses, [&names](const shell::VariableUse &use) {
               return names.contains(use.name);
           });
}

} // namespace

bool ignoresVersion(const ShellText &init)
{
    return init.facts.isComplete && init.script.problems.isEmpty() && !usesVersion(init.facts);
}

} // namespace sealyard::lint
