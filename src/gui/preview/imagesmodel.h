#pragma once

#include "imagelist/comparison.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace sealyard::gui {

/// A tree of images: below each where it comes from, below that the values that made it; then what is not packed, what
/// the last commit had besides, and charts that do not render.
class ImagesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, PlaceColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        PathRole = Qt::UserRole + 1, ///< of the file to open, relative to the workspace; empty: none
        LineRole,                    ///< in it, from 0
        ColumnRole,
    };
    Q_ENUM(Role)

    explicit ImagesModel(QObject *parent = nullptr);
    ~ImagesModel() override;

    /// Shows a list, and what has changed since the last commit.
    void setImages(const imagelist::ImageList &images, const QList<imagelist::ImageChange> &changes = {});

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    [[nodiscard]] const Node &nodeAt(const QModelIndex &index) const;
    void addPacked(const imagelist::ImageList &images, const QList<imagelist::ImageChange> &changes);
    void addSkipped(const imagelist::ImageList &images);
    void addGone(const QList<imagelist::ImageChange> &changes);
    void addFailures(const imagelist::ImageList &images);

    std::unique_ptr<Node> m_root;
};

} // namespace sealyard::gui
