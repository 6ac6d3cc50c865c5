#include "gui/git/comparedialog.h"

#include "gui/git/diffview.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

CompareDialog::CompareDialog(const QString &path, const QString &before, const QString &beforeName,
                             const QString &after, const QString &afterName, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"compareDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare %1").arg(path.section(u'/', -1)));
    auto *view = new DiffView(this);
    view->setReadOnly();
    view->setSideBySide(true);
    view->setDiff(git::diffOfTexts(path.toUtf8(), before.toUtf8(), after.toUtf8()), git::DiffSide::Unstaged,
                  tr("%1 → %2", "texts that are compared").arg(beforeName, afterName));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view);
    column->addWidget(buttons);
    resize(1000, 700);
}

} // namespace sealyard::gui
