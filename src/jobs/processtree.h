#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <sys/types.h>

namespace sealyard::jobs {

/// All processes that descend from this one, as /proc says now; of those that fork meanwhile some may be missing.
[[nodiscard]] QList<pid_t> descendantsOf(pid_t process);

/// Makes this process the parent of whatever its descendants leave behind, so that nothing escapes from
/// endDescendants() by a session of its own; false gives that up.
void adoptOrphans(bool isWanted = true);

/// Kills all that descends from this process and collects what it has adopted; blocks until none is left, one second
/// at most.
void endDescendants();

/// The name of the environment variable that tells to which job a process belongs; its value is the job's directory.
inline constexpr QLatin1StringView jobVariable{"SEALYARD_JOB"};

/// Kills the processes that belong to a job whose supervisor is gone. Only this user's are looked at.
void endStrays(const QString &jobDirectory);

/// Forks. The child gets std::nullopt and goes on as the job's supervisor; this process waits for its end, whatever
/// that is, ends all processes that the supervisor left behind, and gets the exit code. Before any thread is started.
[[nodiscard]] std::optional<int> forkGuarded();

} // namespace sealyard::jobs
