#include "lint/facts/registrystore.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isClusterImage()) {
        return findings;
    }
    for (const QString &store : registryStores(context.directory)) {
        if (store != "registry"_L1 && !isInChart(context.directory, store)) {
            const QString place = store.isEmpty() ? u"docker"_s : store;
            findings.append(
                {.range = {},
                 .message = Tr::tr("The image store “%1” is not “registry” beside the build file, so its images "
                                   "never reach the cluster's registry.")
                                .arg(place),
                 .path = context.pathOf(place)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy501_misplaced_registry;
const Rule sy501_misplaced_registry{
    .code = "SY501",
    .name = "misplaced-registry",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A registry directory lies elsewhere than beside the build file."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` looks for images in `/registry` of the cluster image and nowhere else. A store in another folder is copied
to the first master like any file and never reaches the cluster's registry: nodes without internet cannot pull then.
Move it to `registry/` beside the build file, or delete it and let `sealos build` make it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/registry/docker/registry/v2/repositories/
--- opt/registry/docker/registry/v2/blobs/
```

```good
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/
--- registry/docker/registry/v2/blobs/
--- opt/registry/README.md
The registry program, which is no store.
```

A folder counts as a store by what it holds, `docker/registry/v2` with `blobs` or `repositories`, never by its name.
)md"),
    .check = check,
};

} // namespace sealyard::lint
