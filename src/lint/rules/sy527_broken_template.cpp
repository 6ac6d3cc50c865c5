#include "core/paths.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"
#include "template/templateset.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "template: a.tmpl:3: function "x" not defined" without what the place of the finding says.
QString reasonOf(const QByteArray &message)
{
    static const QRegularExpression prefix(u"\\Atemplate: [^:]*:\\d+:\\s*"_s);
    return QString::fromUtf8(message).remove(prefix);
}

/// The end of the text is the last line that has one.
core::TextRange lineRange(const QString &text, int line)
{
    const QStringList lines = (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
    const int index = qBound(0, line - 1, static_cast<int>(lines.size()) - 1);
    return {{index, 0}, {index, static_cast<int>(lines.at(index).size())}};
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry *entry : renderedTemplates(context)) {
        const QString *text = isInRenderedFolder(entry->path) ? context.textOf(entry->path) : nullptr;
        if (!text || context.initScript.mentions(core::nameOf(entry->path))) {
            continue;
        }
        templates::TemplateSet set(templates::Dialect::Sealos);
        const auto added = set.add(core::nameOf(entry->path).toUtf8(), text->toUtf8());
        if (!added) {
            findings.append({.range = lineRange(*text, added.error().line),
                             .message = Tr::tr("sealos cannot render this template, so “sealos run” stops: %1")
                                            .arg(reasonOf(added.error().message)),
                             .path = context.pathOf(entry->path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy527_broken_template;
const Rule sy527_broken_template{
    .code = "SY527",
    .name = "broken-template",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A template cannot be rendered."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The `*.tmpl` files below `etc`, `scripts` and `manifests` are Go templates with the functions of sprig and `toYaml`,
`fromYaml`, `toJson`, `fromJson`, `toToml`, `ipNet`, `ipAt`. Helm's `include`, `tpl`, `required` and `lookup` are not among
them. A template that does not parse ends `sealos run` before any command is run. Braces that belong to the text are
written as `{{ "{{" }}`.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ include "demo.name" . }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
name: {{ default "demo" .name }}
```

Templates that init.sh changes are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
