#pragma once

#include "build/plan.h"
#include "image/sourcetree.h"

#include <functional>

namespace sealyard::build {

/// What was found out about a backend on this machine.
struct BackendState
{
    Backend backend = Backend::BuiltIn;
    QString program; ///< absolute; empty for the built-in one, and when there is none
    QString version; ///< e.g. "1.39.3"
    QString problem; ///< why it cannot be used, and how that can be changed; translated; empty: it can

    [[nodiscard]] bool isUsable() const { return problem.isEmpty(); }
};

/// Looks for the programs of all backends, in the order of allBackends(), and asks each for its version. Blocks for
/// some seconds at most: not for the thread of a window.
[[nodiscard]] QList<BackendState> probeBackends();
/// The same for one.
[[nodiscard]] BackendState probeBackend(Backend backend);

/// Empty when bwrap is there and may be used; else why not, translated. Blocks.
[[nodiscard]] QString probeBubblewrap();

/// The backend that fits a version directory best among the usable ones: CI's own (sealos, for docker images docker)
/// where it is there, then what can do all that the build file asks for. Built-in when nothing fits. isUsable is asked
/// for as few as possible.
[[nodiscard]] Backend defaultBackend(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                     const std::function<bool(Backend)> &isUsable);

} // namespace sealyard::build
