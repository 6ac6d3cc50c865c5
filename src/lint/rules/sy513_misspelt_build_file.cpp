#include "lint/facts/buildfilenames.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    const std::optional<MisspeltName> found = misspeltBuildFile(context);
    if (!found) {
        return {};
    }
    return {{.range = {},
             .message = Tr::tr("The build looks for “%1” and finds none; this file is called “%2”.")
                            .arg(found->meant, found->name),
             .path = context.pathOf(found->name)}};
}

} // namespace

extern const Rule sy513_misspelt_build_file;
const Rule sy513_misspelt_build_file{
    .code = "SY513",
    .name = "misspelt-build-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "There is no build file, but a file whose name is nearly that of one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds from files that are called exactly `Dockerfile` or `Kubefile`. A slip in the name, or another case,
and the directory has no build file at all.

```bad
--- Kubfile
FROM scratch
COPY . .
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
