#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const UnreadableFile &file : context.unreadable) {
        findings.append({.range = {}, .message = Tr::tr("Not checked. %1").arg(file.reason), .path = file.path});
    }
    return findings;
}

} // namespace

extern const Rule sy901_unreadable_file;
const Rule sy901_unreadable_file{
    .code = "SY901",
    .name = "unreadable-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A file cannot be read, so nothing in it is checked."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Build files, scripts, manifests, templates and image lists are UTF-8 text of at most 16 MiB. One that is binary, encoded
otherwise, larger, no regular file, or that you may not read, is not checked; the message says why. A binary file below
`images/shim` or in the place of a build file stops the build.

```bad
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo.tar
␀␀␀
```

```good
--- Kubefile
FROM scratch
COPY . .
--- images/shim/demo
docker.io/library/nginx:1.25
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
