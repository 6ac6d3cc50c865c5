#include "gui/wizards/planimages.h"

#include "core/files.h"
#include "scaffold/copying.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// What init.sh makes: the chart as it came, and beside it the values that the plan has for it.
core::Result<void> addChart(const QString &folder, const chartsource::FetchedChart &chart)
{
    const QString charts = folder + "/charts"_L1;
    return core::makeFolder(charts)
        .and_then([&] { return core::writeFile(charts + u'/' + chart.name + ".tgz"_L1, chart.archive); })
        .and_then([&] {
            const auto values = core::readFile(folder + "/values.yaml"_L1);
            return values ? core::writeFile(charts + u'/' + chart.name + ".values.yaml"_L1, *values)
                          : core::Result<void>();
        });
}

} // namespace

core::Result<imagelist::ImageList> plannedImages(const scaffold::ScaffoldPlan &plan,
                                                 const std::shared_ptr<const chartsource::FetchedChart> &chart)
{
    const QTemporaryDir folder;
    const auto written = scaffold::writePlan(plan, folder.path());
    if (!written) {
        return std::unexpected(written.error());
    }
    const bool isFetched = chart && !chart->archive.isEmpty() && chart->path.isEmpty();
    if (isFetched) {
        if (const auto done = addChart(folder.filePath(plan.directory), *chart); !done) {
            return std::unexpected(done.error());
        }
    }
    return image::readVersionDirectory(folder.path(), plan.directory)
        .transform([&folder](const image::VersionDirectory &directory) {
            return imagelist::scanImages(directory, image::SourceTree(folder.path()), imagelist::ChartDepth::Images);
        });
}

} // namespace sealyard::gui
