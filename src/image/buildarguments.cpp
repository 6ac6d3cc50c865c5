#include "image/buildarguments.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

/// --build-arg of these is visible without ARG.
constexpr std::array proxies{"HTTP_PROXY"_L1, "http_proxy"_L1, "HTTPS_PROXY"_L1, "https_proxy"_L1,
                             "FTP_PROXY"_L1,  "ftp_proxy"_L1,  "NO_PROXY"_L1,    "no_proxy"_L1};

void addPlatform(QMap<QString, QString> &values, QLatin1StringView prefix, const Platform &platform)
{
    values.insert(prefix + "PLATFORM"_L1, platform.toString());
    values.insert(prefix + "OS"_L1, platform.os);
    values.insert(prefix + "ARCH"_L1, platform.architecture);
    values.insert(prefix + "VARIANT"_L1, platform.variant);
}

} // namespace

BuildArguments::BuildArguments(const EvaluationInput &input)
    : m_given(input.buildArguments)
{
    addPlatform(m_predefined, "TARGET"_L1, input.platform);
    addPlatform(m_predefined, "BUILD"_L1, hostPlatform());
    m_given.remove(u"TARGETPLATFORM"_s);
    beginStage();
}

void BuildArguments::beginStage()
{
    m_declared.clear();
    for (const QLatin1StringView name : proxies) {
        if (m_given.contains(name)) {
            m_declared.insert(name, m_given.value(name));
        }
    }
}

void BuildArguments::declare(const QString &name, const std::optional<QString> &defaultValue)
{
    if (m_given.contains(name)) {
        m_declared.insert(name, m_given.value(name));
    } else if (m_predefined.contains(name)) {
        m_declared.insert(name, m_predefined.value(name));
    } else if (defaultValue) {
        m_declared.insert(name, *defaultValue);
    } else if (m_global.contains(name)) {
        m_declared.insert(name, m_global.value(name));
    }
}

void BuildArguments::declareGlobally(const QString &name, const std::optional<QString> &defaultValue)
{
    declare(name, defaultValue);
    if (m_declared.contains(name)) {
        m_global.insert(name, m_declared.value(name));
    }
}

std::optional<QString> BuildArguments::find(const QString &name) const
{
    const auto found = m_declared.constFind(name);
    return found == m_declared.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> BuildArguments::findForFrom(const QString &name) const
{
    if (m_predefined.contains(name) && !m_given.contains(name)) {
        return m_predefined.value(name);
    }
    const auto found = m_global.constFind(name);
    return found == m_global.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sealyard::image
