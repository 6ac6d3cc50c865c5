#include "core/paths.h"
#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/facts/versionuse.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isVersioned(const shell::Command &command)
{
    return command.hasOption({u"--version"}) || command.mayHaveMoreWords();
}

bool isArchive(const QString &chart)
{
    return chart.endsWith(".tgz"_L1) || core::nameOf(chart).contains(u':');
}

/// True where the newest chart is meant ("stable", "main"), and where SY606 says already that no version is looked at.
bool isExempt(const DirectoryContext &context)
{
    const QString &version = context.directory.version;
    const bool isNumbered = std::ranges::any_of(version, [](QChar c) { return c.isDigit(); });
    const ShellText *init = context.scripts().init();
    return version == "latest"_L1 ? init && ignoresVersion(*init) : !isNumbered;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (isExempt(context)) {
        return findings;
    }
    const std::vector<PlacedCommand> commands = placedCommands(context, u"helm");
    for (const PlacedCommand &each : commands) {
        const QList<shell::Argument> words = each.command->operands();
        const bool isPull = each.command->subcommand() == "pull"_L1 || each.command->subcommand() == "fetch"_L1;
        if (!isPull || words.size() < 2 || isVersioned(*each.command) || isArchive(words.at(1).text.pattern())) {
            continue;
        }
        const bool hasVersionElsewhere = std::ranges::any_of(commands, [&](const PlacedCommand &other) {
            const QList<shell::Argument> others = other.command->operands();
            return others.size() > 1 && others.at(1).text == words.at(1).text && isVersioned(*other.command);
        });
        if (!hasVersionElsewhere) {
            findings.append(findingAt(each.placeOf(words.at(1)),
                                      Tr::tr("“%1” is pulled in its newest version, whatever version is built; pass "
                                             "--version.")
                                          .arg(words.at(1).text.display())));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy312_unpinned_chart;
const Rule sy312_unpinned_chart{
    .code = "SY312",
    .name = "unpinned-chart",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart is pulled without a version, so each build packs the newest one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Without `--version`, `helm pull` takes the newest chart. The image then holds another version than its tag says, and each
build another one. Find the chart version that belongs to the third argument of init.sh and pass it.

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --version="${3#v}" --untar -d charts
```

A script that pulls the same chart with a version in another branch is left alone, and a directory whose name is no version
(`stable`, `main`), where the newest chart is meant.
)md"),
    .check = check,
};

} // namespace sealyard::lint
