#pragma once

#include <QByteArray>

namespace sealyard::templates {

/// strconv.FormatFloat of 64 bits. format: e, E, f, g, G, x, X or b; precision -1: as many digits as needed to read the
/// same number back.
[[nodiscard]] QByteArray floatText(double number, char format, int precision);
/// As encoding/json writes it; empty when it cannot.
[[nodiscard]] QByteArray jsonFloat(double number);

} // namespace sealyard::templates
