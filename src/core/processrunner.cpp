#include "core/processrunner.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace sealyard::core {

namespace {

constexpr auto graceTime = 3s;

} // namespace

ProcessRunner::ProcessRunner(QObject *parent)
    : QObject(parent)
{
    m_timeout.setSingleShot(true);
    m_kill.setSingleShot(true);
    m_process.setChildProcessModifier([] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a program must not outlive an owner that was killed
    });
    connect(&m_timeout, &QTimer::timeout, this, [this] { endGroup(ProcessOutcome::End::TimedOut); });
    connect(&m_kill, &QTimer::timeout, this, [this] { signalGroup(SIGKILL); });
    connect(&m_process, &QProcess::started, this, [this] { m_group = m_process.processId(); });
    connect(&m_process, &QProcess::errorOccurred, this, &ProcessRunner::handleError);
    connect(&m_process, &QProcess::finished, this, &ProcessRunner::handleFinished);
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { Q_EMIT output(Stream::Output, m_process.readAllStandardOutput()); });
    connect(&m_process, &QProcess::readyReadStandardError, this,
            [this] { Q_EMIT output(Stream::Error, m_process.readAllStandardError()); });
}

ProcessRunner::~ProcessRunner()
{
    m_process.disconnect(this);
    signalGroup(SIGKILL);
}

void ProcessRunner::start(const ProcessRequest &request)
{
    Q_ASSERT(!m_isRunning);
    m_isRunning = true;
    m_reason = ProcessOutcome::End::Finished;
    m_program = request.program;
    m_process.setWorkingDirectory(request.workingDirectory);
    m_process.setProcessEnvironment(request.environment);
    // Queued, so that a program that is missing is reported from the event loop as every other end is.
    QMetaObject::invokeMethod(
        this,
        [this, request] {
            if (m_reason == ProcessOutcome::End::Stopped) {
                finish({.end = m_reason, .exitCode = 0, .problem = tr("“%1” was stopped.").arg(m_program)});
                return;
            }
            m_process.start(request.program, request.arguments);
            m_process.write(request.standardInput);
            m_process.closeWriteChannel();
            if (request.timeout > 0ms) {
                m_timeout.start(request.timeout);
            }
        },
        Qt::QueuedConnection);
}

void ProcessRunner::stop()
{
    if (m_isRunning) {
        endGroup(ProcessOutcome::End::Stopped);
    }
}

void ProcessRunner::endGroup(ProcessOutcome::End reason)
{
    m_reason = reason;
    signalGroup(SIGTERM);
    m_kill.start(graceTime);
}

void ProcessRunner::signalGroup(int signal)
{
    if (m_group > 0) {
        ::kill(static_cast<pid_t>(-m_group), signal);
    }
}

void ProcessRunner::handleError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart) {
        finish({.end = ProcessOutcome::End::FailedToStart,
                .exitCode = 0,
                .problem = tr("Cannot start “%1”: %2").arg(m_program, m_process.errorString())});
    }
}

void ProcessRunner::handleFinished(int exitCode, QProcess::ExitStatus status)
{
    using End = ProcessOutcome::End;
    if (m_reason == End::Stopped) {
        finish({.end = m_reason, .exitCode = exitCode, .problem = tr("“%1” was stopped.").arg(m_program)});
    } else if (m_reason == End::TimedOut) {
        finish({.end = m_reason,
                .exitCode = exitCode,
                .problem = tr("“%1” took too long and was stopped.").arg(m_program)});
    } else if (status == QProcess::CrashExit) {
        finish({.end = End::Crashed,
                .exitCode = exitCode,
                .problem = tr("“%1” was ended by signal %2.").arg(m_program).arg(exitCode)});
    } else if (exitCode != 0) {
        finish({.end = End::Finished,
                .exitCode = exitCode,
                .problem = tr("“%1” ended with exit code %2.").arg(m_program).arg(exitCode)});
    } else {
        finish({});
    }
}

void ProcessRunner::finish(const ProcessOutcome &outcome)
{
    m_timeout.stop();
    m_kill.stop();
    signalGroup(SIGKILL); // what the program left behind in its group
    m_group = 0;
    m_isRunning = false;
    Q_EMIT done(outcome);
}

} // namespace sealyard::core
