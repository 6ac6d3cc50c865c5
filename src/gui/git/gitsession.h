#pragma once

#include "core/diagnostic.h"
#include "git/branches.h"
#include "git/conflicts.h"
#include "git/diff.h"
#include "git/status.h"
#include "git/transfer.h"
#include "image/workspace.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace sealyard::shellcheck {
class Checker;
}

namespace sealyard::gui {

/// What the window knows of the repository around the workspace, at one moment.
struct GitSnapshot
{
    git::Status status;
    QList<git::Branch> branches;
    QList<git::Stash> stashes;
    git::OperationNames names; ///< of what is under way
    QString prefix;            ///< of the workspace's paths in the repository: empty, or it ends with "/"
    /// Files that git ignores though images need them (lint::neededFiles()), relative to the workspace, each with the
    /// sentence that says why.
    QHash<QString, QString> ignored;

    [[nodiscard]] bool isRepository() const { return !status.top.isEmpty(); }
    /// A path relative to the workspace as the repository has it.
    [[nodiscard]] git::Path inRepository(const QString &path) const;
};

/// The repository around the workspace: looked at and changed in the background, one act after the other.
class GitSession final : public QObject
{
    Q_OBJECT

public:
    /// Runs in the background; gives a sentence to show, or none.
    using Act = std::function<core::Result<QString>(const git::Transfer &)>;
    using Done = std::function<void(const core::Result<QString> &)>;

    explicit GitSession(QObject *parent = nullptr);
    ~GitSession() override;

    /// How staged files are linted; see LintSession::setTools().
    void setTools(const QString &cacheFolder, const QString &shellcheckProgram);
    /// Where passwords and tokens come from that need no question (git::Transfer::known), made in this thread for each
    /// act; what it makes is called in the background.
    void setSignIn(std::function<decltype(git::Transfer::known)(const std::stop_token &)> signIn);
    /// The workspace whose repository is meant; looks at it.
    void setWorkspace(const image::Workspace &workspace);
    void clear();
    /// Looks at the repository again; asked for while it looks, it does so once more.
    void refresh();

    [[nodiscard]] const GitSnapshot &snapshot() const { return m_snapshot; }
    /// Of what is staged; nothing is staged: empty.
    [[nodiscard]] const QList<core::Diagnostic> &stagedFindings() const { return m_findings; }
    /// Finds what the linter says of what is staged when it is called, which is to be in the background.
    [[nodiscard]] std::function<core::Result<QList<core::Diagnostic>>()> stagedLinter() const;
    [[nodiscard]] bool isBusy() const { return !m_titles.isEmpty(); }
    /// Something else than a transfer is being done, or waits.
    [[nodiscard]] bool isActing() const { return m_acts > 0; }
    /// What is being done, or the first of it; empty when nothing is.
    [[nodiscard]] QString title() const { return m_titles.value(0); }
    [[nodiscard]] QString folder() const { return m_workspace.root; }

    /// Acts in the background, then looks again, then calls done, unless it is missing. An act that comes while another
    /// one runs waits for it.
    void run(const QString &title, Act act, Done done = {});
    /// The same for an act that talks to a server and changes neither files nor what is staged: looks and other acts go
    /// on meanwhile.
    void runTransfer(const QString &title, Act act, Done done = {});
    /// Asks the acts that run to stop.
    void stop();
    /// Reads the difference of a file; differenceRead() follows for the newest request.
    void readDifference(const git::Path &path, git::DiffSide side);

Q_SIGNALS:
    /// Another snapshot is there.
    void changed();
    void findingsChanged();
    void busyChanged();
    void progressed(const git::TransferProgress &progress);
    /// An act without a done of its own failed, or the repository cannot be read.
    void failed(const core::Error &error);
    void differenceRead(const git::FileDiff &diff, git::DiffSide side);
    /// Files that were not there before, and that git ignores.
    void ignoredAppeared(const QStringList &paths);
    // An act waits for an answer: nothing gives up. Each is to be answered exactly once.
    void credentialAsked(const git::CredentialQuestion &question,
                         const std::function<void(std::optional<git::Credential>)> &answer);
    void hostAsked(const git::HostQuestion &question, const std::function<void(bool)> &answer);

private:
    void start(QThreadPool &pool, const QString &title, Act act, Done done);
    void finish(const core::Result<QString> &result, const Done &done);
    [[nodiscard]] git::Transfer transfer(const std::stop_token &stop);
    void deliver(quint64 generation, const core::Result<GitSnapshot> &snapshot);
    void lint();

    QThreadPool m_pool;      ///< one thread: acts and looks never meet
    QThreadPool m_transfers; ///< one thread
    image::Workspace m_workspace;
    GitSnapshot m_snapshot;
    QList<core::Diagnostic> m_findings;
    std::shared_ptr<const shellcheck::Checker> m_shellcheck;
    QString m_cacheFolder;
    QStringList m_titles; ///< of acts that run or wait, transfers too
    std::function<decltype(git::Transfer::known)(const std::stop_token &)> m_signIn;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    quint64 m_differenceGeneration = 0;
    quint64 m_lintGeneration = 0;
    int m_acts = 0; ///< that run or wait, without transfers
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace sealyard::gui
