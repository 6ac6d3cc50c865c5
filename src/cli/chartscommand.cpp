#include "chartsource/chartsource.h"
#include "cli/command.h"
#include "cli/tr.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runCharts(const QStringList &arguments, Console &console);

} // namespace

extern const Command chartsCommand;
const Command chartsCommand{
    .name = "charts",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists the versions of a chart that a repository offers, or its values."),
    .run = runCharts,
};

namespace {

bool goOn()
{
    return true;
}

ExitStatus printValues(const chartsource::ChartPlace &place, const QList<scaffold::ChartRelease> &releases,
                       const QString &version, Console &console)
{
    const scaffold::ChartRelease *release = chartsource::releaseFor(releases, version, false);
    if (!release) {
        return fail(console, Tr::tr("There is no version %1 of this chart.").arg(version));
    }
    const auto chart = chartsource::fetchChart(place, *release, goOn);
    if (!chart) {
        return fail(console, chart.error().message);
    }
    console.out << chart->values;
    return ExitStatus::Clean;
}

ExitStatus runCharts(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption(
        {u"values"_s, Tr::tr("Prints the values.yaml of a version; “latest” is the newest one."), Tr::tr("VERSION")});
    parser.addPositionalArgument(u"address"_s, Tr::tr("The repository: https://…, or oci://… without the chart."),
                                 u"ADDRESS"_s);
    parser.addPositionalArgument(u"chart"_s, Tr::tr("The chart's name."), u"CHART"_s);
    if (const auto status = parse(parser, chartsCommand, arguments, console)) {
        return *status;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() != 2 || positional.first().isEmpty()) {
        return fail(console, Tr::tr("Write “sealyard-cli charts ADDRESS CHART”."), ExitStatus::Usage);
    }
    const chartsource::ChartPlace place{.repository = positional.first(), .chart = positional.last()};
    const auto releases = chartsource::releasesOf(place, goOn);
    if (!releases) {
        return fail(console, releases.error().message);
    }
    if (parser.isSet(u"values"_s)) {
        return printValues(place, *releases, parser.value(u"values"_s), console);
    }
    for (const scaffold::ChartRelease &release : *releases) {
        console.out << release.version << (release.appVersion.isEmpty() ? QString() : u"  "_s + release.appVersion)
                    << '\n';
    }
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
