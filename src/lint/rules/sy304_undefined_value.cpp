#include "core/quicksearch.h"
#include "lint/facts/chartvalues.h"
#include "lint/rule.h"
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

void checkTemplate(const QString &file, const QSet<QString> &values, const DirectoryContext &context,
                   Findings &findings)
{
    const QString *text = context.textOf(file);
    const QRegularExpressionMatch guard = text ? guardOf(*text) : QRegularExpressionMatch();
    const bool isRefusal = text && core::containsText(*text, "{{- fail"_L1); // it says that the value is gone
    if (guard.hasMatch() && !isRefusal && guard.captured(1) != "global"_L1 && !values.contains(guard.captured(1))) {
        const core::LineIndex lines(*text);
        findings.append({.range = lines.range(guard.capturedStart(1), guard.capturedEnd(1)),
                         .message = Tr::tr("values.yaml has no “%1”, so nothing of this template is ever rendered.")
                                        .arg(guard.captured(1)),
                         .path = context.pathOf(file)});
    }
}

/// "namespace: {{ .Values.space }}": a value that is written as it is, nothing when it is not there.
const QRegularExpression &plainUse()
{
    static const QRegularExpression expression(
        uR"(^[ \t-]*[\w./-]+:[ \t]*["']?\{\{-?[ \t]*\.Values\.(\w+)[ \t]*-?\}\}["']?[ \t]*\r?$)"_s);
    return expression;
}

void checkUses(const QString &file, const QSet<QString> &values, const ChartFolder &chart,
               const DirectoryContext &context, Findings &findings)
{
    const QString *text = context.textOf(file);
    int line = -1;
    for (const QStringView each : QStringView(text ? *text : QString()).tokenize(u'\n')) {
        ++line;
        const bool mayUse = core::containsText(each, ".Values."_L1);
        const QRegularExpressionMatch match = mayUse ? plainUse().matchView(each) : QRegularExpressionMatch();
        const QString key = match.captured(1);
        if (match.hasMatch() && key != "global"_L1 && !values.contains(key) &&
            !isValueGivenOrGuarded(chart, key, context)) {
            const auto at = [&](qsizetype column) {
                return core::Position{line, static_cast<int>(column)};
            };
            findings.append({.range = {at(match.capturedStart(1)), at(match.capturedEnd(1))},
                             .message = Tr::tr("values.yaml has no “%1”, so nothing is written here.").arg(key),
                             .path = context.pathOf(file)});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const QList<ChartFolder> charts = chartFolders(context);
    for (const ChartFolder &chart : charts) {
        const QString *values = chart.isNested ? nullptr : context.textOf(chart.fileOf(u"values.yaml"_s));
        const QString templates = chart.fileOf(u"templates/"_s);
        if (!values || isChangedByInit(chart.fileOf(u"values.yaml"_s), context)) {
            continue;
        }
        const QSet<QString> names = namedValues(*values);
        for (const image::DirectoryEntry &entry : context.directory.entries) {
            if (entry.path.startsWith(templates) && entry.path.endsWith(".yaml"_L1)) {
                checkTemplate(entry.path, names, context, findings);
                checkUses(entry.path, names, chart, context, findings);
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
was renamed in `values.yaml` and the template forgotten. Write the default into `values.yaml`.

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

A line such as `namespace: {{ .Values.name }}` is reported too, when no template of the chart cares for the case that the
value is missing and no command gives it. Keys in comments and sub-charts are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
