#include "lint/charts.h"
#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "mountConfig" of a first action "{{- if .Values.mountConfig }}"; empty for other texts.
QRegularExpressionMatch guardOf(const QString &text)
{
    static const QRegularExpression expression(
        uR"(\A\s*\{\{-?\s*(?:if|with)\s+(?:and\s+|not\s+)?\(?\s*\.Values\.(\w+))"_s);
    return expression.match(text);
}

/// True when the values name the key, be it in a comment.
bool isNamed(const QString &key, const QString &values)
{
    return values.contains(QRegularExpression(u"(?m)^[ \\t#]*%1\\s*:"_s.arg(QRegularExpression::escape(key))));
}

void checkTemplate(const QString &file, const QString &values, const DirectoryContext &context, Findings &findings)
{
    const QString *text = context.textOf(file);
    const QRegularExpressionMatch guard = text ? guardOf(*text) : QRegularExpressionMatch();
    const bool isRefusal = text && text->contains("{{- fail"_L1); // it says that the value is gone
    if (guard.hasMatch() && !isRefusal && guard.captured(1) != "global"_L1 && !isNamed(guard.captured(1), values)) {
        const core::LineIndex lines(*text);
        findings.append({.range = lines.range(guard.capturedStart(1), guard.capturedEnd(1)),
                         .message = Tr::tr("values.yaml has no “%1”, so nothing of this template is ever rendered.")
                                        .arg(guard.captured(1)),
                         .path = context.pathOf(file)});
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const QList<ChartFolder> charts = chartFolders(context);
    for (const ChartFolder &chart : charts) {
        const QString *values = chart.isNested ? nullptr : context.textOf(chart.fileOf(u"values.yaml"_s));
        const QString templates = chart.fileOf(u"templates/"_s);
        if (!values || context.isMentionedByInit(u"values.yaml"_s)) {
            continue;
        }
        for (const image::DirectoryEntry &entry : context.directory.entries) {
            if (entry.path.startsWith(templates) && entry.path.endsWith(".yaml"_L1)) {
                checkTemplate(entry.path, *values, context, findings);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy304_undefined_value;
const Rule sy304_undefined_value{
    .code = "SY304",
    .name = "undefined-value",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A template of a chart depends on a value that values.yaml does not have."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A template that begins with `{{ if .Values.name }}` renders to nothing when the values have no such name. Mostly the key
was renamed or removed in `values.yaml` and the template forgotten, so an object is missing on the cluster. Write the
default into `values.yaml`, which also tells users that the value exists.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
mountConfig: true
--- charts/demo/templates/config.yaml
{{- if .Values.mountConfig }}
kind: ConfigMap
{{- end }}
```

Keys that values.yaml names in a comment, sub-charts, and conditions inside a template are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
