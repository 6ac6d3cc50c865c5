#include "template/formats/semver.h"
#include "template/go/goquote.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::templates {

namespace {

constexpr QLatin1StringView operations("=||!=|>|<|>=|=>|<=|=<|~|~>|\\^");
constexpr QLatin1StringView versionPattern("v?([0-9|x|X|\\*]+)(\\.[0-9|x|X|\\*]+)?(\\.[0-9|x|X|\\*]+)?"
                                           "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
                                           "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?");

bool isWildcard(const QString &part)
{
    return part == "x"_L1 || part == "X"_L1 || part == "*"_L1 || part.isEmpty();
}

bool isTilde(const VersionConstraint &constraint, const Version &version)
{
    const Version &wanted = constraint.version;
    if (version.compare(wanted) < 0) {
        return false;
    }
    const bool isZero = wanted.major == 0 && wanted.minor == 0 && wanted.patch == 0;
    if (isZero && !constraint.isMinorOpen && !constraint.isPatchOpen) {
        return true;
    }
    return version.major == wanted.major && (version.minor == wanted.minor || constraint.isMinorOpen);
}

bool isCaret(const VersionConstraint &constraint, const Version &version)
{
    const Version &wanted = constraint.version;
    if (version.compare(wanted) < 0) {
        return false;
    }
    if (wanted.major > 0 || constraint.isMinorOpen) {
        return version.major == wanted.major;
    }
    if (version.major > 0) {
        return false;
    }
    if (wanted.minor > 0 || constraint.isPatchOpen) {
        return version.minor == wanted.minor;
    }
    return version.minor == 0 && version.patch == wanted.patch;
}

bool isDifferent(const VersionConstraint &constraint, const Version &version)
{
    const Version &wanted = constraint.version;
    if (!constraint.isOpen) {
        return version.compare(wanted) != 0;
    }
    if (wanted.major != version.major) {
        return true;
    }
    if (constraint.isMinorOpen) {
        return false;
    }
    if (wanted.minor != version.minor) {
        return true;
    }
    if (!constraint.isPatchOpen) {
        return version.compare(wanted) != 0;
    }
    return version.prerelease != wanted.prerelease;
}

bool isGreater(const VersionConstraint &constraint, const Version &version)
{
    const Version &wanted = constraint.version;
    if (!constraint.isOpen) {
        return version.compare(wanted) > 0;
    }
    if (version.major != wanted.major) {
        return version.major > wanted.major;
    }
    if (constraint.isMinorOpen) {
        return false;
    }
    return constraint.isPatchOpen ? version.minor > wanted.minor : version.compare(wanted) > 0;
}

bool isLessOrEqual(const VersionConstraint &constraint, const Version &version)
{
    const Version &wanted = constraint.version;
    if (!constraint.isOpen) {
        return version.compare(wanted) <= 0;
    }
    return version.major < wanted.major ||
           (version.major == wanted.major && (version.minor <= wanted.minor || constraint.isMinorOpen));
}

std::expected<VersionConstraint, QByteArray> parseConstraint(const QString &text)
{
    static const QRegularExpression pattern(u"\\A\\s*("_s + operations + u")\\s*("_s + versionPattern + u")\\s*\\z"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::unexpected("improper constraint: " + text.toUtf8());
    }
    VersionConstraint constraint;
    constraint.operation = match.captured(1).toUtf8();
    const QString rest = match.captured(6);
    QString version = match.captured(2);
    if (isWildcard(match.captured(3))) {
        version = u"0.0.0"_s + rest;
        constraint.isOpen = true;
    } else if (isWildcard(match.captured(4).remove(u'.'))) {
        version = match.captured(3) + u".0.0"_s + rest;
        constraint.isMinorOpen = constraint.isOpen = true;
    } else if (isWildcard(match.captured(5).remove(u'.'))) {
        version = match.captured(3) + match.captured(4) + u".0"_s + rest;
        constraint.isPatchOpen = constraint.isOpen = true;
    }
    const auto parsed = parseVersion(version.toUtf8());
    if (!parsed) {
        return std::unexpected(QByteArray("constraint Parser Error"));
    }
    constraint.version = *parsed;
    return constraint;
}

/// "1.2 - 1.4" means ">= 1.2, <= 1.4".
QString withoutRanges(QString text)
{
    static const QRegularExpression range(u"\\s*("_s + versionPattern + u")\\s+-\\s+("_s + versionPattern + u")\\s*"_s);
    return text.replace(range, u">= \\1, <= \\11 "_s);
}

} // namespace

bool VersionConstraint::allows(const Version &candidate) const
{
    const bool isOther = operation == "!=";
    if (isOther) {
        return isDifferent(*this, candidate);
    }
    if (operation == ">") {
        return isGreater(*this, candidate);
    }
    if (operation == "<") {
        return candidate.compare(version) < 0;
    }
    if (operation == ">=" || operation == "=>") {
        return candidate.compare(version) >= 0;
    }
    if (operation == "<=" || operation == "=<") {
        return isLessOrEqual(*this, candidate);
    }
    if (operation == "^") {
        return isCaret(*this, candidate);
    }
    return operation.startsWith('~') || isOpen ? isTilde(*this, candidate) : candidate.compare(version) == 0;
}

std::expected<VersionConstraints, QByteArray> parseConstraints(const QByteArray &text)
{
    static const QString one = u"\\s*("_s + operations + u")\\s*("_s + versionPattern + u")\\s*"_s;
    static const QRegularExpression valid(u"\\A("_s + one + u")((?:\\s+|,\\s*)("_s + operations + u")\\s*("_s +
                                          versionPattern + u")\\s*)*\\z"_s);
    static const QRegularExpression find(u"("_s + operations + u")\\s*("_s + versionPattern + u")"_s);
    constexpr qsizetype longest = 512;
    constexpr qsizetype mostAlternatives = 32;
    if (text.size() > longest) {
        return std::unexpected(QByteArray("constraint string is too long (max 512 bytes)"));
    }
    VersionConstraints constraints;
    const QStringList alternatives = withoutRanges(QString::fromUtf8(text)).split(u"||"_s);
    if (alternatives.size() > mostAlternatives) {
        return std::unexpected(QByteArray("too many constraint groups (max 32)"));
    }
    for (const QString &alternative : alternatives) {
        if (!valid.match(alternative).hasMatch()) {
            return std::unexpected("improper constraint: " + quoted(alternative.toUtf8()));
        }
        QList<VersionConstraint> all;
        for (const QRegularExpressionMatch &match : find.globalMatch(alternative)) {
            const auto constraint = parseConstraint(match.captured());
            if (!constraint) {
                return std::unexpected(constraint.error());
            }
            all.append(*constraint);
        }
        constraints.append(all);
    }
    return constraints;
}

bool allows(const VersionConstraints &constraints, const Version &version)
{
    return std::ranges::any_of(constraints, [&](const QList<VersionConstraint> &all) {
        const auto wantsPrerelease = [](const VersionConstraint &one) {
            return !one.version.prerelease.isEmpty();
        };
        if (!version.prerelease.isEmpty() && std::ranges::none_of(all, wantsPrerelease)) {
            return false;
        }
        return std::ranges::all_of(all, [&](const VersionConstraint &one) { return one.allows(version); });
    });
}

} // namespace sealyard::templates
