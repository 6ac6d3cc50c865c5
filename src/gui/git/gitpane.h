#pragma once

#include "git/commit.h"
#include "gui/git/gitsession.h"

#include <QWidget>

#include <memory>

class QAction;
class QItemSelection;
class QMenu;

namespace Ui {
class GitPane;
}

namespace sealyard::gui {

class BranchMenu;
class ChangesModel;
class GitQuestions;

/// The repository of the workspace: what has changed, its differences, the next commit, branches, and the remote.
class GitPane final : public QWidget
{
    Q_OBJECT

public:
    /// session must outlive the pane.
    GitPane(GitSession &session, QWidget *parent = nullptr);
    ~GitPane() override;

    /// Adds a button to what is shown while the workspace is in no repository.
    void offer(QAction *action);
    [[nodiscard]] QString message() const;
    void setMessage(const QString &message);

    /// Adds files of the workspace that git ignores.
    void addIgnored(const QStringList &paths);

Q_SIGNALS:
    /// A file is to be opened; relative to the workspace.
    void fileActivated(const QString &path);
    void findingsRequested(const QList<core::Diagnostic> &findings);
    void messageChanged();

private:
    enum class Files { Stage, Unstage, Discard };

    void connectSession();
    void connectButtons();
    void connectDiff();
    void showSnapshot();
    void showBusy();
    void showCurrent();
    void updateButtons();
    void showMenu(const QPoint &position);
    void activate(const QModelIndex &index);
    void report(const core::Result<QString> &result);
    void act(Files what, const QList<git::Path> &paths);
    void askToDiscard(const QString &question, std::function<void()> discard);
    [[nodiscard]] QList<git::Path> selectedPaths(int group) const;
    [[nodiscard]] int currentGroup() const;
    void commit();
    void commitAs(const git::CommitRequest &request);
    void startMessage(bool isAmend);
    void switchTo(const QString &branch, git::Unfinished unfinished);
    void askAboutUnfinished(const QString &branch);
    void createBranch(const QString &name);
    void deleteBranch(const QString &name, bool isForced);
    void mergeBranch(const QString &name);
    void fetch();
    void pull();
    void push();

    GitSession &m_session;
    std::unique_ptr<Ui::GitPane> m_ui;
    ChangesModel *m_model;
    BranchMenu *m_branches;
    GitQuestions *m_questions;
    QMenu *m_menu;
    QString m_draft; ///< the message from before an amendment was chosen
};

} // namespace sealyard::gui
