#include "git/program.h"

#include "core/programoutput.h"
#include "git/repository.h"
#include "git/tr.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::git {

namespace {

constexpr auto timeLimit = 10min; ///< for hooks, which may test what is committed
constexpr auto quietLimit = 1min;

/// What would point git elsewhere.
QStringList foreignVariables()
{
    return {u"GIT_DIR"_s,       u"GIT_WORK_TREE"_s, u"GIT_INDEX_FILE"_s, u"GIT_OBJECT_DIRECTORY"_s,
            u"GIT_NAMESPACE"_s, u"GIT_PREFIX"_s,    u"GIT_COMMON_DIR"_s};
}

/// Ours, without what would point git elsewhere, and without questions on a terminal.
QProcessEnvironment environment()
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : foreignVariables()) {
        variables.remove(name);
    }
    variables.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    variables.insert(u"GIT_EDITOR"_s, u":"_s); // messages stay as they are
    return variables;
}

} // namespace

QString gitProgram()
{
    return QStandardPaths::findExecutable(u"git"_s);
}

QByteArray quietly(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &folder)
{
    QProcessEnvironment variables = environment();
    // The window asks itself; a helper with a window of its own would ask a second time.
    variables.insert(u"GIT_ASKPASS"_s, u"true"_s);
    variables.insert(u"SSH_ASKPASS"_s, u"true"_s);
    variables.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s); // ssh-keygen reads a passphrase from its input then
    const auto output = core::outputOf({.program = program,
                                        .arguments = arguments,
                                        .workingDirectory = folder,
                                        .environment = variables,
                                        .standardInput = input,
                                        .timeout = quietLimit});
    return output && output->exitCode == 0 ? output->bytes : QByteArray();
}

core::Result<ProgramAnswer> runGit(const Repository &repository, const QStringList &arguments, const QByteArray &input,
                                   const std::stop_token &stop, const QStringList &variables)
{
    const QString program = gitProgram();
    if (program.isEmpty()) {
        return core::failure(Tr::tr("The program git is not installed, and this cannot be done without it."),
                             core::ErrorKind::NotFound);
    }
    QProcessEnvironment all = environment();
    for (const QString &variable : variables) {
        all.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    }
    return core::outputOf({.program = program,
                           .arguments = QStringList{u"-C"_s, repository.name()} + arguments,
                           .workingDirectory = repository.name(),
                           .environment = all,
                           .standardInput = input,
                           .timeout = timeLimit},
                          stop)
        .transform([](const core::ProgramOutput &output) {
            return ProgramAnswer{output.bytes, output.errors, output.exitCode};
        });
}

core::Result<ProgramAnswer> mustRunGit(const Repository &repository, const QString &what, const QStringList &arguments,
                                       const QByteArray &input, const std::stop_token &stop)
{
    auto answer = runGit(repository, arguments, input, stop);
    if (answer && answer->exitCode != 0) {
        const QByteArray said = answer->errors.trimmed().isEmpty() ? answer->output : answer->errors;
        return core::failure(u"%1: %2"_s.arg(what, QString::fromLocal8Bit(said.trimmed())));
    }
    return answer;
}

} // namespace sealyard::git
