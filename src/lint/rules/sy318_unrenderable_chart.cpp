#include "core/paths.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Left to broken-chart-file.
bool isBrokenYaml(const chart::Failure &failure)
{
    return failure.message.contains("error converting YAML"_L1);
}

Finding findingOf(const imagelist::ScannedChart &chart)
{
    const bool isInText = !chart.failurePath.endsWith("tgz"_L1);
    const core::Position place{isInText ? std::max(chart.failure->line - 1, 0) : 0, 0};
    return {.range = {place, place},
            .message = Tr::tr("sealos renders the chart “%1” to find its images, and the build fails: %2")
                           .arg(chart.name.isEmpty() ? core::nameOf(chart.path) : chart.name,
                                chart.failure->message.trimmed().left(500)),
            .path = chart.failurePath};
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isClusterImage() || context.initScript.mentions(u"charts"_s)) {
        return findings;
    }
    for (const imagelist::ScannedChart &chart : context.imagesWithCharts().charts) {
        const QString name = core::nameOf(chart.path);
        const bool hasChartFile = name.endsWith("tgz"_L1) || context.directory.has(u"charts/%1/Chart.yaml"_s.arg(name));
        const bool isOwn = chart.failure && !chart.failure->isOurs && !isBrokenYaml(*chart.failure);
        if (isOwn && hasChartFile && !context.initScript.mentions(name)) {
            findings.append(findingOf(chart));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy318_unrenderable_chart;
const Rule sy318_unrenderable_chart{
    .code = "SY318",
    .name = "unrenderable-chart",
    .severity = core::Severity::Error,
    .summary =
        QT_TRANSLATE_NOOP("lint", "A chart does not render with the values that sealos gives it, so the build fails."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` renders every chart directly below `charts/` to find the images in it: with the chart's own values and those
of `charts/NAME.values.yaml` beside it, NAME being the name in `Chart.yaml`. A template that fails, a value that is required
and missing, values that `values.schema.json` does not allow: each of them ends the build. What `helm install` gets with
`--set` later is not known here; put it into the values file.

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required "set a host" .Values.host }}
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
host: {{ required "set a host" .Values.host }}
--- charts/demo.values.yaml
host: demo.example.com
```

When `init.sh` names `charts` or the chart, the rule keeps silent. A folder without `Chart.yaml` is left to
folder-without-chart, a file that is no YAML to broken-chart-file.
)md"),
    .check = check,
};

} // namespace sealyard::lint
