#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

namespace sealyard::lint {

namespace {

/// True when all repositories of a text are added behind a use.
bool isBeforeAll(const RepositoryUse &use, const QList<RepositoryAddition> &added)
{
    return !added.isEmpty() &&
           std::ranges::all_of(added, [&use](const RepositoryAddition &each) { return each.command > use.command; });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        const QList<RepositoryAddition> added = repositoryAdditions(text);
        for (const RepositoryUse &use : repositoryUses(text)) {
            const auto isSame = [&](const RepositoryAddition &each) {
                return each.alias.is(use.alias);
            };
            const auto addition = std::ranges::find_if(added, isSame);
            const auto isEarlier = [&](const RepositoryAddition &each) {
                return each.command < use.command;
            };
            if (addition == added.end() && !use.isPath && isBeforeAll(use, added) && !text.isAtRunTime()) {
                findings.append(
                    findingAt(text.placeOf(use.range, use.file),
                              Tr::tr("No repository is added yet when this looks for “%1”.").arg(use.alias)));
            } else if (addition != added.end() && !mayBeAddedBy(use.alias, added, isEarlier)) {
                Finding finding =
                    findingAt(text.placeOf(use.range, use.file),
                              Tr::tr("The repository “%1” is used here before it is added.").arg(use.alias));
                const Place place = text.placeOf(addition->range, addition->file);
                finding.related.append({place.path, place.range, Tr::tr("It is added here.")});
                findings.append(finding);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy311_repository_used_before_added;
const Rule sy311_repository_used_before_added{
    .code = "SY311",
    .name = "repository-used-before-added",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart repository is used before it is added."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`helm search repo` and `helm pull` know only the repositories that were added before. It works at home, where the
repository was added by an earlier run, and fails on the fresh host of a build; a search finds nothing without an error.

```bad
--- init.sh
version=$(helm search repo demo/demo | awk 'END {print $2}')
helm repo add demo https://example.com/charts
helm pull demo/demo --version="$version" --untar -d charts
```

```good
--- init.sh
helm repo add demo https://example.com/charts
version=$(helm search repo demo/demo | awk 'END {print $2}')
helm pull demo/demo --version="$version" --untar -d charts
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
