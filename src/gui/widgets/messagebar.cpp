#include "gui/widgets/messagebar.h"

#include "gui/widgets/severity.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int mostLines = 8;

/// As high as its label, up to some lines: what programs say, such as hooks of git, may be long, and is scrolled.
class TextArea final : public QScrollArea
{
public:
    explicit TextArea(QLabel *label, QWidget *parent)
        : QScrollArea(parent)
        , m_label(label)
    {
        setWidget(label);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        viewport()->setAutoFillBackground(false);
        label->setAutoFillBackground(false);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return std::min(m_label->heightForWidth(width), mostLines * fontMetrics().lineSpacing());
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize hint = m_label->sizeHint();
        return {hint.width(), std::min(hint.height(), mostLines * fontMetrics().lineSpacing())};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {m_label->minimumSizeHint().width(), fontMetrics().lineSpacing()};
    }

private:
    QLabel *m_label;
};

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_first(new QLabel(this))
    , m_text(new QLabel)
    , m_area(new TextArea(m_text, this))
    , m_choices(new QHBoxLayout)
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_first->setObjectName(u"firstLine"_s);
    for (QLabel *label : {m_first, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, &MessageBar::showEnd);

    auto *cross = new QToolButton(this);
    cross->setObjectName(u"dismissButton"_s);
    cross->setAutoRaise(true);
    cross->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    cross->setToolTip(tr("Dismiss"));
    cross->setAccessibleName(tr("Dismiss"));
    connect(cross, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });

    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_first);
    column->addWidget(m_area, 1);
    row->addLayout(column, 1);
    row->addLayout(m_choices);
    row->addWidget(cross);
    hide();
}

void MessageBar::show(core::Severity severity, const QString &text, const QList<Choice> &choices)
{
    m_severity = severity;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(severityIcon(severity).pixmap(QSize(size, size), devicePixelRatio()));
    m_whole = text;
    const bool isLong = text.count(u'\n') >= mostLines;
    m_first->setText(isLong ? text.section(u'\n', 0, 0) : QString());
    m_first->setVisible(isLong);
    m_text->setText(isLong ? text.section(u'\n', 1) : text);
    m_area->updateGeometry(); // the area does not hear of its widget's
    showEnd();
    setAccessibleName(text);
    setChoices(choices);
    setVisible(true);
    update();
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

QString MessageBar::text() const
{
    return m_whole;
}

/// A sentence without an end of line is read from its start.
void MessageBar::showEnd()
{
    QScrollBar *bar = m_area->verticalScrollBar();
    bar->setValue(m_whole.contains(u'\n') ? bar->maximum() : 0);
}

void MessageBar::setChoices(const QList<Choice> &choices)
{
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            hide();
            act();
        });
        m_choices->addWidget(button);
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor fill = severityColor(m_severity, palette());
    painter.setPen(fill);
    fill.setAlphaF(0.14F);
    painter.setBrush(fill);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
}

} // namespace sealyard::gui
