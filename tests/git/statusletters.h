#pragma once

#include "git/status.h"

#include <QByteArray>
#include <QMap>

namespace sealyard::test {

/// By path, the letters of "git status --porcelain" for it; "conflict" for any conflict.
[[nodiscard]] QMap<QByteArray, QByteArray> lettersOf(const git::Status &status);
/// porcelain: what "git status --porcelain -z" wrote.
[[nodiscard]] QMap<QByteArray, QByteArray> lettersOf(const QByteArray &porcelain);

} // namespace sealyard::test
