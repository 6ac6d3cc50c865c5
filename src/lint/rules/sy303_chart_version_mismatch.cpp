#include "core/paths.h"
#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

QString plain(QString version)
{
    if (version.startsWith(u'v') || version.startsWith(u'V')) {
        version.remove(0, 1);
    }
    return version;
}

/// "1.2" is no other version than "1.2.3", and "1.2.3-2" none than "1.2.3".
bool agree(const QString &left, const QString &right)
{
    const QString a = plain(left);
    const QString b = plain(right);
    return a.startsWith(b) || b.startsWith(a);
}

bool isVersion(const QString &text)
{
    static const QRegularExpression expression(u"\\Av?\\d+\\.\\d+"_s);
    return text.contains(expression);
}

Findings checkChart(const DirectoryContext &context, const ChartFolder &chart)
{
    const QString file = chart.fileOf(u"Chart.yaml"_s);
    const QString &wanted = context.directory.version;
    const YamlOutline &outline = context.outlineOf(file);
    const OutlineEntry *version = outline.child(-1, u"version");
    const OutlineEntry *appVersion = outline.child(-1, u"appVersion");
    if (!version || !appVersion || !isVersion(appVersion->value) || agree(version->value, wanted) ||
        agree(appVersion->value, wanted)) {
        return {};
    }
    return {{.range = appVersion->valueRange,
             .message = Tr::tr("The directory is called %1, but its chart “%2” has version %3 for %4.")
                            .arg(wanted, chart.name, version->value, appVersion->value),
             .path = context.pathOf(file)}};
}

/// The values of a chart name the application's own image in another version.
Findings checkImage(const DirectoryContext &context, const ChartFolder &chart)
{
    const QString file = chart.fileOf(u"values.yaml"_s);
    const YamlOutline &outline = context.outlineOf(file);
    const OutlineEntry *image = outline.child(-1, u"image");
    const int index = image ? outline.indexOf(*image) : -1;
    const OutlineEntry *repository = image ? outline.child(index, u"repository") : nullptr;
    const OutlineEntry *tag = image ? outline.child(index, u"tag") : nullptr;
    const bool isOwn = repository && core::nameOf(repository->value) == context.directory.app;
    // The version of a chart says nothing about its image.
    const OutlineEntry *appVersion = context.outlineOf(chart.fileOf(u"Chart.yaml"_s)).child(-1, u"appVersion");
    if (!isOwn || !appVersion || !agree(appVersion->value, context.directory.version) || !tag ||
        !isVersion(tag->value) || agree(tag->value, context.directory.version)) {
        return {};
    }
    return {{.range = tag->valueRange,
             .message = Tr::tr("The directory is called %1, but the chart “%2” runs the image in version %3.")
                            .arg(context.directory.version, chart.name, tag->value),
             .path = context.pathOf(file)}};
}

Findings check(const DirectoryContext &context)
{
    QList<ChartFolder> charts = chartFolders(context);
    charts.removeIf([](const ChartFolder &each) { return each.isNested; });
    if (charts.size() != 1 || !isVersion(context.directory.version) || charts.first().name != context.directory.app ||
        context.initScript.mentions(charts.first().name)) {
        return {};
    }
    const Findings findings = checkChart(context, charts.first());
    return findings.isEmpty() ? checkImage(context, charts.first()) : findings;
}

} // namespace

extern const Rule sy303_chart_version_mismatch;
const Rule sy303_chart_version_mismatch{
    .code = "SY303",
    .name = "chart-version-mismatch",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The version of the only chart is not the one that the directory names."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
When an application has one chart of its own name, its `version` or `appVersion` should be the version of the directory,
because that becomes the tag of the image. A chart of another version was copied, or the directory is named wrongly. The
same goes for the `image.tag` of its values when the image is called like the application.

```bad
--- charts/demo/Chart.yaml
name: demo
version: 0.9.0
appVersion: 0.9.0
```

```good
--- charts/demo/Chart.yaml
name: demo
version: 3.4.5
appVersion: "1.0"
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
