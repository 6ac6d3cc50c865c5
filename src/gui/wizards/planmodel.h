#pragma once

#include "scaffold/plan.h"

#include <QAbstractTableModel>
#include <QHash>

namespace sealyard::gui {

/// The files of a plan, which may be edited. Edits outlive a new plan where the generated text is the same, so that
/// going back and forth in a wizard loses nothing.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FileColumn, NotesColumn, ColumnCount };
    Q_ENUM(Column)

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const scaffold::ScaffoldPlan &plan);
    /// The plan with all edits.
    [[nodiscard]] const scaffold::ScaffoldPlan &plan() const { return m_plan; }
    [[nodiscard]] const scaffold::PlannedFile &file(int row) const { return m_plan.files.at(row); }

    void setContents(int row, const QString &contents);
    /// Takes back what was edited in a file.
    void restore(int row);
    [[nodiscard]] bool isEdited(int row) const;
    [[nodiscard]] bool hasEdits() const;
    /// Files that were edited and whose generated text is another now, so the edit is not in the plan.
    [[nodiscard]] QStringList staleEdits() const;

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

    /// Relative to the new folder, "../README.md" for what lies beside it.
    [[nodiscard]] QString shownPath(int row) const;
    [[nodiscard]] QString notes(int row) const;

    scaffold::ScaffoldPlan m_plan;
    QStringList m_generated;      ///< contents by row as the pattern made them
    QHash<QString, Edit> m_edits; ///< by path
};

} // namespace sealyard::gui
