#pragma once

#include "core/diagnostic.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace sealyard::shellcheck {

/// The findings that shellcheck's format "json1" lists for each of these texts, which it was given as files named by
/// their number ("0.sh"); nothing when this is no such document. Paths stay empty. Places that the text does not have
/// are moved into it.
[[nodiscard]] std::optional<QList<QList<core::Diagnostic>>> findingsIn(const QByteArray &json,
                                                                       const QStringList &texts);

} // namespace sealyard::shellcheck
