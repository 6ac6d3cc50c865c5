#include "image/platform.h"

#include "image/tr.h"

#include <QRegularExpression>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace sealyard::image {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

struct Alias
{
    QLatin1StringView name;
    QLatin1StringView architecture;
    QLatin1StringView variant;
};

constexpr Alias aliases[] = {{"x86_64"_L1, "amd64"_L1, {}},   {"x86-64"_L1, "amd64"_L1, {}},
                             {"aarch64"_L1, "arm64"_L1, {}},  {"i386"_L1, "386"_L1, {}},
                             {"armhf"_L1, "arm"_L1, "v7"_L1}, {"armel"_L1, "arm"_L1, "v6"_L1}};

constexpr QLatin1StringView operatingSystems[] = {"linux"_L1, "windows"_L1, "darwin"_L1, "freebsd"_L1};

constexpr QLatin1StringView nodeArchitectures[] = {"386"_L1,     "amd64"_L1,   "arm"_L1,     "arm64"_L1,
                                                   "loong64"_L1, "ppc64le"_L1, "riscv64"_L1, "s390x"_L1};

bool isOperatingSystem(const QString &text)
{
    return std::ranges::find(operatingSystems, text) != std::end(operatingSystems);
}

/// The one spelling of an architecture and its variant, as containerd normalises it.
void normalize(Platform &platform)
{
    for (const Alias &alias : aliases) {
        if (platform.architecture == alias.name) {
            platform.architecture = alias.architecture;
            platform.variant = platform.variant.isEmpty() ? QString(alias.variant) : platform.variant;
        }
    }
    if (!platform.variant.isEmpty() && platform.variant.front().isDigit()) {
        platform.variant.prepend(u'v');
    }
    const bool isDefault = (platform.architecture == "arm64"_L1 && platform.variant == "v8"_L1) ||
                           (platform.architecture == "amd64"_L1 && platform.variant == "v1"_L1);
    if (isDefault) {
        platform.variant.clear();
    }
    if (platform.architecture == "arm"_L1 && platform.variant.isEmpty()) {
        platform.variant = u"v7"_s;
    }
}

} // namespace

QString Platform::toString() const
{
    const QString text = os + u'/' + architecture;
    return variant.isEmpty() ? text : text + u'/' + variant;
}

Result<Platform> parsePlatform(const QString &text)
{
    static const QRegularExpression word(uR"(\A[a-z0-9_.-]+\z)"_s);
    QStringList parts = text.toLower().split(u'/');
    const bool areWords = std::ranges::all_of(parts, [](const QString &part) { return word.match(part).hasMatch(); });
    if (!areWords || parts.size() > 3 || (parts.size() == 1 && isOperatingSystem(parts.front()))) {
        return failure(Tr::tr("“%1” is not a platform. Write the operating system and the "
                              "architecture, for example “linux/arm64”.")
                           .arg(text.left(100)),
                       ErrorKind::Invalid);
    }
    if (parts.size() == 1) {
        parts.prepend(u"linux"_s);
    }
    Platform platform{.os = parts.at(0), .architecture = parts.at(1), .variant = parts.value(2)};
    normalize(platform);
    return platform;
}

Result<Platform> checkedForNodes(const Platform &platform)
{
    const bool isKnown = std::ranges::contains(nodeArchitectures, platform.architecture);
    if (platform.os != "linux"_L1 || !isKnown) {
        return failure(Tr::tr("There are no cluster nodes of the platform “%1”. Write for example “linux/amd64” or "
                              "“linux/arm64”.")
                           .arg(platform.toString()),
                       ErrorKind::Invalid);
    }
    return platform;
}

Platform hostPlatform()
{
    return parsePlatform(QSysInfo::currentCpuArchitecture()).value_or(Platform{});
}

} // namespace sealyard::image
