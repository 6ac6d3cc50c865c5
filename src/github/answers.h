#pragma once

#include "core/result.h"
#include "github/waiting.h"

#include <QUrl>

class QNetworkReply;

namespace sealyard::github {

/// Status, limits and time of an answer; the status is 0 when there was none.
[[nodiscard]] LimitAnswer limitAnswerOf(const QNetworkReply &reply, const QByteArray &body);

/// The address of rel="next" in a Link header; empty when there is none.
[[nodiscard]] QUrl nextPage(const QByteArray &link);

/// What went wrong and what to do about it. networkProblem: why there was no answer; acceptedPermissions: what GitHub
/// would have wanted of a fine-grained token.
[[nodiscard]] core::Error errorOf(const QUrl &url, const LimitAnswer &answer, const QString &networkProblem,
                                  const QString &acceptedPermissions);

/// Writing needs a token.
[[nodiscard]] core::Error notSignedIn();

} // namespace sealyard::github
