#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isNamedLikeOne(const QString &name)
{
    static const QRegularExpression expression(
        uR"(\A(?:Dockerfile|Kubefile|Sealfile|Containerfile)[-._ ].+|.+\.(?:Dockerfile|Kubefile)\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return name.contains(expression);
}

/// True when init.sh names the file, or the one that is built: it may rename this one.
bool isTakenByInit(const QString &name, const DirectoryContext &context)
{
    const QStringList built{u"Dockerfile"_s, u"Kubefile"_s};
    return context.initScript.mentions(name) ||
           std::ranges::any_of(built, [&context](const QString &each) { return context.initScript.mentions(each); });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isTemplate = entry.path.endsWith(".tmpl"_L1) || entry.path.endsWith(".dockerignore"_L1);
        if (!entry.isDirectory && !entry.path.contains(u'/') && isNamedLikeOne(entry.path) && !isTemplate &&
            !isTakenByInit(entry.path, context)) {
            findings.append({.range = {},
                             .message = Tr::tr("The workflow builds “Dockerfile” or “Kubefile” alone; “%1” is never "
                                               "built.")
                                            .arg(entry.path),
                             .path = context.pathOf(entry.path)});
        }
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
