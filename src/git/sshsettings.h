#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sealyard::git {

/// An address of a server that is reached by SSH: "ssh://[user@]host[:port]/path", or as scp has it:
/// "[user@]host:path", "[[user@]host:port]:path" (gitfaq(7), git-clone(1) "GIT URLS").
struct SshAddress
{
    QString user; ///< may be empty
    QString host;
    int port = 0; ///< 0: not told
    QString path; ///< with all that stands between it and the server
    bool isUrl = false;

    [[nodiscard]] QString text() const;
};

/// Nothing when it is an address of another kind.
[[nodiscard]] std::optional<SshAddress> sshAddress(const QString &url);

/// What the user's settings for ssh say of a server (ssh_config(5)).
struct SshSettings
{
    QString user;
    QString host; ///< HostName
    int port = 22;
    QStringList keys;         ///< IdentityFile: private keys that exist, absolute, in the order they are tried
    bool hasOnlyKeys = false; ///< IdentitiesOnly: none of the agent's others
    QString detour;           ///< ProxyJump or ProxyCommand, the name of the setting; empty: it is reached directly
};

/// Asks "ssh -G", which connects to nobody, and waits. Nothing when ssh is not installed or does not understand its
/// settings. Those of $HOME, as for the known hosts. command: how git is told to call ssh (core.sshCommand), may be
/// empty: it is not run, but the keys that it names are used ("-i", "-o IdentitiesOnly", "-F none").
[[nodiscard]] std::optional<SshSettings> sshSettings(const SshAddress &address, const QString &command);

} // namespace sealyard::git
