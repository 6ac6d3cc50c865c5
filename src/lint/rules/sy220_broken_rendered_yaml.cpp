#include "core/paths.h"
#include "imagelist/envtemplates.h"
#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

imagelist::Environment environmentOf(const DirectoryContext &context)
{
    imagelist::Environment environment;
    const BuildFile *file = context.usedBuildFile();
    if (file && !file->evaluation.stages.isEmpty()) {
        for (const auto &[name, value] : file->evaluation.stages.last().environment) {
            environment.insert(name, value);
        }
    }
    return environment;
}

bool isYaml(const QString &path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1);
}

/// The first problem of a rendered template, at the line of the template that it comes from.
std::optional<Finding> problemOf(const imagelist::RenderedTemplate &rendered)
{
    const image::YamlStream stream = image::parseYaml(rendered.text, image::YamlParts::WithoutSchemas);
    if (rendered.failure || stream.problems.isEmpty()) {
        return std::nullopt;
    }
    const image::YamlProblem &problem = stream.problems.front();
    // The end of the text is the last line that has one.
    const bool isEnd = rendered.text.endsWith(u'\n') && problem.range.start.line == rendered.text.count(u'\n');
    const int line = rendered.templateLines.value(problem.range.start.line - (isEnd ? 1 : 0));
    return Finding{.range = {{line, 0}, {line, 0}},
                   .message =
                       Tr::tr("What “sealos run” makes of this template is no valid YAML: %1").arg(problem.message),
                   .path = rendered.path};
}

/// True when some template is worth to be rendered.
bool hasTemplates(const DirectoryContext &context)
{
    return std::ranges::any_of(renderedTemplates(context), [](const image::DirectoryEntry *entry) {
        return isInRenderedFolder(entry->path) && isYaml(renderedName(entry->path));
    });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!hasTemplates(context)) {
        return findings;
    }
    const auto rendered = imagelist::renderTemplates(context.directory, context.sources, environmentOf(context));
    for (const imagelist::RenderedTemplate &each : rendered) {
        const bool isOwn = isYaml(each.target) && !context.isMentionedByInit(core::nameOf(each.path));
        if (const auto problem = isOwn ? problemOf(each) : std::nullopt) {
            findings.append(*problem);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy220_broken_rendered_yaml;
const Rule sy220_broken_rendered_yaml{
    .code = "SY220",
    .name = "broken-rendered-yaml",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A template becomes no valid YAML."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` renders the `*.yaml.tmpl` files below `etc`, `scripts` and `manifests` with the values of ENV and writes what
comes out beside them. Whether that is YAML nobody looks before `kubectl apply` does, on the user's cluster: a line that
is indented otherwise than its neighbours, a colon that is missing, a bracket that stays open.

```bad
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
    size: {{ .SIZE }}
  class: fast
```

```good
--- Kubefile
FROM scratch
ENV SIZE=1Gi
COPY . .
--- manifests/demo.yaml.tmpl
kind: Demo
spec:
  size: {{ .SIZE }}
  class: fast
```

Templates that do not render are the subject of SY527; those that `init.sh` names are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
