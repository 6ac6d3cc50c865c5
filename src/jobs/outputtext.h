#pragma once

#include "jobs/job.h"

namespace sealyard::jobs {

/// A line of a program's output without terminal control sequences and control characters.
[[nodiscard]] QString plainLine(QString line);

/// The same for a terminal: what chooses colours stays, the rest could move the cursor or answer for the user.
[[nodiscard]] QString colouredLine(QString line);

/// What the programs of a job have written so far, one line each, also while it runs; at most limit characters of its
/// beginning. Fails when the log cannot be read.
[[nodiscard]] core::Result<QString> outputText(const QString &directory, qsizetype limit = 16LL * 1024 * 1024);

/// The newest job below folder about a subject (Plan::subject); nothing when there is none.
[[nodiscard]] std::optional<Job> newestJobAbout(const QString &folder, const QString &subject);

} // namespace sealyard::jobs
