#include "lint/facts/charts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// A Kubernetes quantity as a number; nothing for what is none.
std::optional<double> quantity(const QString &text)
{
    static const QRegularExpression expression(uR"(\A(\d+(?:\.\d+)?)(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?\z)"_s);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString suffix = match.captured(2);
    double factor = suffix == "m"_L1 ? 0.001 : 1;
    if (const qsizetype power = QStringView(u"kMGTP").indexOf(suffix.left(1).replace(u'K', u'k')) + 1;
        !suffix.isEmpty() && power > 0) {
        factor = std::pow(suffix.endsWith(u'i') ? 1024 : 1000, power);
    }
    return match.captured(1).toDouble() * factor;
}

void checkResources(const QString &file, const YamlOutline &outline, int resources, Findings &findings)
{
    const OutlineEntry *requests = outline.child(resources, u"requests");
    const OutlineEntry *limits = outline.child(resources, u"limits");
    if (!requests || !limits) {
        return;
    }
    for (const int index : outline.children(outline.indexOf(*requests))) {
        const OutlineEntry &request = outline.entries.at(index);
        const OutlineEntry *limit = outline.child(outline.indexOf(*limits), request.key);
        const auto wanted = quantity(request.value);
        const auto allowed = limit ? quantity(limit->value) : std::nullopt;
        if (wanted && allowed && *wanted > *allowed && !outline.isDecidedBetween(request.line(), limit->line())) {
            const bool isLimitFirst = limit->line() < request.line();
            findings.append(
                {.range = isLimitFirst ? limit->valueRange : request.valueRange,
                 .message = Tr::tr("%1 requests %2, but the limit is %3: Kubernetes refuses the pod.")
                                .arg(request.key, request.value, limit->value),
                 .path = file,
                 .related = {isLimitFirst ? core::RelatedLocation{file, request.valueRange, Tr::tr("The request.")}
                                          : core::RelatedLocation{file, limit->valueRange, Tr::tr("The limit.")}}});
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const QString &file : yamlLikeFiles(context)) {
        const YamlOutline &outline = context.outlineOf(file);
        for (int i = 0; i < static_cast<int>(outline.entries.size()); ++i) {
            if (outline.entries.at(i).key == "requests"_L1) {
                checkResources(context.pathOf(file), outline, outline.entries.at(i).parent, findings);
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy204_requests_exceed_limits;
const Rule sy204_requests_exceed_limits{
    .code = "SY204",
    .name = "requests-exceed-limits",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A container requests more of a resource than its limit allows."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Kubernetes refuses a pod of which a container requests more than its own limit ("must be less than or equal to cpu
limit"). Often the two keys were swapped. This is checked in manifests and in the values of charts.

```bad
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  limits:
    cpu: 100m
  requests:
    cpu: 1
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
resources:
  requests:
    cpu: 100m
  limits:
    cpu: 1
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
