#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isPlaceholder(const QString &value)
{
    static const QRegularExpression expression(
        uR"(\A(?:\{[^{}]*\}|<[^<>]*>|\[[^\]]*\]|\$\{?\w+\}?|\$\(\w+\)|%\w+%|@\w+@|_{2,}\w+_{2,}|[A-Z][A-Z0-9_]*(?:IMAGE|IMG)[A-Z0-9_]*|IMAGE|IMG|(?:REPLACE|CHANGE)[-_]?\w*)\z)"_s);
    return value.contains(expression) && !value.contains(u':');
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        if (!file.startsWith("manifests/"_L1) || context.isMentionedByInit(file)) {
            continue;
        }
        for (const OutlineEntry &entry : context.outlineOf(file).entries) {
            if (entry.key == "image"_L1 && !entry.isTemplated() && isPlaceholder(entry.value)) {
                findings.append(
                    {.range = entry.valueRange,
                     .message = Tr::tr("“%1” is no image: sealos packs nothing for it, whatever replaces it "
                                       "later. Write the image, or list it below images/shim/.")
                                    .arg(entry.value),
                     .path = context.pathOf(file)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy209_image_placeholder;
const Rule sy209_image_placeholder{
    .code = "SY209",
    .name = "image-placeholder",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A manifest has a placeholder where sealos looks for an image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` searches `manifests/` for `image:` before the build file runs. A placeholder that a script replaces when
the image is run is no image for it, so the real one is missing from `registry/`; and `{NAME}` without quotes is a mapping
for YAML.

```bad
--- manifests/demo.yaml
containers:
  - image: {IMAGE}
```

```good
--- manifests/demo.yaml
containers:
  - image: docker.io/library/nginx:1.25
```

Files that `init.sh` names are left alone, and so are template actions.
)md"),
    .check = check,
};

} // namespace sealyard::lint
