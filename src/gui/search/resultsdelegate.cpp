#include "gui/search/resultsdelegate.h"

#include "gui/search/resultsmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace sealyard::gui {

namespace {

QTextLayout::FormatRange part(int start, int length, bool isStruck)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format.setFontWeight(QFont::Bold);
    range.format.setFontStrikeOut(isStruck);
    return range;
}

} // namespace

void ResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const QVariant start = index.data(ResultsModel::StartRole);
    if (!start.isValid()) {
        QStyledItemDelegate::paint(painter, given, index);
        return;
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    QString text = std::exchange(option.text, {});
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const int from = start.toInt();
    const int length = index.data(ResultsModel::LengthRole).toInt();
    const QString newText = index.data(ResultsModel::NewTextRole).toString();
    QList<QTextLayout::FormatRange> formats{part(from, length, !newText.isEmpty())};
    if (!newText.isEmpty()) {
        text.insert(from + length, newText);
        formats.append(part(from + length, static_cast<int>(newText.size()), false));
    }
    QTextLayout layout(text, option.font);
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    painter->save();
    painter->setClipRect(area);
    painter->setPen(
        option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, area.topLeft() + QPointF(2, (area.height() - layout.boundingRect().height()) / 2));
    painter->restore();
}

} // namespace sealyard::gui
