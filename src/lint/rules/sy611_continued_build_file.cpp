#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool beginsImage(const shell::FileUse &use)
{
    return use.content && use.content->text().pattern().trimmed().startsWith("FROM"_L1, Qt::CaseInsensitive);
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const bool isCommitted = (use.path == "Kubefile"_L1 || use.path == "Dockerfile"_L1) &&
                                 context.directory.has(use.path) && use.before.existence == shell::Existence::Known;
        if (use.access != shell::Access::Append || !isCommitted || !beginsImage(use)) {
            continue;
        }
        const Place place = init->placeOf(use.range, use.file);
        findings.append({.range = {},
                         .message = Tr::tr("init.sh adds another FROM to this file, so all that is above it is thrown "
                                           "away; remove the file, or let init.sh write it with “>”."),
                         .path = context.pathOf(use.path),
                         .related = {{place.path, place.range, Tr::tr("This adds to it.")}}});
    }
    return findings;
}

} // namespace

extern const Rule sy611_continued_build_file;
const Rule sy611_continued_build_file{
    .code = "SY611",
    .name = "continued-build-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh appends a second build file to the committed one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A build file with two FROM builds two stages, and only the last becomes the image. When a Kubefile is committed and
`init.sh` appends a whole one to it, the committed text has no effect but to confuse.

```bad
--- Kubefile
FROM scratch
COPY opt opt
--- opt/demo
--- init.sh
cat <<EOF >>Kubefile
FROM scratch
COPY charts charts
EOF
```

```good
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY charts charts
EOF
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
