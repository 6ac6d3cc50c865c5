#pragma once

#include "git/handles.h"
#include "git/transfer.h"

#include <QHash>
#include <QString>

namespace sealyard::git {

/// Answers what libgit2 asks during one transfer. Must outlive it.
class Connection final
{
public:
    /// repository: for its credential helper; null: the user's. transfer must outlive this.
    Connection(const Transfer &transfer, QString url, QString workingFolder);

    void setUp(git_remote_callbacks &callbacks);
    /// The failure of a call, in our words where the reason is known here.
    [[nodiscard]] core::Result<void> outcome(const QString &what, int code) const;
    /// After a transfer: the helper keeps what worked and forgets what did not.
    void remember(bool isAccepted) const;

private:
    static int askCredential(git_credential **out, const char *url, const char *user, unsigned int allowed, void *self);
    static int askCertificate(git_cert *certificate, int isValid, const char *host, void *self);
    static int showTransfer(const git_indexer_progress *progress, void *self);
    static int showPush(unsigned int current, unsigned int total, std::size_t bytes, void *self);
    static int showMessage(const char *text, int length, void *self);
    static int showRejection(const char *reference, const char *status, void *self);

    int giveCredential(git_credential **out, const QString &user, unsigned int allowed);
    [[nodiscard]] std::optional<Credential> nextCredential(const QString &user, bool isKey);
    [[nodiscard]] std::optional<Credential> nextUnattended(const QString &user, bool isKey);
    [[nodiscard]] std::optional<Credential> fromHelper(const QString &user);
    [[nodiscard]] std::optional<Credential> fromSignIn(const QString &user);
    int checkHost(const git_cert_hostkey &key, const QString &host);
    [[nodiscard]] int stopCode() const { return m_transfer.stop.stop_requested() ? GIT_EUSER : 0; }

    const Transfer &m_transfer;
    QString m_url;
    QString m_folder;
    QStringList m_keys; ///< private keys of the user that were not tried yet
    QString m_problem;
    QByteArray m_helped; ///< what git's credential helper gave, for approving it
    TransferProgress m_progress;
    int m_step = 0;
    int m_refused = 0;
    bool m_isSignInAsked = false;
    bool m_isSignInTried = false; ///< it had something to offer
    bool m_isDenied = false;
};

} // namespace sealyard::git
