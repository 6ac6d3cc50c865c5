#include "core/programoutput.h"

#include "core/tr.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sealyard::core {

namespace {

constexpr qint64 stopInterval = 50; ///< ms after which a stop is seen

/// Whether the program has ended, in time and before a stop was asked for.
bool waitForEnd(QProcess &process, std::chrono::milliseconds timeout, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(timeout);
    while (process.state() != QProcess::NotRunning) {
        const qint64 left = deadline.remainingTime();
        if (left == 0 || stop.stop_requested()) {
            return false;
        }
        process.waitForFinished(static_cast<int>(stop.stop_possible() ? std::min(left, stopInterval) : left));
    }
    return true;
}

} // namespace

Result<ProgramOutput> outputOf(const ProcessRequest &request, const std::stop_token &stop)
{
    QProcess process;
    process.setWorkingDirectory(request.workingDirectory);
    process.setProcessEnvironment(request.environment);
    process.setChildProcessModifier([] {
        ::setsid(); // a group of its own, and no terminal that it could wait for behind a window
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    process.start(request.program, request.arguments);
    process.write(request.standardInput);
    process.closeWriteChannel();
    const bool hasEnded = waitForEnd(process, request.timeout, stop);
    if (process.error() == QProcess::FailedToStart) {
        return failure(Tr::tr("Cannot start “%1”: %2").arg(request.program, process.errorString()),
                       ErrorKind::NotFound);
    }
    if (!hasEnded) {
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
        process.waitForFinished();
        return stop.stop_requested() ? failure(Tr::tr("“%1” was stopped.").arg(request.program), ErrorKind::Cancelled)
                                     : failure(Tr::tr("“%1” took longer than %2 s and was stopped.")
                                                   .arg(request.program)
                                                   .arg(request.timeout.count() / 1000));
    }
    if (process.exitStatus() == QProcess::CrashExit) {
        return failure(Tr::tr("“%1” was ended by a signal.").arg(request.program));
    }
    return ProgramOutput{process.readAllStandardOutput(), process.exitCode(), process.readAllStandardError()};
}

} // namespace sealyard::core
