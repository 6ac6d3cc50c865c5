#include "gui/git/branchmenu.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// Menus with more rows than this do not fit on a screen.
constexpr int mostBranches = 25;

} // namespace

QString branchText(const git::Status &status)
{
    QString text = status.branch;
    if (text.isEmpty()) {
        text = status.head.isEmpty() ? BranchMenu::tr("no branch") : BranchMenu::tr("at %1").arg(status.head.first(10));
    }
    if (status.ahead > 0) {
        text += u" ↑%1"_s.arg(status.ahead);
    }
    if (status.behind > 0) {
        text += u" ↓%1"_s.arg(status.behind);
    }
    switch (status.operation) {
    case git::Operation::None:
        return text;
    case git::Operation::Merge:
        return BranchMenu::tr("%1 (merging)").arg(text);
    case git::Operation::Rebase:
        return BranchMenu::tr("%1 (rebasing)").arg(text);
    case git::Operation::CherryPick:
    case git::Operation::Revert:
    case git::Operation::Other:
        return BranchMenu::tr("%1 (unfinished)").arg(text);
    }
    Q_UNREACHABLE_RETURN(text);
}

BranchMenu::BranchMenu(QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    setObjectName(u"branchMenu"_s);
    // Later: what was chosen is told after the menu has gone.
    connect(this, &QMenu::aboutToHide, this, &BranchMenu::fill, Qt::QueuedConnection);
}

void BranchMenu::addBranch(QMenu *menu, const git::Branch &branch, void (BranchMenu::*signal)(const QString &))
{
    QAction *action = menu->addAction(QString(branch.name).replace(u'&', u"&&"_s));
    action->setToolTip(branch.subject);
    connect(action, &QAction::triggered, this, [this, signal, name = branch.name] { Q_EMIT(this->*signal)(name); });
    if (branch.isCurrent) {
        action->setCheckable(true);
        action->setChecked(true);
        action->setEnabled(false);
    }
}

void BranchMenu::setBranches(const QList<git::Branch> &branches, bool hasStash)
{
    m_given = branches;
    m_hasStash = hasStash;
    if (!isVisible()) {
        fill();
    }
}

void BranchMenu::fill()
{
    clear();
    qDeleteAll(std::exchange(m_menus, {}));
    QAction *create = addAction(QIcon::fromTheme(u"list-add"_s), tr("&New Branch…"));
    create->setObjectName(u"newBranchAction"_s);
    connect(create, &QAction::triggered, this, &BranchMenu::createRequested);
    addSeparator();
    auto *remote = new QMenu(tr("Of a &Remote"), this);
    auto *merge = new QMenu(tr("&Merge into This One"), this);
    auto *remove = new QMenu(tr("&Delete"), this);
    for (const git::Branch &branch : std::as_const(m_given)) {
        QMenu *menu = branch.isRemote ? remote : this;
        if (menu->actions().size() < mostBranches) {
            addBranch(menu, branch, &BranchMenu::switchRequested);
        }
        if (!branch.isCurrent && merge->actions().size() < mostBranches) {
            addBranch(merge, branch, &BranchMenu::mergeRequested);
        }
        if (!branch.isCurrent && !branch.isRemote && remove->actions().size() < mostBranches) {
            addBranch(remove, branch, &BranchMenu::deleteRequested);
        }
    }
    addSeparator();
    m_menus = {remote, merge, remove};
    for (QMenu *menu : std::as_const(m_menus)) {
        menu->setEnabled(!menu->isEmpty());
        menu->setToolTipsVisible(true);
        addMenu(menu);
    }
    addSeparator();
    connect(addAction(tr("Put Changes &Away")), &QAction::triggered, this, &BranchMenu::stashRequested);
    QAction *restore = addAction(tr("&Bring Back What Was Put Away"));
    restore->setEnabled(m_hasStash);
    connect(restore, &QAction::triggered, this, &BranchMenu::restoreRequested);
}

} // namespace sealyard::gui
