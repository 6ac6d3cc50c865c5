#include "jobs/jobfollower.h"

#include <QFileInfo>

using namespace std::chrono_literals;

namespace sealyard::jobs {

namespace {

constexpr auto pollInterval = 100ms;

} // namespace

JobFollower::JobFollower(QString directory, QObject *parent)
    : QObject(parent)
    , m_directory(std::move(directory))
{
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
    if (job->state == JobState::Waiting || job->state == JobState::Running) {
        m_timer.start(pollInterval);
    } else {
        Q_EMIT ended(*job);
    }
}

} // namespace sealyard::jobs
