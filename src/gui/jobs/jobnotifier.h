#pragma once

#include "jobs/job.h"

#include <QList>
#include <QObject>
#include <QPointer>

class KNotification;

namespace sealyard::gui {

/// Tells the desktop that builds have ended while another window was in front. One notification at a time: what ends
/// while it is shown is added to it.
class JobNotifier final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// To be called for each job that has ended.
    void tell(const jobs::Job &job);

    /// What a notification says of jobs that have ended; at least one. Plain text.
    [[nodiscard]] static QString titleOf(const QList<jobs::Job> &jobs);
    [[nodiscard]] static QString textOf(const QList<jobs::Job> &jobs);

Q_SIGNALS:
    /// Somebody chose the notification, to see this job.
    void activated(const QString &directory);

private:
    [[nodiscard]] KNotification *makeNotification();

    QList<jobs::Job> m_ended; ///< that the shown notification tells of
    QPointer<KNotification> m_notification;
};

} // namespace sealyard::gui
