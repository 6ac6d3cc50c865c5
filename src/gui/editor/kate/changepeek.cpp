#include "gui/editor/kate/changepeek.h"

#include "gui/widgets/codeview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype mostLines = 12; ///< shown without scrolling

QString marked(const QString &text, QChar mark)
{
    QString lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all.first(all.size() - (text.endsWith(u'\n') || text.isEmpty() ? 1 : 0))) {
        lines += mark + line + u'\n';
    }
    return lines;
}

} // namespace

ChangePeek::ChangePeek(const QString &before, const QString &after, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"changePeek"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto *row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Since the last commit"), this), 1);
    const auto add = [this, row](const QString &objectName, const QString &text, auto act) {
        auto *button = new QToolButton(this);
        button->setObjectName(objectName);
        button->setText(text);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, act] {
            close();
            act();
        });
        row->addWidget(button);
    };
    add(u"revertButton"_s, tr("&Revert"), [this] { Q_EMIT revertRequested(); });
    add(u"previousButton"_s, tr("&Previous"), [this] { Q_EMIT stepRequested(-1); });
    add(u"nextButton"_s, tr("&Next"), [this] { Q_EMIT stepRequested(1); });

    const QString diff = marked(before, u'-') + marked(after, u'+');
    auto *view = new CodeView(this);
    view->setReadOnly(true);
    view->setAccessibleName(tr("The lines before and after the change"));
    view->setCode(u"change.diff"_s, diff);
    view->setFixedHeight(view->fontMetrics().lineSpacing() *
                             static_cast<int>(std::clamp<qsizetype>(diff.count(u'\n'), 2, mostLines) + 1) +
                         2 * view->frameWidth());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(view);
    setFocusProxy(view);
}

void ChangePeek::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace sealyard::gui
