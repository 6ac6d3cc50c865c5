#include "core/quicksearch.h"
#include "lint/facts/chartvalues.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

constexpr auto prefix = ".Values."_L1;

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

QString wordAt(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    const auto end = std::ranges::find_if_not(rest, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    return rest.first(end - rest.begin()).toString();
}

/// "namespace: {{ .Values.space }}": true for a line with a value there that is written as it is, nothing when the
/// value is missing.
bool isPlainUse(const QString &text, qsizetype at)
{
    static const QRegularExpression expression(
        uR"(\A[ \t-]*[\w./-]+:[ \t]*["']?\{\{-?[ \t]*\.Values\.\w+[ \t]*-?\}\}["']?[ \t]*\r?\z)"_s);
    const qsizetype start = text.lastIndexOf(u'\n', at) + 1;
    const qsizetype end = text.indexOf(u'\n', at);
    return expression.matchView(QStringView(text).sliced(start, (end < 0 ? text.size() : end) - start)).hasMatch();
}

void checkUses(const QString &file, const QSet<QString> &values, const ChartFolder &chart,
               const DirectoryContext &context, Findings &findings)
{
    const QString *text = context.textOf(file);
    std::optional<core::LineIndex> lines;
    for (qsizetype at = text ? text->indexOf(prefix) : -1; at >= 0; at = text->indexOf(prefix, at + 1)) {
        const QString key = wordAt(*text, at + prefix.size());
        if (key == "global"_L1 || values.contains(key) || !isPlainUse(*text, at) ||
            isValueGivenOrGuarded(chart, key, context)) {
            continue;
        }
        if (!lines) {
            lines.emplace(*text);
        }
        const qsizetype start = at + prefix.size();
        findings.append({.range = lines->range(start, start + key.size()),
                         .message = Tr::tr("values.yaml has no “%1”, so nothing is written here.").arg(key),
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
