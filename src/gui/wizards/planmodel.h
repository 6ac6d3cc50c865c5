#pragma once

#include "gui/wizards/shownplan.h"

#include <QAbstractItemModel>
#include <QHash>

#include <optional>

namespace sealyard::gui {

/// The files of a plan as a tree, which may be edited. Files are counted from 0, those of the new version directory
/// first. Edits outlive a new plan where the generated text is the same, so that going back and forth in a wizard loses
/// nothing.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, NotesColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractItemModel::QAbstractItemModel;

    void setPlan(const ShownPlan &plan);
    /// The changes with all edits.
    [[nodiscard]] const scaffold::ChangeSet &changes() const { return m_plan.changes; }
    [[nodiscard]] int fileCount() const;

    /// The folder that paths are shown relative to: the new version directory, or what all changed files lie in.
    [[nodiscard]] const QString &folder() const { return m_folder; }

    [[nodiscard]] QString path(int file) const;
    [[nodiscard]] QString contents(int file) const;
    /// Where a file is copied from; empty when it is written from its contents.
    [[nodiscard]] QString source(int file) const;
    /// What the file, or the one that it is made of, holds now; nothing when there is none.
    [[nodiscard]] std::optional<QString> before(int file) const;
    /// True when there is such a text and the new one is another.
    [[nodiscard]] bool differs(int file) const;
    /// Why the file is there; may be empty.
    [[nodiscard]] QString reason(int file) const;
    /// True when its text may be edited: it is neither copied nor removed.
    [[nodiscard]] bool isText(int file) const;

    void setContents(int file, const QString &contents);
    /// Takes back what was edited in a file.
    void restore(int file);
    [[nodiscard]] bool isEdited(int file) const;
    [[nodiscard]] bool hasEdits() const;
    /// Files that were edited and whose generated text is another now, so the edit is not in the plan.
    [[nodiscard]] QStringList staleEdits() const;

    /// The file of a place in the tree; -1 for a folder or none.
    [[nodiscard]] int fileAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(int file) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Edit
    {
        QString generated;
        QString contents;
    };
    /// A file or folder of the tree; the first is the root.
    struct Node
    {
        QString name;
        int file = -1;
        int parent = -1;
        int row = 0;
        QList<int> children;
    };

    void makeTree();
    int childNamed(int parent, const QString &name, int file);
    /// Relative to folder(): "../README.md" for what lies beside it.
    [[nodiscard]] QString shownPath(int file) const;
    [[nodiscard]] QString notes(int file) const;
    [[nodiscard]] bool isCreated(int file) const { return file < m_plan.changes.created.files.size(); }
    [[nodiscard]] const scaffold::PlannedFile &created(int file) const { return m_plan.changes.created.files.at(file); }
    [[nodiscard]] const scaffold::ChangedFile &changed(int file) const;
    [[nodiscard]] QString &contentsOf(int file);

    ShownPlan m_plan;
    QString m_folder;
    QList<Node> m_nodes{Node{}};
    QStringList m_generated;      ///< contents by file as they were planned
    QHash<QString, Edit> m_edits; ///< by path
};

} // namespace sealyard::gui
