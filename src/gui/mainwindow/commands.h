#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace sealyard::gui {

/// An action as the command palette lists it.
struct Command
{
    QAction *action = nullptr;
    QString text; ///< "Menu: Action", without the signs for the keyboard
};

/// What can be done now: the enabled actions of the menus with their submenus, and below them those of the text that no
/// menu has.
[[nodiscard]] QList<Command> commandsOf(const QMenuBar &menus, const QList<QAction *> &ofText);

} // namespace sealyard::gui
