#include "lint/facts/templatefields.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The names that ENV defines; nothing when the build file is not known.
std::optional<QStringList> environmentNames(const DirectoryContext &context)
{
    const BuildFile *file = context.usedBuildFile();
    if (!file || file->evaluation.stages.isEmpty() || file->evaluation.stages.last().image != "scratch"_L1) {
        return std::nullopt;
    }
    QStringList names;
    for (const auto &[name, value] : file->evaluation.stages.last().environment) {
        names.append(name);
    }
    return names;
}

/// What is wrong with a field; empty for nothing.
QString problemOf(const TemplateField &field, const QStringList &environment)
{
    const QString first = field.names.value(0);
    if (field.names.size() > 1 && (first == "Values"_L1 || first == "Env"_L1)) {
        return Tr::tr("“.%1” is “<no value>” when “sealos run” renders this: the values of ENV are found as “.%2”.")
            .arg(field.names.join(u'.'), field.names.at(1));
    }
    if (field.names.size() != 1 || field.isGuarded || environment.contains(first) ||
        first.startsWith("SEALOS_SYS"_L1)) {
        return {};
    }
    return Tr::tr("No ENV defines “%1”, so “<no value>” is written here unless the user gives it; write a default.")
        .arg(first);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const auto environment = environmentNames(context);
    const QList<const image::DirectoryEntry *> entries =
        environment ? renderedTemplates(context) : QList<const image::DirectoryEntry *>();
    for (const image::DirectoryEntry *entry : entries) {
        const QString *text = isInRenderedFolder(entry->path) ? context.textOf(entry->path) : nullptr;
        std::set<QString> seen;
        for (const TemplateField &field : text ? templateFields(*text) : QList<TemplateField>()) {
            const QString problem = problemOf(field, *environment);
            if (!problem.isEmpty() && seen.insert(field.names.join(u'.')).second) {
                findings.append({.range = field.range, .message = problem, .path = context.pathOf(entry->path)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy528_unknown_template_value;
const Rule sy528_unknown_template_value{
    .code = "SY528",
    .name = "unknown-template-value",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A template shows a value that nothing defines."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos renders templates with the ENV of the image and what the user gives by `-e`, each as `{{ .NAME }}`. A name that
neither defines becomes the text `<no value>`. `.Values.x` and `.Env.x` are Helm's and sealctl's ways; the first pass on the
machine of the user knows neither. Define the name in the build file, or give a default in the template.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
```

```good
--- Kubefile
FROM scratch
ENV replicas=1
COPY . .
--- manifests/demo.yaml.tmpl
replicas: {{ .replicas }}
type: {{ default "NodePort" .serviceType }}
```

Names in `if`, `with`, `range`, behind `default`, and what stands inside such a block are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
