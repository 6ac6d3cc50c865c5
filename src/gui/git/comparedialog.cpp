#include "gui/git/comparedialog.h"

#include "gui/git/diffview.h"
#include "gui/git/filelist.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

CompareDialog::CompareDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_view(new DiffView(this))
{
    setObjectName(u"compareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare %1").arg(path.section(u'/', -1)));
    m_view->setReadOnly();
    m_view->setSideBySide(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_view);
    column->addWidget(buttons);
    resize(1000, 700);
}

CompareDialog::CompareDialog(const QString &path, const QString &before, const QString &beforeName,
                             const QString &after, const QString &afterName, QWidget *parent)
    : CompareDialog(path, parent)
{
    m_view->setDiff(git::diffOfTexts(path.toUtf8(), before.toUtf8(), after.toUtf8()), git::DiffSide::Unstaged,
                    tr("%1 → %2", "texts that are compared").arg(beforeName, afterName));
}

CompareDialog::CompareDialog(const QString &path, const QList<git::FileDiff> &files, const QString &beforeName,
                             QWidget *parent)
    : CompareDialog(path, parent)
{
    auto *list = new QListWidget(this);
    list->setObjectName(u"comparedFiles"_s);
    list->setAccessibleName(tr("Files that differ"));
    listFiles(files, list);
    auto *splitter = new QSplitter(this);
    delete layout()->replaceWidget(m_view, splitter);
    splitter->addWidget(list);
    splitter->addWidget(m_view);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({250, 750});
    connect(list, &QListWidget::currentRowChanged, this, [this, files, beforeName](int row) {
        if (row >= 0) {
            m_view->setDiff(files.at(row), git::DiffSide::Unstaged,
                            tr("%1: %2 → now", "file, commit").arg(titleOf(files.at(row)), beforeName));
        }
    });
    list->setCurrentRow(0);
    list->setFocus();
}

} // namespace sealyard::gui
