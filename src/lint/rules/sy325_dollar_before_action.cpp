#include "core/quicksearch.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QRegularExpression expression(uR"(\$(\{\{-?\s*\.(?:Values|Release|Chart)\.))"_s);
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isTemplate = !entry.isDirectory && !entry.isSymlink && entry.path.count("charts/"_L1) < 2 &&
                                context.isChartTemplate(entry.path);
        const QString *text = isTemplate ? context.textOf(entry.path) : nullptr;
        if (!text || !core::containsText(*text, "${{"_L1)) {
            continue;
        }
        const core::LineIndex lines(*text);
        for (const QRegularExpressionMatch &match : expression.globalMatch(*text)) {
            findings.append({.range = lines.range(match.capturedStart(), match.capturedEnd(1)),
                             .message = Tr::tr("The “$” stays in front of the value: in a chart a value is “{{ … }}”, "
                                               "without it."),
                             .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy325_dollar_before_action;
const Rule sy325_dollar_before_action{
    .code = "SY325",
    .name = "dollar-before-action",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A template of a chart writes a dollar in front of a value."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`${{ ... }}` is the way of GitHub's workflows. In a template of Helm the dollar is text: `${{ .Values.host }}` becomes
`$db.example.com`, which a shell takes for a variable.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: ["sh", "-c", "nc -z ${{ .Values.host }} 80"]
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/pod.yaml
command: ["sh", "-c", "nc -z {{ .Values.host }} 80"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
