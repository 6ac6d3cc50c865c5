#include "shell/assignednames.h"

#include "shell/syntax/characters.h"
#include "shell/syntax/walk.h"

#include <algorithm>

namespace sealyard::shell {

namespace {

/// read, local and their like name variables by plain words.
bool namesVariables(const SimpleCommand &simple)
{
    static constexpr QStringView names[] = {u"read",    u"mapfile", u"readarray", u"getopts", u"local",
                                            u"declare", u"typeset", u"readonly",  u"printf"};
    const QString name = simple.words.empty() ? QString() : simple.words.front().literal().value_or(QString());
    return std::ranges::contains(names, QStringView(name));
}

void collect(const CommandSyntax &command, QSet<QString> &names)
{
    if (const auto *loop = std::get_if<For>(&command.value)) {
        names.insert(loop->name);
    }
    const auto *simple = std::get_if<SimpleCommand>(&command.value);
    if (!simple || !namesVariables(*simple)) {
        return;
    }
    for (const Word &word : simple->words) {
        const std::optional<QString> text = word.literal();
        if (text && isName(*text)) {
            names.insert(*text);
        }
    }
}

} // namespace

QSet<QString> assignedNames(const Script &script)
{
    QSet<QString> names;
    Visitor visitor;
    visitor.command = [&](const CommandSyntax &command) {
        collect(command, names);
    };
    visitor.assignment = [&](const Assignment &assignment) {
        names.insert(assignment.name);
    };
    visitor.parameter = [&](const Parameter &parameter, const core::TextRange &) {
        if (parameter.op == ParameterOperator::Assign) {
            names.insert(parameter.name);
        }
    };
    walk(script, visitor);
    return names;
}

} // namespace sealyard::shell
