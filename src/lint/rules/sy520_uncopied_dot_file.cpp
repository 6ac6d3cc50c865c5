#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QStringList files{u".sealignore"_s, u".dockerignore"_s, u".containerignore"_s, u".env"_s};
    Findings findings;
    if (context.directory.type != image::ImageType::Application) {
        return findings;
    }
    for (const QString &file : files) {
        if (context.directory.has(file)) {
            findings.append(
                {.range = {},
                 .message = Tr::tr("CI copies the files of the directory without those that begin with a "
                                   "dot: “%1” acts when you build here and not there. Let init.sh write it.")
                                .arg(file),
                 .path = context.pathOf(file)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy520_uncopied_dot_file;
const Rule sy520_uncopied_dot_file{
    .code = "SY520",
    .name = "uncopied-dot-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP(
        "lint", "CI does not copy dot files of the version directory, so this one has no effect there."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow copies `applications/NAME/VERSION/*` to the place of the build, and `*` leaves out names that begin with a
dot. An ignore file at the top of the directory therefore acts in a build at home and is missing in CI, and the two images
differ. Files in folders are copied.

```bad
--- Kubefile
FROM scratch
COPY . .
--- .sealignore
docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY . .
--- init.sh
#!/bin/bash
set -e
echo docker.io/library/nginx:1.25 >.sealignore
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
