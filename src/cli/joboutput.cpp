#include "cli/joboutput.h"

#include "build/logfindings.h"
#include "cli/statusline.h"
#include "cli/tr.h"
#include "jobs/jobfollower.h"
#include "jobs/outputtext.h"
#include "jobs/signalwatcher.h"

#include <QEventLoop>

#include <algorithm>
#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

using jobs::Event;
using jobs::Job;
using jobs::JobState;

constexpr auto redrawInterval = 250ms;

void printEvents(const QList<Event> &events, const QString &prefix, Console &console)
{
    for (const Event &event : events) {
        if (event.kind == Event::Kind::StepStarted) {
            console.out << prefix << "==> " << event.text << '\n';
        } else if (event.kind == Event::Kind::Output) {
            const QString text = console.hasColours ? jobs::colouredLine(event.text) : jobs::plainLine(event.text);
            console.out << prefix << text << (text.contains(u'\x1b') ? "\x1b[0m\n" : "\n");
        }
    }
    console.out.flush();
}

/// Follows several jobs at once.
class Followers final
{
public:
    Followers(const QList<Job> &jobs, OnInterrupt onInterrupt, Console &console)
        : m_jobs(jobs)
        , m_onInterrupt(onInterrupt)
        , m_console(console)
        , m_status(console)
        , m_states(static_cast<std::size_t>(jobs.size()))
    {
    }

    QList<Job> run()
    {
        for (qsizetype at = 0; at < m_jobs.size(); ++at) {
            followOne(at);
        }
        jobs::SignalWatcher signalWatcher({SIGINT, SIGTERM});
        QObject::connect(&signalWatcher, &jobs::SignalWatcher::received, &m_loop, [this] { interrupt(); });
        QTimer clock;
        QObject::connect(&clock, &QTimer::timeout, &m_loop, [this] { showStatus(); });
        if (m_status.isShown()) {
            clock.start(redrawInterval);
        }
        m_loop.exec();
        m_status.clear();
        return m_jobs;
    }

private:
    struct State
    {
        std::unique_ptr<jobs::JobFollower> follower;
        QString step;
        int number = 0; ///< of the step, from 1; 0: none has begun
        int percent = -1;
        bool hasEnded = false;
    };

    void followOne(qsizetype at)
    {
        State &state = m_states[static_cast<std::size_t>(at)];
        state.follower = std::make_unique<jobs::JobFollower>(m_jobs.at(at).directory);
        QObject::connect(state.follower.get(), &jobs::JobFollower::eventsAdded, &m_loop,
                         [this, at](const QList<Event> &events) { take(at, events); });
        QObject::connect(state.follower.get(), &jobs::JobFollower::ended, &m_loop,
                         [this, at](const Job &job) { end(at, job); });
    }

    [[nodiscard]] QString prefixOf(qsizetype at) const
    {
        return m_jobs.size() > 1 ? u"[%1] "_s.arg(m_jobs.at(at).plan.resultName) : QString();
    }

    void take(qsizetype at, const QList<Event> &events)
    {
        m_status.clear();
        printEvents(events, prefixOf(at), m_console);
        State &state = m_states[static_cast<std::size_t>(at)];
        for (const Event &event : events) {
            if (event.kind == Event::Kind::StepStarted) {
                state.step = event.text;
                state.number = event.step + 1;
                state.percent = -1;
            } else if (event.kind == Event::Kind::Progress) {
                state.percent = event.percent;
            }
        }
        showStatus();
    }

    void end(qsizetype at, const Job &job)
    {
        m_jobs[at] = job;
        m_states[static_cast<std::size_t>(at)].hasEnded = true;
        m_status.clear();
        if (m_jobs.size() > 1) {
            m_console.out << prefixOf(at) << stateText(job.state) << ' ' << durationText(job) << Qt::endl;
        }
        if (std::ranges::all_of(m_states, &State::hasEnded)) {
            m_loop.quit();
        }
    }

    void interrupt()
    {
        bool isAsked = m_onInterrupt == OnInterrupt::CancelJob;
        for (qsizetype at = 0; at < m_jobs.size() && isAsked; ++at) {
            const bool isOver = m_states[static_cast<std::size_t>(at)].hasEnded;
            isAsked = isOver || jobs::cancel(m_jobs.at(at)).has_value();
        }
        if (!isAsked) {
            m_loop.quit();
        }
    }

    void showStatus()
    {
        const auto ended = std::ranges::count_if(m_states, &State::hasEnded);
        for (std::size_t at = 0; at < m_states.size(); ++at) {
            const State &state = m_states.at(at);
            const Job &job = m_jobs.at(static_cast<qsizetype>(at));
            if (state.hasEnded || state.number == 0) {
                continue;
            }
            QString text = Tr::tr("%1/%2 %3").arg(state.number).arg(job.plan.steps.size()).arg(state.step);
            if (m_jobs.size() > 1) {
                text = Tr::tr("%1 of %2 done; %3: %4").arg(ended).arg(m_jobs.size()).arg(job.plan.resultName, text);
            }
            m_status.show(text, state.percent);
            return;
        }
        m_status.show(Tr::tr("Waiting for other jobs to end…"), -1);
    }

    QList<Job> m_jobs;
    OnInterrupt m_onInterrupt;
    Console &m_console;
    StatusLine m_status;
    std::vector<State> m_states;
    QEventLoop m_loop;
};

} // namespace

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return Tr::tr("waiting");
    case JobState::Running:
        return Tr::tr("running");
    case JobState::Succeeded:
        return Tr::tr("succeeded");
    case JobState::Failed:
        return Tr::tr("failed");
    case JobState::Cancelled:
        return Tr::tr("cancelled");
    case JobState::Interrupted:
        return Tr::tr("interrupted");
    case JobState::TimedOut:
        return Tr::tr("timed out");
    case JobState::DiskFull:
        return Tr::tr("disk full");
    }
    Q_UNREACHABLE_RETURN({});
}

QString durationText(const Job &job)
{
    const QDateTime end = job.isAlive() ? QDateTime::currentDateTimeUtc() : job.ended;
    if (!job.started.isValid() || !end.isValid()) {
        return {};
    }
    constexpr qint64 minute = 60;
    const qint64 seconds = std::max<qint64>(0, job.started.secsTo(end));
    return seconds < minute
               ? Tr::tr("%1 s", "duration").arg(seconds)
               : Tr::tr("%1:%2 min", "duration").arg(seconds / minute).arg(seconds % minute, 2, 10, QChar(u'0'));
}

QList<Job> follow(const QList<Job> &jobs, OnInterrupt onInterrupt, Console &console)
{
    return Followers(jobs, onInterrupt, console).run();
}

void printFindings(const Job &job, QTextStream &stream)
{
    const build::LogFindings findings = build::findingsOf(job);
    for (const core::Diagnostic &problem : findings.problems) {
        stream << u"%1:%2:%3: %4: %5 [%6]"_s.arg(problem.path)
                      .arg(problem.range.start.line + 1)
                      .arg(problem.range.start.column + 1)
                      .arg(core::severityName(problem.severity), problem.message, problem.code)
               << '\n';
    }
    if (!findings.hint.isEmpty()) {
        stream << Tr::tr("%1 Build with “--sandbox none” to let it.").arg(findings.hint) << '\n';
    }
    stream.flush();
}

ExitStatus reportEnds(const QList<Job> &jobs, Console &console)
{
    ExitStatus status = ExitStatus::Clean;
    for (const Job &job : jobs) {
        const QString prefix = jobs.size() > 1 ? job.plan.resultName + ": "_L1 : QString();
        if (job.state == JobState::Cancelled) {
            status = fail(console, prefix + Tr::tr("The job was cancelled."));
        } else if (job.isAlive()) {
            status = fail(
                console, prefix + Tr::tr("The job goes on; “sealyard-cli jobs log --follow %1” shows it.").arg(job.id));
        } else if (job.state != JobState::Succeeded) {
            printFindings(job, console.err);
            status = fail(console, prefix + job.problem);
        }
    }
    return status;
}

void printLog(const Job &job, Console &console)
{
    qint64 offset = 0;
    for (auto events = jobs::readEvents(job.directory, offset); events && !events->isEmpty();
         events = jobs::readEvents(job.directory, offset)) {
        printEvents(*events, QString(), console);
    }
}

} // namespace sealyard::cli
