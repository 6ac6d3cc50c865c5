#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

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

/// False when a part of the script could not be followed.
bool isAllKnown(const ShellText &init)
{
    return init.facts.isComplete && init.script.problems.isEmpty();
}

/// What init.sh brings from elsewhere first.
const shell::Command *firstDownload(const shell::Facts &facts)
{
    const auto found = std::ranges::find_if(facts.commands, [](const shell::Command &command) {
        return command.is(u"wget") || command.is(u"curl") || command.isCall({u"helm", u"pull"}) ||
               command.isCall({u"git", u"clone"});
    });
    return found == facts.commands.end() ? nullptr : &*found;
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.directory.version == "latest"_L1 ? context.scripts().init() : nullptr;
    const shell::Command *download = init ? firstDownload(init->facts) : nullptr;
    if (!download || usesVersion(init->facts) || !isAllKnown(*init)) {
        return {};
    }
    return {findingAt(init->placeOf(download->range, download->file),
                      Tr::tr("Whatever version is asked for, this fetches the same; the version is the third argument "
                             "of init.sh."))};
}

} // namespace

extern const Rule sy606_ignored_version;
const Rule sy606_ignored_version{
    .code = "SY606",
    .name = "ignored-version",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh of “latest” never looks at the version that is asked for."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`latest` is the recipe for every version without a directory of its own: the workflow copies it and calls
`init.sh ARCH NAME VERSION`. When the script never uses its third argument, each version builds the same image under
another tag.

```bad
--- applications/demo/latest/init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- applications/demo/latest/init.sh
VERSION=$3
helm repo add demo https://example.com/charts
helm pull demo/demo --version="${VERSION#v}" --untar -d charts
```

Scripts that fetch nothing are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
