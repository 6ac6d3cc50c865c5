#pragma once

#include "git/history.h"
#include "git/worktree.h"

#include <QAbstractTableModel>

#include <stop_token>

namespace sealyard::gui {

/// The commits that changed a file or folder, read in the background in pages as they are looked at.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SubjectColumn, AuthorColumn, TimeColumn, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);
    ~HistoryModel() override;

    /// Reads the history of a file or folder. path: absolute.
    void read(const QString &path);
    void clear();
    [[nodiscard]] bool isReading() const { return m_isReading; }
    /// Where the file or folder lies; empty until something was read.
    [[nodiscard]] const git::FilePlace &place() const { return m_place; }
    [[nodiscard]] const git::HistoryEntry &entry(int row) const { return m_entries.at(row); }
    /// The row of a commit; -1: it is not among those that were read.
    [[nodiscard]] int rowOf(const QString &commit) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// A page was read, which may have been empty.
    void pageRead();
    /// Nothing more comes.
    void failed(const core::Error &error);

private:
    struct Page
    {
        git::FilePlace place;
        git::HistoryPage page;
    };
    void start(const std::function<core::Result<Page>(const std::stop_token &)> &read);
    void append(const Page &page);

    git::FilePlace m_place;
    QList<git::HistoryEntry> m_entries;
    git::HistoryPlace m_rest;
    std::stop_source m_stop;
    quint64 m_generation = 0;
    bool m_isReading = false;
};

/// What is to be known of a commit, for people: its name, who made it and when, and its whole message.
[[nodiscard]] QString commitText(const git::CommitInfo &commit);

} // namespace sealyard::gui
