#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace sealyard::core {

/// A program to run: an argument list, never a shell string.
struct ProcessRequest
{
    QString program;
    QStringList arguments;
    QString workingDirectory;             ///< empty: the caller's
    QProcessEnvironment environment;      ///< exactly what the program sees
    QByteArray standardInput;             ///< written at the start, then closed
    std::chrono::milliseconds timeout{0}; ///< 0: none
};

/// How a program ended. Being stopped by us is not a crash.
struct ProcessOutcome
{
    enum class End { Finished, FailedToStart, Crashed, Stopped, TimedOut };

    End end = End::Finished;
    int exitCode = 0;
    QString problem; ///< one translated sentence; empty when the program finished with exit code 0

    [[nodiscard]] bool isSuccess() const { return end == End::Finished && exitCode == 0; }
};

/// Runs one program in its own process group and reports its output as it comes and its end exactly once, also when the
/// program is missing. Lives in the thread of its owner, whose event loop must run; destroying it kills the group, and
/// the program itself ends when that thread does, even by SIGKILL.
class ProcessRunner final : public QObject
{
    Q_OBJECT

public:
    enum class Stream { Output, Error };
    Q_ENUM(Stream)

    explicit ProcessRunner(QObject *parent = nullptr);
    ~ProcessRunner() override;

    /// Starts the program; done() follows from the event loop, never from within this call. One run at a time.
    void start(const ProcessRequest &request);
    /// Ends the whole process group: TERM, and KILL when it still lives after the grace time (3 s). No effect when
    /// idle.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void output(sealyard::core::ProcessRunner::Stream stream, const QByteArray &bytes);
    void done(const sealyard::core::ProcessOutcome &outcome);

private:
    void handleError(QProcess::ProcessError error);
    void handleFinished(int exitCode, QProcess::ExitStatus status);
    void finish(const ProcessOutcome &outcome);
    void endGroup(ProcessOutcome::End reason);
    void signalGroup(int signal);

    QProcess m_process;
    QTimer m_timeout;
    QTimer m_kill;
    QString m_program;
    qint64 m_group = 0;
    ProcessOutcome::End m_reason = ProcessOutcome::End::Finished;
    bool m_isRunning = false;
};

} // namespace sealyard::core
