#include "core/paths.h"
#include "core/quicksearch.h"
#include "lint/facts/registrystore.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const YamlContext &context)
{
    const QString relative = context.path.sliced(context.directory.directory.path.size() + 1);
    if (core::containsText(context.text, "{{"_L1) || isInChart(context.directory.directory, relative) ||
        context.directory.isMentionedByInit(core::nameOf(relative))) {
        return {};
    }
    Findings findings;
    for (const image::YamlProblem &problem : context.stream.problems) {
        findings.append(
            {.range = problem.range,
             .message = Tr::tr("This is no valid YAML, so kubectl refuses the file: %1").arg(problem.message)});
    }
    return findings;
}

} // namespace

extern const Rule sy201_broken_yaml;
const Rule sy201_broken_yaml{
    .code = "SY201",
    .name = "broken-yaml",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A manifest is no valid YAML."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` searches manifests line by line and never notices that one is broken; `kubectl apply` does, on the
cluster.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: [demo
```

```good
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo.yaml
kind: Namespace
metadata:
  name: demo
```

Left alone are files with template actions (`{{`), files of charts, and files that `init.sh` mentions.
)md"),
    .check = check,
};

} // namespace sealyard::lint
