#pragma once

#include "gui/jobs/ansitext.h"
#include "gui/jobs/logrows.h"

#include <QAbstractScrollArea>

#include <optional>

namespace sealyard::gui {

/// The log of one job, however long: finds its lines in the background and reads only those that are seen. Follows the
/// end until the user scrolls up; folds by step; whole lines are selected.
class LogView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    /// Shows the log in a job's directory from its beginning; an empty one shows nothing.
    void showLog(const QString &directory);
    /// To be called when something may have been written.
    void readMore();
    /// True while lines are being found.
    [[nodiscard]] bool isBusy() const { return m_isReading; }
    [[nodiscard]] qsizetype lineCount() const { return m_rows.lineCount(); }

    /// All lines as text, as far as copyLimit goes.
    [[nodiscard]] QString toPlainText() const;
    [[nodiscard]] QString selectedText() const;
    static constexpr qsizetype copyLimit = 200'000; ///< lines

    void copySelected() const;
    void selectAll();
    /// Selects the next (step 1) or former (step -1) line that holds a text, round the end; found() follows.
    void find(const QString &text, int step);
    /// Selects the first line of error output that tells of a failure, else the note that ended the failed step.
    void showFirstError();
    void setAllFolded(bool isFolded);
    /// Selects a line, unfolding its step, and brings it into view.
    void select(qsizetype line);

Q_SIGNALS:
    /// A step has begun; percent: -1 when it does not tell how far it is.
    void stepChanged(const sealyard::jobs::Event &step, int percent);
    void linesAdded();
    void found(bool isFound);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take(const jobs::LogPart &part);
    void updateBars();
    void paintRow(QPainter &painter, qsizetype row, int top) const;
    void paintSpans(QPainter &painter, const QList<TextSpan> &spans, int left, int baseline) const;
    [[nodiscard]] QList<TextSpan> spansOf(qsizetype line) const;
    [[nodiscard]] QString textOf(qsizetype line) const;
    [[nodiscard]] QString textBetween(qsizetype first, qsizetype last) const;
    [[nodiscard]] std::optional<qsizetype> lineAt(int y) const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] bool isDark() const;
    void toggle(qsizetype headingLine);
    void moveTo(qsizetype line, bool isExtended);

    static constexpr int margin = 4; ///< pixels beside the text

    QString m_directory;
    LogRows m_rows;
    jobs::LogTexts m_texts;
    qint64 m_offset = 0;
    int m_generation = 0; ///< of the log that is shown
    int m_search = 0;     ///< generation of the newest search
    bool m_isReading = false;
    bool m_wantsMore = false;
    qsizetype m_anchor = -1; ///< where the selection began
    qsizetype m_current = -1;
    mutable int m_width = 0; ///< of the longest line that was seen
};

} // namespace sealyard::gui
