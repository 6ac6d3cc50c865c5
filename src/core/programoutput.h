#pragma once

#include "core/processrunner.h"
#include "core/result.h"

#include <QByteArray>

#include <stop_token>

namespace sealyard::core {

inline constexpr qint64 outputLimit = 128LL * 1024 * 1024; ///< bytes on both streams

/// What a program wrote to its standard output, and how it ended.
struct ProgramOutput
{
    QByteArray bytes;
    int exitCode = 0;
    QByteArray errors{}; ///< of its standard error
};

/// Runs a short program and waits for its end, so never on the GUI thread: for steps of work that is in the background
/// already. It gets its own process group, which is killed at the timeout (required), when it has written more than
/// outputLimit, when a stop is asked for, or when the caller's thread ends. Errors: the program cannot be started,
/// crashed, took too long, wrote too much or was stopped (Cancelled); an exit code is for the caller to judge.
[[nodiscard]] Result<ProgramOutput> outputOf(const ProcessRequest &request, const std::stop_token &stop = {});

} // namespace sealyard::core
