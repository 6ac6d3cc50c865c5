#include "core/programoutput.h"

#include "core/tr.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace sealyard::core {

namespace {

constexpr qint64 lookInterval = 50; ///< ms after which a stop is seen

enum class Wait { Ended, TooLong, TooMuch, Stopped };

/// Gathers what the program writes until it ends, or must be ended.
Wait waitForEnd(QProcess &process, ProgramOutput &output, std::chrono::milliseconds timeout,
                const std::stop_token &stop)
{
    const QDeadlineTimer deadline(timeout);
    while (process.state() != QProcess::NotRunning) {
        if (stop.stop_requested() || deadline.hasExpired()) {
            return stop.stop_requested() ? Wait::Stopped : Wait::TooLong;
        }
        process.waitForFinished(static_cast<int>(std::min(deadline.remainingTime(), lookInterval)));
        output.bytes += process.readAllStandardOutput();
        output.errors += process.readAllStandardError();
        if (output.bytes.size() + output.errors.size() > outputLimit) {
            return Wait::TooMuch;
        }
    }
    return Wait::Ended;
}

std::unexpected<Error> ended(Wait why, const ProcessRequest &request)
{
    switch (why) {
    case Wait::Stopped:
        return failure(Tr::tr("“%1” was stopped.").arg(request.program), ErrorKind::Cancelled);
    case Wait::TooMuch:
        return failure(Tr::tr("“%1” wrote more than %2 MiB and was stopped.")
                           .arg(request.program)
                           .arg(outputLimit / (1024 * 1024)));
    default:
        return failure(Tr::tr("“%1” took longer than %2 s and was stopped.")
                           .arg(request.program)
                           .arg(request.timeout.count() / 1000));
    }
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
    ProgramOutput output;
    const Wait wait = waitForEnd(process, output, request.timeout, stop);
    if (process.error() == QProcess::FailedToStart) {
        return failure(Tr::tr("Cannot start “%1”: %2").arg(request.program, process.errorString()),
                       ErrorKind::NotFound);
    }
    if (wait != Wait::Ended) {
        ::kill(static_cast<pid_t>(-process.processId()), SIGKILL);
        process.waitForFinished();
        return ended(wait, request);
    }
    if (process.exitStatus() == QProcess::CrashExit) {
        return failure(Tr::tr("“%1” was ended by a signal.").arg(request.program));
    }
    output.bytes += process.readAllStandardOutput();
    output.errors += process.readAllStandardError();
    output.exitCode = process.exitCode();
    return output;
}

} // namespace sealyard::core
