#include "template/formats/semver.h"

#include "template/go/gonumber.h"

#include <QRegularExpression>

#include <algorithm>
#include <compare>

using namespace Qt::StringLiterals;

namespace sealyard::templates {

namespace {

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

int comparePart(const QByteArray &left, const QByteArray &right)
{
    if (left == right) {
        return 0;
    }
    if (left.isEmpty() || right.isEmpty()) {
        return left.isEmpty() ? -1 : 1;
    }
    const auto leftNumber = parseUint(left, 10);
    const auto rightNumber = parseUint(right, 10);
    if (!leftNumber && !rightNumber) {
        return left > right ? 1 : -1;
    }
    if (!leftNumber || !rightNumber) {
        return leftNumber ? -1 : 1;
    }
    return *leftNumber > *rightNumber ? 1 : -1;
}

int comparePrerelease(const QByteArray &left, const QByteArray &right)
{
    const QList<QByteArray> leftParts = left.split('.');
    const QList<QByteArray> rightParts = right.split('.');
    for (qsizetype i = 0; i < std::max(leftParts.size(), rightParts.size()); ++i) {
        if (const int order = comparePart(leftParts.value(i), rightParts.value(i))) {
            return order;
        }
    }
    return 0;
}

bool startsWithZero(const QByteArray &prerelease)
{
    return std::ranges::any_of(prerelease.split('.'), [](const QByteArray &part) {
        const bool isNumber = std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
        return isNumber && part.size() > 1 && part.startsWith('0');
    });
}

} // namespace

QByteArray Version::toText() const
{
    const QByteArray numbers =
        QByteArray::number(major) + '.' + QByteArray::number(minor) + '.' + QByteArray::number(patch);
    return numbers + (prerelease.isEmpty() ? "" : '-' + prerelease) + (metadata.isEmpty() ? "" : '+' + metadata);
}

int Version::compare(const Version &other) const
{
    if (const int order = sign(std::tie(major, minor, patch) <=> std::tie(other.major, other.minor, other.patch))) {
        return order;
    }
    if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
        return static_cast<int>(prerelease.isEmpty()) - static_cast<int>(other.prerelease.isEmpty());
    }
    return comparePrerelease(prerelease, other.prerelease);
}

std::expected<Version, QByteArray> parseVersion(const QByteArray &text)
{
    constexpr qsizetype longest = 256;
    if (text.size() > longest) {
        return std::unexpected(QByteArray("version string is too long (max 256 bytes)"));
    }
    static const QRegularExpression pattern(u"\\Av?([0-9]+)(\\.[0-9]+)?(\\.[0-9]+)?"
                                            "(-([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?"
                                            "(\\+([0-9A-Za-z\\-]+(\\.[0-9A-Za-z\\-]+)*))?\\z"_s);
    const auto match = pattern.match(QString::fromUtf8(text));
    if (!match.hasMatch()) {
        return std::unexpected(QByteArray("invalid semantic version"));
    }
    Version version;
    version.original = text;
    version.prerelease = match.captured(5).toUtf8();
    version.metadata = match.captured(8).toUtf8();
    quint64 *const numbers[] = {&version.major, &version.minor, &version.patch};
    for (int i = 0; i < 3; ++i) {
        const QByteArray digits = match.captured(i + 1).remove(u'.').toUtf8();
        const auto number = digits.isEmpty() ? NumberResult<quint64>(0) : parseUint(digits, 10);
        if (!number) {
            return std::unexpected("error parsing version segment: " +
                                   numberError("ParseUint", digits, number.error()));
        }
        *numbers[i] = *number;
    }
    if (startsWithZero(version.prerelease)) {
        return std::unexpected(QByteArray("version segment starts with 0"));
    }
    return version;
}

} // namespace sealyard::templates
