#pragma once

#include <QWidget>

namespace KTextEditor {
class View;
}

namespace sealyard::gui {

class FileChanges;

/// A strip beside the text: what was added, changed or removed since the last commit.
class ChangeBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive this.
    ChangeBar(const FileChanges &changes, KTextEditor::View *view, QWidget *parent);

Q_SIGNALS:
    /// The strip was clicked at a change; line: of the text.
    void clicked(int line);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    /// The top of a line in the strip; nothing when it is not visible.
    [[nodiscard]] int topOf(int line) const;

    const FileChanges &m_changes;
    KTextEditor::View *m_view;
};

} // namespace sealyard::gui
