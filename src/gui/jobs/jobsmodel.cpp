#include "gui/jobs/jobsmodel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

QIcon stateIcon(jobs::JobState state)
{
    switch (state) {
    case jobs::JobState::Waiting:
        return QIcon::fromTheme(u"chronometer"_s);
    case jobs::JobState::Running:
        return QIcon::fromTheme(u"media-playback-start"_s);
    case jobs::JobState::Succeeded:
        return QIcon::fromTheme(u"dialog-ok-apply"_s);
    case jobs::JobState::Failed:
        return QIcon::fromTheme(u"dialog-error"_s);
    case jobs::JobState::Cancelled:
        return QIcon::fromTheme(u"dialog-cancel"_s);
    case jobs::JobState::Interrupted:
        return QIcon::fromTheme(u"dialog-warning"_s);
    case jobs::JobState::TimedOut:
    case jobs::JobState::DiskFull:
        return QIcon::fromTheme(u"dialog-error"_s);
    }
    return {};
}

} // namespace

QString durationText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const auto twoDigits = [](qint64 number) {
        return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
    };
    const QString minutes = u"%1:%2"_s.arg(twoDigits(seconds / 60 % 60), twoDigits(seconds % 60));
    return seconds < 3600 ? minutes : u"%1:%2"_s.arg(seconds / 3600).arg(minutes);
}

QString stateWord(jobs::JobState state)
{
    switch (state) {
    case jobs::JobState::Waiting:
        return QCoreApplication::translate("JobsModel", "Waiting");
    case jobs::JobState::Running:
        return QCoreApplication::translate("JobsModel", "Running");
    case jobs::JobState::Succeeded:
        return QCoreApplication::translate("JobsModel", "Succeeded");
    case jobs::JobState::Failed:
        return QCoreApplication::translate("JobsModel", "Failed");
    case jobs::JobState::Cancelled:
        return QCoreApplication::translate("JobsModel", "Cancelled");
    case jobs::JobState::Interrupted:
        return QCoreApplication::translate("JobsModel", "Interrupted");
    case jobs::JobState::TimedOut:
        return QCoreApplication::translate("JobsModel", "Timed out");
    case jobs::JobState::DiskFull:
        return QCoreApplication::translate("JobsModel", "Disk full");
    }
    return {};
}

bool isAlive(const jobs::Job &job)
{
    return job.isAlive();
}

bool hasEnded(const jobs::Job &job)
{
    return !job.isAlive();
}

void JobsModel::put(const QList<jobs::Job> &jobs)
{
    QList<jobs::Job> added;
    int first = rowCount();
    int last = -1;
    for (const jobs::Job &job : jobs) {
        const int row = rowOf(job.directory);
        if (row < 0) {
            added.append(job);
            continue;
        }
        m_jobs[row] = job;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last >= 0) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
    if (!m_jobs.isEmpty() || added.isEmpty()) {
        std::ranges::for_each(added, [this](const jobs::Job &job) { insert(job); });
        return;
    }
    std::ranges::sort(added, std::ranges::greater(), &jobs::Job::id);
    beginInsertRows({}, 0, static_cast<int>(added.size()) - 1);
    m_jobs = added;
    endInsertRows();
}

void JobsModel::insert(const jobs::Job &job)
{
    const auto place = std::ranges::lower_bound(m_jobs, job.id, std::ranges::greater(), &jobs::Job::id);
    const int row = static_cast<int>(place - m_jobs.begin());
    beginInsertRows({}, row, row);
    m_jobs.insert(row, job);
    endInsertRows();
}

void JobsModel::removeVanished()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!QFileInfo::exists(m_jobs.at(row).directory)) {
            beginRemoveRows({}, row, row);
            m_jobs.removeAt(row);
            endRemoveRows();
        }
    }
}

void JobsModel::setNow(const QDateTime &now)
{
    m_now = now;
    const auto first = std::ranges::find_if(m_jobs, &isAlive);
    if (first != m_jobs.end()) {
        const auto last = std::ranges::find_if(m_jobs.rbegin(), m_jobs.rend(), &isAlive);
        const auto rowOf = [this](const auto &job) {
            return int(&*job - m_jobs.constData());
        };
        // Once: a view measures its columns anew each time.
        Q_EMIT dataChanged(index(rowOf(first), DurationColumn), index(rowOf(last), DurationColumn), {Qt::DisplayRole});
    }
}

int JobsModel::rowOf(const QString &directory) const
{
    const auto found = std::ranges::find(m_jobs, directory, &jobs::Job::directory);
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

QList<jobs::Job> JobsModel::livingJobs() const
{
    QList<jobs::Job> living;
    std::ranges::copy_if(m_jobs, std::back_inserter(living), &isAlive);
    return living;
}

QList<jobs::Job> JobsModel::jobsLike(const jobs::Job &job) const
{
    QList<jobs::Job> alike;
    std::ranges::copy_if(m_jobs, std::back_inserter(alike), [&job](const jobs::Job &other) {
        return other.plan.exclusive == job.plan.exclusive && other.plan.subject == job.plan.subject;
    });
    return alike;
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const jobs::Job &job = m_jobs.at(index.row());
    if (role == Qt::DisplayRole) {
        return text(job, static_cast<Column>(index.column()));
    }
    if (role == Qt::DecorationRole && index.column() == StateColumn) {
        return stateIcon(job.state);
    }
    if (role == Qt::ToolTipRole) {
        return toolTip(job, static_cast<Column>(index.column()));
    }
    return {};
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("State"), tr("Build"), tr("Started"), tr("Duration"), tr("Size")};
    return titles.value(section);
}

QString JobsModel::text(const jobs::Job &job, Column column) const
{
    switch (column) {
    case StateColumn:
        return stateWord(job.state);
    case TitleColumn:
        return job.plan.title;
    case StartedColumn:
        return started(job);
    case DurationColumn:
        return duration(job);
    case SizeColumn:
        return job.resultSize > 0 ? QLocale().formattedDataSize(job.resultSize) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QString JobsModel::toolTip(const jobs::Job &job, Column column)
{
    if (column == StartedColumn) {
        return QLocale().toString(job.started.toLocalTime(), QLocale::LongFormat);
    }
    return column == StateColumn && !job.problem.isEmpty() ? job.problem : job.plan.title;
}

/// The time of today's jobs, else the date.
QString JobsModel::started(const jobs::Job &job) const
{
    const QDateTime local = job.started.toLocalTime();
    const bool isToday = local.date() == m_now.toLocalTime().date();
    return isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                   : QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString JobsModel::duration(const jobs::Job &job) const
{
    const QDateTime end = isAlive(job) ? m_now : job.ended;
    if (!job.started.isValid() || !end.isValid()) {
        return {};
    }
    return durationText(std::max<qint64>(0, job.started.msecsTo(end)));
}

} // namespace sealyard::gui
