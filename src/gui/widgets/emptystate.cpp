#include "gui/widgets/emptystate.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int iconSize = 64;

QLabel *centredLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

/// The action's icon, tip and state follow the action; clicking triggers it.
void follow(QPushButton *button, QAction *action)
{
    button->setText(action->text());
    button->setIcon(action->icon());
    button->setToolTip(action->toolTip());
    button->setEnabled(action->isEnabled());
}

} // namespace

/// Paints an icon, which is not looked for before.
class IconArea final : public QWidget
{
public:
    explicit IconArea(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"emptyIcon"_s);
        setFixedHeight(iconSize);
        hide();
    }

    void setIcon(const QIcon &icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconArea(this))
    , m_title(centredLabel(this, u"emptyTitle"_s))
    , m_text(centredLabel(this, u"emptyText"_s))
    , m_buttons(new QVBoxLayout)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_title, m_text}) {
        column->addWidget(part);
    }
    column->addSpacing(12);
    column->addLayout(m_buttons);
    column->addStretch(3);
}

void EmptyState::setIcon(const QIcon &icon)
{
    m_icon->setIcon(icon);
    m_icon->show();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->show();
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->show();
}

void EmptyState::offer(QAction *action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    follow(button, action);
    connect(action, &QAction::changed, button, [button, action] { follow(button, action); });
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

} // namespace sealyard::gui
