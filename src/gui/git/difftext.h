#pragma once

#include "gui/git/diffrows.h"
#include "gui/widgets/syntaxcolours.h"

#include <QPlainTextEdit>

namespace sealyard::gui {

/// Shows rows of a difference with line numbers, a mark and a colour for what was added or removed, and the colours of
/// the file's language. Read-only; lines can be selected by mouse and keyboard.
class DiffText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// Which numbers stand in the margin.
    enum class Numbers { Both, Before, After };

    explicit DiffText(Numbers numbers, QWidget *parent = nullptr);

    void setRows(const QString &fileName, const QList<DiffRow> &rows);
    [[nodiscard]] const QList<DiffRow> &rows() const { return m_rows; }
    /// The rows that are selected, or that of the cursor.
    [[nodiscard]] std::pair<qsizetype, qsizetype> selectedRows() const;
    [[nodiscard]] bool hasSelectedLines() const;

    /// Of the margin, called by it.
    void paintMargin(QPaintEvent *event);
    [[nodiscard]] int marginWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();
    [[nodiscard]] QColor rowColor(DiffRow::Kind kind) const;
    [[nodiscard]] QString marginText(const DiffRow &row) const;
    void layOutMargin();

    Numbers m_numbers;
    QList<DiffRow> m_rows;
    int m_digits = 1;
    QWidget *m_margin;
    SyntaxColours m_colours;
};

} // namespace sealyard::gui
