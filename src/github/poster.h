#pragma once

#include "github/requeststore.h"

namespace sealyard::github {

/// What to post for a new request: the known one with the same text, title and repository of which nobody knows yet
/// whether it has arrived; else the new one. Whoever tries again after a failure thus posts nothing twice. known: what
/// the store lists.
[[nodiscard]] BuildRequest unsettledOr(const QList<BuildRequest> &known, const BuildRequest &planned);

/// Posts a request exactly once, whatever happens in between: what is intended is written before it is sent, and after
/// a lost answer, a crash or a kill GitHub is asked for the text before it is sent again. With no issue given, a
/// comment goes to the one with the request's title; without one, an issue is opened, since its text may be the
/// command. Returns the request as it is then: Posted, or further if it was. The store always knows the same. A request
/// that an error leaves behind can be posted again by the same call. Blocks; see Client.
[[nodiscard]] core::Result<BuildRequest> post(Client &client, const RequestStore &store, const BuildRequest &request);

} // namespace sealyard::github
