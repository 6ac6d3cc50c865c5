#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::git {

/// Where our pre-commit hook stands, and what else does.
struct HookState
{
    QString file;             ///< absolute path of the hook, whether it is there or not
    QString kept = {};        ///< the hook that was there before and is run first; empty: none
    bool isInstalled = false; ///< the hook is ours
    bool hasOther = false;    ///< there is a hook, and it is not ours
};

/// The pre-commit hook of a repository, where git looks for it: core.hooksPath, else "hooks" of the repository, which
/// its linked worktrees share.
[[nodiscard]] core::Result<HookState> hookState(const QString &folder);

/// Writes a pre-commit hook that lints what is staged of the workspace (absolute, in the repository) with a program
/// (absolute). A hook that is there stays, under another name, and is run first; ours is written anew. Denied when
/// core.hooksPath is a folder that the user's settings give to all repositories.
[[nodiscard]] core::Result<HookState> installHook(const QString &workspace, const QString &program);

/// Takes it back: the hook from before has its name again. NotFound when there is none of ours.
[[nodiscard]] core::Result<HookState> uninstallHook(const QString &folder);

} // namespace sealyard::git
