#include "jobs/jobfollower.h"

#include <QFileInfo>

#include <algorithm>

using namespace std::chrono_literals;

namespace sealyard::jobs {

namespace {

constexpr auto shortestPause = 10ms;
constexpr auto longestPause = 100ms;

} // namespace

JobFollower::JobFollower(QString directory, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
{
    m_pause = shortestPause;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobFollower::poll);
    m_timer.start(0ms);
}

void JobFollower::poll()
{
    // The state first: a job that has ended writes no more events, so the ones read now are all there are.
    auto job = readJob(m_directory);
    const auto events = readEvents(m_directory, m_offset);
    if (events && !events->isEmpty()) {
        m_pause = shortestPause;
        m_timer.start(0ms);
        Q_EMIT eventsAdded(*events);
        return;
    }
    if (!job) {
        job = Job{.id = QFileInfo(m_directory).fileName(),
                  .directory = m_directory,
                  .plan = {},
                  .state = JobState::Interrupted,
                  .started = {},
                  .ended = {},
                  .problem = job.error().message};
    }
    if (job->isAlive()) {
        m_timer.start(m_pause);
        m_pause = std::min<std::chrono::milliseconds>(2 * m_pause, longestPause);
    } else {
        Q_EMIT ended(*job);
    }
}

} // namespace sealyard::jobs
