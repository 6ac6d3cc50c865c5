#include "lint/facts/buildfilenames.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    // Where nothing else can be built, SY509 names the file.
    const bool isSecond = context.usedBuildFile() || context.directory.has(u"init.sh");
    for (const QString &name : isSecond ? namedBuildFiles(context) : QStringList()) {
        findings.append(
            {.range = {},
             .message = Tr::tr("The workflow builds “Dockerfile” or “Kubefile” alone; “%1” is never built.").arg(name),
             .path = context.pathOf(name)});
    }
    return findings;
}

} // namespace

extern const Rule sy517_unused_build_file;
const Rule sy517_unused_build_file{
    .code = "SY517",
    .name = "unused-build-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A second build file under another name is never built."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A version directory is built from one file, `Dockerfile` or `Kubefile`. A second one under another name is copied along
and never built; an image of its own needs a directory of its own, a container image one below `dockerimages/`.

```bad
--- Dockerfile
FROM scratch
COPY . .
--- Dockerfile-plugins
FROM docker.io/library/busybox:1.36
```

```good
--- Dockerfile
FROM scratch
COPY . .
--- dockerimages/plugins/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
```

Files that `init.sh` names are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
