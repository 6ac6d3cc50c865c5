#pragma once

#include "jobs/job.h"

#include <QList>
#include <QPlainTextEdit>
#include <QTimer>

namespace sealyard::gui {

/// A line of a program's output without terminal control sequences and control characters.
[[nodiscard]] QString plainLine(QString line);

/// The log of one job. Adds lines in portions, so that a flood does not stop the window, keeps the newest lineLimit of
/// them, and follows the end until the user scrolls up.
class LogView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int lineLimit = 50'000;

    explicit LogView(QWidget *parent = nullptr);

    /// Adds what the events say; shown from the event loop.
    void append(const QList<jobs::Event> &events);
    /// Forgets everything, also what was not shown yet.
    void reset();
    /// True while lines wait to be shown.
    [[nodiscard]] bool isBusy() const { return !m_waiting.isEmpty(); }

private:
    struct Line
    {
        QString text;
        bool isHeading = false;
    };

    [[nodiscard]] static QList<Line> lines(const jobs::Event &event);
    void showSome();
    void insert(const QList<Line> &lines);

    QList<Line> m_waiting;
    QTimer m_timer;
};

} // namespace sealyard::gui
