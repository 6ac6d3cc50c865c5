#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// An empty folder is removed before the file is written, so only one that holds something is in the way.
bool isFilledFolder(const QString &path, const image::VersionDirectory &directory)
{
    const QString inside = path + u'/';
    const auto next = std::ranges::lower_bound(directory.entries, inside, {}, &image::DirectoryEntry::path);
    return next != directory.entries.end() && next->path.startsWith(inside);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry *entry : renderedTemplates(context)) {
        const QString target = renderedName(entry->path);
        const bool isNameless = target.endsWith(u'/');
        if (!isInRenderedFolder(entry->path) || (!isNameless && !isFilledFolder(target, context.directory))) {
            continue;
        }
        findings.append(
            {.range = {},
             .message =
                 isNameless
                     ? Tr::tr("A template named “.tmpl” is rendered to its own folder “%1”, so “sealos run” stops.")
                           .arg(target.chopped(1))
                     : Tr::tr("Rendering this template would write “%1”, which is a folder with files in it, so "
                              "“sealos run” stops.")
                           .arg(target),
             .path = context.pathOf(entry->path)});
    }
    return findings;
}

} // namespace

extern const Rule sy506_template_over_directory;
const Rule sy506_template_over_directory{
    .code = "SY506",
    .name = "template-over-directory",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A template is rendered to the name of a folder."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` renders `NAME.tmpl` to `NAME`. When that is a folder with files in it, it cannot be replaced, and the run
stops before anything is installed. The same happens with a file named just `.tmpl`. Rename the template.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
--- manifests/demo/pod.yaml
kind: Pod
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
