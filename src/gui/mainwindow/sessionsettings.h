#pragma once

#include "gui/editor/editorsides.h"

#include <QMap>
#include <QStringList>

class QSettings;
class QVariant;

namespace sealyard::gui {

/// What is open in a workspace; paths are relative to its root.
struct WorkspaceState
{
    EditorSides editor;
    QStringList expanded = {}; ///< rows of the workspace tree
    /// What was typed for the variables of templates. Those whose name speaks of a secret are not kept.
    QMap<QString, QString> environment = {};
    QString commitMessage = {}; ///< what was typed and is not committed
    QString commitReason = {};  ///< the same, why it is committed in spite of errors
};

/// What the program remembers from one session to the next, typed; written at once to the store, which outlives this.
class SessionSettings final
{
public:
    explicit SessionSettings(QSettings &store);

    /// Absolute roots, newest first; those that do not exist any more are left out.
    [[nodiscard]] QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString &root);
    /// Also forgets what was open in them.
    void clearRecentWorkspaces();

    [[nodiscard]] WorkspaceState workspaceState(const QString &root) const;
    void setWorkspaceState(const QString &root, const WorkspaceState &state);

private:
    /// Nothing is written for a value that is there already.
    void set(const QString &key, const QVariant &value);

    QSettings &m_store;
};

} // namespace sealyard::gui
