#pragma once

#include "jobs/job.h"

#include <QAbstractTableModel>
#include <QList>

namespace sealyard::gui {

/// "Running", "Failed", ...: translated.
[[nodiscard]] QString stateWord(jobs::JobState state);

/// "0:42", "1:02:03": how long something took. milliseconds: not negative.
[[nodiscard]] QString durationText(qint64 milliseconds);

/// True as long as something may still happen to a job.
[[nodiscard]] bool isAlive(const jobs::Job &job);
[[nodiscard]] bool hasEnded(const jobs::Job &job);

/// Jobs, newest first, with what is known of each.
class JobsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StateColumn, TitleColumn, StartedColumn, DurationColumn, SizeColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    /// Adds jobs in their places by id, or replaces what was known of them. Views are told of many at once: each time
    /// they measure their columns anew.
    void put(const QList<jobs::Job> &jobs);
    /// Forgets jobs whose directory is gone.
    void removeVanished();
    /// The time up to which the duration of running jobs is counted, and which day is today.
    void setNow(const QDateTime &now);

    [[nodiscard]] const jobs::Job &job(int row) const { return m_jobs.at(row); }
    /// -1 when there is no job in this directory.
    [[nodiscard]] int rowOf(const QString &directory) const;
    [[nodiscard]] QList<jobs::Job> livingJobs() const;
    /// The jobs that build the same directory as one of them, itself among them, newest first.
    [[nodiscard]] QList<jobs::Job> jobsLike(const jobs::Job &job) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void insert(const jobs::Job &job);
    [[nodiscard]] QString text(const jobs::Job &job, Column column) const;
    [[nodiscard]] static QString toolTip(const jobs::Job &job, Column column);
    [[nodiscard]] QString started(const jobs::Job &job) const;
    [[nodiscard]] QString duration(const jobs::Job &job) const;

    QList<jobs::Job> m_jobs;
    QDateTime m_now;
};

} // namespace sealyard::gui
