#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const bool isBuildFile = use.path == "Kubefile"_L1 || use.path == "Dockerfile"_L1;
        if (use.access == shell::Access::Append && isBuildFile && !context.directory.has(use.path) &&
            use.before.existence == shell::Existence::Impossible) {
            findings.append(findingAt(
                init->placeOf(use.range, use.file),
                Tr::tr("A second run of init.sh adds a second FROM to “%1”; write it with “>”.").arg(use.path)));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy610_appended_build_file;
const Rule sy610_appended_build_file{
    .code = "SY610",
    .name = "appended-build-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh adds to a build file that it should write anew."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`>>` keeps what is in the file. When `init.sh` runs twice in one place, which every author does at home, the Kubefile has
two FROM, and the first half is thrown away. `>` writes it anew.

```bad
--- init.sh
cat <<EOF >>Kubefile
FROM scratch
COPY . .
EOF
```

```good
--- init.sh
cat <<EOF >Kubefile
FROM scratch
COPY . .
EOF
```

A file that the script wrote or emptied before is left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
