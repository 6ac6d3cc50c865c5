#include "gui/wizards/patterndelegate.h"

#include <QApplication>
#include <QListView>
#include <QPainter>

namespace sealyard::gui {

namespace {

constexpr int margin = 8;

QFont titleFont(const QStyleOptionViewItem &option)
{
    QFont font = option.font;
    font.setBold(true);
    return font;
}

int titleHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(titleFont(option)).lineSpacing();
}

} // namespace

void PatternDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString title = item.text;
    item.text.clear();
    QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QRect inner = item.rect.adjusted(margin, margin, -margin, -margin);
    painter->save();
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(titleFont(item));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, title);
    painter->setFont(item.font);
    painter->drawText(inner.adjusted(0, titleHeight(item), 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(descriptionRole).toString());
    painter->restore();
}

QSize PatternDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    const QRect description = option.fontMetrics.boundingRect(QRect(0, 0, width - 2 * margin, 0), Qt::TextWordWrap,
                                                              index.data(descriptionRole).toString());
    return {width, titleHeight(option) + description.height() + 2 * margin};
}

} // namespace sealyard::gui
