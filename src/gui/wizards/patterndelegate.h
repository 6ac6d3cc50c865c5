#pragma once

#include <QStyledItemDelegate>

namespace sealyard::gui {

/// Draws an item as a bold title with its description, wrapped to the view's width, below.
class PatternDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int descriptionRole = Qt::AccessibleDescriptionRole;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sealyard::gui
