#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const KubefileContext &context)
{
    if (context.evaluation.stages.isEmpty() || !context.directory.isForSeveralArchitectures()) {
        return {};
    }
    const qsizetype index = context.evaluation.stages.last().fromIndex;
    for (const image::Flag &flag : context.kubefile.instructions.at(index).flags) {
        if (flag.name == "platform"_L1 && flag.value && !flag.value->contains(u'$')) {
            return {{.range = flag.range,
                     .message = Tr::tr("The image is always made for %1, also when it is built for another platform.")
                                    .arg(*flag.value)}};
        }
    }
    return {};
}

} // namespace

extern const Rule sy117_fixed_platform;
const Rule sy117_fixed_platform{
    .code = "SY117",
    .name = "fixed-platform",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "FROM fixes the platform of an image that is built for several."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds every image for amd64 and arm64. With a fixed `--platform` in the last FROM both hold the same
programs, and one of them does not run. Leave the option out, or say in a file `build_arch` that only one architecture is
built. In earlier stages, which only prepare files, a fixed platform is fine.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/busybox:1.36
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM --platform=linux/amd64 docker.io/library/node:18 AS build
FROM docker.io/library/busybox:1.36
COPY --from=build /html /html
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
