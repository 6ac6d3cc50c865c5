#include "core/programoutput.h"

#include "core/tr.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sealyard::core {

Result<ProgramOutput> outputOf(const ProcessRequest &request)
{
    QProcess process;
    process.setWorkingDirectory(request.workingDirectory);
    process.setProcessEnvironment(request.environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    process.start(request.program, request.arguments);
    process.write(request.standardInput);
    process.closeWriteChannel();
    const auto timeout = static_cast<int>(request.timeout.count());
    const bool hasEnded = process.waitForFinished(timeout);
    if (process.error() == QProcess::FailedToStart) {
        return failure(Tr::tr("Cannot start “%1”: %2").arg(request.program, process.errorString()),
                       ErrorKind::NotFound);
    }
    if (!hasEnded) {
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
        process.waitForFinished();
        return failure(Tr::tr("“%1” took longer than %2 s and was stopped.").arg(request.program).arg(timeout / 1000));
    }
    if (process.exitStatus() == QProcess::CrashExit) {
        return failure(Tr::tr("“%1” was ended by a signal.").arg(request.program));
    }
    return ProgramOutput{process.readAllStandardOutput(), process.exitCode()};
}

} // namespace sealyard::core
