#include "gui/jobs/jobnotifier.h"

#include "gui/jobs/jobsmodel.h"

#include <KNotification>

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

void JobNotifier::tell(const jobs::Job &job)
{
    // Nor is it news that a job was cancelled: somebody did that.
    if (QGuiApplication::applicationState() == Qt::ApplicationActive || job.state == jobs::JobState::Cancelled) {
        return;
    }
    if (m_notification.isNull()) {
        m_ended.clear();
    }
    m_ended.append(job);
    const bool isNew = m_notification.isNull();
    KNotification *notification = isNew ? makeNotification() : m_notification.get();
    // Both are shown as markup, and the names of directories and the output of programs are in them.
    notification->setTitle(titleOf(m_ended).toHtmlEscaped());
    notification->setText(textOf(m_ended).toHtmlEscaped());
    if (isNew) {
        notification->sendEvent();
    }
}

KNotification *JobNotifier::makeNotification()
{
    m_notification = new KNotification(u"buildsEnded"_s, KNotification::CloseOnTimeout, this);
    m_notification->setComponentName(u"sealyard"_s);
    const KNotificationAction *show = m_notification->addDefaultAction(tr("Show"));
    connect(show, &KNotificationAction::activated, this, [this] { Q_EMIT activated(m_ended.last().directory); });
    return m_notification;
}

QString JobNotifier::titleOf(const QList<jobs::Job> &jobs)
{
    if (jobs.size() > 1) {
        return tr("%n builds have ended", nullptr, int(jobs.size()));
    }
    //: The state and the title of a build.
    return tr("%1: %2").arg(stateWord(jobs.first().state), jobs.first().plan.title);
}

QString JobNotifier::textOf(const QList<jobs::Job> &jobs)
{
    if (jobs.size() == 1) {
        const jobs::Job &job = jobs.first();
        return job.state == jobs::JobState::Succeeded ? job.plan.result : job.problem;
    }
    const auto succeeded = std::ranges::count(jobs, jobs::JobState::Succeeded, &jobs::Job::state);
    return tr("%1 succeeded, %2 did not").arg(succeeded).arg(jobs.size() - succeeded);
}

} // namespace sealyard::gui
