#pragma once

#include "jobs/job.h"

#include <QByteArray>

#include <optional>

namespace sealyard::jobs {

/// One line of events.jsonl without its line break.
[[nodiscard]] QByteArray toJson(const Event &event);

/// std::nullopt for a line that is no event.
[[nodiscard]] std::optional<Event> eventFromJson(const QByteArray &line);

/// The state named by a word of state.json or events.jsonl.
[[nodiscard]] std::optional<JobState> stateFromName(QStringView name);

} // namespace sealyard::jobs
