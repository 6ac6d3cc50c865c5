#pragma once

#include "image/kubefile.h"

#include <QStringView>

#include <optional>

namespace sealyard::image {

/// The heredoc that a word of RUN, COPY or ADD opens, still without a body: an optional file descriptor, "<<" or "<<-"
/// and a delimiter that may be quoted, all in one word (BuildKit's ParseHeredoc()).
[[nodiscard]] std::optional<Heredoc> heredocOf(QStringView word);

} // namespace sealyard::image
