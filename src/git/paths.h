#pragma once

#include <QByteArray>
#include <QString>

namespace sealyard::git {

/// A path as git has it: bytes, relative to the worktree's top, "/" between names. They need not be UTF-8, so they stay
/// bytes wherever they name a file, and become text only to be shown.
using Path = QByteArray;

/// The path for people: bytes that are no UTF-8, and control characters, as git shows them ("\303").
[[nodiscard]] QString shown(const Path &path);

/// True for a path itself and for all below it; an empty folder is the top.
[[nodiscard]] bool isAtOrBelow(QByteArrayView path, QByteArrayView folder);

/// True for a path that libgit2 takes for no pattern that means another one, where it is told to take it as it is.
[[nodiscard]] bool isPlain(const Path &path);

} // namespace sealyard::git
