#include "jobs/supervisor.h"

#include "core/files.h"
#include "jobs/environment.h"
#include "jobs/eventlog.h"
#include "jobs/jobdirectory.h"
#include "jobs/joblock.h"
#include "jobs/linesplitter.h"
#include "jobs/processtree.h"
#include "jobs/progressline.h"
#include "jobs/signalwatcher.h"
#include "jobs/tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTimer>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::jobs {

namespace {

constexpr auto cancelPollInterval = 200ms;
constexpr qsizetype lastErrorLimit = 1000;
constexpr qint64 fullDiskLimit = 64LL * 1024;
constexpr qsizetype reserveSize = 64LL * 1024;

} // namespace

class Supervisor::Private final
{
public:
    Private(Supervisor *owner, const QString &path);

    core::Result<void> start();

private:
    core::Result<void> prepare();
    void askToCancel();
    void nextStep();
    void addOutput(core::ProcessRunner::Stream stream, const QStringList &lines);
    void addProgress(int percent);
    void endStep(const core::ProcessOutcome &outcome);
    [[nodiscard]] JobState stateAfter(const core::ProcessOutcome &outcome) const;
    [[nodiscard]] QString failureOf(const Step &step, const core::ProcessOutcome &outcome) const;
    void end(JobState state, const QString &problem);
    void log(Event event);
    [[nodiscard]] core::ProcessRequest requestFor(const Step &step) const;

    Supervisor *q;
    QString m_directory;
    JobLock m_lock;
    Plan m_plan;
    StateRecord m_record;
    EventLog m_log;
    core::ProcessRunner m_runner;
    SignalWatcher m_signals{{SIGTERM, SIGINT}};
    QTimer m_cancelTimer;
    LineSplitter m_output;
    LineSplitter m_errors;
    QString m_lastError; ///< of the running step, shortened
    int m_step = -1;
    int m_percent = -1; ///< that the running step told last
    bool m_isCancelled = false;
};

Supervisor::Private::Private(Supervisor *owner, const QString &path)
    : q(owner)
    , m_directory(QDir(path).absolutePath())
{
    using core::ProcessRunner;
    connect(&m_signals, &SignalWatcher::received, q, [this] { askToCancel(); });
    connect(&m_cancelTimer, &QTimer::timeout, q, [this] {
        if (QFileInfo(cancelPath(m_directory)).isFile()) {
            askToCancel();
        }
    });
    connect(&m_runner, &ProcessRunner::output, q, [this](ProcessRunner::Stream stream, const QByteArray &bytes) {
        addOutput(stream, (stream == ProcessRunner::Stream::Output ? m_output : m_errors).add(bytes));
    });
    connect(&m_runner, &ProcessRunner::done, q, [this](const core::ProcessOutcome &outcome) { endStep(outcome); });
}

core::Result<void> Supervisor::Private::start()
{
    if (const auto taken = m_lock.take(m_directory); !taken) {
        return taken;
    }
    auto record = readState(m_directory);
    if (!record) {
        return std::unexpected(record.error());
    }
    if (record->state != JobState::Waiting) {
        return core::failure(Tr::tr("The job in “%1” was run already.").arg(QDir::toNativeSeparators(m_directory)),
                             core::ErrorKind::Exists);
    }
    m_record = *record;
    m_record.state = JobState::Running;
    m_record.processId = QCoreApplication::applicationPid();
    m_record.started = QDateTime::currentDateTimeUtc();
    m_record.bootId = currentBootId();
    adoptOrphans();
    if (const auto prepared = prepare(); !prepared) {
        m_record.state = JobState::Failed;
        m_record.ended = m_record.started;
        m_record.problem = prepared.error().message;
        QFile::remove(reservePath(m_directory));
        return writeState(m_directory, m_record).and_then([&] { return prepared; });
    }
    log({.kind = Event::Kind::JobStarted, .time = {}, .text = m_plan.title, .state = {}});
    m_cancelTimer.start(cancelPollInterval);
    QMetaObject::invokeMethod(q, [this] { nextStep(); }, Qt::QueuedConnection);
    return {};
}

core::Result<void> Supervisor::Private::prepare()
{
    const auto job = readJob(m_directory);
    if (!job) {
        return std::unexpected(job.error());
    }
    m_plan = job->plan;
    return core::writeFile(reservePath(m_directory), QByteArray(reserveSize, 'x'))
        .and_then([this] { return core::makeFolder(scratchPath(m_directory)); })
        .and_then([this] { return m_log.open(m_directory); })
        .and_then([this] { return writeState(m_directory, m_record); });
}

void Supervisor::Private::askToCancel()
{
    m_isCancelled = true;
    m_runner.stop();
}

void Supervisor::Private::nextStep()
{
    if (!m_log.problem().isEmpty()) {
        end(JobState::DiskFull, m_log.problem());
    } else if (m_isCancelled || QFileInfo(cancelPath(m_directory)).isFile()) {
        end(JobState::Cancelled, {});
    } else if (++m_step < m_plan.steps.size()) {
        const Step &step = m_plan.steps.at(m_step);
        m_lastError.clear();
        m_percent = -1;
        log({.kind = Event::Kind::StepStarted, .time = {}, .step = m_step, .text = step.title, .state = {}});
        m_runner.start(requestFor(step));
    } else if (!m_plan.result.isEmpty() && !QFileInfo::exists(m_plan.result)) {
        end(JobState::Failed, Tr::tr("All steps ended well, but “%1” is not there.").arg(m_plan.result));
    } else {
        end(JobState::Succeeded, {});
    }
}

core::ProcessRequest Supervisor::Private::requestFor(const Step &step) const
{
    const auto filled = [this](QString text) {
        return text.replace("@SCRATCH@"_L1, scratchPath(m_directory));
    };
    core::ProcessRequest request{.program = step.program,
                                 .arguments = {},
                                 .workingDirectory = filled(step.workingDirectory),
                                 .environment = reducedEnvironment(),
                                 .standardInput = {},
                                 .timeout = step.timeout};
    for (const QString &argument : step.arguments) {
        request.arguments.append(filled(argument));
    }
    for (const auto &[name, value] : step.environment.asKeyValueRange()) {
        request.environment.insert(name, filled(value));
    }
    for (const QString &name : step.passedOn) {
        if (qEnvironmentVariableIsSet(qPrintable(name))) {
            request.environment.insert(name, qEnvironmentVariable(qPrintable(name)));
        }
    }
    request.environment.insert(QString(jobVariable), m_directory);
    return request;
}

void Supervisor::Private::addOutput(core::ProcessRunner::Stream stream, const QStringList &lines)
{
    for (const QString &line : lines) {
        if (const auto percent = progressOf(line)) {
            addProgress(*percent);
            continue;
        }
        if (stream == core::ProcessRunner::Stream::Error && !line.trimmed().isEmpty()) {
            m_lastError = line.trimmed().left(lastErrorLimit);
        }
        m_log.append({.kind = Event::Kind::Output,
                      .time = QDateTime::currentDateTimeUtc(),
                      .step = m_step,
                      .text = line,
                      .isError = stream == core::ProcessRunner::Stream::Error,
                      .exitCode = 0,
                      .state = {}});
    }
    m_log.flush();
    if (!m_log.problem().isEmpty()) {
        m_runner.stop();
    }
}

/// Only what differs from the last one, so that a program may tell it as often as it likes.
void Supervisor::Private::addProgress(int percent)
{
    if (percent != m_percent) {
        m_percent = percent;
        log({.kind = Event::Kind::Progress, .time = {}, .step = m_step, .text = {}, .percent = percent, .state = {}});
    }
}

void Supervisor::Private::endStep(const core::ProcessOutcome &outcome)
{
    addOutput(core::ProcessRunner::Stream::Output, m_output.finish());
    addOutput(core::ProcessRunner::Stream::Error, m_errors.finish());
    m_log.endOutput();
    endDescendants(); // what left the step's process group
    const bool isFailure = !outcome.isSuccess() && !m_isCancelled && m_log.problem().isEmpty();
    log({.kind = Event::Kind::StepEnded,
         .time = {},
         .step = m_step,
         .text = outcome.problem,
         .exitCode = outcome.exitCode,
         .state = {}});
    if (isFailure) {
        end(stateAfter(outcome), failureOf(m_plan.steps.at(m_step), outcome));
    } else {
        nextStep();
    }
}

JobState Supervisor::Private::stateAfter(const core::ProcessOutcome &outcome) const
{
    if (outcome.end == core::ProcessOutcome::End::TimedOut) {
        return JobState::TimedOut;
    }
    const QStorageInfo disk(scratchPath(m_directory));
    const bool isFull = disk.isValid() && disk.bytesAvailable() < fullDiskLimit;
    return isFull || m_lastError.contains(qt_error_string(ENOSPC)) ? JobState::DiskFull : JobState::Failed;
}

QString Supervisor::Private::failureOf(const Step &step, const core::ProcessOutcome &outcome) const
{
    // A message that begins with the program's name is a whole explanation by it.
    const QString self = QFileInfo(step.program).fileName() + ": "_L1;
    if (m_lastError.startsWith(self)) {
        return Tr::tr("The step “%1” failed: %2").arg(step.title, m_lastError.sliced(self.size()));
    }
    if (m_lastError.isEmpty()) {
        return Tr::tr("The step “%1” failed: %2").arg(step.title, outcome.problem);
    }
    return Tr::tr("The step “%1” failed: %2 Its last error message: %3").arg(step.title, outcome.problem, m_lastError);
}

void Supervisor::Private::end(JobState state, const QString &problem)
{
    m_cancelTimer.stop();
    // Before the last writes: on a full disk it makes room for them.
    removeTree(scratchPath(m_directory));
    if (!m_plan.result.isEmpty()) {
        removeTree(partialPath(m_plan.result));
    }
    QFile::remove(reservePath(m_directory));
    log({.kind = Event::Kind::JobEnded, .time = {}, .step = -1, .text = problem, .state = state});
    m_record.state = state;
    m_record.ended = QDateTime::currentDateTimeUtc();
    m_record.problem = problem;
    m_record.isLogTruncated = m_log.isTruncated();
    const QFileInfo result(state == JobState::Succeeded ? m_plan.result : QString());
    m_record.resultSize = result.isFile() ? result.size() : 0;
    if (const auto written = writeState(m_directory, m_record); !written) {
        qWarning("%s", qUtf8Printable(written.error().message));
    }
    Q_EMIT q->ended(state);
}

void Supervisor::Private::log(Event event)
{
    event.time = QDateTime::currentDateTimeUtc();
    m_log.append(event);
    m_log.flush();
}

Supervisor::Supervisor(const QString &directory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, directory))
{
}

Supervisor::~Supervisor() = default;

core::Result<void> Supervisor::start()
{
    return d->start();
}

} // namespace sealyard::jobs
