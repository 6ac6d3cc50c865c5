#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    const image::DirectoryEntry *kubefile = context.directory.find(u"Kubefile");
    const image::DirectoryEntry *dockerfile = context.directory.find(u"Dockerfile");
    if (!context.isClusterImage() || !kubefile || !dockerfile || kubefile->size == 0 || dockerfile->size == 0) {
        return {};
    }
    return {
        {.range = {},
         .message = Tr::tr("There is a Dockerfile too, and CI takes that one alone; “sealos build” without “-f” takes "
                           "both."),
         .path = context.pathOf(u"Kubefile"_s),
         .related = {{context.pathOf(u"Dockerfile"_s), {}, Tr::tr("This is the file that CI builds.")}}}};
}

} // namespace

extern const Rule sy111_two_build_files;
const Rule sy111_two_build_files{
    .code = "SY111",
    .name = "two-build-files",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A Kubefile and a Dockerfile stand side by side."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow takes the Dockerfile when it is there and not empty, and never looks at the Kubefile then. `sealos build .`
by hand takes both, one after the other, and the last one's image is the result. What you try at home is not what CI
builds: keep one of the two.

```bad
--- Kubefile
FROM scratch
COPY . .
--- Dockerfile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
COPY . .
```

An empty Dockerfile does not count. Docker images know no Kubefile.
)md"),
    .check = check,
};

} // namespace sealyard::lint
