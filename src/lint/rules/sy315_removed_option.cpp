#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

struct Removal
{
    QStringView program;
    QStringView subcommand; ///< empty: any
    QStringView option;
    const char *advice;
};

constexpr Removal removals[] = {
    {u"kubectl", u"", u"--server-dry-run", QT_TRANSLATE_NOOP("lint", "write --dry-run=server")},
    {u"kubectl", u"get", u"--export", QT_TRANSLATE_NOOP("lint", "it was removed in Kubernetes 1.18")},
    {u"kubectl", u"run", u"--generator", QT_TRANSLATE_NOOP("lint", "kubectl run makes pods only")},
    {u"kubectl", u"run", u"--replicas", QT_TRANSLATE_NOOP("lint", "kubectl run makes pods only; create a deployment")},
    {u"kubectl", u"drain", u"--delete-local-data", QT_TRANSLATE_NOOP("lint", "write --delete-emptydir-data")},
    {u"helm", u"delete", u"--purge", QT_TRANSLATE_NOOP("lint", "Helm 3 always removes the history")},
    {u"helm", u"uninstall", u"--purge", QT_TRANSLATE_NOOP("lint", "Helm 3 always removes the history")},
    {u"helm", u"install", u"--name", QT_TRANSLATE_NOOP("lint", "Helm 3 takes the name as first argument")},
    {u"helm", u"template", u"--name", QT_TRANSLATE_NOOP("lint", "Helm 3 takes the name as first argument")},
    {u"helm", u"template", u"--execute", QT_TRANSLATE_NOOP("lint", "write --show-only")},
    {u"helm", u"", u"--tiller-namespace", QT_TRANSLATE_NOOP("lint", "Helm 3 has no tiller")},
};

/// "--dry-run" without a value; kubectl takes the next word for an argument.
const shell::Argument *bareDryRun(const shell::Command &command)
{
    const shell::Argument *option = command.is(u"kubectl") ? command.option({u"--dry-run"}) : nullptr;
    return option && (option->text.is(u"--dry-run") || option->text.is(u"--dry-run=true")) ? option : nullptr;
}

const shell::Argument *optionNamed(const shell::Command &command, QStringView name)
{
    for (const shell::Argument &word : command.options()) {
        if (word.text.knownPrefix().section(u'=', 0, 0) == name) {
            return command.option({name});
        }
    }
    return nullptr;
}

void checkCommand(const PlacedCommand &each, const DirectoryContext &context, Findings &findings)
{
    if (const shell::Argument *option = bareDryRun(*each.command)) {
        Finding finding = findingAt(each.placeOf(*option), Tr::tr("kubectl takes --dry-run only with a value: write "
                                                                  "--dry-run=client or --dry-run=server."));
        finding.fixes = wordFix(context, each.placeOf(*option),
                                {.title = Tr::tr("Write “%1”").arg(u"--dry-run=client"_s),
                                 .written = option->text.known(),
                                 .text = u"--dry-run=client"_s});
        findings.append(finding);
    }
    for (const Removal &removal : removals) {
        const bool isCall = each.command->is(removal.program) &&
                            (removal.subcommand.isEmpty() || each.command->subcommand() == removal.subcommand);
        const shell::Argument *option = isCall ? optionNamed(*each.command, removal.option) : nullptr;
        if (option) {
            findings.append(
                findingAt(each.placeOf(*option),
                          Tr::tr("“%1” is no option any more: %2.").arg(removal.option, Tr::tr(removal.advice))));
        }
    }
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        if (each.command->is(u"kubectl") || each.command->is(u"helm")) {
            checkCommand(each, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy315_removed_option;
const Rule sy315_removed_option{
    .code = "SY315",
    .name = "removed-option",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An option or form of kubectl or helm that current versions refuse."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
kubectl and helm have dropped options that older instructions still show. `kubectl ... --dry-run` needs a value since
Kubernetes 1.23; Helm 3 has neither `--name` nor `--purge` nor tiller. The command stops with "unknown flag" or does
something else than the author saw.

```bad
--- install.sh
kubectl create ns demo --dry-run -o yaml | kubectl apply -f -
```

```good
--- install.sh
kubectl create ns demo --dry-run=client -o yaml | kubectl apply -f -
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
