#pragma once

#include "git/handles.h"
#include "git/transfer.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace sealyard::git {

/// What can prove to a server who we are, one after the other, during one transfer: first what needs no person.
class Credentials final
{
public:
    /// url: of the server. workingFolder: whose settings name the credential helper. transfer must outlive this.
    Credentials(const Transfer &transfer, QString url, QString workingFolder);

    /// After git's settings for addresses (url.X.insteadOf) it may be another than the one that was asked for.
    void setUrl(const QString &url) { m_url = url; }
    /// What ssh's settings have for the server instead of the usual keys. isAll: those of the agent are not for it.
    void setKeys(const QStringList &keys, bool isAll);
    [[nodiscard]] const QString &url() const { return m_url; }
    /// The next one to try; each call after the first means that the one before was refused. Nothing: a person gave
    /// up, or there is no other, see refusal(). isKey: of SSH; hasPasswords: the server takes a password too.
    [[nodiscard]] std::optional<Credential> next(const QString &user, bool isKey, bool hasPasswords);
    /// Why there is no other to try, without a capital; empty when there may be, or a person gave up.
    [[nodiscard]] const QString &refusal() const { return m_refusal; }
    /// The last one worked: git's helper may keep it, if it is from there.
    void approve() const;

private:
    [[nodiscard]] std::optional<Credential> nextUnattended(const QString &user, bool isKey);
    [[nodiscard]] std::optional<Credential> askPerson(const QString &user, bool isKey);
    [[nodiscard]] QString reason(bool isKey) const;
    [[nodiscard]] std::optional<Credential> fromHelper(const QString &user);
    [[nodiscard]] std::optional<Credential> fromSignIn(const QString &user);
    void tellHelper(const QString &what) const;

    const Transfer &m_transfer;
    QString m_url;
    QString m_folder;
    QStringList m_keys;       ///< private keys of the user that were not tried yet
    QStringList m_lockedKeys; ///< those that want a passphrase
    bool m_hasAgent = false;
    QString m_refusal;
    QByteArray m_helped; ///< what git's credential helper gave
    int m_step = 0;
    int m_refused = 0;
    bool m_isSignInAsked = false;
    bool m_isSignInTried = false; ///< it had something to offer
};

/// The same for libgit2: makes *out, and returns its code.
[[nodiscard]] int made(git_credential **out, const Credential &credential);

} // namespace sealyard::git
