#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/syntax/walk.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True for "s/.//", "s/^.//" and the same with another separator.
bool removesFirst(const QString &expression)
{
    static const QRegularExpression pattern(uR"(\As(.)\^?\.\1\1\z)"_s);
    return pattern.match(expression).hasMatch();
}

/// True for a word that is the third argument of init.sh: the directory's version, which is not known for "latest".
bool holdsArgument(const shell::Argument &word, const shell::Facts &facts, const QString &version)
{
    const QString &text = word.text.pattern();
    if (word.text.is(version)) {
        return true;
    }
    return text.size() == 1 && shell::Text::isHole(text.front()) &&
           facts.unknowns.value(text.front()).source == "$3"_L1;
}

/// "cut -c2-": all but the first character.
bool cutsFirst(const shell::Command &command)
{
    const auto characters = command.is(u"cut") ? command.valueOf({u"-c", u"--characters"}) : std::nullopt;
    return characters && characters->text.is(u"2-");
}

bool isVersion(const QString &name)
{
    return name.compare("version"_L1, Qt::CaseInsensitive) == 0 || name.endsWith("_version"_L1, Qt::CaseInsensitive);
}

/// A hint where the version of the directory has the "v": it is right there, until somebody copies the directory.
Finding stripped(const DirectoryContext &context, const Place &place)
{
    Finding finding = findingAt(
        place, Tr::tr("This removes any first character: “1.2” becomes “.2”. ${VERSION#v} removes a “v” alone."));
    if (context.directory.version.startsWith(u'v')) {
        finding.severity = core::Severity::Info;
    }
    return finding;
}

/// "${VERSION:1}"
Findings substrings(const DirectoryContext &context, const ShellText &init)
{
    Findings findings;
    shell::Visitor visitor;
    visitor.parameter = [&](const shell::Parameter &parameter, const core::TextRange &range) {
        const auto *offset =
            parameter.argument.size() == 1 ? std::get_if<shell::Literal>(&parameter.argument.front().value) : nullptr;
        if (parameter.op == shell::ParameterOperator::Substring && offset && offset->text == "1"_L1 &&
            isVersion(parameter.name)) {
            findings.append(stripped(context, init.placeOf(range)));
        }
    };
    shell::walk(init.script, visitor);
    return findings;
}

Findings check(const DirectoryContext &context)
{
    Findings findings = context.scripts().init() ? substrings(context, *context.scripts().init()) : Findings();
    for (const PlacedCommand &each : placedCommands(context, u"cut")) {
        const QList<const shell::Command *> sources = each.text->facts.previous(*each.command);
        const bool isOfVersion =
            each.text->role == ShellRole::Init && cutsFirst(*each.command) &&
            std::ranges::any_of(sources, [&](const shell::Command *source) {
                return source->words.size() == 2 &&
                       holdsArgument(source->words.last(), each.text->facts, context.directory.version);
            });
        if (isOfVersion) {
            findings.append(stripped(context, each.place()));
        }
    }
    for (const PlacedCommand &each : placedCommands(context, u"sed")) {
        for (const shell::Argument &word : each.command->words) {
            if (each.text->role == ShellRole::Init && removesFirst(word.text.pattern())) {
                findings.append(stripped(context, each.placeOf(word)));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy608_stripped_first_character;
const Rule sy608_stripped_first_character{
    .code = "SY608",
    .name = "stripped-first-character",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The first character of the version is removed, whatever it is."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Versions are asked for with and without a leading `v`. `sed 's/.//'` takes the first character whatever it is, so `1.23`
becomes `.23` and matches versions that nobody wanted. `${VERSION#v}` removes a `v` and nothing else. In a directory whose
own version begins with `v` this is a hint: it goes wrong only in a copy of the directory.

```bad
--- init.sh
version=$(echo "$3" | sed 's/.//')
helm pull oci://example.com/demo --version "$version"
```

```good
--- init.sh
version=${3#v}
helm pull oci://example.com/demo --version "$version"
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
