#include "core/paths.h"
#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static constexpr auto ending = ".values.yaml"_L1;
    Findings findings;
    const QList<ChartFolder> charts = chartFolders(context);
    if (!context.isClusterImage() || charts.isEmpty() || context.initScript.mentions(u"charts"_s)) {
        return findings;
    }
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isValues =
            entry.path.startsWith("charts/"_L1) && entry.path.endsWith(ending) && entry.path.count(u'/') == 1;
        const QString name = core::nameOf(entry.path).chopped(ending.size() * int(isValues));
        if (isValues && !std::ranges::contains(charts, name, &ChartFolder::name)) {
            findings.append(
                {.range = {},
                 .message = Tr::tr("No chart is called “%1” in its Chart.yaml, so sealos does not read this "
                                   "file when it looks for images.")
                                .arg(name),
                 .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy308_unread_values_file;
const Rule sy308_unread_values_file{
    .code = "SY308",
    .name = "unread-values-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A values file beside the charts belongs to none of them."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
For the search of images, `sealos build` renders each chart with `charts/NAME.values.yaml`, where NAME is the `name` in
`Chart.yaml`, not the name of the folder. A file of another name is not read, and images that its values would choose are
not packed.

```bad
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo-1.0.values.yaml
sidecar: true
```

```good
--- charts/demo-1.0/Chart.yaml
name: demo
--- charts/demo.values.yaml
sidecar: true
```

When `init.sh` brings charts, their names are not known and the rule keeps silent.
)md"),
    .check = check,
};

} // namespace sealyard::lint
