#pragma once

#include "core/result.h"
#include "git/transfer.h"

#include <QString>

#include <functional>

namespace sealyard::git {

/// The server was given up because it said nothing. what: begins the sentence.
[[nodiscard]] core::Error silent(const QString &what);

/// Runs a transfer in a thread of its own and waits for it. libgit2 cannot be interrupted while it looks up a name,
/// connects or waits for an answer, and for some of these it knows no limit (the handshakes of SSH, in 1.9). So after a
/// stop, or when nothing has come for Transfer::patience, the thread is left behind with what it holds: it ends by
/// itself when something comes or libgit2 gives up, does not go on with the transfer, and calls nobody any more. A
/// process that has left one behind exits without destroying what is static, since the thread may use it.
/// act tells each sign of life to Transfer::progress, which is always there. It may outlive this call, so it owns what
/// it uses. what: begins the sentence of an error; server: for people.
[[nodiscard]] core::Result<void> attended(const QString &what, const QString &server, const Transfer &transfer,
                                          const std::function<core::Result<void>(const Transfer &)> &act);

} // namespace sealyard::git
