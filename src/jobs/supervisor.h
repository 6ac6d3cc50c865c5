#pragma once

#include "core/processrunner.h"
#include "jobs/job.h"

#include <QObject>

#include <memory>

namespace sealyard::jobs {

/// Runs one job: the only writer of its directory. Ends its steps' process groups on cancel or on its own TERM.
class Supervisor final : public QObject
{
    Q_OBJECT

public:
    explicit Supervisor(const QString &directory, QObject *parent = nullptr);
    ~Supervisor() override;

    /// Takes the lock, reads the plan and starts the first step; ended() follows from the event loop.
    [[nodiscard]] core::Result<void> start();

Q_SIGNALS:
    void ended(sealyard::jobs::JobState state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sealyard::jobs
