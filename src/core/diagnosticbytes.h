#pragma once

#include "core/diagnostic.h"

#include <QByteArray>

#include <optional>

namespace sealyard::core {

/// Findings as bytes, for caches of the same build of the program: the form is not stable.
[[nodiscard]] QByteArray toBytes(const QList<Diagnostic> &diagnostics);

/// The findings of such bytes; nothing when they are none.
[[nodiscard]] std::optional<QList<Diagnostic>> diagnosticsFromBytes(const QByteArray &bytes);

} // namespace sealyard::core
