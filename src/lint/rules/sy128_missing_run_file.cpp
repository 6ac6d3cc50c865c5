#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isNeeded(const shell::FileUse &use)
{
    using Access = shell::Access;
    const bool mustExist = use.access == Access::Read || use.access == Access::Edit || use.access == Access::Execute ||
                           use.access == Access::Enter;
    // A whole command in quotes is no file: see SY108.
    const bool isQuotedCommand = use.access == Access::Execute && use.path.contains(u' ');
    return mustExist && !isQuotedCommand && !use.path.startsWith(u'/') && !use.path.startsWith(".."_L1);
}

/// A failure that the author has thought of.
bool isExpected(const shell::Command *command)
{
    const bool isIgnored = command && command->isFailureIgnored && command->stage.count == 1;
    return command && (command->isFailureExpected || isIgnored || command->isInBackground);
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const ShellText &text : context.scripts().texts()) {
        if (!text.isAtRunTime() || !context.scripts().isStarted(text)) {
            continue;
        }
        for (const shell::FileUse &use : text.facts.fileUses) {
            const shell::Command *command = text.facts.commandOf(use);
            if (isNeeded(use) && use.before.existence == shell::Existence::Impossible && !isExpected(command)) {
                const QString path = shell::Text(use.path).display();
                findings.append(
                    findingAt(text.placeOf(use.range, use.file),
                              context.scripts().context().look(use.path).existence == shell::Existence::Impossible
                                  ? Tr::tr("There is no “%1”: it is neither in the version directory nor "
                                           "made by init.sh.")
                                        .arg(path)
                                  : Tr::tr("“%1” is not in the image: no COPY brings it there.").arg(path)));
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy128_missing_run_file;
const Rule sy128_missing_run_file{
    .code = "SY128",
    .name = "missing-run-file",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A run command uses a file that is not in the image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Run commands work in a directory that holds the files of the image and nothing else. A chart, manifest or program that is
neither committed nor made by `init.sh`, or that no COPY brings into the image, cannot be found there, and the command
fails on the user's cluster.

```bad
--- Kubefile
FROM scratch
COPY charts charts
CMD ["cp opt/tool /usr/bin/", "helm upgrade -i demo charts/dmeo"]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

```good
--- Kubefile
FROM scratch
COPY charts charts
COPY opt opt
CMD ["cp opt/tool /usr/bin/", "helm upgrade -i demo charts/demo"]
--- charts/demo/Chart.yaml
name: demo
--- opt/tool
```

What init.sh may have made (unpacked archives, names with unknown parts) and files whose absence a command allows for are
left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
