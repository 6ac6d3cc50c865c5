#pragma once

#include "core/result.h"
#include "gui/frame/windowsettings.h"

#include <QHash>
#include <QIcon>
#include <QMainWindow>

#include <memory>

namespace Ui {
class MainWindow;
}

namespace sealyard::gui {

/// The window as it comes up: menus, toolbar and docks as they were left, with nothing in them. It needs no more
/// libraries than a bare window does; MainWindow, which fills it, is loaded when it is on the screen.
class Frame final : public QMainWindow
{
    Q_OBJECT

public:
    /// settings: where is kept how the window looks; must outlive it.
    explicit Frame(QSettings &settings);
    ~Frame() override;

    [[nodiscard]] Ui::MainWindow &ui() { return *m_ui; }

    /// Shows the window and returns when it is on the screen, or will not be soon. Keys and clicks that come meanwhile
    /// wait for the event loop.
    void showEmpty();
    /// Gives menus and toolbar the icons that the theme has: until then each has one, which nobody has looked for.
    void findIcons();
    /// Keeps what has filled the window, until just before the window itself goes.
    void keep(std::unique_ptr<QObject> content);
    /// Says in the middle of the window why it stays empty.
    void explain(const core::Error &reason);
    void remember();

private:
    void layOut();
    void addViewMenu();

    WindowSettings m_settings;
    std::unique_ptr<Ui::MainWindow> m_ui;
    QHash<QAction *, QIcon> m_icons;
    std::unique_ptr<QObject> m_content;
};

} // namespace sealyard::gui
