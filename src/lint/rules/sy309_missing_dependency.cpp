#include "lint/facts/charts.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isPresent(const QString &name, const ChartFolder &chart, const DirectoryContext &context)
{
    const QString folder = chart.fileOf(u"charts/"_s + name);
    return std::ranges::any_of(context.directory.entries, [&folder](const image::DirectoryEntry &entry) {
        return entry.path == folder || (entry.path.startsWith(folder + u'-') && entry.path.endsWith(".tgz"_L1));
    });
}

/// True when init.sh may bring what is missing.
bool isCompleted(const ChartFolder &chart, const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    const bool hasCall = init && std::ranges::any_of(init->facts.commands, [](const shell::Command &command) {
                             const QString call = command.is(u"helm") ? command.subcommand() : QString();
                             return call.startsWith("dep"_L1) || command.hasOption({u"--dependency-update"});
                         });
    return hasCall || (init && context.scripts().context().look(chart.fileOf(u"charts/_"_s)).existence !=
                                   shell::Existence::Impossible);
}

void checkChart(const ChartFolder &chart, const DirectoryContext &context, Findings &findings)
{
    const QString file = chart.fileOf(u"Chart.yaml"_s);
    const YamlOutline &outline = context.outlineOf(file);
    const OutlineEntry *dependencies = outline.child(-1, u"dependencies");
    for (const int item : dependencies ? outline.children(outline.indexOf(*dependencies)) : std::vector<int>()) {
        const OutlineEntry *name = outline.child(item, u"name");
        if (!name || name->value.isEmpty() || isPresent(name->value, chart, context)) {
            continue;
        }
        findings.append({.range = name->valueRange,
                         .message = Tr::tr("charts/%1 is missing in this chart: its images are not packed, and helm "
                                           "refuses to install the chart.")
                                        .arg(name->value),
                         .path = context.pathOf(file)});
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ChartFolder &chart : context.isClusterImage() ? chartFolders(context) : QList<ChartFolder>()) {
        if (!chart.isNested && !isCompleted(chart, context)) {
            checkChart(chart, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy309_missing_dependency;
const Rule sy309_missing_dependency{
    .code = "SY309",
    .name = "missing-dependency",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart names a dependency that it does not contain."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The dependencies in `Chart.yaml` must lie in the chart's own `charts/`, as a folder or archive. Without them sealos finds
no images of theirs, and `helm install` stops: "found in Chart.yaml, but missing in charts/ directory". Run
`helm dependency update` and commit the result, or do it in `init.sh`.

```bad
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
dependencies:
  - name: redis
    version: 17.0.0
--- charts/demo/charts/redis/Chart.yaml
name: redis
```

Charts inside charts are left alone: helm does not check their dependencies.
)md"),
    .check = check,
};

} // namespace sealyard::lint
