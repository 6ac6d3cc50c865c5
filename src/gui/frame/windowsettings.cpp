#include "gui/frame/windowsettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto windowStateKey = "window/state"_L1;
constexpr auto colorSchemeKey = "window/colorScheme"_L1;

} // namespace

WindowSettings::WindowSettings(QSettings &store)
    : m_store(store)
{
}

QByteArray WindowSettings::geometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

QByteArray WindowSettings::windowState() const
{
    return m_store.value(windowStateKey).toByteArray();
}

void WindowSettings::setWindow(const QByteArray &geometry, const QByteArray &windowState)
{
    if (this->geometry() != geometry) {
        m_store.setValue(geometryKey, geometry);
    }
    if (this->windowState() != windowState) {
        m_store.setValue(windowStateKey, windowState);
    }
}

Qt::ColorScheme WindowSettings::colorScheme() const
{
    const QString name = m_store.value(colorSchemeKey).toString();
    if (name == "light"_L1) {
        return Qt::ColorScheme::Light;
    }
    return name == "dark"_L1 ? Qt::ColorScheme::Dark : Qt::ColorScheme::Unknown;
}

void WindowSettings::setColorScheme(Qt::ColorScheme scheme)
{
    switch (scheme) {
    case Qt::ColorScheme::Light:
        return m_store.setValue(colorSchemeKey, u"light"_s);
    case Qt::ColorScheme::Dark:
        return m_store.setValue(colorSchemeKey, u"dark"_s);
    case Qt::ColorScheme::Unknown:
        return m_store.remove(colorSchemeKey);
    }
}

} // namespace sealyard::gui
