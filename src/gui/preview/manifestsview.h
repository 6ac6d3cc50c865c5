#pragma once

#include "imagelist/preview.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ManifestsView;
}

namespace sealyard::gui {

/// The manifests that charts become, one at a time, with the template line behind the line of the cursor.
class ManifestsView final : public QWidget
{
    Q_OBJECT

public:
    explicit ManifestsView(QWidget *parent = nullptr);
    ~ManifestsView() override;

    /// Shows these; the chosen one and the place in it stay.
    void setManifests(const QList<imagelist::RenderedManifest> &manifests);
    /// Chooses what a template becomes; nothing happens when it is none. path: relative to the workspace.
    void showTemplate(const QString &path);

Q_SIGNALS:
    void placeActivated(const QString &path, int line, int column);

private:
    void showChosen();
    void showOrigin();
    void openOrigin();
    [[nodiscard]] const imagelist::RenderedManifest *chosen() const;

    std::unique_ptr<Ui::ManifestsView> m_ui;
    QList<imagelist::RenderedManifest> m_manifests;
};

} // namespace sealyard::gui
