#pragma once

#include "jobs/job.h"

#include <QList>
#include <QWidget>

namespace sealyard::gui {

/// How long the builds of one directory took, oldest on the left: a bar each, that of the shown build framed. A click
/// on a bar asks for its build; screen readers are told the numbers.
class DurationChart final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostBars = 30;

    explicit DurationChart(QWidget *parent = nullptr);

    /// Shows the newest of these jobs; hides itself for fewer than two that have ended by themselves. jobs: newest
    /// first.
    void showJobs(const QList<jobs::Job> &jobs, const QString &currentDirectory);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(const QString &directory);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect barRect(qsizetype bar) const;
    /// The job whose bar is there; nullptr beside the bars.
    [[nodiscard]] const jobs::Job *jobAt(QPoint position) const;
    [[nodiscard]] QString summary() const;

    QList<jobs::Job> m_jobs; ///< oldest first
    QString m_current;
    qint64 m_longest = 1; ///< milliseconds
};

} // namespace sealyard::gui
