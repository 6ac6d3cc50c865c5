#include "gui/git/changesmodel.h"

#include "gui/widgets/severity.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using git::Change;
using git::FileStatus;

namespace {

constexpr quintptr groupId = 0; ///< internal id of a group; that of a file is its group's number and one

} // namespace

QString changeWord(Change change)
{
    switch (change) {
    case Change::Added:
        return ChangesModel::tr("new");
    case Change::Untracked:
        return ChangesModel::tr("new, not known to git");
    case Change::Modified:
        return ChangesModel::tr("modified");
    case Change::Deleted:
        return ChangesModel::tr("deleted");
    case Change::TypeChanged:
        return ChangesModel::tr("became another kind of file");
    case Change::Unreadable:
        return ChangesModel::tr("unreadable");
    case Change::None:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QChar changeLetter(Change change)
{
    switch (change) {
    case Change::Added:
        return u'A';
    case Change::Untracked:
        return u'?';
    case Change::Modified:
        return u'M';
    case Change::Deleted:
        return u'D';
    case Change::TypeChanged:
        return u'T';
    case Change::Unreadable:
        return u'X';
    case Change::None:
        return u' ';
    }
    Q_UNREACHABLE_RETURN(u' ');
}

QString pointerWord(git::Pointer pointer)
{
    switch (pointer) {
    case git::Pointer::Lost:
        return ChangesModel::tr("its content instead of the LFS pointer");
    case git::Pointer::Made:
        return ChangesModel::tr("an LFS pointer instead of its content");
    case git::Pointer::Same:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ChangesModel::setFiles(const QList<FileStatus> &files)
{
    std::array<QList<FileStatus>, GroupCount> groups;
    for (const FileStatus &file : files) {
        if (file.isConflicted) {
            groups[Conflicts].append(file);
            continue;
        }
        if (file.staged != Change::None) {
            groups[Staged].append(file);
        }
        if (file.unstaged != Change::None) {
            groups[Unstaged].append(file);
        }
    }
    if (groups != m_files) {
        beginResetModel();
        m_files = std::move(groups);
        endResetModel();
    }
}

QList<git::Path> ChangesModel::paths(Group group) const
{
    QList<git::Path> paths;
    std::ranges::transform(m_files[group], std::back_inserter(paths), &FileStatus::path);
    return paths;
}

QModelIndex ChangesModel::indexOf(Group group, const git::Path &path) const
{
    const auto found = std::ranges::find(m_files[group], path, &FileStatus::path);
    return found == m_files[group].end()
               ? QModelIndex()
               : index(static_cast<int>(found - m_files[group].begin()), 0, groupIndex(group));
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupId);
}

QModelIndex ChangesModel::parent(const QModelIndex &index) const
{
    return index.internalId() == groupId ? QModelIndex()
                                         : createIndex(static_cast<int>(index.internalId()) - 1, 0, groupId);
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return GroupCount;
    }
    return parent.internalId() == groupId ? static_cast<int>(m_files.at(static_cast<std::size_t>(parent.row())).size())
                                          : 0;
}

QString ChangesModel::groupTitle(Group group) const
{
    const auto count = static_cast<int>(m_files[group].size());
    switch (group) {
    case Conflicts:
        return tr("In conflict (%1)").arg(count);
    case Staged:
        return tr("In the next commit (%1)").arg(count);
    case Unstaged:
    case GroupCount:
        break;
    }
    return tr("Changes (%1)").arg(count);
}

QVariant ChangesModel::fileData(const FileStatus &file, Group group, int role) const
{
    const Change change = group == Staged ? file.staged : file.unstaged;
    const QString pointer = group == Unstaged && file.staged != Change::None ? QString() : pointerWord(file.pointer);
    const QString path = git::shown(file.path);
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = u"%1  %2"_s.arg(group == Conflicts ? QChar(u'!') : changeLetter(change)).arg(path);
        return pointer.isEmpty() ? text : u"%1 (%2)"_s.arg(text, pointer);
    }
    case Qt::DecorationRole:
        return pointer.isEmpty() ? QVariant() : severityIcon(core::Severity::Warning);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text = u"%1: %2"_s.arg(path, group == Conflicts ? tr("in conflict") : changeWord(change));
        return pointer.isEmpty() ? text : u"%1 (%2)"_s.arg(text, pointer);
    }
    case PathRole:
        return file.path;
    case GroupRole:
        return group;
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (index.internalId() != groupId) {
        const auto group = static_cast<Group>(index.internalId() - 1);
        return fileData(m_files[group].at(index.row()), group, role);
    }
    const auto group = static_cast<Group>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group);
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case GroupRole:
        return group;
    default:
        return {};
    }
}

} // namespace sealyard::gui
