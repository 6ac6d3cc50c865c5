#include "gui/preview/environmentmodel.h"

#include <QFont>

#include <algorithm>

namespace sealyard::gui {

void EnvironmentModel::updateNames()
{
    QStringList names = m_variables + m_image.keys() + m_typed.keys();
    names.removeDuplicates();
    names.sort();
    if (names != m_names) {
        beginResetModel();
        m_names = names;
        endResetModel();
    } else if (!names.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void EnvironmentModel::setKnown(const QStringList &variables, const imagelist::Environment &image)
{
    m_variables = variables;
    m_image = image;
    updateNames();
}

void EnvironmentModel::setTyped(const imagelist::Environment &typed)
{
    if (m_typed != typed) {
        m_typed = typed;
        updateNames();
        Q_EMIT typedChanged();
    }
}

int EnvironmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

int EnvironmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnvironmentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QString &name = m_names.at(index.row());
    const bool isTyped = m_typed.contains(name);
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        return index.column() == NameColumn ? name : isTyped ? m_typed.value(name) : m_image.value(name);
    }
    if (role == Qt::FontRole && index.column() == ValueColumn && !isTyped) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role == Qt::ToolTipRole) {
        return isTyped                  ? tr("Typed here, as with sealos run -e")
               : m_image.contains(name) ? tr("Set by the image")
                                        : tr("Not set: it renders as <no value>");
    }
    return {};
}

bool EnvironmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != ValueColumn || role != Qt::EditRole) {
        return false;
    }
    imagelist::Environment typed = m_typed;
    const QString &name = m_names.at(index.row());
    if (value.toString().isEmpty() || value.toString() == m_image.value(name)) {
        typed.remove(name);
    } else {
        typed.insert(name, value.toString());
    }
    setTyped(typed);
    return true;
}

Qt::ItemFlags EnvironmentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant EnvironmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Variable") : tr("Value");
}

} // namespace sealyard::gui
