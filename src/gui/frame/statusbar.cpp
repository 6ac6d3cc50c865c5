#include "gui/frame/statusbar.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace sealyard::gui {

namespace {

constexpr int margin = 6; // pixels, as QStatusBar has it

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
{
    connect(this, &QStatusBar::messageChanged, this, &QWidget::setToolTip);
}

QString StatusBar::shownMessage() const
{
    return fontMetrics().elidedText(currentMessage().simplified(), Qt::ElideRight, messageRect().width());
}

QRect StatusBar::messageRect() const
{
    QRect rect = this->rect().adjusted(margin, 0, -margin, 0);
    for (const QObject *child : children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (!widget || !widget->isVisible()) {
            continue;
        }
        if (isLeftToRight()) {
            rect.setRight(std::min(rect.right(), widget->x() - margin));
        } else {
            rect.setLeft(std::max(rect.left(), widget->geometry().right() + margin));
        }
    }
    return rect;
}

void StatusBar::paintEvent(QPaintEvent *event)
{
    if (currentMessage().isEmpty()) {
        QStatusBar::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    style()->drawItemText(&painter, messageRect(), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, palette(),
                          isEnabled(), shownMessage(), foregroundRole());
}

} // namespace sealyard::gui
