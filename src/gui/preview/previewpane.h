#pragma once

#include "core/diagnostic.h"
#include "imagelist/preview.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class PreviewPane;
}

namespace sealyard::gui {

class ImagesView;
class ManifestsView;
class TemplatesView;

/// What the version directory at hand becomes: its images, the manifests of its charts, its templates.
class PreviewPane final : public QWidget
{
    Q_OBJECT

public:
    /// textOf gives the text of a file relative to the workspace, unsaved changes included.
    explicit PreviewPane(std::function<QString(const QString &path)> textOf, QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// Wide enough for most image names.
    [[nodiscard]] QSize sizeHint() const override { return {420, 400}; }

    void setPreview(const imagelist::Preview &preview);
    void setFindings(const QList<core::Diagnostic> &findings);
    /// Shows what a file becomes, if it is a template of a chart or a .tmpl. path: relative to the workspace.
    void showFile(const QString &path);

    /// What the author typed for the variables of templates.
    [[nodiscard]] const imagelist::Environment &environment() const;
    void setEnvironment(const imagelist::Environment &environment);

Q_SIGNALS:
    void environmentChanged();
    /// path: relative to the workspace; line and column from 0.
    void placeActivated(const QString &path, int line, int column);
    /// The pane came up or went away.
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    std::unique_ptr<Ui::PreviewPane> m_ui;
    ImagesView *m_images;
    ManifestsView *m_manifests;
    TemplatesView *m_templates;
    QString m_directory; ///< that is shown
    QString m_file;      ///< to choose when its directory is shown
};

} // namespace sealyard::gui
