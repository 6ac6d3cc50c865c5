#include "gui/frame/appearance.h"

#include "gui/frame/lateicon.h"
#include "gui/frame/windowsettings.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QHash>
#include <QProxyStyle>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Fusion's own colours, for platforms that cannot switch.
QPalette darkPalette()
{
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor text(0xe4, 0xe6, 0xe8);
    QPalette palette(window.lighter(125), window);
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2b));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb2, 0xf2));
    palette.setColor(QPalette::LinkVisited, QColor(0xb4, 0x9a, 0xe8));
    palette.setColor(QPalette::ToolTipBase, window.lighter(140));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, QColor(0x86, 0x89, 0x8d));
    }
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9d, 0xa2));
    return palette;
}

/// A library that the editor's component brings has Breeze too, where each icon takes milliseconds to be found.
void preferIconsOnDisk()
{
    QStringList places = QIcon::themeSearchPaths();
    if (std::ranges::any_of(places, [](const QString &place) {
            return !place.startsWith(u':') && QFileInfo(place + "/breeze/index.theme"_L1).isFile();
        })) {
        places.removeIf([](const QString &place) { return place.startsWith(u':'); });
        QIcon::setThemeSearchPaths(places);
    }
}

/// The desktop's style, which would look for the same icons for each dock again, and for those of buttons that are
/// hidden.
class IconKeepingStyle final : public QProxyStyle
{
public:
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *, const QWidget *) const override
    {
        if (const qint64 palette = QGuiApplication::palette().cacheKey();
            std::exchange(m_palette, palette) != palette) {
            m_icons.clear();
        }
        auto known = m_icons.constFind(icon);
        if (known == m_icons.cend()) {
            known = m_icons.insert(icon, lateIcon([this, icon] { return QProxyStyle::standardIcon(icon); }));
        }
        return *known;
    }

private:
    mutable QHash<StandardPixmap, QIcon> m_icons;
    mutable qint64 m_palette = 0;
};

} // namespace

void chooseIcons()
{
    preferIconsOnDisk();
    QIcon::setFallbackThemeName(isDark(QGuiApplication::palette()) ? u"breeze-dark"_s : u"breeze"_s);
}

void applyColorScheme(Qt::ColorScheme scheme)
{
    if (!dynamic_cast<IconKeepingStyle *>(QApplication::style())) {
        QApplication::setStyle(new IconKeepingStyle);
    }
    QApplication::setPalette(QPalette());
    QGuiApplication::styleHints()->setColorScheme(scheme);
    const bool isHonoured =
        scheme == Qt::ColorScheme::Unknown || isDark(QGuiApplication::palette()) == (scheme == Qt::ColorScheme::Dark);
    if (!isHonoured) {
        QApplication::setPalette(scheme == Qt::ColorScheme::Dark ? darkPalette()
                                                                 : QApplication::style()->standardPalette());
    }
    chooseIcons();
}

AppearanceMenu::AppearanceMenu(WindowSettings &settings, QWidget *parent)
    : QMenu(tr("&Appearance"), parent)
    , m_settings(settings)
{
    setObjectName(u"appearanceMenu"_s);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &chooseIcons);
    auto *group = new QActionGroup(this);
    const auto add = [this, group](const QString &text, const QString &name, Qt::ColorScheme scheme) {
        QAction *action = addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(m_settings.colorScheme() == scheme);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme] {
            m_settings.setColorScheme(scheme);
            applyColorScheme(scheme);
        });
    };
    add(tr("&System"), u"systemColorsAction"_s, Qt::ColorScheme::Unknown);
    add(tr("&Light"), u"lightColorsAction"_s, Qt::ColorScheme::Light);
    add(tr("&Dark"), u"darkColorsAction"_s, Qt::ColorScheme::Dark);
}

} // namespace sealyard::gui
