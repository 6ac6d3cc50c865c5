#pragma once

#include "git/status.h"
#include "gui/workspace/workspacenode.h"

#include <QAbstractItemModel>
#include <QIcon>

namespace sealyard::gui {

/// The workspace as a tree, with the number of findings at and below each row, and what git says of it.
class WorkspaceModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, GitColumn, FindingsColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString, relative to the workspace's root
        KindRole,                    ///< NodeKind as int
    };

    explicit WorkspaceModel(QObject *parent = nullptr);

    /// Shows a snapshot; resets the model only when its rows changed.
    void setWorkspace(const image::Workspace &workspace);
    void setFindings(const QList<core::Diagnostic> &findings);
    /// What git says: badges by path, and sentences for files that it ignores. Relative to the workspace's root.
    void setGit(const QHash<QString, git::Badge> &badges, const QHash<QString, QString> &ignored);

    [[nodiscard]] QModelIndex indexOf(const QString &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const WorkspaceNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant nameData(const WorkspaceNode &node, int role) const;
    [[nodiscard]] QVariant gitData(const WorkspaceNode &node, int role) const;
    void countFindings();

    WorkspaceTree m_tree;
    QList<core::Diagnostic> m_findings;
    QHash<QString, git::Badge> m_badges;
    QHash<QString, QString> m_ignored; ///< also the folders above such files, up to their application
};

} // namespace sealyard::gui
