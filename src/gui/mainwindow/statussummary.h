#pragma once

#include "core/diagnostic.h"

#include <QObject>

#include <optional>

class QLabel;
class QStatusBar;
class QToolButton;

namespace sealyard::gui {

/// What the status bar always says: how many problems there are, where the cursor is, and what is wrong there.
class StatusSummary final : public QObject
{
    Q_OBJECT

public:
    explicit StatusSummary(QStatusBar *bar);

    void setFindings(const QList<core::Diagnostic> &findings);
    void setBusy(bool isBusy);
    /// How lines end, e.g. "CRLF"; empty: no text is shown. isOdd: it is worth a look.
    void setLineEnds(const QString &name, bool isOdd);
    /// Nothing: no text is shown.
    void setCursor(const std::optional<core::Position> &cursor, const QStringList &messages);

Q_SIGNALS:
    /// The number of problems was clicked.
    void problemsRequested();
    /// Other line ends are wanted: all CRLF, or all LF.
    void lineEndsRequested(bool isCrLf);

private:
    void update();

    QToolButton *m_problems;
    QLabel *m_cursor;
    QLabel *m_message;
    QToolButton *m_lineEnds;
    int m_errors = 0;
    int m_warnings = 0;
    bool m_isBusy = false;
};

} // namespace sealyard::gui
