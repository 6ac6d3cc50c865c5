#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A folder that is not there. Archives of others may bring any folder but the one that only sealos knows.
bool isMissing(const shell::FileUse &use)
{
    const bool isOfSealos =
        use.path.startsWith("images/shim/"_L1) && use.parent.doubts == shell::Doubts(shell::Doubt::Archive);
    return use.parent.existence == shell::Existence::Impossible ||
           (isOfSealos && use.parent.existence == shell::Existence::Unknown);
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const bool isWritten = use.access == shell::Access::Write || use.access == shell::Access::Append;
        const qsizetype slash = use.path.lastIndexOf(u'/');
        if (isWritten && slash > 0 && !use.makesParents && !use.path.startsWith(u'/') && isMissing(use) &&
            use.certainty == shell::Certainty::Certain) {
            findings.append(findingAt(init->placeOf(use.range, use.file),
                                      Tr::tr("The folder “%1” does not exist at this point; make it with “mkdir -p”.")
                                          .arg(shell::Text(use.path.first(slash)).display())));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy614_write_into_missing_folder;
const Rule sy614_write_into_missing_folder{
    .code = "SY614",
    .name = "write-into-missing-folder",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "init.sh writes into a folder that nobody made."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Neither a redirection nor most programs make folders. When the folder is not committed (git keeps no empty ones) and no
earlier line makes it, the command fails: "No such file or directory".

```bad
--- init.sh
helm template demo ./chart >manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

```good
--- init.sh
mkdir -p manifests
helm template demo ./chart >manifests/demo.yaml
--- chart/Chart.yaml
name: demo
```

Folders that an archive or another program may have made are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
