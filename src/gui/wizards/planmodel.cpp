#include "gui/wizards/planmodel.h"

#include <QDir>
#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

void PlanModel::setPlan(const scaffold::ScaffoldPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_generated.clear();
    for (scaffold::PlannedFile &file : m_plan.files) {
        m_generated.append(file.contents);
        const auto edit = m_edits.constFind(file.path);
        if (edit != m_edits.cend() && edit->generated == file.contents) {
            file.contents = edit->contents;
        }
    }
    endResetModel();
}

void PlanModel::setContents(int row, const QString &contents)
{
    scaffold::PlannedFile &file = m_plan.files[row];
    if (file.contents == contents) {
        return;
    }
    file.contents = contents;
    if (isEdited(row)) {
        m_edits.insert(file.path, {m_generated.at(row), contents});
    } else {
        m_edits.remove(file.path);
    }
    Q_EMIT dataChanged(index(row, FileColumn), index(row, NotesColumn));
}

void PlanModel::restore(int row)
{
    setContents(row, m_generated.at(row));
}

bool PlanModel::isEdited(int row) const
{
    return m_plan.files.at(row).contents != m_generated.at(row);
}

bool PlanModel::hasEdits() const
{
    return !m_edits.isEmpty();
}

QStringList PlanModel::staleEdits() const
{
    QStringList paths;
    for (qsizetype row = 0; row < m_plan.files.size(); ++row) {
        const auto edit = m_edits.constFind(m_plan.files.at(row).path);
        if (edit != m_edits.cend() && edit->generated != m_generated.at(row)) {
            paths.append(edit.key());
        }
    }
    return paths;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.files.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return index.column() == FileColumn ? shownPath(index.row()) : notes(index.row());
    }
    if (role == Qt::ToolTipRole) {
        return file(index.row()).path;
    }
    if (role == Qt::FontRole && isEdited(index.row())) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == FileColumn ? tr("File") : tr("Notes");
}

QString PlanModel::shownPath(int row) const
{
    return QDir(u'/' + m_plan.directory).relativeFilePath(u'/' + file(row).path);
}

QString PlanModel::notes(int row) const
{
    const bool isExecutable = file(row).isExecutable;
    if (!file(row).source.isEmpty()) {
        return isExecutable ? tr("copied, executable") : tr("copied");
    }
    if (isEdited(row)) {
        return isExecutable ? tr("edited, executable") : tr("edited");
    }
    return isExecutable ? tr("executable") : QString();
}

} // namespace sealyard::gui
