#include "lint/facts/registrystore.h"
#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isClusterImage()) {
        return findings;
    }
    for (const QString &store : registryStores(context.directory)) {
        if (!store.isEmpty() && isInChart(context.directory, store)) {
            findings.append(
                {.range = {},
                 .message = Tr::tr("The image store “%1” lies inside a chart: helm reads all of it into memory, "
                                   "at build and at install, and its images never reach the cluster's registry.")
                                .arg(store),
                 .path = context.pathOf(store)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy502_registry_in_chart;
const Rule sy502_registry_in_chart{
    .code = "SY502",
    .name = "registry-in-chart",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A registry directory lies inside a chart."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
helm loads every file of a chart into memory. With an image store inside, the scan at build time and `helm install` on
the cluster become slow and may run out of memory (sealos issue 1545). Nor does `sealos run` look there for images.
Move the store to `registry/` beside the build file, or delete it and let `sealos build` make it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/registry/docker/registry/v2/repositories/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/registry/deployment.yaml
kind: Deployment
```

A folder of a chart that is merely called `registry` is no store.
)md"),
    .check = check,
};

} // namespace sealyard::lint
