#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool installs(const PlacedCommand &each)
{
    const QString call = each.command->subcommand();
    return each.text->isAtRunTime() && (call == "install"_L1 || call == "upgrade"_L1);
}

/// The words of a name: "oracle", "mysql", "system" of "oracle-mysql-system".
bool sharesWord(const QString &left, const QString &right)
{
    const QStringList words = right.split(u'-');
    return std::ranges::any_of(left.split(u'-'), [&words](const QString &word) {
        return std::ranges::any_of(words, [&word](const QString &other) {
            return word.size() > 2 && (other.startsWith(word) || word.startsWith(other)) && other.size() > 2;
        });
    });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    const PlacedCommand *first = nullptr;
    const std::vector<PlacedCommand> commands = placedCommands(context, u"helm");
    for (const PlacedCommand &each : commands) {
        const auto space = installs(each) ? each.command->valueOf({u"-n", u"--namespace"}) : std::nullopt;
        const QString name = space ? space->text.known() : QString();
        if (name.isEmpty()) {
            continue;
        }
        const auto other = first ? first->command->valueOf({u"-n", u"--namespace"}) : std::nullopt;
        const QString otherName = other ? other->text.known() : QString();
        if (!first) {
            first = &each;
        } else if (name != otherName && sharesWord(name, otherName)) {
            Finding finding = findingAt(
                each.placeOf(*space),
                Tr::tr("This release goes into the namespace “%1”, the one before into “%2”.").arg(name, otherName));
            const Place place = first->placeOf(*other);
            finding.related.append({place.path, place.range, Tr::tr("The other namespace.")});
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy320_several_namespaces;
const Rule sy320_several_namespaces{
    .code = "SY320",
    .name = "several-namespaces",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP("lint", "The releases of one image go into namespaces with similar names."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
When an image installs two releases that belong together, such as an operator and what it manages, namespaces with nearly
the same names are mostly a slip: secrets and service accounts are not seen from one to the other. Give both the same
namespace, or names that show that they differ.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i op charts/op -n demo-operator", "helm upgrade -i demo charts/demo -n demo-system"]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i op charts/op -n demo-system", "helm upgrade -i demo charts/demo -n demo-system"]
--- charts/op/Chart.yaml
name: op
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
