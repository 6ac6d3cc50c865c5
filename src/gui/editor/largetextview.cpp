#include "gui/editor/largetextview.h"

#include "gui/editor/largetextarea.h"

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

LargeTextView::LargeTextView(const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_stamp(fileStamp())
    , m_area(new LargeTextArea(this))
    , m_search(new QWidget(this))
    , m_wanted(new QLineEdit(m_search))
    , m_result(new QLabel(m_search))
{
    m_area->setObjectName(u"largeText"_s);
    m_area->setAccessibleName(tr("Text of %1").arg(QFileInfo(path).fileName()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_area, 1);
    column->addWidget(m_search);
    addActions();
    addSearch();
    setFocusProxy(m_area);
    connect(m_area, &LargeTextArea::currentMoved, this, &LargeTextView::cursorMoved);
    m_area->load(path);
}

LargeTextView::~LargeTextView()
{
    m_stop.request_stop();
}

QAction *LargeTextView::addAct(const char *name, const QString &text, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions.append(action);
    return action;
}

void LargeTextView::addActions()
{
    connect(addAct("copyRows", tr("&Copy"), QKeySequence::Copy), &QAction::triggered, this, &LargeTextView::copy);
    connect(addAct("selectAllRows", tr("Select &All"), QKeySequence::SelectAll), &QAction::triggered, m_area,
            &LargeTextArea::selectAll);
    m_actions.append(nullptr);
    connect(addAct("findText", tr("&Find…"), QKeySequence::Find), &QAction::triggered, this,
            &LargeTextView::startSearch);
    connect(addAct("findNext", tr("Find &Next"), Qt::Key_F3), &QAction::triggered, this, [this] { find(1); });
    connect(addAct("findPrevious", tr("Find &Previous"), Qt::SHIFT | Qt::Key_F3), &QAction::triggered, this,
            [this] { find(-1); });
    m_actions.append(nullptr);
    connect(addAct("goToLine", tr("&Go to Line…"), Qt::CTRL | Qt::Key_G), &QAction::triggered, this,
            &LargeTextView::askForLine);
}

void LargeTextView::addSearch()
{
    m_wanted->setObjectName(u"wantedText"_s);
    m_wanted->setAccessibleName(tr("Text to find"));
    m_wanted->setPlaceholderText(tr("Text to find"));
    m_wanted->setClearButtonEnabled(true);
    m_result->setObjectName(u"searchResult"_s);
    auto *row = new QHBoxLayout(m_search);
    row->addWidget(m_wanted, 1);
    for (const char *name : {"findPrevious", "findNext"}) {
        auto *button = new QToolButton(m_search);
        button->setDefaultAction(findChild<QAction *>(QString::fromLatin1(name)));
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    row->addWidget(m_result);
    auto *close = new QAction(m_search);
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_search->addAction(close);
    connect(close, &QAction::triggered, this, [this] {
        m_stop.request_stop();
        m_search->hide();
        m_area->setFocus();
    });
    connect(m_wanted, &QLineEdit::returnPressed, this, [this] { find(1); });
    m_search->hide();
}

void LargeTextView::copy()
{
    if (!m_area->copySelected()) {
        m_search->show();
        m_result->setText(tr("Only the first %L1 lines of the selection were copied.").arg(LargeTextArea::copyLimit));
    }
}

void LargeTextView::startSearch()
{
    m_search->show();
    m_wanted->selectAll();
    m_wanted->setFocus();
}

void LargeTextView::find(int step)
{
    if (m_wanted->text().isEmpty()) {
        startSearch();
        return;
    }
    m_stop.request_stop();
    m_stop = {};
    m_search->show();
    m_result->setText(tr("Searching…"));
    const std::vector<core::LargeText::Row> next = m_area->text().rows(m_area->currentRow() + 1, 1);
    const qint64 behind = next.empty() ? m_area->text().end().offset : next.front().place.offset;
    QtConcurrent::run(&core::findBytes, m_path, m_wanted->text().toUtf8(), step > 0 ? behind : m_area->currentOffset(),
                      step, m_stop.get_token())
        .then(this, [this, stop = m_stop.get_token()](qint64 offset) {
            if (!stop.stop_requested()) {
                showFound(offset);
            }
        });
}

void LargeTextView::showFound(qint64 offset)
{
    m_result->setText(offset < 0 ? tr("Not found") : QString());
    if (offset < 0) {
        return;
    }
    if (offset < m_area->text().end().offset || !m_area->isReading()) {
        m_area->select(m_area->text().rowAt(offset));
        return;
    }
    // The search was quicker than the rows are found.
    connect(m_area, &LargeTextArea::rowsFound, this, [this, offset] { showFound(offset); }, Qt::SingleShotConnection);
}

void LargeTextView::askForLine()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Go to Line"));
    dialog->setLabelText(tr("&Line:"));
    dialog->setIntRange(1, std::max(1, m_area->text().lineCount()));
    dialog->setIntValue(m_area->currentLine() + 1);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int line) { m_area->selectLine(line - 1); });
    dialog->open();
}

core::Position LargeTextView::cursor() const
{
    return {m_area->currentLine(), 0};
}

void LargeTextView::moveTo(core::Position position)
{
    m_area->selectLine(position.line);
}

QString LargeTextView::fileStamp() const
{
    const QFileInfo file(m_path);
    return u"%1 %2"_s.arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

void LargeTextView::checkDisk()
{
    if (const QString stamp = fileStamp(); std::exchange(m_stamp, stamp) != stamp) {
        m_area->load(m_path);
    }
}

} // namespace sealyard::gui
