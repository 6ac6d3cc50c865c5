#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isDryRun(const shell::Command &command)
{
    return std::ranges::any_of(command.words,
                               [](const shell::Argument &word) { return word.text.startsWith(u"--dry-run"); });
}

/// A pipe to another kubectl, or an object that the same text removes or looks for before.
bool isCaredFor(const shell::Command &command, const ShellText &text)
{
    const QList<const shell::Command *> next = text.facts.next(command);
    const bool isPiped = std::ranges::any_of(next, [](const shell::Command *each) { return each->is(u"kubectl"); });
    return isPiped || std::ranges::any_of(text.facts.commands, [&command](const shell::Command &each) {
               const QString verb = each.is(u"kubectl") ? each.subcommand() : QString();
               return (verb == "delete"_L1 || verb == "get"_L1 || verb == "replace"_L1) &&
                      each.range.start <= command.range.start;
           });
}

bool isCreation(const shell::Command &command)
{
    const QList<shell::Argument> words = command.operands();
    if (!command.is(u"kubectl") || words.size() < 2 || !words.first().text.is(u"create")) {
        return command.is(u"kubectl") && words.size() == 1 && words.first().text.is(u"create") &&
               command.hasOption({u"-f", u"--filename"});
    }
    return !words.at(1).text.is(u"token");
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"kubectl")) {
        const shell::Command &command = *each.command;
        const bool isOnce = each.text->isAtRunTime() && isCreation(command) && !isDryRun(command);
        const bool isAllowedToFail = command.isFailureExpected || command.isFailureIgnored || command.isInBackground ||
                                     command.certainty == shell::Certainty::Possible;
        if (isOnce && !isAllowedToFail && !isCaredFor(command, *each.text)) {
            findings.append(
                findingAt(each.place(), Tr::tr("“kubectl create” fails when the object exists, so the image "
                                               "can be run only once; use “kubectl apply”.")));
        }
    }
    return findings;
}

} // namespace

extern const Rule sy701_create_only_once;
const Rule sy701_create_only_once{
    .code = "SY701",
    .name = "create-only-once",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "kubectl create fails when the image is run a second time."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` is repeated: to upgrade, to add a node, after a failure. `kubectl create` refuses objects that exist already
and ends the command. `kubectl apply` makes or changes them; of what has no file, the output of
`kubectl create ... --dry-run=client -o yaml` can be applied. helm makes a namespace by `--create-namespace`.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl create namespace demo", "kubectl apply -f manifests/"]
--- manifests/demo.yaml
kind: Service
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl create namespace demo || true", "kubectl apply -f manifests/"]
--- manifests/demo.yaml
kind: Service
```

Commands whose failure is allowed for, and scripts that look for or delete objects before, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
