#pragma once

#include <QMenu>

namespace sealyard::gui {

class WindowSettings;

/// Sets the program's colours, Unknown for those of the system, with icons that are legible on them.
void applyColorScheme(Qt::ColorScheme scheme);

/// Chooses among the icons that are there now; to be called when a library has brought some.
void chooseIcons();

/// System, light or dark colours; the choice is applied at once and remembered.
class AppearanceMenu final : public QMenu
{
    Q_OBJECT

public:
    /// settings must outlive the menu.
    AppearanceMenu(WindowSettings &settings, QWidget *parent);

private:
    WindowSettings &m_settings;
};

} // namespace sealyard::gui
