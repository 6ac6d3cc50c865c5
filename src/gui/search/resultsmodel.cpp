#include "gui/search/resultsmodel.h"

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using language::FoundInFile;
using language::FoundText;

namespace {

constexpr quintptr fileId = 0; ///< of the index of a file; that of a line is its file's row + 1

int fileOf(const QModelIndex &index)
{
    return index.internalId() == fileId ? index.row() : static_cast<int>(index.internalId()) - 1;
}

} // namespace

ResultsModel::ResultsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ResultsModel::setFound(const QList<FoundInFile> &files, bool isChecked)
{
    beginResetModel();
    m_files = files;
    m_unchecked.clear();
    m_isChecked = isChecked;
    endResetModel();
}

QList<FoundInFile> ResultsModel::checked() const
{
    QList<FoundInFile> files;
    for (int file = 0; file < m_files.size(); ++file) {
        FoundInFile kept{m_files.at(file).path, {}};
        for (int row = 0; row < m_files.at(file).texts.size(); ++row) {
            if (!m_unchecked.contains({file, row})) {
                kept.texts.append(m_files.at(file).texts.at(row));
            }
        }
        if (!kept.texts.isEmpty()) {
            files.append(kept);
        }
    }
    return files;
}

std::pair<QString, core::Position> ResultsModel::placeOf(const QModelIndex &index) const
{
    const FoundInFile &file = m_files.at(fileOf(index));
    const FoundText *text = textOf(index);
    return {file.path, (text ? *text : file.texts.value(0)).range.start};
}

const FoundText *ResultsModel::textOf(const QModelIndex &index) const
{
    return index.internalId() == fileId ? nullptr : &m_files.at(fileOf(index)).texts.at(index.row());
}

QModelIndex ResultsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : fileId);
}

QModelIndex ResultsModel::parent(const QModelIndex &child) const
{
    return !child.isValid() || child.internalId() == fileId ? QModelIndex() : createIndex(fileOf(child), 0, fileId);
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_files.size());
    }
    return textOf(parent) || parent.column() != 0 ? 0 : static_cast<int>(m_files.at(parent.row()).texts.size());
}

int ResultsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == PathRole) {
        return m_files.at(fileOf(index)).path;
    }
    if (role == Qt::CheckStateRole) {
        return m_isChecked ? QVariant(checkState(index)) : QVariant();
    }
    const FoundText *text = textOf(index);
    return text ? dataOfText(*text, role) : dataOfFile(index, role);
}

QVariant ResultsModel::dataOfFile(const QModelIndex &index, int role) const
{
    const FoundInFile &file = m_files.at(index.row());
    return role == Qt::DisplayRole ? tr("%1  (%L2)", "file, number of places").arg(file.path).arg(file.texts.size())
                                   : QVariant();
}

QVariant ResultsModel::dataOfText(const FoundText &text, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%L1: %2", "line, text").arg(text.range.start.line + 1).arg(text.line);
    case Qt::AccessibleTextRole:
        return text.newText.isEmpty()
                   ? tr("Line %L1: %2").arg(text.range.start.line + 1).arg(text.line)
                   : tr("Line %L1: %2; becomes %3").arg(text.range.start.line + 1).arg(text.line, text.newText);
    case StartRole: {
        const QString shown = dataOfText(text, Qt::DisplayRole).toString();
        return shown.size() - text.line.size() + text.column;
    }
    case LengthRole: {
        const int length = text.range.end.column - text.range.start.column;
        const int rest = static_cast<int>(text.line.size()) - text.column;
        return text.range.end.line == text.range.start.line ? std::min(length, rest) : rest;
    }
    case NewTextRole:
        return text.newText;
    default:
        return {};
    }
}

Qt::CheckState ResultsModel::checkState(const QModelIndex &index) const
{
    if (textOf(index)) {
        return m_unchecked.contains({fileOf(index), index.row()}) ? Qt::Unchecked : Qt::Checked;
    }
    const int count = rowCount(index);
    int unchecked = 0;
    for (int row = 0; row < count; ++row) {
        unchecked += m_unchecked.contains({index.row(), row}) ? 1 : 0;
    }
    return unchecked == 0 ? Qt::Checked : unchecked == count ? Qt::Unchecked : Qt::PartiallyChecked;
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return m_isChecked && index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ResultsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !m_isChecked || !index.isValid()) {
        return false;
    }
    const bool isChecked = value.toInt() == Qt::Checked;
    const QModelIndex file = textOf(index) ? index.parent() : index;
    const int first = textOf(index) ? index.row() : 0;
    const int last = textOf(index) ? index.row() : rowCount(index) - 1;
    for (int row = first; row <= last; ++row) {
        if (isChecked) {
            m_unchecked.remove({file.row(), row});
        } else {
            m_unchecked.insert({file.row(), row});
        }
    }
    Q_EMIT dataChanged(file, file, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(first, 0, file), this->index(last, 0, file), {Qt::CheckStateRole});
    return true;
}

} // namespace sealyard::gui
