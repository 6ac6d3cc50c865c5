#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isNeeded(const shell::FileUse &use)
{
    const bool mustExist = use.access == shell::Access::Read || use.access == shell::Access::Edit ||
                           use.access == shell::Access::Execute || use.access == shell::Access::Enter;
    return mustExist && use.certainty == shell::Certainty::Certain &&
           use.before.existence == shell::Existence::Impossible && !use.path.startsWith(u'/') &&
           !use.path.startsWith(".."_L1);
}

/// A failure that the author has thought of.
bool isExpected(const shell::Command *command)
{
    const bool isIgnored = command && command->isFailureIgnored && command->stage.count == 1;
    return command && (command->isFailureExpected || isIgnored || command->isInBackground);
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        if (isNeeded(use) && !isExpected(init->facts.commandOf(use))) {
            findings.append(findingAt(
                init->placeOf(use.range, use.file),
                Tr::tr("There is no “%1” at this point: it is neither in the version directory nor made before.")
                    .arg(shell::Text(use.path).display())));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy613_missing_script_file;
const Rule sy613_missing_script_file{
    .code = "SY613",
    .name = "missing-script-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh uses a file that is not there."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`init.sh` runs in a copy of the version directory. A file that it reads, edits or runs must be committed or made by an
earlier line; a slip in the name, or another ending, and the command fails.

```bad
--- init.sh
sed -i "s/VERSION/$3/" manifests/demo.yaml
--- manifests/demo.yml
image: demo:VERSION
```

```good
--- init.sh
sed -i "s/VERSION/$3/" manifests/demo.yml
--- manifests/demo.yml
image: demo:VERSION
```

What an archive or another program may have brought, and files whose absence the script allows for, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
