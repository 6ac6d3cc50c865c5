#pragma once

#include "gui/workspace/workspacenode.h"

#include <QAbstractItemModel>
#include <QIcon>

namespace sealyard::gui {

/// The workspace as a tree, with the number of findings at and below each row.
class WorkspaceModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, FindingsColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString, relative to the workspace's root
        KindRole,                    ///< NodeKind as int
    };

    explicit WorkspaceModel(QObject *parent = nullptr);

    /// Shows a snapshot; resets the model only when its rows changed.
    void setWorkspace(const image::Workspace &workspace);
    void setFindings(const QList<core::Diagnostic> &findings);

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
    void countFindings();

    WorkspaceTree m_tree;
    QList<core::Diagnostic> m_findings;
};

} // namespace sealyard::gui
