#include "lint/configuration.h"
#include "lint/rule.h"

namespace sealyard::lint {

namespace {

Findings check(const WorkspaceContext &context)
{
    const Configuration configuration = configurationOf(context.sources);
    Findings findings;
    for (const core::Diagnostic &problem : configuration.problems()) {
        findings.append({.range = problem.range, .message = problem.message, .path = problem.path});
    }
    return findings;
}

} // namespace

extern const Rule sy911_unknown_setting;
const Rule sy911_unknown_setting{
    .code = "SY911",
    .name = "unknown-setting",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "Something in .sealyard.yaml is not understood."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`.sealyard.yaml` in the root of the workspace turns rules off, changes their severity, for the whole workspace or for paths
(`*` stays in one folder, `**` crosses folders), and leaves paths out. `profile: author` leaves hints out. What is not
understood has no effect, so a slip would hide findings, or keep them, without a word.

    profile: maintainer
    rules:
      unpinned-chart: info
    paths:
      - path: applications/demo/**
        rules: {SY317: off}
    exclude: [applications/old/**]

```bad
--- Kubefile
FROM scratch
--- .sealyard.yaml
rule:
  SY312: off
```

```good
--- Kubefile
FROM scratch
--- .sealyard.yaml
rules:
  SY312: off
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
