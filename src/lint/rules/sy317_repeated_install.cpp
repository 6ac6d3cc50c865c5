#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// True when the same text removes or asks for releases, so that the author has thought of it.
bool looksForRelease(const ShellText &text)
{
    static const QStringList calls{u"uninstall"_s, u"delete"_s, u"status"_s, u"list"_s, u"ls"_s};
    return std::ranges::any_of(text.facts.commands, [](const shell::Command &command) {
        return command.is(u"helm") && calls.contains(command.subcommand());
    });
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        const shell::Command &command = *each.command;
        const bool isInstall = each.text->isAtRunTime() && command.subcommand() == "install"_L1 &&
                               !command.hasOption({u"--generate-name", u"-g", u"--replace"});
        if (isInstall && !command.isFailureExpected && !command.isFailureIgnored && !looksForRelease(*each.text)) {
            Finding finding =
                findingAt(each.place(), Tr::tr("“helm install” fails when the release exists, so the image can "
                                               "be run only once; write “helm upgrade --install”."));
            finding.fixes =
                wordFix(context, each.placeOf(command.operands().first()),
                        {.title = Tr::tr("Write “upgrade -i”"), .written = u"install"_s, .text = u"upgrade -i"_s});
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy317_repeated_install;
const Rule sy317_repeated_install{
    .code = "SY317",
    .name = "repeated-install",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "helm install fails when the image is run a second time."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` is repeated: after a failure, to change a value, to move to a new version. `helm install` refuses a release
that exists ("cannot re-use a name that is still in use"); `helm upgrade --install` installs or updates.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["helm install demo charts/demo"]
--- charts/demo/Chart.yaml
name: demo
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["helm upgrade --install demo charts/demo"]
--- charts/demo/Chart.yaml
name: demo
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
