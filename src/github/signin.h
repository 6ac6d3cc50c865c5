#pragma once

#include "github/client.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace sealyard::github {

/// A token and where it comes from. The token is never printed, logged or written but to the keyring.
struct Token
{
    enum class Origin { None, Variable, Gh, Keyring, Session };

    QByteArray value{}; ///< empty: signed out
    QString source{};   ///< for people: "the variable GITHUB_TOKEN", "gh", "the keyring"
    Origin origin = Origin::None;
};

/// What a sign-in needs, and why, in a few sentences.
[[nodiscard]] QString scopeExplanation();

/// The variables that a token for this address may be in, the first one wins. A token of github.com must not go to
/// another host, so for others there is only our own.
[[nodiscard]] QStringList tokenVariables(const QUrl &api);

/// The first of the variables, gh's own login for the host, the keyring. Runs "gh auth token", for five seconds at
/// most, and asks the keyring, which may ask for its password. Needs an application object; in other threads than its
/// own also its event loop, in which qtkeychain works. Blocks, so not for the window's thread; a stop ends the wait for
/// the keyring.
[[nodiscard]] Token findToken(const QUrl &api, const std::stop_token &stop = {});

/// The token of a text that somebody pasted: without blanks around it; empty when it can be none.
[[nodiscard]] QByteArray cleanToken(QByteArray text);

/// Keeps a token in the desktop's keyring, nowhere else. Fails when there is no keyring: then it is not kept.
[[nodiscard]] core::Result<void> keepToken(const QUrl &api, const QByteArray &token, const std::stop_token &stop = {});
/// Removes it from the keyring; content when there is none.
[[nodiscard]] core::Result<void> forgetToken(const QUrl &api, const std::stop_token &stop = {});

/// Where the sign-in pages of an API are: https://github.com, or the Enterprise host.
[[nodiscard]] QUrl signInHost(const QUrl &api);

/// What a person has to type, and where.
struct DeviceCode
{
    QString userCode{};
    QUrl page{};
};

/// The client ID for the sign-in by a code that this build has for an API: that of the build's option
/// SEALYARD_GITHUB_CLIENT_ID, which is for github.com alone, since an Enterprise host has applications of its own.
/// Empty: none. It is no secret.
[[nodiscard]] QString ownClientId(const QUrl &api);

/// GitHub's device flow: asks for a code, hands it to show, and waits for the person. host: https://github.com, or the
/// Enterprise host. Denied when it was refused, Cancelled when the code ran out or the clock stopped the wait, Invalid
/// without a client ID. Blocks.
[[nodiscard]] core::Result<QByteArray> signInByDevice(const QUrl &host, const QString &clientId, const Clock &clock,
                                                      const std::function<void(const DeviceCode &)> &show);

} // namespace sealyard::github
