#include "gui/jobs/durationchart.h"

#include "gui/jobs/jobsmodel.h"
#include "gui/widgets/severity.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace sealyard::gui {

namespace {

constexpr int barWidth = 6;
constexpr int gap = 2;
constexpr int chartHeight = 28;

qint64 millisecondsOf(const jobs::Job &job)
{
    return std::max<qint64>(0, job.started.msecsTo(job.ended));
}

/// Whether the time of a job says how long its build takes: not when somebody or something stopped it.
bool hasEndedByItself(const jobs::Job &job)
{
    return (job.state == jobs::JobState::Succeeded || job.state == jobs::JobState::Failed) && job.started.isValid() &&
           job.ended.isValid();
}

} // namespace

DurationChart::DurationChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Times of the builds of this directory"));
    hide();
}

void DurationChart::showJobs(const QList<jobs::Job> &jobs, const QString &currentDirectory)
{
    m_jobs.clear();
    for (const jobs::Job &job : jobs) {
        if (m_jobs.size() < mostBars && hasEndedByItself(job)) {
            m_jobs.prepend(job);
        }
    }
    m_current = currentDirectory;
    m_longest = 1;
    for (const jobs::Job &job : std::as_const(m_jobs)) {
        m_longest = std::max(m_longest, millisecondsOf(job));
    }
    setVisible(m_jobs.size() > 1);
    setAccessibleDescription(m_jobs.isEmpty() ? QString() : summary());
    updateGeometry();
    update();
}

QSize DurationChart::sizeHint() const
{
    return {int(m_jobs.size()) * (barWidth + gap) + gap, chartHeight};
}

QRect DurationChart::barRect(qsizetype bar) const
{
    const int room = height() - 2 * gap;
    const int tall = std::max(2, int(millisecondsOf(m_jobs.at(bar)) * room / m_longest));
    return {gap + int(bar) * (barWidth + gap), height() - gap - tall, barWidth, tall};
}

const jobs::Job *DurationChart::jobAt(QPoint position) const
{
    const int bar = (position.x() - gap / 2) / (barWidth + gap);
    return position.x() >= 0 && bar < m_jobs.size() ? &m_jobs.at(bar) : nullptr;
}

/// The middle one of the successful times is what to expect of the next build.
QString DurationChart::summary() const
{
    QList<qint64> times;
    for (const jobs::Job &job : m_jobs) {
        if (job.state == jobs::JobState::Succeeded) {
            times.append(millisecondsOf(job));
        }
    }
    if (times.isEmpty()) {
        return tr("%n build(s), none succeeded.", nullptr, int(m_jobs.size()));
    }
    std::ranges::sort(times);
    return tr("%n build(s); half of the successful ones took at most %1.", nullptr, int(m_jobs.size()))
        .arg(durationText(times.at(times.size() / 2)));
}

bool DurationChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const jobs::Job *job = jobAt(help->pos());
        //: The date, the state and the duration of a build.
        QToolTip::showText(help->globalPos(),
                           job == nullptr
                               ? summary()
                               : tr("%1: %2 after %3")
                                     .arg(QLocale().toString(job->started.toLocalTime(), QLocale::ShortFormat),
                                          stateWord(job->state), durationText(millisecondsOf(*job))),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void DurationChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (qsizetype bar = 0; bar < m_jobs.size(); ++bar) {
        const bool hasFailed = m_jobs.at(bar).state == jobs::JobState::Failed;
        const QRect rect = barRect(bar);
        // Colour is not the only sign: the bar of a failure is hollow.
        painter.setPen(hasFailed ? severityColor(core::Severity::Error, palette())
                                 : palette().color(QPalette::Highlight));
        painter.setBrush(hasFailed ? QBrush(Qt::NoBrush) : palette().brush(QPalette::Highlight));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
        if (m_jobs.at(bar).directory == m_current) {
            painter.setPen(palette().color(QPalette::Text));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRect(rect.x() - gap + 1, 0, barWidth + gap, height() - 1));
        }
    }
}

void DurationChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (const jobs::Job *job = jobAt(event->position().toPoint())) {
        Q_EMIT activated(QString(job->directory));
    }
}

} // namespace sealyard::gui
