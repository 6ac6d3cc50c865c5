#pragma once

#include "git/transfer.h"

#include <QByteArray>
#include <QUrl>

#include <stop_token>

namespace sealyard::github {

/// Whether an address of a git remote is on the website that belongs to an API, and so encrypted that a token may go
/// there: https, or the loopback. Compares the text, so that no other reader of addresses can take it for another host.
/// Pure.
[[nodiscard]] bool isOnWebsite(const QString &address, const QUrl &api);

/// What git's servers are offered: the token for addresses on the API's website, nothing for all others. token: empty:
/// findToken() looks for it when it is needed, and no sooner. What is made may be called in any thread, and blocks.
[[nodiscard]] decltype(git::Transfer::known) gitCredentials(const QUrl &api, const QByteArray &token,
                                                            const std::stop_token &stop);

} // namespace sealyard::github
