#include "lint/facts/chartvalues.h"
#include "lint/facts/scripts.h"
#include "lint/facts/similar.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The chart among the committed ones that a helm command installs; nullptr when it is another.
const ChartFolder *installedChart(const shell::Command &command, const QList<ChartFolder> &charts)
{
    const QList<shell::Argument> words = command.operands();
    const QString path = words.size() == 3 ? shell::normalizedPath(words.at(2).text.known()) : QString();
    const auto found = path.isEmpty() ? charts.end() : std::ranges::find(charts, path, &ChartFolder::path);
    return found == charts.end() ? nullptr : &*found;
}

/// "a" of "a.b[0].c=1": what the chart's values must have.
QStringList topKeys(const QString &values)
{
    static const QRegularExpression separator(uR"((?<!\\),(?![^{]*\}))"_s);
    QStringList keys;
    for (const QString &each : values.split(separator, Qt::SkipEmptyParts)) {
        static const QRegularExpression key(uR"(\A\s*([A-Za-z_][\w-]*)[\w.\[\]\\/-]*=)"_s);
        if (const QRegularExpressionMatch match = key.match(each); match.hasMatch()) {
            keys.append(match.captured(1));
        }
    }
    return keys;
}

QStringList keysOf(const YamlOutline &outline)
{
    QStringList keys;
    for (const int index : outline.children(-1)) {
        keys.append(outline.entries.at(index).key);
    }
    return keys;
}

void checkCommand(const PlacedCommand &each, const ChartFolder &chart, const DirectoryContext &context,
                  Findings &findings)
{
    const QString file = chart.fileOf(u"values.yaml"_s);
    const QString *values = context.textOf(file);
    if (!values || values->trimmed().isEmpty()) {
        return;
    }
    const QSet<QString> names = namedValues(*values);
    std::set<QString> seen;
    for (const shell::Argument &value : each.command->valuesOf({u"--set", u"--set-string", u"--set-json"})) {
        for (const QString &key : topKeys(value.text.pattern())) {
            if (names.contains(key) || readsValue(chart, key, context) || !seen.insert(key).second) {
                continue;
            }
            const QString meant = similarTo(key, keysOf(context.outlineOf(file)));
            Finding finding = findingAt(
                each.placeOf(value),
                meant.isEmpty()
                    ? Tr::tr("The chart %1 has no value “%2”: this setting changes nothing.").arg(chart.path, key)
                    : Tr::tr("The chart %1 has no value “%2”, but “%3”.").arg(chart.path, key, meant));
            finding.related.append({context.pathOf(file), {}, Tr::tr("The values of the chart.")});
            findings.append(finding);
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const QList<ChartFolder> charts = chartFolders(context);
    const std::vector<PlacedCommand> commands =
        charts.isEmpty() ? std::vector<PlacedCommand>() : placedCommands(context, u"helm");
    for (const PlacedCommand &each : commands) {
        const ChartFolder *chart = installedChart(*each.command, charts);
        if (chart && !context.isMentionedByInit(chart->fileOf(u"values.yaml"_s))) {
            checkCommand(each, *chart, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy306_unknown_value;
const Rule sy306_unknown_value{
    .code = "SY306",
    .name = "unknown-value",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "--set names a value that the chart does not have."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
helm takes any name behind `--set`; one that neither the chart's `values.yaml` nor one of its templates knows changes
nothing, without a word. The rule looks at the first part of the name, in charts that are committed.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo --set replcas=2"]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo --set replicas=2"]
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/values.yaml
replicas: 1
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
