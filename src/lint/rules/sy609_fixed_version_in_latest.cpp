#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "--set a.tag=1.2.3" of a helm command: the range within the word.
bool setsFixedTag(const QString &text)
{
    static const QRegularExpression expression(uR"((?:\A|[.,])(?:tag|version|imageTag|image\.tag)=v?\d+\.\d)"_s);
    return expression.match(text).hasMatch();
}

/// "demo-1.2.3/charts": the folder that an archive of one version has.
bool isVersionedFolder(const QString &path)
{
    static const QRegularExpression expression(uR"(\A(?:\./)?[A-Za-z][\w-]*-v?\d+\.\d+\.\d+(?:/|\z))"_s);
    return path.contains(expression);
}

/// What init.sh takes from such a folder although nothing known puts it there.
void checkFolders(const DirectoryContext &context, Findings &findings)
{
    const ShellText *init = context.scripts().init();
    std::set<core::Position> seen;
    for (const shell::FileUse &use : init ? init->facts.fileUses : QList<shell::FileUse>()) {
        const bool isTaken = use.access == shell::Access::Read || use.access == shell::Access::Enter ||
                             use.access == shell::Access::Execute;
        const bool isFetched =
            use.before.existence == shell::Existence::Unknown && use.before.doubts.testFlag(shell::Doubt::Archive);
        if (isTaken && isFetched && isVersionedFolder(use.path) && seen.insert(use.range.start).second) {
            findings.append(findingAt(
                init->placeOf(use.range, use.file),
                Tr::tr("“%1” is there for one version alone, but “latest” is built for every version.").arg(use.path)));
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (context.directory.version != "latest"_L1) {
        return findings;
    }
    checkFolders(context, findings);
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        const QList<shell::Argument> values = each.command->valuesOf({u"--set", u"--set-string"});
        for (const shell::Argument &value : values) {
            if (setsFixedTag(value.text.pattern())) {
                findings.append(findingAt(each.placeOf(value),
                                          Tr::tr("“%1” stays the same for every version that is built from “latest”.")
                                              .arg(value.text.display())));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy609_fixed_version_in_latest;
const Rule sy609_fixed_version_in_latest{
    .code = "SY609",
    .name = "fixed-version-in-latest",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "The recipe for all versions names one version."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`latest` is the recipe for every version without a directory of its own. A tag that is written there in digits is used
with all of them: chart and image no longer belong together. Leave the tag to the chart, or use the third argument of
`init.sh`.

```bad
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD ["helm upgrade -i demo charts/demo --set image.tag=1.2.3"]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```

```good
--- applications/demo/latest/Kubefile
FROM scratch
COPY charts charts
CMD ["helm upgrade -i demo charts/demo"]
--- applications/demo/latest/charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
