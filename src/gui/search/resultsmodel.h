#pragma once

#include "language/foundtext.h"

#include <QAbstractItemModel>
#include <QSet>

namespace sealyard::gui {

/// What was found: files, and below each the lines. Each can be left out of a replacement by its check box.
class ResultsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole, ///< relative to the workspace
        StartRole,               ///< of a line: where the found text begins in what is shown
        LengthRole,
        NewTextRole ///< what would be put there; empty when nothing would
    };

    explicit ResultsModel(QObject *parent = nullptr);

    /// isChecked: whether there are check boxes, for a replacement.
    void setFound(const QList<language::FoundInFile> &files, bool isChecked);
    [[nodiscard]] const QList<language::FoundInFile> &found() const { return m_files; }
    /// Without what was unchecked.
    [[nodiscard]] QList<language::FoundInFile> checked() const;
    /// The path and the place that a row stands for; of a file its first one.
    [[nodiscard]] std::pair<QString, core::Position> placeOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    [[nodiscard]] const language::FoundText *textOf(const QModelIndex &index) const; ///< nullptr: a file
    [[nodiscard]] QVariant dataOfFile(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant dataOfText(const language::FoundText &text, int role) const;
    [[nodiscard]] Qt::CheckState checkState(const QModelIndex &index) const;

    QList<language::FoundInFile> m_files;
    QSet<std::pair<int, int>> m_unchecked; ///< rows of file and line
    bool m_isChecked = false;
};

} // namespace sealyard::gui
