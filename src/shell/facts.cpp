#include "shell/facts.h"

#include <algorithm>

namespace sealyard::shell {

namespace {

QList<const Command *> stageOf(const QList<Command> &commands, const PipelineStage &stage, int index)
{
    QList<const Command *> found;
    for (const Command &each : commands) {
        if (each.stage.id == stage.id && each.stage.index == index && each.stage.count > 1) {
            found.append(&each);
        }
    }
    return found;
}

} // namespace

QList<const Command *> Facts::previous(const Command &command) const
{
    return stageOf(commands, command.stage, command.stage.index - 1);
}

QList<const Command *> Facts::next(const Command &command) const
{
    return stageOf(commands, command.stage, command.stage.index + 1);
}

const Command *Facts::commandOf(const FileUse &use) const
{
    return use.command >= 0 && use.command < commands.size() ? &commands.at(use.command) : nullptr;
}

bool isShellVariable(QStringView name)
{
    static constexpr QStringView names[] = {
        u"HOME",
        u"PATH",
        u"PWD",
        u"OLDPWD",
        u"USER",
        u"LOGNAME",
        u"SHELL",
        u"LANG",
        u"LC_ALL",
        u"TERM",
        u"TMPDIR",
        u"HOSTNAME",
        u"IFS",
        u"RANDOM",
        u"SECONDS",
        u"LINENO",
        u"BASH",
        u"BASH_SOURCE",
        u"BASH_VERSION",
        u"BASH_LINENO",
        u"FUNCNAME",
        u"PIPESTATUS",
        u"UID",
        u"EUID",
        u"PPID",
        u"SHLVL",
        u"OPTARG",
        u"OPTIND",
        u"OPTERR",
        u"REPLY",
        u"COLUMNS",
        u"LINES",
        u"HOSTTYPE",
        u"MACHTYPE",
        u"OSTYPE",
        u"BASHPID",
        u"PS1",
        u"PS2",
        u"PS4",
        u"EPOCHSECONDS",
        u"BASH_REMATCH",
        u"BASH_VERSINFO",
        u"DIRSTACK",
        u"GROUPS",
        u"SHELLOPTS",
        u"BASHOPTS",
        u"_",
        u"MAIL",
        u"EDITOR",
        u"DISPLAY",
        u"SUDO_USER",
        u"CI",
        u"MAPFILE",
        u"COPROC",
    };
    return std::ranges::contains(names, name) || name.startsWith(u"GITHUB_") || name.startsWith(u"RUNNER_") ||
           name.startsWith(u"BASH_") || name.startsWith(u"XDG_") || name.startsWith(u"LC_");
}

} // namespace sealyard::shell
