#pragma once

#include "github/buildrequest.h"
#include "image/workspace.h"

#include <QAbstractTableModel>

namespace sealyard::gui {

/// The images of a workspace as builds to choose from, with the version that each shall have and what has become of it.
class BatchModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ImageColumn, VersionColumn, StateColumn, ColumnCount };
    Q_ENUM(Column)

    explicit BatchModel(const image::Workspace &workspace, QObject *parent = nullptr);

    /// Rows that are chosen and were not asked for yet, and whose command can be written.
    [[nodiscard]] QList<github::IssueCommand> chosen() const;
    void setChosen(int row, bool isChosen);
    /// Takes what the store knows: a request's row is the one with its text; one that has none gets a row at the end.
    void take(const QList<github::BuildRequest> &requests);
    /// Ids of what was taken and has not ended.
    [[nodiscard]] QStringList openIds() const;
    /// Ids of what was taken.
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void chosenChanged();

private:
    struct Row
    {
        github::IssueCommand command{};
        bool isChosen = false;
        std::optional<github::BuildRequest> request{};
    };

    /// Several versions, with blanks or commas between them, get a row each.
    void setVersions(int row, const QString &text);
    [[nodiscard]] QString text(const Row &row, Column column) const;
    [[nodiscard]] QString stateOf(const Row &row) const;
    void take(const github::BuildRequest &request);

    QList<Row> m_rows;
};

} // namespace sealyard::gui
