#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isPackageInstall(const image::Instruction &instruction)
{
    static const QStringList managers{u"apt-get"_s, u"apt "_s,        u"apk "_s, u"yum "_s,
                                      u"dnf "_s,    u"pip install"_s, u"npm "_s};
    return instruction.kind == image::InstructionKind::Run &&
           std::ranges::any_of(managers, [&](const QString &each) { return instruction.text.contains(each); });
}

bool bringsClusterContent(const DirectoryContext &context)
{
    return std::ranges::any_of(context.directory.entries, [](const image::DirectoryEntry &entry) {
        static const QStringList folders{u"charts"_s, u"manifests"_s, u"images"_s, u"registry"_s};
        return folders.contains(entry.path.section(u'/', 0, 0));
    });
}

Findings check(const KubefileContext &context)
{
    const bool isApplication = context.directory.directory.type == image::ImageType::Application;
    if (!isApplication || context.evaluation.stages.isEmpty() || bringsClusterContent(context.directory)) {
        return {};
    }
    const image::Stage &stage = context.evaluation.stages.last();
    const bool installs = std::ranges::any_of(stage.instructions, [&](const image::EvaluatedInstruction &each) {
        return isPackageInstall(context.kubefile.instructions.at(each.index));
    });
    if (stage.image == "scratch"_L1 || !installs) {
        return {};
    }
    return {{.range = context.kubefile.instructions.at(stage.fromIndex).range,
             .message = Tr::tr("This is an ordinary container image: it starts from “%1”, installs packages and brings "
                               "nothing for a cluster. It belongs below dockerimages/.")
                            .arg(stage.image)}};
}

} // namespace

extern const Rule sy130_docker_image_among_applications;
const Rule sy130_docker_image_among_applications{
    .code = "SY130",
    .name = "docker-image-among-applications",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A build file below applications/ makes an ordinary container image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Below `applications/` the workflow builds cluster images with `sealos build`. A Dockerfile that starts from another image
and installs packages makes a container image, which the workflow builds below `dockerimages/`.

```bad
--- Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update && apt-get install -y curl
CMD ["curl"]
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/debian:12
RUN apt-get update && apt-get install -y curl
CMD ["curl"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
