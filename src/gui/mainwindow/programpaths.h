#pragma once

#include <QString>

namespace sealyard::gui {

/// Where things lie that the window needs; handed in, so that tests use their own. All absolute.
struct ProgramPaths
{
    QString unsavedFolder;    ///< unsaved texts, kept against crashes; outside of every workspace
    QString jobsFolder;       ///< job directories of builds
    QString cliProgram;       ///< sealyard-cli, which supervises builds
    QString exampleWorkspace; ///< the example as installed, only read; empty when it is not there
    QString exampleCopy;      ///< the user's copy of it, to try things out
    QString cacheFolder{};    ///< what can be made again; empty: nothing is kept
    QString shellcheck{};     ///< the program that advises on scripts; empty: none
    QString issuesFolder{};   ///< builds that were asked for on GitHub; empty: none are taken up at the start
};

/// The places by the XDG base directories, with program and example beside the running program.
[[nodiscard]] ProgramPaths defaultPaths();

/// The user's copy of the example workspace, made when it is not there yet. Empty when it could not be made.
[[nodiscard]] QString ensureExample(const ProgramPaths &paths);

} // namespace sealyard::gui
