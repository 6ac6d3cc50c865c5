#include "lint/facts/copies.h"
#include "lint/facts/registrystore.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Only a COPY with one source can be given another target.
QList<core::Fix> fixes(const CopySource &source, const KubefileContext &context)
{
    const QList<image::Word> &words = context.kubefile.instructions.at(source.instruction).words;
    if (words.size() != 2) {
        return {};
    }
    return {{.title = Tr::tr("Copy it to “/registry”"),
             .isSafe = true,
             .edits = {{context.path, {words.last().range, u'/' + source.path}}}}};
}

/// A committed folder of that name which is no store, and into which sealos puts none: a chart of a registry, say.
bool isAuthorsFolder(const DirectoryContext &context)
{
    return context.directory.has(u"registry") && context.images.images.isEmpty() && !context.images.hasUnreadCharts &&
           !registryStores(context.directory).contains("registry"_L1);
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage() || isAuthorsFolder(context.directory) ||
        registryPlace(*stage, context.kubefile) != RegistryPlace::Elsewhere) {
        return findings;
    }
    for (const CopySource &source : copySources(*stage, context.kubefile)) {
        if (!source.path.isEmpty() && registryPlace(source) == RegistryPlace::Elsewhere) {
            findings.append(
                {.range = source.range,
                 .message = Tr::tr("The registry directory is copied to “%1”, but “sealos run” takes images from "
                                   "“/registry” alone, so none of them reaches the cluster.")
                                .arg(source.target),
                 .fixes = fixes(source, context)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy503_registry_copied_elsewhere;
const Rule sy503_registry_copied_elsewhere{
    .code = "SY503",
    .name = "registry-copied-elsewhere",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY puts the registry directory elsewhere than at the root of the image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` makes `registry/` beside the build file, and `sealos run` takes the images from `/registry` of the image.
Note that COPY of a folder copies what is in it: `COPY registry .` spreads the store over the root, and `WORKDIR` moves
every relative target.

```bad
--- Kubefile
FROM scratch
WORKDIR /opt
COPY registry registry
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

`COPY . .` takes the registry along. A second copy elsewhere is left alone when one stands right, and so is
a committed folder `registry` that is no store when there are no images.
)md"),
    .check = check,
};

} // namespace sealyard::lint
