#include "core/paths.h"
#include "lint/facts/copies.h"
#include "lint/facts/scripts.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when a source of a COPY brings a file, and to another place than that of the context.
bool isMoved(const CopySource &source, const QString &file)
{
    const bool isCovered = !source.path.isEmpty() && (file == source.path || file.startsWith(source.path + u'/'));
    if (!isCovered || source.isPattern || source.hasVariable) {
        return false;
    }
    const QString name = core::nameOf(source.path);
    const QString folder = core::folderOf(source.path);
    const QString expected = u'/' + source.path;
    const QString target =
        source.target.endsWith(u'/') && source.target.size() > 1 ? source.target.chopped(1) : source.target;
    const bool isInFolder = file == source.path && target == QString(u'/' + folder);
    return target != expected && !isInFolder && !name.isEmpty();
}

Findings check(const KubefileContext &context)
{
    const image::Stage *stage = context.isUsed() ? context.scratchStage() : nullptr;
    if (!stage) {
        return {};
    }
    Findings findings;
    std::set<core::Position> seen;
    for (const image::DirectoryEntry *entry : renderedTemplates(context.directory)) {
        const bool isRendered = isInRenderedFolder(entry->path);
        const QString rendered = renderedName(entry->path);
        const bool isThere =
            context.directory.scripts().image().look(rendered).existence != shell::Existence::Impossible;
        for (const CopySource &source :
             isRendered && !isThere ? copySources(*stage, context.kubefile) : QList<CopySource>()) {
            if (isMoved(source, entry->path) && seen.insert(source.range.start).second) {
                findings.append({.range = source.range,
                                 .message = Tr::tr("“%1” is copied to “%2”, but sealos renders templates only in etc, "
                                                   "scripts and manifests at the root of the image.")
                                                .arg(source.path, source.target)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy526_template_not_at_root;
const Rule sy526_template_not_at_root{
    .code = "SY526",
    .name = "template-not-at-root",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY takes templates to a place where nothing renders them."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos renders the `*.tmpl` files below `etc`, `scripts` and `manifests` at the root of the image. Under another name, or
in a folder of another folder, they stay as they are, and the files that the commands want are not there.

```bad
--- Kubefile
FROM scratch
COPY manifests deploy
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
--- manifests/demo.yaml.tmpl
name: {{ .name }}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
