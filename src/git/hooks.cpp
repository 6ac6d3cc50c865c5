#include "git/hooks.h"

#include "git/program.h"
#include "git/tr.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

constexpr qsizetype saidLimit = 20'000; ///< characters of a hook's talk that a sentence takes

/// "~" is the user's home, as git has it in paths of its settings.
QString expanded(const QString &path)
{
    return path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.sliced(1) : path;
}

/// The end of it, where the reason is, in whole lines.
QString said(const ProgramAnswer &answer)
{
    QString text = QString::fromLocal8Bit((answer.errors + answer.output).trimmed());
    if (text.size() <= saidLimit) {
        return text;
    }
    const QString end = text.last(saidLimit);
    return u"…\n"_s + end.sliced(end.indexOf(u'\n') + 1);
}

/// "git hook run" can give a hook something to read only where a file can be named (git 2.54 and later take a hook from
/// the settings too); the file is run then as git does.
core::Result<ProgramAnswer> runWithInput(const Repository &repository, const QString &name,
                                         const QStringList &arguments, const QByteArray &input,
                                         const std::stop_token &stop)
{
    // An alias runs a program in the environment that git gives to hooks, at the top of the worktree.
    const QString alias = u"alias.sealyard-hook=!f() { exec \"$(git rev-parse --git-path hooks/%1)\" \"$@\"; }; f"_s;
    return runGit(repository, QStringList{u"-c"_s, alias.arg(name), u"sealyard-hook"_s} + arguments, input, stop);
}

} // namespace

QString hooksFolder(const Repository &repository)
{
    const QString set = expanded(setting(repository, "core.hookspath"));
    if (!set.isEmpty()) {
        return QDir::cleanPath(QDir(repository.name()).absoluteFilePath(set));
    }
    return QDir::cleanPath(QFile::decodeName(git_repository_commondir(repository.get()))) + "/hooks"_L1;
}

bool hasHook(const Repository &repository, const QString &name)
{
    return QFileInfo(hooksFolder(repository) + u'/' + name).isExecutable();
}

core::Result<void> runHook(const Repository &repository, const QString &name, const QStringList &arguments,
                           const QByteArray &input, const std::stop_token &stop)
{
    const bool isThere = hasHook(repository, name);
    if (gitProgram().isEmpty() && isThere) {
        return core::failure(
            Tr::tr("The repository has a hook “%1”, and the program git that runs it is not installed.").arg(name),
            core::ErrorKind::NotFound);
    }
    if (gitProgram().isEmpty() || (!isThere && !input.isEmpty())) {
        return {};
    }
    const auto answer = input.isEmpty()
                            ? runGit(repository,
                                     QStringList{u"hook"_s, u"run"_s, u"--ignore-missing"_s, name} +
                                         (arguments.isEmpty() ? QStringList() : QStringList{u"--"_s} + arguments),
                                     {}, stop)
                            : runWithInput(repository, name, arguments, input, stop);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->exitCode == 0) {
        return {};
    }
    const QString words = said(*answer);
    return core::failure(
        words.isEmpty() ? Tr::tr("The hook “%1” refuses (exit code %2).").arg(name).arg(answer->exitCode)
                        : Tr::tr("The hook “%1” refuses: %2").arg(name, words.contains(u'\n') ? u'\n' + words : words),
        core::ErrorKind::Denied);
}

} // namespace sealyard::git
