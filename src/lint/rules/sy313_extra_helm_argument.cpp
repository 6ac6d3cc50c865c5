#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// How many arguments may follow the subcommand; negative for any number.
int mostArguments(const QString &subcommand)
{
    static const QStringList two{u"template"_s, u"install"_s, u"upgrade"_s};
    return two.contains(subcommand) ? 2 : -1;
}

/// Options whose value the reader may have taken for an argument.
bool hasUnknownOption(const shell::Command &command)
{
    const QList<shell::Argument> options = command.options();
    return std::ranges::any_of(options, [](const shell::Argument &option) { return !option.text.isKnown(); });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        const QList<shell::Argument> words = each.command->operands();
        const int most = words.isEmpty() ? -1 : mostArguments(each.command->subcommand());
        if (most < 0 || words.size() <= most + 1 || hasUnknownOption(*each.command)) {
            continue;
        }
        const bool isVague = std::ranges::any_of(words, [](const shell::Argument &word) {
            return word.maySplit || word.text.knownPrefix().isEmpty(); // it may be an option
        });
        const shell::Argument &extra = words.at(most + 1);
        if (!isVague) {
            const bool isValue = extra.text.contains(u"=");
            Finding finding = findingAt(
                each.placeOf(extra),
                isValue
                    ? Tr::tr("“%1” is an argument too many: --set is missing in front of it.").arg(extra.text.display())
                    : Tr::tr("“%1” is an argument too many: helm takes a name and a chart.").arg(extra.text.display()));
            if (isValue && extra.text.isKnown()) {
                finding.fixes = wordFix(context, each.placeOf(extra),
                                        {.title = Tr::tr("Insert “%1”").arg(u"--set"_s),
                                         .written = extra.text.known(),
                                         .text = u"--set "_s + extra.text.known(),
                                         .isSafe = false});
            }
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy313_extra_helm_argument;
const Rule sy313_extra_helm_argument{
    .code = "SY313",
    .name = "extra-helm-argument",
    .severity = core::Severity::Error,
    .summary =
        QT_TRANSLATE_NOOP("lint", "helm is called with an argument too many, mostly because an option lacks its name."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`helm install`, `upgrade` and `template` take a release name and a chart. A third argument is refused ("requires 2
arguments"); mostly `--set` or `-f` is missing in front of it.

```bad
--- init.sh
helm template demo charts/demo ingress.enabled=true >manifests/demo.yaml
--- manifests/other.yaml
```

```good
--- init.sh
helm template demo charts/demo --set ingress.enabled=true >manifests/demo.yaml
--- manifests/other.yaml
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
