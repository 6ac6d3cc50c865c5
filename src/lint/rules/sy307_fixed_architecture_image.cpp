#include "lint/facts/architectures.h"
#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isImageKey(const QString &key)
{
    return key == "image"_L1 || key == "repository"_L1;
}

Findings fixedImages(const QString &file, const YamlOutline &outline)
{
    Findings findings;
    for (const OutlineEntry &entry : outline.entries) {
        const QString architecture = isImageKey(entry.key) ? architectureIn(entry.value) : QString();
        if (!architecture.isEmpty() && !entry.isTemplated()) {
            findings.append(
                {.range = entry.valueRange,
                 .message = Tr::tr("“%1” is an image for %2; nodes of the other architecture cannot run it. "
                                   "Name an image that holds both.")
                                .arg(entry.value, architecture),
                 .path = file});
        }
    }
    return findings;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isForSeveralArchitectures()) {
        return findings;
    }
    for (const QString &file : yamlLikeFiles(context)) {
        const Findings found = fixedImages(context.pathOf(file), context.outlineOf(file));
        if (!found.isEmpty() && !namesSeveralArchitectures(*context.textOf(file))) {
            findings += found;
        }
    }
    return findings;
}

} // namespace

extern const Rule sy307_fixed_architecture_image;
const Rule sy307_fixed_architecture_image{
    .code = "SY307",
    .name = "fixed-architecture-image",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint",
                                 "An image is named for one architecture, but the cluster image is built for several."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds each cluster image for amd64 and arm64. An image whose name says one architecture is stored in both,
without an error, and its pods fail on the other nodes. Name an image that is a list for several platforms, or say in a
file `build_arch` that only one architecture is built.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo-linux-amd64
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
image:
  repository: example.com/demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
