#pragma once

#include <QMenu>

namespace sealyard::gui {

class SessionSettings;

/// The workspaces that were open last; filled whenever it is shown.
class RecentMenu final : public QMenu
{
    Q_OBJECT

public:
    /// settings must outlive the menu.
    RecentMenu(SessionSettings &settings, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &root);

private:
    void fill();

    SessionSettings &m_settings;
};

} // namespace sealyard::gui
