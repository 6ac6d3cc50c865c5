#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::jobs {

/// A job's lock, held by its supervisor for as long as it lives: the kernel frees it whatever way the process ends. An
/// open file description lock, because it can be asked for without being taken.
class JobLock final
{
public:
    JobLock() = default;
    ~JobLock();
    Q_DISABLE_COPY_MOVE(JobLock)

    /// Waits until nobody else holds the lock that a file stands for; the file is made when it is missing.
    [[nodiscard]] core::Result<void> waitFor(const QString &path);

    /// ErrorKind::Exists when another supervisor holds it.
    [[nodiscard]] core::Result<void> take(const QString &directory);

    /// True while some supervisor holds the lock of this job.
    [[nodiscard]] static bool isTaken(const QString &directory);

private:
    int m_file = -1;
};

} // namespace sealyard::jobs
