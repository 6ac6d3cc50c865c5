#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isInstall(const shell::Command &command)
{
    return command.is(u"helm") && (command.subcommand() == "install"_L1 ||
                                   (command.subcommand() == "upgrade"_L1 && command.hasOption({u"-i", u"--install"})));
}

/// True when some text of the directory installs releases, this one perhaps.
bool mayBeInstalled(const shell::Text &release, const DirectoryContext &context)
{
    for (const ShellText &text : context.scripts().texts()) {
        for (const shell::Command &command : text.facts.commands) {
            const QList<shell::Argument> words = isInstall(command) ? command.operands() : QList<shell::Argument>();
            const bool isNamed = words.size() > 2 && words.at(1).text.isKnown() && release.isKnown();
            if (!words.isEmpty() && (!isNamed || words.at(1).text == release)) {
                return true;
            }
        }
    }
    return false;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        const shell::Command &command = *each.command;
        const QList<shell::Argument> words = command.operands();
        const bool isUpgrade = each.text->isAtRunTime() && command.subcommand() == "upgrade"_L1 && words.size() > 1 &&
                               !command.hasOption({u"-i", u"--install", u"-h", u"--help"});
        const bool isMeant = command.mayHaveMoreWords() || command.isFailureExpected || command.isFailureIgnored ||
                             command.certainty == shell::Certainty::Possible;
        if (isUpgrade && !isMeant && !mayBeInstalled(words.at(1).text, context)) {
            Finding finding =
                findingAt(each.place(), Tr::tr("Nothing has installed the release “%1”, so “helm upgrade” "
                                               "fails; write “helm upgrade --install”.")
                                            .arg(words.at(1).text.display()));
            finding.fixes = optionFix(context, each, words.first(), u"-i"_s);
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy323_upgrade_without_install;
const Rule sy323_upgrade_without_install{
    .code = "SY323",
    .name = "upgrade-without-install",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "helm upgrade without --install fails when the release does not exist."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
On a cluster that never saw this application `helm upgrade` stops with "has no deployed releases". With `--install`, in
short `-i`, it installs the release then and upgrades it later, so that the image can be run again and again.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade demo charts/demo -n demo --create-namespace"]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade -i demo charts/demo -n demo --create-namespace"]
--- charts/demo/Chart.yaml
name: demo
```

Scripts that install the same release elsewhere, or only upgrade under a condition, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
