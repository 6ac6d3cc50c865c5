#include "lint/facts/scripts.h"
#include "lint/facts/wordfixes.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool mayAskForTerminal(const shell::Command &command)
{
    static const QStringList programs{u"docker"_s, u"podman"_s, u"nerdctl"_s, u"kubectl"_s};
    const QString subcommand = command.subcommand();
    return programs.contains(command.name) && (subcommand == "exec"_L1 || subcommand == "run"_L1);
}

/// The option among those of the program itself, not of what it starts: "-t", "-it", "--tty".
const shell::Argument *terminalOption(const shell::Command &command)
{
    static const QRegularExpression expression(uR"(\A(?:-i?t|-ti|--tty(?:=true)?)\z)"_s);
    for (qsizetype index = 1; index < command.words.size() && !command.words.at(index).text.is(u"--"); ++index) {
        if (expression.match(command.words.at(index).text.pattern()).hasMatch()) {
            return &command.words.at(index);
        }
    }
    return nullptr;
}

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const PlacedCommand &each : placedCommands(context)) {
        const bool runsUnattended = each.text->role == ShellRole::Init || each.text->isAtRunTime();
        const shell::Argument *option =
            runsUnattended && mayAskForTerminal(*each.command) ? terminalOption(*each.command) : nullptr;
        if (option) {
            Finding finding =
                findingAt(each.placeOf(*option),
                          Tr::tr("“%1” needs a terminal, and here is none: “the input device is not a TTY”. "
                                 "Leave “t” out.")
                              .arg(option->text.display()));
            const bool isInteractive = option->text.contains(u"i") && !option->text.startsWith(u"--");
            finding.fixes = wordFix(context, each.placeOf(*option),
                                    {.title = Tr::tr("Ask for no terminal"),
                                     .written = option->text.known(),
                                     .text = isInteractive ? u"-i"_s : QString()});
            findings.append(finding);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy702_terminal_wanted;
const Rule sy702_terminal_wanted{
    .code = "SY702",
    .name = "terminal-wanted",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A script asks for a terminal, and none is there."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`-t` connects a terminal. CI has none, and neither has a command that `sealos run` executes: docker ends with "the input
device is not a TTY". Without `-t` the same command works in both.

```bad
--- init.sh
docker run -it docker.io/library/busybox:1.36 ls >files
```

```good
--- init.sh
docker run -i docker.io/library/busybox:1.36 ls >files
```

Scripts of docker images are left alone: a user may start them.
)md"),
    .check = check,
};

} // namespace sealyard::lint
