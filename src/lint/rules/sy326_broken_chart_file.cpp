#include "lint/facts/charts.h"
#include "lint/facts/chartvalues.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Chart.yaml and values.yaml of a chart, and the values that sealos adds to it.
QStringList filesOf(const ChartFolder &chart)
{
    return {chart.fileOf(u"Chart.yaml"_s), chart.fileOf(u"values.yaml"_s),
            u"charts/"_s + chart.name + u".values.yaml"_s};
}

void checkFile(const QString &file, const DirectoryContext &context, Findings &findings)
{
    static constexpr qsizetype largest = 200'000; // such values are generated, and reading them takes long
    const QString *text = context.textOf(file);
    if (!text || text->size() > largest || isChangedByInit(file, context)) {
        return;
    }
    const image::YamlStream stream = image::parseYaml(*text);
    if (!stream.problems.isEmpty()) {
        const image::YamlProblem &problem = stream.problems.constFirst();
        findings.append({.range = problem.range,
                         .message = Tr::tr("helm cannot read this file, so the build fails: %1").arg(problem.message),
                         .path = context.pathOf(file)});
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ChartFolder &chart : context.isClusterImage() ? chartFolders(context) : QList<ChartFolder>()) {
        for (const QString &file : chart.isNested ? QStringList() : filesOf(chart)) {
            checkFile(file, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy326_broken_chart_file;
const Rule sy326_broken_chart_file{
    .code = "SY326",
    .name = "broken-chart-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "Chart.yaml or the values of a chart are no valid YAML."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` loads every chart in `charts/` with its values and those of `charts/NAME.values.yaml`, and helm does it
again on the cluster. A file that is no YAML ends both.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
 image: [docker.io/library/nginx
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
image: docker.io/library/nginx
```

Charts inside charts, and files that init.sh changes, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
