#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// The namespace that a setting "a.bNamespace=x" names; empty when it names none.
QString namespaceIn(const QString &setting)
{
    static const QRegularExpression expression(uR"(\A[\w.\[\]-]*[nN]amespace=([a-z0-9][a-z0-9-]*)\z)"_s);
    return expression.match(setting).captured(1);
}

/// "demo-system" and "demo", "ingress-demo" and "demo": one is the other with a word more.
bool isVariant(const QString &left, const QString &right)
{
    const QString &longer = left.size() > right.size() ? left : right;
    const QString &shorter = left.size() > right.size() ? right : left;
    return longer != shorter && (longer.startsWith(shorter + u'-') || longer.endsWith(u'-' + shorter));
}

/// True when another command of the directory uses or makes the namespace.
bool isUsedElsewhere(const QString &name, const DirectoryContext &context)
{
    const std::vector<PlacedCommand> &commands = placedCommands(context);
    return std::ranges::any_of(commands, [&name](const PlacedCommand &each) {
        const auto space = each.command->valueOf({u"-n", u"--namespace"});
        const bool isMade = each.command->is(u"kubectl") && each.command->operands().value(2).text.is(name);
        return isMade || (space && space->text.is(name));
    });
}

void checkCommand(const PlacedCommand &each, const DirectoryContext &context, Findings &findings)
{
    const auto space = each.command->valueOf({u"-n", u"--namespace"});
    const QString release = space ? space->text.known() : QString();
    for (const shell::Argument &value : each.command->valuesOf({u"--set", u"--set-string"})) {
        for (const QString &setting : value.text.pattern().split(u',')) {
            const QString name = namespaceIn(setting);
            if (!name.isEmpty() && isVariant(name, release) && !isUsedElsewhere(name, context)) {
                Finding finding = findingAt(
                    each.placeOf(value),
                    Tr::tr("The release goes into the namespace “%1”, but this looks for “%2”.").arg(release, name));
                const Place place = each.placeOf(*space);
                finding.related.append({place.path, place.range, Tr::tr("The namespace of the release.")});
                findings.append(finding);
            }
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        if (each.text->isAtRunTime()) {
            checkCommand(each, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy324_namespace_in_values;
const Rule sy324_namespace_in_values{
    .code = "SY324",
    .name = "namespace-in-values",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A setting names another namespace than the one the release goes into."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Some charts want to be told in which namespace their own services are found. When the namespace of the release is changed
and the setting is forgotten, the parts of the application do not find each other. The rule compares names of which one is
the other with a word more, and keeps silent when another command uses that namespace.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo-system"]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo --set gateway.namespace=demo"]
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
