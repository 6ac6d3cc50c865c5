#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
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
        const shell::Command *command = init->facts.commandOf(use);
        if (use.access == shell::Access::MakeDirectory && use.before.existence == shell::Existence::Known && command &&
            command->stopsOnFailure && !use.path.startsWith(u'/')) {
            Finding finding =
                findingAt(init->placeOf(use.range, use.file),
                          Tr::tr("“%1” exists already, so mkdir fails and the script ends; write “mkdir -p”.")
                              .arg(shell::Text(use.path).display()));
            finding.fixes = optionFix(context, {init, command}, command->words.first(), u"-p"_s);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy615_folder_made_twice;
const Rule sy615_folder_made_twice{
    .code = "SY615",
    .name = "folder-made-twice",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "mkdir without -p makes a folder that is there already."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`mkdir` fails when the folder exists, and under `set -e` the script ends there. `mkdir -p` is content with one that is
there, so the script can also be run twice.

```bad
--- init.sh
set -e
mkdir manifests
--- manifests/demo.yaml
kind: Service
```

```good
--- init.sh
set -e
mkdir -p manifests
--- manifests/demo.yaml
kind: Service
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
