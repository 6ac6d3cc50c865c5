#pragma once

#include "git/status.h"

#include <QAbstractItemModel>

#include <array>

namespace sealyard::gui {

/// The files that differ: those in conflict, those that the next commit has, and the others, each as a group of rows.
class ChangesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Group { Conflicts, Staged, Unstaged, GroupCount };
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QByteArray, relative to the worktree's top; empty for a group
        GroupRole,                   ///< Group as int
    };

    explicit ChangesModel(QObject *parent = nullptr);

    void setFiles(const QList<git::FileStatus> &files);
    [[nodiscard]] QList<git::Path> paths(Group group) const;
    [[nodiscard]] const QList<git::FileStatus> &files(Group group) const { return m_files[group]; }
    [[nodiscard]] QModelIndex groupIndex(Group group) const { return index(group, 0, {}); }
    /// The row of a file; invalid when it has none in the group.
    [[nodiscard]] QModelIndex indexOf(Group group, const git::Path &path) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QVariant fileData(const git::FileStatus &file, Group group, int role) const;
    [[nodiscard]] QString groupTitle(Group group) const;

    std::array<QList<git::FileStatus>, GroupCount> m_files;
};

/// What has become of a file in one word, and the letter that git has for it.
[[nodiscard]] QString changeWord(git::Change change);
[[nodiscard]] QChar changeLetter(git::Change change);
/// What became of a large file in some words; empty when it is as it was.
[[nodiscard]] QString pointerWord(git::Pointer pointer);

} // namespace sealyard::gui
