#pragma once

#include <QStringView>

namespace sealyard::core {

/// True for the folder itself and for all below it; both paths as text, clean, of the same kind. Nothing lies in "".
[[nodiscard]] bool liesIn(QStringView path, QStringView folder);

} // namespace sealyard::core
