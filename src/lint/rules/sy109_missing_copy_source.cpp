#include "core/paths.h"
#include "lint/facts/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::DirectoryEntry;

namespace sealyard::lint {

namespace {

bool isPresent(const CopySource &source, const image::VersionDirectory &directory)
{
    if (!source.isPattern) {
        return source.path.isEmpty() || directory.has(source.path);
    }
    const auto pattern = QRegularExpression::fromWildcard(source.path, Qt::CaseSensitive);
    return source.path.contains(u'[') || std::ranges::any_of(directory.entries, [&](const DirectoryEntry &entry) {
               return pattern.match(entry.path).hasMatch();
           });
}

/// What lies behind a link or in a folder that cannot be read is not known.
bool isHidden(const QString &path, const image::VersionDirectory &directory)
{
    for (QString folder = core::folderOf(path); !folder.isEmpty(); folder = core::folderOf(folder)) {
        const DirectoryEntry *entry = directory.find(folder);
        if (entry && (entry->isSymlink || !entry->isReadable)) {
            return true;
        }
    }
    return false;
}

/// sealos makes this one while it builds.
bool isRegistry(const CopySource &source, const DirectoryContext &context)
{
    return context.isClusterImage() && source.path.section(u'/', 0, 0) == "registry"_L1;
}

bool isMissing(const CopySource &source, const DirectoryContext &context)
{
    return !source.hasVariable && !source.leavesContext && !isRegistry(source, context) &&
           !isPresent(source, context.directory) && !isHidden(source.path, context.directory) &&
           !context.mayBeMadeByInit(source.path);
}

Finding missing(const CopySource &source, const KubefileContext &context)
{
    const auto &entries = context.directory.directory.entries;
    const auto similar = std::ranges::find_if(entries, [&](const DirectoryEntry &entry) {
        return entry.path.compare(source.path, Qt::CaseInsensitive) == 0;
    });
    if (similar == entries.end()) {
        return {.range = source.range,
                .message = Tr::tr("There is no “%1” beside the build file, and init.sh makes none, so the build fails.")
                               .arg(source.written)};
    }
    return {.range = source.range,
            .message = Tr::tr("There is no “%1” beside the build file, but there is “%2”: upper and lower case differ.")
                           .arg(source.written, similar->path),
            .fixes = {{.title = Tr::tr("Write “%1”").arg(similar->path),
                       .isSafe = false,
                       .edits = {{context.path, {source.range, similar->path}}}}}};
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const image::Stage &stage : context.evaluation.stages) {
        for (const CopySource &source : copySources(stage, context.kubefile)) {
            if (isMissing(source, context.directory)) {
                findings.append(missing(source, context));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy109_missing_copy_source;
const Rule sy109_missing_copy_source{
    .code = "SY109",
    .name = "missing-copy-source",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY or ADD names a file that is not there and that init.sh does not make."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The build stops when a source of COPY or ADD does not exist, also when a pattern matches nothing. Files may be committed,
made by `init.sh`, or, for `registry`, made by sealos itself.

```bad
--- Kubefile
FROM scratch
COPY instal.sh ./
--- install.sh
#!/bin/bash
```

```good
--- Kubefile
FROM scratch
COPY install.sh charts registry ./
--- init.sh
#!/bin/bash
helm pull demo --repo https://example.com/charts --untar -d charts
--- install.sh
#!/bin/bash
```

The rule keeps silent when `init.sh` mentions the path, or makes files whose names its text does not show (unpacked
archives, clones, other scripts), and when the source is written with a variable.
)md"),
    .check = check,
};

} // namespace sealyard::lint
