#pragma once

#include "git/diff.h"

#include <QByteArray>

namespace sealyard::test {

/// The lines that begin with "+", "-", " " or "@@" of a patch by git.
[[nodiscard]] QByteArray essenceOf(const QByteArray &patch);
/// The same of ours.
[[nodiscard]] QByteArray essenceOf(const git::FileDiff &diff);

} // namespace sealyard::test
