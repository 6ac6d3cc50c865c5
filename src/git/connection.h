#pragma once

#include "git/credentials.h"
#include "git/handles.h"
#include "git/transfer.h"

#include <QString>

namespace sealyard::git {

/// Answers what libgit2 asks during one transfer. Must outlive it.
class Connection final
{
public:
    /// workingFolder: whose settings name git's credential helper. transfer must outlive this and have a progress.
    Connection(const Transfer &transfer, const QString &url, const QString &workingFolder);

    void setUp(git_remote_callbacks &callbacks);
    void setUp(git_checkout_options &options);
    /// Through the proxy that git's settings or the environment name, if any.
    static void setUp(git_proxy_options &options) { options.type = GIT_PROXY_AUTO; }
    /// What came of the transfer: a failure in our words where the reason is known here. What proved who we are is kept
    /// by git's credential helper when it worked.
    [[nodiscard]] core::Result<void> outcome(const QString &what, int code) const;

private:
    static int resolveAddress(git_remote *remote, int direction, void *self);
    static int askCredential(git_credential **out, const char *url, const char *user, unsigned int allowed, void *self);
    static int askCertificate(git_cert *certificate, int isValid, const char *host, void *self);
    static int showTransfer(const git_indexer_progress *progress, void *self);
    static int showPush(unsigned int current, unsigned int total, std::size_t bytes, void *self);
    static int showPacking(int stage, unsigned int current, unsigned int total, void *self);
    static void showCheckout(const char *path, std::size_t done, std::size_t all, void *self);
    static int showMessage(const char *text, int length, void *self);
    static int showRejection(const char *reference, const char *status, void *self);

    /// What ssh's settings make of the address.
    int resolve(git_remote *remote, bool isPush);
    int giveCredential(git_credential **out, const QString &user, unsigned int allowed);
    int checkCertificate(const git_cert &certificate, const QString &host);
    /// Tells how far it is; what to return to libgit2.
    int tell() const;

    const Transfer &m_transfer;
    Credentials m_credentials;
    QString m_problem;
    TransferProgress m_progress;
    bool m_isDenied = false;
    bool m_isResolved = false;
};

} // namespace sealyard::git
