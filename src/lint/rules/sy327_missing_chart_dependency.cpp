#include "lint/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A dependency is there as a folder of any name whose chart has that name, or in an archive that begins with it.
bool isThere(const QString &name, const ChartFolder &chart, const QList<ChartFolder> &charts, const DirectoryContext &context)
{
    const QString folder = chart.fileOf(u"charts/"_s);
    const auto isFolder = [&](const ChartFolder &each) {
        return each.path.startsWith(folder) && each.path.indexOf(u'/', folder.size()) < 0 && each.name == name;
    };
    const auto isArchive = [&](const image::DirectoryEntry &entry) {
        return !entry.isDirectory && entry.path.startsWith(folder + name) && entry.path.endsWith(".tgz"_L1);
    };
    return std::ranges::any_of(charts, isFolder) || std::ranges::any_of(context.directory.entries, isArchive);
}

void checkFile(const QString &file, const ChartFolder &chart, const QList<ChartFolder> &charts,
               const DirectoryContext &context, Findings &findings)
{
    const YamlOutline &outline = context.outlineOf(file);
    const OutlineEntry *list = outline.child(-1, u"dependencies");
    if (!list) {
        return;
    }
    for (const int item : outline.children(outline.indexOf(*list))) {
        const OutlineEntry *name = outline.child(item, u"name");
        if (name && !name->value.isEmpty() && !isThere(name->value, chart, charts, context)) {
            findings.append({.range = name->valueRange,
                             .message = Tr::tr("The chart “%1” needs the chart “%2”, which is not in its charts/: sealos does not "
                                               "see its images, and helm install refuses the chart.")
                                            .arg(chart.name, name->value),
                             .path = context.pathOf(file)});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isClusterImage() || context.initScript.mentions(u"charts"_s)) {
        return findings;
    }
    const QList<ChartFolder> charts = chartFolders(context);
    for (const ChartFolder &chart : charts) {
        const bool isPacked = chart.path.startsWith("charts/"_L1) && chart.path.count(u'/') == 1;
        if (isPacked && !context.initScript.mentions(chart.name)) {
            checkFile(chart.fileOf(u"Chart.yaml"_s), chart, charts, context, findings);
            checkFile(chart.fileOf(u"requirements.yaml"_s), chart, charts, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy327_missing_chart_dependency;
const Rule sy327_missing_chart_dependency{
    .code = "SY327",
    .name = "missing-chart-dependency",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart needs another one that is not in its charts/."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
What `Chart.yaml` (or `requirements.yaml`) names below `dependencies` must lie in the chart's own `charts/`, as
`helm dependency build` puts it there. Without it `sealos build` sees none of its images, and `helm install` on the cluster
stops with "found in Chart.yaml, but missing in charts/ directory", whether its condition is on or off.

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
dependencies:
  - name: redis
    version: 17.x.x
    repository: https://charts.example.com
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
dependencies:
  - name: redis
    version: 17.x.x
    repository: https://charts.example.com
--- charts/demo/charts/redis/Chart.yaml
apiVersion: v2
name: redis
version: 17.0.1
```

When `init.sh` names `charts` or the chart, the rule keeps silent.
)md"),
    .check = check,
};

} // namespace sealyard::lint
