#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isOfVersion(const QString &file)
{
    return image::buildFileNames().contains(file) || file == "init.sh"_L1 || file == "build_arch"_L1;
}

Findings check(const WorkspaceContext &context)
{
    Findings findings;
    for (const image::Application &application : context.workspace.applications) {
        for (const QString &file : application.looseFiles) {
            if (isOfVersion(file)) {
                findings.append(
                    {.range = {},
                     .message = Tr::tr("“%1” must lie in a version directory, such as “%2/latest”; here the "
                                       "workflow never finds it.")
                                    .arg(file, application.path),
                     .path = application.path + u'/' + file});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy514_build_file_without_version;
const Rule sy514_build_file_without_version{
    .code = "SY514",
    .name = "build-file-without-version",
    .severity = core::Severity::Error,
    .summary =
        QT_TRANSLATE_NOOP("lint", "A build file or init.sh lies beside the version directories instead of in one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds `applications/NAME/VERSION`. Files directly in `applications/NAME` belong to no version and are never
part of a build.

```bad
--- applications/demo/Kubefile
FROM scratch
COPY . .
--- applications/demo/1.0/Kubefile
FROM scratch
COPY . .
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
