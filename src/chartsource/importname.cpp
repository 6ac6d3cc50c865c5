#include "chartsource/importname.h"

#include "chart/loader.h"
#include "scaffold/quoting.h"
#include "scaffold/validation/validation.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::chartsource {

namespace {

QString ifValid(const QString &validator, const QString &answer)
{
    return scaffold::problemWith(validator, answer).isEmpty() ? answer : QString();
}

} // namespace

ImportName importNameOf(const QString &source)
{
    const QFileInfo file(source);
    const bool mayBeChart = file.isDir() ? QFileInfo::exists(source + "/Chart.yaml"_L1) : source.endsWith(".tgz"_L1);
    if (const auto chart = mayBeChart ? chart::loadChart(source) : chart::Outcome<chart::ChartPointer>()) {
        if (*chart) {
            const chart::Metadata &metadata = (*chart)->metadata;
            const QString app = ifValid(u"version"_s, QString::fromUtf8(metadata.appVersion));
            return {.name = ifValid(u"app-name"_s, QString::fromUtf8(metadata.name)),
                    .version = app.isEmpty() ? ifValid(u"version"_s, QString::fromUtf8(metadata.version)) : app};
        }
    }
    const QString name = file.isDir() ? file.fileName() : file.baseName();
    return {.name = file.exists() ? ifValid(u"app-name"_s, scaffold::dnsLabel(name)) : QString(), .version = {}};
}

} // namespace sealyard::chartsource
