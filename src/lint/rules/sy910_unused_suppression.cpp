#include "lint/rule.h"

namespace sealyard::lint {

namespace {

/// The engine finds them, when it knows the findings of all other rules.
Findings check(const DirectoryContext &)
{
    return {};
}

} // namespace

extern const Rule sy910_unused_suppression;
const Rule sy910_unused_suppression{
    .code = "SY910",
    .name = "unused-suppression",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "A comment allows a finding that is not there."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`# sealyard: ignore=SY312 REASON` allows the findings of a rule on its own line, or on the next one when the comment stands
alone; `ignore-file=` allows them in the whole file. Several rules are separated by commas, and names stand for codes. A
comment that is left when its reason is gone would hide the next mistake.

```bad
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD ["kubectl apply -f manifests"]
--- manifests/demo.yaml
kind: Namespace
```

```good
--- Kubefile
FROM scratch
# sealyard: ignore=SY109 made by hand
COPY manifests manifests
CMD ["kubectl apply -f manifests || true"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
