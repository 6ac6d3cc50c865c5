#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry *entry : renderedTemplates(context)) {
        const QString target = renderedName(entry->path);
        const image::DirectoryEntry *existing = context.directory.find(target);
        const image::DirectoryEntry *twin = context.directory.find(QString(target + ".tpl"_L1));
        if (existing && !existing->isDirectory) {
            findings.append({.range = {},
                             .message = Tr::tr("Rendering this template writes “%1”, and the file of that name is lost "
                                               "without a word.")
                                            .arg(target),
                             .path = context.pathOf(entry->path),
                             .related = {{context.pathOf(target), {}, Tr::tr("This file is replaced.")}}});
        } else if (twin && !twin->isDirectory) {
            findings.append({.range = {},
                             .message = Tr::tr("This template and “%1” are both rendered to “%2”; the second one wins.")
                                            .arg(twin->path, target),
                             .path = context.pathOf(entry->path),
                             .related = {{context.pathOf(twin->path), {}, Tr::tr("This is the other template.")}}});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy505_template_conflict;
const Rule sy505_template_conflict{
    .code = "SY505",
    .name = "template-conflict",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A template is rendered to the name of a file that exists."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` renders `demo.yaml.tmpl` to `demo.yaml`. When there is a `demo.yaml` already, it is removed and replaced
without a word; `demo.yaml.tpl` is rendered to the same name too. Rename one of the two.

```bad
--- Kubefile
FROM scratch
COPY . .
--- etc/demo.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- etc/static.conf
port = 80
--- etc/demo.conf.tmpl
port = {{ .port }}
```

Looked at are `etc`, `scripts`, `manifests`, and `charts`, which the user guide names too, without the templates of the
charts themselves.
)md"),
    .check = check,
};

} // namespace sealyard::lint
