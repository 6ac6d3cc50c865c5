#pragma once

#include "core/processrunner.h"
#include "jobs/job.h"

#include <QObject>

#include <memory>

namespace sealyard::jobs {

/// Runs one job: the only writer of its directory while it runs. Cancels the job, ending the step's whole process
/// group, when somebody asked for it or when its own process receives TERM or INT; that is no failure. One per process.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    explicit Supervisor(const QString &directory, QObject *parent = nullptr);
    ~Supervisor() override;

    /// Takes the lock, reads the plan and starts the first step; ended() follows from the event loop. Fails when
    /// another supervisor runs the job, when it has run before, or when its directory cannot be used; the last one is
    /// also told to the job's readers, as far as that is possible.
    [[nodiscard]] core::Result<void> start();

Q_SIGNALS:
    void ended(sealyard::jobs::JobState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sealyard::jobs
