#pragma once

#include "language/outline.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace sealyard::gui {

/// The outline of the current text: stages, functions, objects, images. Follows the cursor.
class OutlinePane final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(QWidget *parent = nullptr);

    /// Reads the outline of a text in the background; nothing: no text is open.
    void setDocument(const std::optional<language::Document> &document);
    /// Selects the innermost entry that the cursor is in.
    void setCursor(core::Position cursor);

Q_SIGNALS:
    void activated(core::Position place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fill(const QList<language::OutlineEntry> &entries);
    void add(const QList<language::OutlineEntry> &entries, QTreeWidgetItem *parent);
    void filter(const QString &words);

    QLineEdit *m_filter;
    QTreeWidget *m_tree;
    core::Position m_cursor;
    quint64 m_generation = 0;
};

} // namespace sealyard::gui
