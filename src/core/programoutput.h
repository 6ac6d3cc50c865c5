#pragma once

#include "core/processrunner.h"
#include "core/result.h"

#include <QByteArray>

namespace sealyard::core {

/// What a program wrote to its standard output, and how it ended.
struct ProgramOutput
{
    QByteArray bytes;
    int exitCode = 0;
};

/// Runs a short program and waits for its end, so never on the GUI thread: for steps of work that is in the background
/// already. It gets its own process group, which is killed at the timeout (required), or when the caller's thread ends.
/// Errors: the program cannot be started, crashed or took too long; an exit code is for the caller to judge.
[[nodiscard]] Result<ProgramOutput> outputOf(const ProcessRequest &request);

} // namespace sealyard::core
