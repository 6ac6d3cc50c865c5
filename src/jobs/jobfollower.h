#pragma once

#include "jobs/job.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace sealyard::jobs {

/// Follows one job's log while it grows; the same from the first byte, so a reader may come late or again. Looks ten
/// times a second, more often while there is something new, starting from the event loop; a long log comes in parts, so
/// the event loop stays alive.
class JobFollower final : public QObject
{
    Q_OBJECT

public:
    /// directory: absolute.
    explicit JobFollower(QString directory, QObject *parent = nullptr);

Q_SIGNALS:
    void eventsAdded(const QList<sealyard::jobs::Event> &events);
    /// Exactly once, after the last event; also when the supervisor died or the directory vanished (Interrupted).
    void ended(const sealyard::jobs::Job &job);

private:
    void poll();

    QString m_directory;
    qint64 m_offset = 0;
    QTimer m_timer;
    std::chrono::milliseconds m_pause{0};
};

} // namespace sealyard::jobs
