#pragma once

#include "imagelist/preview.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ImagesView;
}

namespace sealyard::gui {

class ImagesModel;

/// The images that sealos will pack, with their totals.
class ImagesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ImagesView(QWidget *parent = nullptr);
    ~ImagesView() override;

    /// Shows the images of a preview; open rows stay open.
    void setPreview(const imagelist::Preview &preview);

Q_SIGNALS:
    /// path: relative to the workspace; line and column from 0.
    void placeActivated(const QString &path, int line, int column);

private:
    void activate(const QModelIndex &index);
    [[nodiscard]] QString totals(const imagelist::Preview &preview) const;

    std::unique_ptr<Ui::ImagesView> m_ui;
    ImagesModel *m_model;
};

} // namespace sealyard::gui
