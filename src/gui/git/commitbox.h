#pragma once

#include "core/diagnostic.h"
#include "git/commit.h"
#include "git/status.h"

#include <QMap>
#include <QWidget>

#include <memory>

namespace Ui {
class CommitBox;
}

namespace sealyard::gui {

/// The message of the next commit with what is to be said about it, about what is staged, and the choices of a commit.
class CommitBox final : public QWidget
{
    Q_OBJECT

public:
    explicit CommitBox(QWidget *parent = nullptr);
    ~CommitBox() override;

    [[nodiscard]] QString message() const;
    /// Why it is committed in spite of errors, as it was typed.
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);
    /// Replaces what was typed; undo brings that back.
    void setMessage(const QString &message);
    /// What is staged, and what the linter says of it.
    void setStaged(const QList<git::FileStatus> &files, const QList<core::Diagnostic> &findings);
    /// Files that the staged images need and git ignores, each with the sentence that says why.
    void setIgnored(const QMap<QString, QString> &ignored);
    /// Files that an editor has changed and not saved.
    void setUnsaved(const QStringList &paths);
    /// The branch of a remote that has the last commit already; empty: none.
    void setPublished(const QString &upstream);
    void setBusy(bool isBusy);
    /// A merge is under way: the commit ends it, also without staged files.
    void setMerging(bool isMerging);
    /// After a commit: shows the next one's message, and unticks what holds for one commit only.
    void startNext(const QString &message);
    /// What is to be committed; the reason for committing in spite of errors is a line of the message.
    [[nodiscard]] git::CommitRequest request() const;
    [[nodiscard]] bool canCommit() const;
    /// There are errors, and a reason for committing in spite of them.
    [[nodiscard]] bool overridesErrors() const;

Q_SIGNALS:
    void commitRequested();
    /// Or the reason was.
    void messageChanged();
    /// The last commit is to be changed, or not: its message is wanted, or the one from before.
    void amendToggled(bool isAmend);
    /// The findings of what is staged were clicked.
    void findingsRequested();
    /// These files are to be added though git ignores them.
    void forceRequested(const QStringList &paths);

private:
    void update();
    void showFindings();
    [[nodiscard]] QStringList remarks() const;
    [[nodiscard]] int errorCount() const;

    std::unique_ptr<Ui::CommitBox> m_ui;
    QList<core::Diagnostic> m_findings;
    QStringList m_unsaved;
    QStringList m_warnings; ///< one sentence each, on what is staged
    QMap<QString, QString> m_ignored;
    QString m_published;
    qsizetype m_files = 0;
    bool m_isBusy = false;
    bool m_isMerging = false;
};

} // namespace sealyard::gui
