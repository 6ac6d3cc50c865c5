#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "linux/amd64", "linux/arm/v7", "arm64": what a builder understands.
bool isPlatform(const QString &text)
{
    static const QStringList architectures{u"amd64"_s,   u"arm64"_s,    u"arm"_s,     u"386"_s,
                                           u"ppc64le"_s, u"s390x"_s,    u"riscv64"_s, u"x86_64"_s,
                                           u"aarch64"_s, u"mips64le"_s, u"loong64"_s};
    static const QStringList systems{u"linux"_s, u"windows"_s, u"darwin"_s, u"freebsd"_s};
    const QStringList parts = text.split(u'/');
    return parts.size() == 1 ? architectures.contains(text) || systems.contains(text)
                             : systems.contains(parts.at(0)) && architectures.contains(parts.at(1));
}

/// The value of --platform in a FROM that holds no variable; nullptr when there is none.
const image::Flag *platformOf(const image::Stage &stage, const KubefileContext &context)
{
    const QList<image::Flag> &flags = context.kubefile.instructions.at(stage.fromIndex).flags;
    const auto found = std::ranges::find_if(flags, [](const image::Flag &flag) {
        return flag.name == "platform"_L1 && flag.value && !flag.value->contains(u'$');
    });
    return found == flags.end() ? nullptr : &*found;
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    const bool isOfOne = !context.directory.isForSeveralArchitectures();
    for (const image::Stage &stage : context.evaluation.stages) {
        const image::Flag *flag = platformOf(stage, context);
        const bool isLast = &stage == &context.evaluation.stages.last();
        if (flag && !isPlatform(*flag->value)) {
            findings.append(
                {.range = flag->range,
                 .message = Tr::tr("“%1” is no platform; a build passes $TARGETPLATFORM and $BUILDPLATFORM.")
                                .arg(*flag->value)});
        } else if (flag && isLast && !isOfOne) {
            findings.append({.range = flag->range,
                             .message = Tr::tr("The image is always made for %1, also when it is built for another "
                                               "platform.")
                                            .arg(*flag->value)});
        }
    }
    return findings;
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
built. In earlier stages, which only prepare files, a fixed platform is fine; a word that is no platform at all, to be
replaced by init.sh, is not.

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
