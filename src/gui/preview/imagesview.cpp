#include "gui/preview/imagesview.h"

#include "gui/preview/imagesmodel.h"
#include "ui_imagesview.h"

#include <QHeaderView>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int nameWidthLimit = 280; ///< leaves a part of the place in a pane of usual width

} // namespace

ImagesView::ImagesView(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ImagesView>())
    , m_model(new ImagesModel(this))
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->imagesTree);
    m_ui->imagesTree->setModel(m_model);
    m_ui->imagesTree->header()->setSectionResizeMode(ImagesModel::NameColumn, QHeaderView::ResizeToContents);
    m_ui->imagesTree->header()->setMaximumSectionSize(nameWidthLimit);
    m_ui->imagesTree->header()->setStretchLastSection(true);
    connect(m_ui->imagesTree, &QTreeView::activated, this, &ImagesView::activate);
}

ImagesView::~ImagesView() = default;

QString ImagesView::totals(const imagelist::Preview &preview) const
{
    const imagelist::ImageList &images = preview.images;
    const auto count = static_cast<int>(images.images.size());
    const auto unpinned = std::ranges::count_if(images.images, &imagelist::PackedImage::isUnpinned);
    QStringList parts{tr("%n image(s)", nullptr, count)};
    if (unpinned > 0) {
        parts.append(tr("%n unpinned", nullptr, static_cast<int>(unpinned)));
    }
    if (!images.skipped.isEmpty()) {
        parts.append(tr("%n not packed", nullptr, static_cast<int>(images.skipped.size())));
    }
    if (!images.charts.isEmpty()) {
        parts.append(tr("%n chart(s) rendered", nullptr, static_cast<int>(images.charts.size())));
    }
    if (preview.changes) {
        const auto changed = static_cast<int>(preview.changes->size());
        parts.append(changed == 0 ? tr("as in the last commit")
                                  : tr("%n changed since the last commit", nullptr, changed));
    }
    return parts.join(u" · "_s);
}

void ImagesView::setPreview(const imagelist::Preview &preview)
{
    QSet<QString> open;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_ui->imagesTree->isExpanded(index)) {
            open.insert(index.data().toString());
        }
    }
    const QString current = m_ui->imagesTree->currentIndex().siblingAtColumn(0).data().toString();
    m_model->setImages(preview.images, preview.changes.value_or(QList<imagelist::ImageChange>()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        m_ui->imagesTree->setExpanded(index, open.contains(index.data().toString()));
        if (!current.isEmpty() && index.data().toString() == current) {
            m_ui->imagesTree->setCurrentIndex(index);
        }
    }
    m_ui->totalsLabel->setText(totals(preview));
}

void ImagesView::activate(const QModelIndex &index)
{
    const QString path = index.data(ImagesModel::PathRole).toString();
    if (!path.isEmpty()) {
        Q_EMIT placeActivated(path, index.data(ImagesModel::LineRole).toInt(),
                              index.data(ImagesModel::ColumnRole).toInt());
    }
}

} // namespace sealyard::gui
