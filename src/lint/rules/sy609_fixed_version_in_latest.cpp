#include "lint/rule.h"
#include "lint/scripts.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// "--set a.tag=1.2.3" of a helm command: the range within the word.
bool setsFixedTag(const QString &text)
{
    static const QRegularExpression expression(uR"((?:\A|[.,])(?:tag|version|imageTag|image\.tag)=v?\d+\.\d)"_s);
    return expression.match(text).hasMatch();
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (context.directory.version != "latest"_L1) {
        return findings;
    }
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
