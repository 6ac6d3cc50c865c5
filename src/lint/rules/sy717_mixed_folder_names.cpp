#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The other number of a folder's name: "manifests" for "manifest".
QString twinOf(const QString &name)
{
    return name.endsWith(u's') ? name.chopped(1) : name + u's';
}

bool isConventional(const QString &name)
{
    static const QStringList names{u"manifests"_s, u"charts"_s, u"images"_s, u"scripts"_s};
    return names.contains(name);
}

Findings check(const DirectoryContext &context)
{
    const ShellText *init = context.scripts().init();
    if (!init) {
        return {};
    }
    std::set<QString> seen;
    Findings findings;
    for (const shell::FileUse &use : init->facts.fileUses) {
        const QString name = use.path.section(u'/', 0, 0);
        const bool isMade = use.access == shell::Access::MakeDirectories || use.access == shell::Access::MakeDirectory;
        if (isMade && isConventional(twinOf(name)) && context.directory.has(twinOf(name)) &&
            !context.directory.has(name) && seen.insert(name).second) {
            findings.append(findingAt(
                init->placeOf(use.range, use.file),
                Tr::tr("This makes “%1” beside the folder “%2”; sealos searches “%2” alone.").arg(name, twinOf(name))));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy717_mixed_folder_names;
const Rule sy717_mixed_folder_names{
    .code = "SY717",
    .name = "mixed-folder-names",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "Two folders with nearly the same name are used for one thing."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos looks for images in `manifests/`, `charts/` and `images/shim/`, under exactly these names. A script that makes
`manifest/` while `manifests/` is committed splits the files into two folders, one of which is not searched.

```bad
--- init.sh
mkdir -p manifest
wget -qO manifest/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```

```good
--- init.sh
mkdir -p manifests
wget -qO manifests/demo.yaml https://example.com/demo.yaml
--- manifests/other.yaml
kind: Service
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
