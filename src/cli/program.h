#pragma once

#include "cli/command.h"

#include <functional>

namespace sealyard::cli {

/// What a program does with its arguments, its own name left out.
using Runner = std::function<ExitStatus(const QStringList &arguments, Console &console)>;

/// The main() of both programs: makes the application and the console, runs, and returns the exit status; 3 as well
/// when the output could not be written.
[[nodiscard]] int runProgram(int argc, char *argv[], const Runner &run);

} // namespace sealyard::cli
