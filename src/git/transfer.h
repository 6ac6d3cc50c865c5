#pragma once

#include "core/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace sealyard::git {

/// What proves to a server who we are. Kept in memory only.
struct Credential
{
    enum class Kind { Password, Agent, KeyFile };

    Kind kind = Kind::Password;
    QString user;
    QString secret = {};  ///< password or token; passphrase of the key
    QString keyFile = {}; ///< the private key
};

/// A server asks who we are.
struct CredentialQuestion
{
    QString url;
    QString user = {};    ///< as the address has it
    bool isKey = false;   ///< the server is reached by SSH, and the user's name is fixed
    QString keyFile = {}; ///< its passphrase is wanted; empty: a password or token
    int refused = 0;      ///< answers to this question that the server did not take
    QString note = {};    ///< a sentence on what was tried before: "The server did not take …"; may be empty
};

/// An SSH server that is not known yet.
struct HostQuestion
{
    QString host;        ///< with ":PORT" where it is not 22
    QString fingerprint; ///< "SHA256:…", as ssh shows it
};

struct TransferProgress
{
    qint64 objects = 0;
    qint64 totalObjects = 0; ///< 0: not known yet
    qint64 bytes = 0;
    QString message = {}; ///< what the server says
};

/// How a transfer talks to its caller. All are called in another thread while the caller's waits for it, one at a time,
/// may wait there for a person (but not after a stop), and may be missing: then there is no credential, an unknown host
/// is refused, nothing is told.
struct Transfer
{
    /// Nothing: the person gives up (ErrorKind::Cancelled). Asked after what git's credential helper, "known", the SSH
    /// agent and unlocked keys of the user had to offer.
    std::function<std::optional<Credential>(const CredentialQuestion &)> credential = {};
    /// A password or token that is known without a person, such as that of a sign-in. Asked at most once for each
    /// transfer, after git's credential helper. It decides itself which address may have it: a server cannot lead us
    /// to another one, since that is refused.
    std::function<std::optional<Credential>(const CredentialQuestion &)> known = {};
    /// Whether a person trusts this host; it is then known to ssh too.
    std::function<bool(const HostQuestion &)> trusts = {};
    std::function<void(const TransferProgress &)> progress = {};
    /// Is heard at once, also while a server is silent.
    std::stop_token stop = {};
    /// Each time a server has said nothing for so long, progress tells it.
    std::chrono::milliseconds notice = std::chrono::seconds(5);
    /// A server that says nothing for so long is given up.
    std::chrono::milliseconds patience = std::chrono::minutes(1);
};

} // namespace sealyard::git
