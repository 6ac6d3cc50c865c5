#pragma once

#include "jobs/job.h"

#include <QObject>

namespace sealyard::test {

/// A job in the folder that runs each text by /bin/sh, in its scratch folder.
[[nodiscard]] jobs::Job createShellJob(const QString &folder, const QStringList &scripts, const QString &result = {});

/// The job as its directory says it is now.
[[nodiscard]] jobs::Job readAgain(const jobs::Job &job);

/// main() of a test whose own program is the supervisor too, when it is started as "PROGRAM supervise DIRECTORY".
[[nodiscard]] int superviseOrTest(int argc, char **argv, QObject &test);

} // namespace sealyard::test
