#pragma once

#include "core/largetext.h"

#include <QAbstractScrollArea>

namespace sealyard::gui {

/// Paints a file of any size as plain text with line numbers: finds its rows in the background and reads only those
/// that are seen. Whole rows are selected.
class LargeTextArea final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LargeTextArea(QWidget *parent = nullptr);

    /// Shows a file, or the one that is shown as it is now; the current row stays.
    void load(const QString &path);
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] const core::LargeText &text() const { return m_text; }

    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] int currentLine() const; ///< 0-based
    [[nodiscard]] qint64 currentOffset() const;
    /// Selects a row and brings it into view; one that is not found yet as soon as it is.
    void select(int row);
    /// Selects the first row of a line (0-based) likewise.
    void selectLine(int line);
    void selectAll();
    [[nodiscard]] QString selectedText() const; ///< as far as copyLimit goes
    /// False: as far as copyLimit goes.
    bool copySelected() const;
    static constexpr int copyLimit = 20'000; ///< rows

Q_SIGNALS:
    void currentMoved();
    void rowsFound(); ///< more, or all

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void readMore();
    void take(const core::RowPart &part);
    void updateBars();
    void paintRow(QPainter &painter, const core::LargeText::Row &row, int top);
    void moveTo(int row, bool isExtended);
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] int visibleRows() const;

    QString m_path;
    core::LargeText m_text;
    int m_generation = 0; ///< of what is read
    bool m_isReading = false;
    int m_anchor = 0; ///< row where the selection began
    int m_current = 0;
    int m_wantedLine = -1; ///< to be selected when it is found
    int m_width = 0;       ///< of the longest row that was seen
};

} // namespace sealyard::gui
