#include "image/reference.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "shell/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A part that init.sh fills in.
bool hasUnknown(const QString &name)
{
    return std::ranges::any_of(name, &shell::Text::isHole);
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    QStringList names;
    // docker takes "Base" for a stage "base"; buildah, and so sealos, does not.
    const auto sensitivity = context.directory.isClusterImage() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    for (const image::Stage &stage : context.evaluation.stages) {
        const image::Instruction &from = context.kubefile.instructions.at(stage.fromIndex);
        const bool isOpen =
            from.words.isEmpty() || from.words.first().raw.contains(u'$') || from.isBroken || hasUnknown(stage.image);
        if (!isOpen && stage.image != "scratch"_L1 && !names.contains(stage.image, sensitivity)) {
            if (const auto reference = image::parseReference(stage.image); !reference) {
                findings.append({.range = from.words.first().range, .message = reference.error().message});
            }
        }
        names.append(stage.name);
    }
    return findings;
}

} // namespace

extern const Rule sy116_invalid_base_image;
const Rule sy116_invalid_base_image{
    .code = "SY116",
    .name = "invalid-base-image",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "FROM names no possible image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The name after FROM must be `scratch`, an earlier stage or an image reference: lower case, a tag after `:`, a digest with
its algorithm after `@`. A placeholder that a script replaces before the build makes the file useless for everybody who
builds it otherwise; use ARG instead.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM node@digestOfTheDay
```

```good
--- dockerimages/demo/1.0/Dockerfile
ARG IMAGE=node:18
FROM $IMAGE
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
