#pragma once

#include <QString>

#include <optional>

namespace sealyard::lint {

/// A network of IPv4 in CIDR notation: "10.96.0.0/12".
struct Network
{
    QString text; ///< as written
    quint32 first = 0;
    quint32 last = 0;

    /// True when an address belongs to both.
    [[nodiscard]] bool overlaps(const Network &other) const { return first <= other.last && other.first <= last; }
    bool operator==(const Network &other) const { return first == other.first && last == other.last; }
};

/// Nothing for what is no such network.
[[nodiscard]] std::optional<Network> parseNetwork(const QString &text);

} // namespace sealyard::lint
