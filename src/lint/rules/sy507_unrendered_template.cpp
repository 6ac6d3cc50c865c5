#include "core/paths.h"
#include "lint/facts/copies.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::DirectoryEntry;

namespace sealyard::lint {

namespace {

/// All scripts of the directory: they may render the file themselves, with envsubst or sed.
InitScript scripts(const DirectoryContext &context)
{
    QString text;
    for (const DirectoryEntry &entry : context.directory.entries) {
        if (entry.role == image::FileRole::Script || entry.role == image::FileRole::InitScript) {
            text += context.sources.text(context.pathOf(entry.path)).value_or(QString()) + u'\n';
        }
    }
    return InitScript(text);
}

/// What COPY may put into a folder that is rendered.
QList<CopySource> copiedToRendered(const DirectoryContext &context)
{
    const BuildFile *file = context.usedBuildFile();
    if (!file || file->evaluation.stages.isEmpty()) {
        return {};
    }
    QList<CopySource> sources = copySources(file->evaluation.stages.last(), file->kubefile);
    sources.removeIf([](const CopySource &source) {
        return source.path.isEmpty() || !isInRenderedFolder(QString(source.target + u'/').sliced(1));
    });
    return sources;
}

/// The templates outside the three folders; those of charts are helm's, and what lies in registry/ is nobody's.
QList<const DirectoryEntry *> strayTemplates(const DirectoryContext &context)
{
    QList<const DirectoryEntry *> templates;
    for (const DirectoryEntry &entry : context.directory.entries) {
        if (!entry.isDirectory && entry.path.endsWith(".tmpl"_L1) && !isInRenderedFolder(entry.path) &&
            !entry.path.contains("templates/"_L1) && entry.role != image::FileRole::RegistryFile) {
            templates.append(&entry);
        }
    }
    return templates;
}

QString messageFor(const QString &path)
{
    return path.startsWith("charts/"_L1)
               ? Tr::tr(
                     "sealos renders no templates below “charts”, whatever the user guide says, so this file stays as "
                     "it is.")
               : Tr::tr(
                     "sealos renders templates below “etc”, “scripts” and “manifests” alone, so this file stays as it "
                     "is.");
}

Findings check(const DirectoryContext &context)
{
    const QList<const DirectoryEntry *> templates = strayTemplates(context);
    if (templates.isEmpty() || !context.isClusterImage()) {
        return {};
    }
    const InitScript script = scripts(context);
    const QList<CopySource> sources = copiedToRendered(context);
    Findings findings;
    for (const DirectoryEntry *entry : templates) {
        const bool isCopied = std::ranges::any_of(sources, [&](const CopySource &source) {
            return source.isPattern || source.path == entry->path || entry->path.startsWith(source.path + u'/');
        });
        if (!isCopied && !script.mentions(core::nameOf(entry->path))) {
            findings.append({.range = {}, .message = messageFor(entry->path), .path = context.pathOf(entry->path)});
        }
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
