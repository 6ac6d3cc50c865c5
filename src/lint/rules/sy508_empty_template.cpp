#include "lint/rule.h"
#include "lint/templates.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isBlank(QString text)
{
    static const QRegularExpression comment(uR"(\{\{-?\s*/\*.*?\*/\s*-?\}\})"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment).trimmed().isEmpty();
}

Findings check(const TextContext &context)
{
    const QString relative = context.path.sliced(context.directory.directory.path.size() + 1);
    if (context.role != image::FileRole::Template || !isInRenderedFolder(relative) ||
        !context.directory.isClusterImage() || context.directory.isChartTemplate(relative) ||
        context.directory.initScript.mentions(relative.section(u'/', -1)) || !isBlank(context.text)) {
        return {};
    }
    return {{.range = {},
             .message = Tr::tr("This template is empty, and sealos then writes the text of the template before it into "
                               "“%1”.")
                            .arg(renderedName(relative))}};
}

} // namespace

extern const Rule sy508_empty_template;
const Rule sy508_empty_template{
    .code = "SY508",
    .name = "empty-template",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A template is empty and would show the text of another one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
All templates of an image share one template object of Go. A file with nothing in it, or with comments and blanks alone,
defines no text of its own, and what comes out is the template that was rendered before. Delete the file, or write
something into it.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
{{/* to be done */}}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
kind: Namespace
metadata:
  name: {{ .namespace }}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
