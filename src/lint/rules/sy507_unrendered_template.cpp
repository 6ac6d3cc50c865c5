#include "lint/copies.h"
#include "lint/initscript.h"
#include "lint/rule.h"
#include "lint/templates.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::DirectoryEntry;

namespace sealyard::lint {

namespace {

/// Scripts may render the file themselves, with envsubst or sed.
bool isMentionedByScript(const QString &name, const DirectoryContext &context)
{
    return std::ranges::any_of(context.directory.entries, [&](const DirectoryEntry &entry) {
        const bool isScript = entry.role == image::FileRole::Script || entry.role == image::FileRole::InitScript;
        return isScript && isMentioned(context.sources.text(context.pathOf(entry.path)).value_or(QString()), name);
    });
}

/// A COPY may put the file into a folder that is rendered.
bool isCopiedToRendered(const QString &path, const DirectoryContext &context)
{
    const BuildFile *file = context.usedBuildFile();
    if (!file || file->evaluation.stages.isEmpty()) {
        return false;
    }
    const QList<CopySource> sources = copySources(file->evaluation.stages.last(), file->kubefile);
    return std::ranges::any_of(sources, [&](const CopySource &source) {
        const bool takesFile = source.path == path || (!source.path.isEmpty() && path.startsWith(source.path + u'/'));
        return source.isPattern || (takesFile && isInRenderedFolder(QString(source.target + u'/').sliced(1)));
    });
}

bool isUnrendered(const DirectoryEntry &entry, const DirectoryContext &context)
{
    const QString name = entry.path.section(u'/', -1);
    return !entry.isDirectory && entry.path.endsWith(".tmpl"_L1) && !isInRenderedFolder(entry.path) &&
           !entry.path.contains("templates/"_L1) && entry.role != image::FileRole::RegistryFile &&
           !isMentionedByScript(name, context) && !isCopiedToRendered(entry.path, context);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const DirectoryEntry &entry : context.directory.entries) {
        if (!context.isClusterImage() || !isUnrendered(entry, context)) {
            continue;
        }
        findings.append(
            {.range = {},
             .message =
                 entry.path.startsWith("charts/"_L1)
                     ? Tr::tr("sealos renders no templates below “charts”, whatever the user guide says, so this "
                              "file stays as it is.")
                     : Tr::tr("sealos renders templates below “etc”, “scripts” and “manifests” alone, so this file "
                              "stays as it is."),
             .path = context.pathOf(entry.path)});
    }
    return findings;
}

} // namespace

extern const Rule sy507_unrendered_template;
const Rule sy507_unrendered_template{
    .code = "SY507",
    .name = "unrendered-template",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A .tmpl file lies where nothing renders it."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` renders the `*.tmpl` files below `etc`, `scripts` and `manifests` at the root of the image. The user guide
names `charts` instead of `scripts`; the code does not look there, and never did in a released version 5. Move the file,
or drop the suffix.

```bad
--- Kubefile
FROM scratch
COPY . .
--- opt/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf.tmpl
port = {{ .port }}
```

Left alone are templates of a chart, which helm renders, files that a script mentions, and files that COPY puts into one
of the three folders.
)md"),
    .check = check,
};

} // namespace sealyard::lint
