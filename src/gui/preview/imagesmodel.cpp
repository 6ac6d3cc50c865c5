#include "gui/preview/imagesmodel.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

/// A row of the tree.
struct ImagesModel::Node
{
    QString name;
    QString place = {};
    QString toolTip = {};
    QString icon = {};
    QString path = {};
    core::Position position = {};
    Node *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children = {};

    Node &add(Node child)
    {
        child.parent = this;
        child.row = static_cast<int>(children.size());
        children.push_back(std::make_unique<Node>(std::move(child)));
        return *children.back();
    }
};

namespace {

QString shownPlace(const QString &path, core::Position position)
{
    return u"%1:%2"_s.arg(path).arg(position.line + 1);
}

} // namespace

ImagesModel::ImagesModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ImagesModel::~ImagesModel() = default;

void ImagesModel::addPacked(const imagelist::ImageList &images, const QList<imagelist::ImageChange> &changes)
{
    for (const imagelist::PackedImage &image : images.images) {
        QStringList marks;
        if (const auto change = std::ranges::find(changes, image.reference, &imagelist::ImageChange::after);
            change != changes.end()) {
            marks.append(change->before.isEmpty() ? tr("new") : tr("was %1").arg(change->before));
        }
        if (image.isUnpinned()) {
            marks.append(tr("unpinned"));
        }
        if (image.isUnqualified()) {
            marks.append(tr("no registry"));
        }
        const imagelist::ImageOrigin first = image.origins.value(0);
        Node &node = m_root->add({.name = image.reference,
                                  .place = marks.join(u", "_s),
                                  .toolTip = tr("Stored as %1").arg(image.storedAs),
                                  .icon = u"package-x-generic"_s,
                                  .path = first.path,
                                  .position = first.range.start});
        for (const imagelist::ImageOrigin &origin : image.origins) {
            Node &place = node.add({.name = origin.raw,
                                    .place = shownPlace(origin.path, origin.range.start),
                                    .toolTip = origin.templateName,
                                    .path = origin.path,
                                    .position = origin.range.start});
            for (const imagelist::ValueSource &value : origin.values) {
                place.add({.name = value.path + u" = "_s + value.value,
                           .place = value.file.isEmpty() ? QString() : shownPlace(value.file, value.range.start),
                           .path = value.file,
                           .position = value.range.start});
            }
        }
    }
}

void ImagesModel::addSkipped(const imagelist::ImageList &images)
{
    if (images.skipped.isEmpty()) {
        return;
    }
    const auto count = static_cast<int>(images.skipped.size());
    Node &group = m_root->add({.name = tr("Not packed: %n", nullptr, count), .icon = u"dialog-warning"_s});
    for (const imagelist::SkippedLine &line : images.skipped) {
        group
            .add({.name = line.raw,
                  .place = shownPlace(line.path, line.range.start),
                  .toolTip = line.reason,
                  .path = line.path,
                  .position = line.range.start})
            .add({.name = line.reason, .path = line.path, .position = line.range.start});
    }
}

void ImagesModel::addGone(const QList<imagelist::ImageChange> &changes)
{
    const auto isGone = [](const imagelist::ImageChange &change) {
        return change.after.isEmpty();
    };
    const auto count = static_cast<int>(std::ranges::count_if(changes, isGone));
    if (count == 0) {
        return;
    }
    Node &group = m_root->add({.name = tr("No longer packed: %n", nullptr, count), .icon = u"list-remove"_s});
    for (const imagelist::ImageChange &change : changes) {
        if (isGone(change)) {
            group.add({.name = change.before, .place = tr("in the last commit")});
        }
    }
}

void ImagesModel::addFailures(const imagelist::ImageList &images)
{
    for (const imagelist::ScannedChart &chart : images.charts) {
        if (chart.failure) {
            const core::Position position{std::max(chart.failure->line - 1, 0), std::max(chart.failure->column - 1, 0)};
            m_root->add({.name = tr("%1 does not render: %2").arg(chart.path.section(u'/', -1), chart.failure->message),
                         .place = shownPlace(chart.failurePath, position),
                         .toolTip = chart.failure->message,
                         .icon = u"dialog-error"_s,
                         .path = chart.failurePath,
                         .position = position});
        }
    }
}

void ImagesModel::setImages(const imagelist::ImageList &images, const QList<imagelist::ImageChange> &changes)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    addFailures(images);
    addPacked(images, changes);
    addSkipped(images);
    addGone(changes);
    endResetModel();
}

const ImagesModel::Node &ImagesModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.constInternalPointer()) : *m_root;
}

QModelIndex ImagesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeAt(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex ImagesModel::parent(const QModelIndex &child) const
{
    Node *parent = child.isValid() ? nodeAt(child).parent : nullptr;
    return parent && parent != m_root.get() ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int ImagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent).children.size());
}

int ImagesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ImagesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node &node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? node.name : node.place;
    case Qt::ToolTipRole:
        return node.toolTip.isEmpty() ? node.name : node.toolTip;
    case Qt::DecorationRole:
        return index.column() == NameColumn && !node.icon.isEmpty() ? QVariant(QIcon::fromTheme(node.icon))
                                                                    : QVariant();
    case PathRole:
        return node.path;
    case LineRole:
        return node.position.line;
    case ColumnRole:
        return node.position.column;
    default:
        return {};
    }
}

QVariant ImagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Image") : tr("Place");
}

} // namespace sealyard::gui
