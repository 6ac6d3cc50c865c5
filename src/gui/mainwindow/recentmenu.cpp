#include "gui/mainwindow/recentmenu.h"

#include "gui/mainwindow/sessionsettings.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

RecentMenu::RecentMenu(SessionSettings &settings, QWidget *parent)
    : QMenu(tr("Open &Recent"), parent)
    , m_settings(settings)
{
    setObjectName(u"recentMenu"_s);
    setIcon(QIcon::fromTheme(u"document-open-recent"_s));
    connect(this, &QMenu::aboutToShow, this, &RecentMenu::fill);
}

void RecentMenu::fill()
{
    clear();
    const QStringList roots = m_settings.recentWorkspaces();
    for (const QString &root : roots) {
        QAction *action = addAction(QDir::toNativeSeparators(root).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, root] { Q_EMIT chosen(root); });
    }
    addSeparator();
    QAction *forget = addAction(tr("&Clear List"));
    forget->setEnabled(!roots.isEmpty());
    connect(forget, &QAction::triggered, this, [this] { m_settings.clearRecentWorkspaces(); });
}

} // namespace sealyard::gui
