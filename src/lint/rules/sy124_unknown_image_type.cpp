#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

const image::Assignment *labelOf(const KubefileContext &context, const QStringList &keys)
{
    const image::Assignment *found = nullptr;
    for (const image::EvaluatedInstruction &each : context.evaluation.stages.last().instructions) {
        for (const image::Assignment &label : context.kubefile.instructions.at(each.index).assignments) {
            const bool isLabel = each.kind == image::InstructionKind::Label && keys.contains(label.key.value);
            found = isLabel && label.value ? &label : found;
        }
    }
    return found;
}

bool isOneOf(const image::Assignment &label, const QStringList &values)
{
    return label.value->raw.contains(u'$') || values.contains(label.value->value);
}

Findings check(const KubefileContext &context)
{
    if (!context.directory.isClusterImage() || context.evaluation.stages.isEmpty()) {
        return {};
    }
    const image::Assignment *type = labelOf(context, {u"sealos.io.type"_s, u"apps.sealos.io/type"_s});
    const image::Assignment *version = labelOf(context, {u"sealos.io.version"_s, u"apps.sealos.io/version"_s});
    if (type && !isOneOf(*type, {u"application"_s, u"patch"_s, u"rootfs"_s})) {
        return {{.range = type->value->range,
                 .message = Tr::tr("sealos knows the types application, patch and rootfs; with “%1” the image does "
                                   "nothing at all.")
                                .arg(type->value->value)}};
    }
    const QStringList versions{u"v1beta1"_s, u"v1beta2"_s};
    if (type && type->value->value == "rootfs"_L1 && (!version || !isOneOf(*version, versions))) {
        return {
            {.range = type->value->range,
             .message = Tr::tr("A rootfs image needs the label sealos.io.version with v1beta1 or v1beta2, or sealos "
                               "refuses to run it.")}};
    }
    return {};
}

} // namespace

extern const Rule sy124_unknown_image_type;
const Rule sy124_unknown_image_type{
    .code = "SY124",
    .name = "unknown-image-type",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The label for the type of the image has a value that sealos does not know."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The label `sealos.io.type` (or `apps.sealos.io/type`) says what an image is: `application` (also without the label),
`patch` or `rootfs`. With any other value its files go nowhere and its commands never run, without a message. A rootfs
also needs `sealos.io.version`.

```bad
--- Kubefile
FROM scratch
LABEL sealos.io.type="app"
COPY . .
```

```good
--- Kubefile
FROM scratch
LABEL sealos.io.type="rootfs" sealos.io.version="v1beta1"
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
