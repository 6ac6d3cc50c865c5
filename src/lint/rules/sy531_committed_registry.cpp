#include "lint/facts/registrystore.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QString folder = u"registry"_s;
    if (!context.isClusterImage() || !registryStores(context.directory).contains(folder)) {
        return {};
    }
    return {
        {.range = {},
         .message = Tr::tr("registry/ holds images of an earlier build. sealos adds to them, so they are packed too, "
                           "for whatever architecture they are. Delete registry/docker before the build."),
         .path = context.pathOf(folder)}};
}

} // namespace

extern const Rule sy531_committed_registry;
const Rule sy531_committed_registry{
    .code = "SY531",
    .name = "committed-registry",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "registry/ is full before the build begins."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` saves all images into `registry/` beside the build file and never cleans it. What an earlier build left
there, of other versions or for another architecture, becomes part of the image. It is never committed; delete
`registry/docker` between builds.

```bad
--- Kubefile
FROM scratch
COPY . .
--- registry/docker/registry/v2/repositories/library/nginx/_layers/x
--- registry/docker/registry/v2/blobs/sha256/x
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```

A registry directory elsewhere is the subject of SY501 and SY502.
)md"),
    .check = check,
};

} // namespace sealyard::lint
