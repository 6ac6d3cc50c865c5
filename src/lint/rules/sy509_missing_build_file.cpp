#include "lint/facts/buildfilenames.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The names that the build takes: of docker images `docker build` takes the Dockerfile alone.
QStringList takenNames(const DirectoryContext &context)
{
    return context.isClusterImage() ? QStringList{u"Dockerfile"_s, u"Kubefile"_s} : QStringList{u"Dockerfile"_s};
}

bool hasBuildFile(const DirectoryContext &context)
{
    for (const QString &name : takenNames(context)) {
        // CI chooses between the two before init.sh runs, so a Dockerfile that is written there is too late.
        const bool isMadeInTime = name == "Kubefile"_L1 || !context.isClusterImage();
        const image::DirectoryEntry *entry = context.directory.find(name);
        if (entry ? !entry->isDirectory : isMadeInTime && context.mayBeMadeByInit(name)) {
            return true;
        }
    }
    return false;
}

/// Where init.sh writes a build file under the name that is not taken; nothing when it writes none.
std::optional<Place> misnamedPlace(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    const QString name = context.isClusterImage() ? u"Dockerfile"_s : u"Kubefile"_s;
    for (const shell::FileUse &use : init ? init->facts.fileUses : QList<shell::FileUse>()) {
        if (use.path == name && use.access == shell::Access::Write) {
            return init->placeOf(use.range, use.file);
        }
    }
    return std::nullopt;
}

Findings check(const DirectoryContext &context)
{
    const bool isUnknown = std::ranges::contains(context.unreadable, context.directory.path, &UnreadableFile::path);
    // A slip in the name is SY513's, a folder in the wrong place SY516's; one with pictures for a README is no mistake.
    if (isUnknown || hasBuildFile(context) || misspeltBuildFile(context) || isContentInsteadOfVersion(context)) {
        return {};
    }
    const QString other = image::buildFileOf(context.directory);
    if (!other.isEmpty()) {
        return {{.range = {},
                 .message = Tr::tr("CI takes “%1” and never looks at “%2”, so this directory cannot be built there.")
                                .arg(takenNames(context).last(), other),
                 .path = context.pathOf(other)}};
    }
    if (const std::optional<Place> place = misnamedPlace(context)) {
        return {
            findingAt(*place, Tr::tr("CI looks for “%1” alone, so the build file that is written here is not built.")
                                  .arg(takenNames(context).last()))};
    }
    if (const QStringList names = namedBuildFiles(context); !names.isEmpty()) {
        return {{.range = {},
                 .message = Tr::tr("CI takes “%1” and never looks at “%2”, so this directory cannot be built there.")
                                .arg(takenNames(context).last(), names.first()),
                 .path = context.pathOf(names.first())}};
    }
    return {{.range = {},
             .message = Tr::tr("There is no “%1”, and init.sh makes none, so this directory cannot be built.")
                            .arg(takenNames(context).last())}};
}

} // namespace

extern const Rule sy509_missing_build_file;
const Rule sy509_missing_build_file{
    .code = "SY509",
    .name = "missing-build-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A version directory has no build file."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds a cluster image from `Dockerfile`, when that is committed and not empty, else from `Kubefile`, which
`init.sh` may write. It looks for no other name: a `Sealfile` or `Containerfile` works with `sealos build` at home and
fails in CI. Docker images need a `Dockerfile`.

```bad
--- Sealfile
FROM scratch
COPY . .
```

```good
--- init.sh
#!/bin/bash
cat >Kubefile <<EOF
FROM scratch
COPY . .
EOF
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
