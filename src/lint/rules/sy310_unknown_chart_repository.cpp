#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        const QList<RepositoryAddition> added = repositoryAdditions(text);
        for (const RepositoryUse &use : repositoryUses(text)) {
            if (text.isAtRunTime() || use.isPath || mayBeAdded(use.alias, added)) {
                continue;
            }
            Finding finding = findingAt(text.placeOf(use.range, use.file),
                                        Tr::tr("No “helm repo add” defines the repository “%1”.").arg(use.alias));
            if (!added.isEmpty()) {
                const Place place = text.placeOf(added.last().range, added.last().file);
                finding.related.append(
                    {place.path, place.range, Tr::tr("This adds “%1”.").arg(added.last().alias.display())});
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy310_unknown_chart_repository;
const Rule sy310_unknown_chart_repository{
    .code = "SY310",
    .name = "unknown-chart-repository",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart is taken from a repository under a name that was never added."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`helm pull NAME/CHART` and `helm search repo NAME/CHART` look for a repository that was added under exactly this name.
The build host knows none but those that init.sh adds, so another name finds nothing: "repo NAME not found".

```bad
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo-charts/demo --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
helm pull demo/demo --untar -d charts
```

Scripts that run on the user's cluster are the subject of SY316.
)md"),
    .check = check,
};

} // namespace sealyard::lint
