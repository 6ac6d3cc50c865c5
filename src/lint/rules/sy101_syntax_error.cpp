#include "lint/rule.h"

namespace sealyard::lint {

namespace {

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const auto *problems : {&context.kubefile.problems, &context.evaluation.problems}) {
        for (const image::SyntaxProblem &problem : problems->first(qMin(problems->size(), findingLimit))) {
            findings.append({.range = problem.range, .message = problem.message});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy101_syntax_error;
const Rule sy101_syntax_error{
    .code = "SY101",
    .name = "syntax-error",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A line of the build file is no instruction that the build understands."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The build stops at the first line that it does not understand: an unknown instruction, an instruction without its
arguments, a variable without its closing brace. Nothing is built then. All such lines are reported at once.

```bad
--- Kubefile
FROM scratch
COPPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
