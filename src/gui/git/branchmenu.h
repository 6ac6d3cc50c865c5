#pragma once

#include "git/branches.h"
#include "git/status.h"

#include <QMenu>

namespace sealyard::gui {

/// What the button of the branch says: its name, and how far it is from the remote's.
[[nodiscard]] QString branchText(const git::Status &status);

/// All branches to switch to, and what else can be done with them.
class BranchMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit BranchMenu(QWidget *parent = nullptr);

    /// hasStash: something is put away. While the menu is open it stays as it is, and is made anew afterwards.
    void setBranches(const QList<git::Branch> &branches, bool hasStash);

Q_SIGNALS:
    void switchRequested(const QString &name);
    void createRequested();
    void deleteRequested(const QString &name);
    void mergeRequested(const QString &name);
    void stashRequested();
    void restoreRequested();

private:
    void fill();
    void addBranch(QMenu *menu, const git::Branch &branch, void (BranchMenu::*signal)(const QString &));

    QList<git::Branch> m_given;
    bool m_hasStash = false;
    QList<QMenu *> m_menus; ///< those inside this one
};

} // namespace sealyard::gui
