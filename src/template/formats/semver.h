#pragma once

#include <QByteArray>
#include <QList>

#include <expected>

namespace sealyard::templates {

/// A version as Masterminds/semver reads it: v, minor and patch may be left out.
struct Version
{
    quint64 major = 0;
    quint64 minor = 0;
    quint64 patch = 0;
    QByteArray prerelease;
    QByteArray metadata;
    QByteArray original;

    [[nodiscard]] QByteArray toText() const;
    /// Semantic versioning's order; metadata does not count.
    [[nodiscard]] int compare(const Version &other) const;
};

/// semver.NewVersion; the error is Go's sentence.
[[nodiscard]] std::expected<Version, QByteArray> parseVersion(const QByteArray &text);

/// One comparison of a constraint such as ">= 1.2.x".
struct VersionConstraint
{
    QByteArray operation;
    Version version;
    bool isMinorOpen = false; ///< the minor part is a wildcard
    bool isPatchOpen = false;
    bool isOpen = false; ///< any part is a wildcard

    [[nodiscard]] bool allows(const Version &version) const;
};

/// Alternatives of comparisons that must all hold.
using VersionConstraints = QList<QList<VersionConstraint>>;

/// semver.NewConstraint; the error is Go's sentence.
[[nodiscard]] std::expected<VersionConstraints, QByteArray> parseConstraints(const QByteArray &text);
[[nodiscard]] bool allows(const VersionConstraints &constraints, const Version &version);

} // namespace sealyard::templates
