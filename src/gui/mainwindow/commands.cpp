#include "gui/mainwindow/commands.h"

#include "gui/frame/menutext.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace sealyard::gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(commands)
};

class Collection
{
public:
    void addMenu(const QMenu &menu, const QString &title)
    {
        const QList<QAction *> actions = menu.actions();
        for (QAction *action : actions) {
            if (action->menu()) {
                addMenu(*action->menu(), title);
            } else {
                add(action, title);
            }
        }
    }

    void add(QAction *action, const QString &title)
    {
        const QString text = withoutMnemonic(action->text());
        if (action->isSeparator() || !action->isEnabled() || text.isEmpty() || m_known.contains(action)) {
            return;
        }
        m_known.insert(action);
        m_commands.append({action, Tr::tr("%1: %2", "menu, action").arg(title, text)});
    }

    [[nodiscard]] const QList<Command> &commands() const { return m_commands; }

private:
    QList<Command> m_commands;
    QSet<const QAction *> m_known;
};

} // namespace

QList<Command> commandsOf(const QMenuBar &menus, const QList<QAction *> &ofText)
{
    Collection collection;
    const QList<QAction *> titles = menus.actions();
    for (const QAction *title : titles) {
        if (title->menu()) {
            collection.addMenu(*title->menu(), withoutMnemonic(title->text()));
        }
    }
    for (QAction *action : ofText) {
        if (action->isVisible()) {
            collection.add(action, Tr::tr("Text"));
        }
    }
    return collection.commands();
}

} // namespace sealyard::gui
