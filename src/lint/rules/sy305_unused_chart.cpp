#include "core/paths.h"
#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A chart that lies in charts/ when the image is built.
struct PackedChart
{
    QString name;
    Place place;
};

/// "demo" of "repo/demo" or "oci://host/demo"; empty when it is not known.
QString chartName(const shell::Text &reference)
{
    const QString name = core::nameOf(reference.pattern());
    return shell::Text(name).isKnown() && reference.contains(u"/") ? name : QString();
}

/// Those that init.sh pulls into charts/.
QList<PackedChart> pulledCharts(const DirectoryContext &context)
{
    QList<PackedChart> charts;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        const shell::Command &command = *each.command;
        const QList<shell::Argument> words = command.operands();
        const bool isPacked = each.text->role == ShellRole::Init && pullsIntoCharts(command) && words.size() == 2 &&
                              command.hasOption({u"--untar"});
        const QString name = isPacked ? chartName(words.at(1).text) : QString();
        if (!name.isEmpty()) {
            charts.append({name, each.place()});
        }
    }
    return charts;
}

bool isOfRepository(const shell::Command &command)
{
    static const QStringList calls{u"pull"_s, u"fetch"_s, u"repo"_s, u"search"_s};
    return command.is(u"helm") && calls.contains(command.subcommand());
}

/// A word that is, or may be, a path below charts/NAME or all of charts/.
bool mayMean(const QString &word, const QString &chart)
{
    const QString path = shell::normalizedPath(word.section(u'=', -1));
    const shell::Text text(path);
    const bool isOpen = !text.isKnown() && (u"charts/"_s + chart).startsWith(text.knownPrefix().left(7 + chart.size()));
    return isOpen || path == "charts"_L1 || path.contains("charts/*"_L1) ||
           (path + u'/').contains(u"charts/"_s + chart + u'/') || path.contains(u"charts/"_s + chart + u"-"_s);
}

bool isUsed(const QString &chart, const DirectoryContext &context)
{
    for (const ShellText &text : context.scripts().texts()) {
        for (const shell::Command &command : text.facts.commands) {
            const bool isCleaning = text.role == ShellRole::Init && command.is(u"rm");
            const bool isMuted = isOfRepository(command) || command.is(u"mkdir") || command.is(u"echo");
            const bool isMention = !isMuted && std::ranges::any_of(command.words, [&](const shell::Argument &word) {
                return isCleaning ? word.text.contains(u"charts/"_s + chart) : mayMean(word.text.pattern(), chart);
            });
            if (isMention) {
                return true;
            }
        }
    }
    return false;
}

/// True when something is installed at all, so that it shows what is not.
bool installsCharts(const DirectoryContext &context)
{
    const std::vector<PlacedCommand> commands = placedCommands(context, u"helm");
    return std::ranges::any_of(commands, [](const PlacedCommand &each) {
        const QString call = each.command->subcommand();
        return each.text->isAtRunTime() && (call == "install"_L1 || call == "upgrade"_L1);
    });
}

Findings check(const DirectoryContext &context)
{
    if (!context.isClusterImage() || !installsCharts(context)) {
        return {};
    }
    Findings findings;
    for (const PackedChart &chart : pulledCharts(context)) {
        if (!isUsed(chart.name, context)) {
            findings.append(findingAt(
                chart.place,
                Tr::tr("Nothing installs charts/%1, but all images of this chart are packed.").arg(chart.name)));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy305_unused_chart;
const Rule sy305_unused_chart{
    .code = "SY305",
    .name = "unused-chart",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh pulls a chart that no run command installs."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
All charts in `charts/` are rendered by `sealos build`, and their images are packed. One that nothing installs makes the
cluster image larger by all of them. Mostly it is left over from an earlier version of the recipe.

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
helm pull demo/example --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i operator charts/operator"]
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/operator --untar -d charts
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i operator charts/operator"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
