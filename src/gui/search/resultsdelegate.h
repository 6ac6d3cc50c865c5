#pragma once

#include <QStyledItemDelegate>

namespace sealyard::gui {

/// Draws rows of ResultsModel: what was found is bold, or struck out with what replaces it behind it.
class ResultsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace sealyard::gui
