#pragma once

#include "git/commit.h"
#include "git/remotes.h"
#include "gui/git/gitsession.h"

#include <QMap>
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
class ConflictDialog;
class GitQuestions;
class UnsavedTexts;

/// The repository of the workspace: what has changed, its differences, the next commit, branches, and the remote.
class GitPane final : public QWidget
{
    Q_OBJECT

public:
    /// session must outlive the pane.
    GitPane(GitSession &session, QWidget *parent = nullptr);
    ~GitPane() override;

    /// Keeps results of conflicts that are being decided in this folder, see UnsavedTexts.
    void keepResults(const QString &folder);
    /// Adds a button to what is shown while the workspace is in no repository.
    void offer(QAction *action);
    /// All that was typed for a commit and is in none, so also what an amendment has put aside.
    [[nodiscard]] QString draft() const;
    [[nodiscard]] QString message() const;
    void setMessage(const QString &message);
    /// Why the next commit is made in spite of errors, as it was typed.
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);
    /// Files with changes that no commit can have yet; absolute paths.
    void setUnsaved(const QStringList &paths);

    /// Adds files of the workspace that git ignores.
    void addIgnored(const QStringList &paths);
    /// Shows what can be done about a file in conflict, as it is on disk.
    void openConflict(const git::Path &path);

    // As the buttons of these names do.
    void fetch();
    void pull();
    void push();
    /// Moves the keyboard to the message of the next commit.
    void focusMessage();

Q_SIGNALS:
    /// A file is to be opened; relative to the workspace.
    void fileActivated(const QString &path);
    /// A file in conflict is to be looked at, for which openConflict() is to be called when all is saved.
    void conflictActivated(const git::Path &path);
    void findingsRequested(const QList<core::Diagnostic> &findings);
    /// Or the reason was.
    void messageChanged();

private:
    enum class Files { Stage, Unstage, Discard };

    /// What was asked for when the button was pressed.
    struct Commission
    {
        git::CommitRequest request;
        bool overridesErrors = false;
        QString typed; ///< the message as it was in the box
    };

    void connectSession();
    void connectButtons();
    void connectDiff();
    void showSnapshot();
    void showBusy();
    void showOperation();
    void keepResult(ConflictDialog *dialog, const git::Conflict &conflict);
    void showConflict(const git::Conflict &conflict);
    void askForSide(const git::Conflict &conflict);
    void continueOperation();
    void askToAbort();
    void abortOperation();
    void showCurrent();
    void updateButtons();
    void showMenu(const QPoint &position);
    void activate(const QModelIndex &index);
    void openInEditor(const git::Path &path);
    void report(const core::Result<QString> &result);
    void act(Files what, const QList<git::Path> &paths);
    void askToDiscard(const QString &question, std::function<void()> discard);
    [[nodiscard]] QMap<QString, QString> ignoredBesideStaged() const;
    [[nodiscard]] QList<git::Path> selectedPaths(int group) const;
    [[nodiscard]] int currentGroup() const;
    void commit();
    void commitAs(const Commission &commission);
    void askWhoCommits(const Commission &commission);
    void startNextMessage(const QString &committed);
    void startMessage(bool isAmend);
    void suggestMessage(bool isAmend);
    void switchTo(const QString &branch, git::Unfinished unfinished);
    void askAboutUnfinished(const QString &branch);
    void createBranch(const QString &name);
    void deleteBranch(const QString &name, bool isForced);
    void mergeBranch(const QString &name);
    void makeRepository();
    void pushTo(const QString &url);
    void pushBranch();

    GitSession &m_session;
    std::unique_ptr<UnsavedTexts> m_results; ///< null: none are kept
    std::unique_ptr<Ui::GitPane> m_ui;
    ChangesModel *m_model;
    BranchMenu *m_branches;
    GitQuestions *m_questions;
    QMenu *m_menu;
    QAction *m_init;
    QString m_draft;     ///< the message from before an amendment was chosen
    QString m_suggested; ///< what was put in its place
    quint64 m_conflictQuestion = 0;
};

/// What came of a pull, merge or rebase, for people.
[[nodiscard]] QString pullSentence(const git::PullOutcome &outcome);

} // namespace sealyard::gui
