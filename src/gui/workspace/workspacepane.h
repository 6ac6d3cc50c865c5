#pragma once

#include "core/diagnostic.h"
#include "git/status.h"
#include "image/workspace.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QAction;
class QMenu;

namespace Ui {
class WorkspacePane;
}

namespace sealyard::gui {

class WorkspaceFilter;
class WorkspaceModel;

/// The tree of the open workspace with its filter; what is expanded stays so when the workspace is read again.
class WorkspacePane final : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspacePane(QWidget *parent = nullptr);
    ~WorkspacePane() override;

    void setWorkspace(const image::Workspace &workspace);
    void setFindings(const QList<core::Diagnostic> &findings);
    /// See WorkspaceModel::setGit().
    void setGit(const QHash<QString, git::Badge> &badges, const QHash<QString, QString> &ignored);
    /// Adds a button to what is shown while no workspace is open.
    void offer(QAction *action);

    /// Moves the keyboard to the filter.
    void focusFilter();
    /// Selects the row of a path relative to the workspace's root, and makes it visible.
    void reveal(const QString &path);
    /// The path of the current row; empty when there is none.
    [[nodiscard]] QString currentPath() const;

    /// Paths of the expanded rows, to be restored in a later session.
    [[nodiscard]] QStringList expandedPaths() const;
    void setExpandedPaths(const QStringList &paths);

Q_SIGNALS:
    // Paths are relative to the workspace's root.
    void fileActivated(const QString &path);
    void currentChanged(const QString &path);
    void buildRequested(const QString &path);
    void problemsRequested(const QString &path);
    void historyRequested(const QString &path);
    void copyPathRequested(const QString &path);
    void folderRequested(const QString &path);

private:
    void connectTree();
    void makeActions();
    void filter(const QString &text);
    void restoreExpansion();
    void expandToMatches(const QModelIndex &parent);
    void remember(const QModelIndex &index, bool isExpanded);
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);

    std::unique_ptr<Ui::WorkspacePane> m_ui;
    WorkspaceModel *m_model;
    WorkspaceFilter *m_filter;
    QMenu *m_menu;
    QAction *m_buildAction = nullptr;
    QSet<QString> m_expanded;
    QString m_selected; ///< across a reset of the model
};

} // namespace sealyard::gui
