#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The chart argument of an installing call; nullptr for other calls.
std::optional<shell::Argument> chartOf(const shell::Command &command)
{
    static const QStringList calls{u"install"_s, u"upgrade"_s, u"template"_s};
    const QList<shell::Argument> words = command.operands();
    if (!calls.contains(command.subcommand()) || words.size() < 2) {
        return std::nullopt;
    }
    const bool isNamed = words.size() > 2 && !command.hasOption({u"--generate-name", u"-g"});
    return words.at(isNamed ? 2 : 1);
}

bool isRemote(const QString &chart, const ShellText &text, const DirectoryContext &context)
{
    if (chart.contains("://"_L1)) {
        return true;
    }
    const bool isReference = chart.count(u'/') == 1 && !chart.startsWith(u'.') && !chart.startsWith(u'/') &&
                             !chart.startsWith("charts/"_L1) && !chart.endsWith(".tgz"_L1);
    const QString folder = chart.section(u'/', 0, 0);
    return isReference && shell::Text(folder).isKnown() && !folder.isEmpty() &&
           context.scripts().image().look(folder).existence == shell::Existence::Impossible &&
           text.facts.existsAfter(folder) == shell::Existence::Impossible;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        if (!each.text->isAtRunTime()) {
            continue;
        }
        const auto chart = chartOf(*each.command);
        if (chart && isRemote(chart->text.pattern(), *each.text, context)) {
            findings.append(findingAt(each.placeOf(*chart),
                                      Tr::tr("“%1” comes from the network: the cluster has no such repository, and a "
                                             "cluster without internet cannot install it. Install the chart that is in "
                                             "the image.")
                                          .arg(chart->text.display())));
        } else if (const shell::Argument *option = chart ? each.command->option({u"--repo"}) : nullptr) {
            findings.append(findingAt(each.placeOf(*option), Tr::tr("The chart is fetched from the network when the "
                                                                    "image is run; pull it in init.sh.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy316_remote_chart;
const Rule sy316_remote_chart{
    .code = "SY316",
    .name = "remote-chart",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command installs a chart from the network."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A cluster image brings everything that an installation needs. `helm install NAME REPOSITORY/CHART` needs a repository that
was added on the node of the user, where init.sh never ran, and the internet. Pull the chart in init.sh and install it from
`charts/`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo demo/demo -n demo"]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo"]
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
