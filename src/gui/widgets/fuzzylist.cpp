#include "gui/widgets/fuzzylist.h"

#include "gui/widgets/fuzzymodel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

FuzzyList::FuzzyList(const QString &title, const QString &hint, const QList<FuzzyEntry> &entries, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new FuzzyModel(entries, this))
{
    setObjectName(u"fuzzyList"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_edit->setObjectName(u"fuzzyEdit"_s);
    m_edit->setPlaceholderText(hint);
    m_edit->setAccessibleName(hint);
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"fuzzyEntries"_s);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FuzzyDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    resize(parent->width() / 2, parent->height() / 2);
    connect(m_edit, &QLineEdit::textChanged, this, &FuzzyList::find);
    connect(m_edit, &QLineEdit::returnPressed, this, &FuzzyList::choose);
    connect(m_list, &QListView::activated, this, &FuzzyList::choose);
    find({});
}

void FuzzyList::find(const QString &pattern)
{
    m_model->find(pattern);
    m_list->setCurrentIndex(m_model->index(0));
}

void FuzzyList::choose()
{
    const QModelIndex index = m_list->currentIndex();
    accept();
    if (index.isValid()) {
        Q_EMIT chosen(index.data(FuzzyModel::EntryRole).value<qsizetype>());
    }
}

bool FuzzyList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // The list is walked while the letters are typed.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace sealyard::gui
