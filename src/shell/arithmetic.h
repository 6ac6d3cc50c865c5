#pragma once

#include <QStringView>

#include <functional>
#include <optional>

namespace sealyard::shell {

/// The value of a variable in an arithmetic expression; std::nullopt when it is not known.
using NumberLookup = std::function<std::optional<qint64>(QStringView name)>;
/// Called for "NAME = value", "NAME += value", "++NAME"; std::nullopt for a value that is not known.
using NumberAssign = std::function<void(QStringView name, std::optional<qint64> value)>;

/// The value of an arithmetic expression (Bash Reference Manual 6.5) after expansion; std::nullopt when it is not
/// known, or wrong. Every variable that is read is looked up, also where the value does not matter.
[[nodiscard]] std::optional<qint64> evaluateArithmetic(QStringView expression, const NumberLookup &lookup,
                                                       const NumberAssign &assign);

} // namespace sealyard::shell
