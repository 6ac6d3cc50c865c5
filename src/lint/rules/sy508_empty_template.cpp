#include "core/paths.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when there are but blanks and comments: "{{/* ... */}}", also with the dashes that trim.
bool isBlank(QStringView text)
{
    static const QRegularExpression opening(u"\\A\\{\\{(?:-\\s+)?/\\*"_s);
    static const QRegularExpression closing(u"\\A\\*/(?:\\s+-)?\\}\\}"_s);
    for (text = text.trimmed(); !text.isEmpty(); text = text.trimmed()) {
        const qsizetype end = opening.matchView(text).hasMatch() ? text.indexOf("*/"_L1) : -1;
        const QRegularExpressionMatch match = end < 0 ? QRegularExpressionMatch() : closing.matchView(text.sliced(end));
        if (!match.hasMatch()) {
            return false;
        }
        text = text.sliced(end + match.capturedLength());
    }
    return true;
}

Findings check(const TextContext &context)
{
    const QString relative = context.path.sliced(context.directory.directory.path.size() + 1);
    if (context.role != image::FileRole::Template || !isInRenderedFolder(relative) ||
        !context.directory.isClusterImage() || context.directory.isChartTemplate(relative) ||
        context.directory.initScript.mentions(core::nameOf(relative)) || !isBlank(context.text)) {
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
