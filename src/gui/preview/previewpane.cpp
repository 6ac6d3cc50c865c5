#include "gui/preview/previewpane.h"

#include "gui/preview/imagesview.h"
#include "gui/preview/manifestsview.h"
#include "gui/preview/templatesview.h"
#include "ui_previewpane.h"

namespace sealyard::gui {

PreviewPane::PreviewPane(std::function<QString(const QString &path)> textOf, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PreviewPane>())
    , m_images(new ImagesView(this))
    , m_manifests(new ManifestsView(this))
    , m_templates(new TemplatesView(std::move(textOf), this))
{
    m_ui->setupUi(this);
    m_ui->tabs->addTab(m_images, tr("Images"));
    m_ui->tabs->addTab(m_manifests, tr("Charts"));
    m_ui->tabs->addTab(m_templates, tr("Templates"));
    setFocusProxy(m_ui->tabs);
    connect(m_images, &ImagesView::placeActivated, this, &PreviewPane::placeActivated);
    connect(m_manifests, &ManifestsView::placeActivated, this, &PreviewPane::placeActivated);
    connect(m_templates, &TemplatesView::placeActivated, this, &PreviewPane::placeActivated);
    connect(m_templates, &TemplatesView::environmentChanged, this, &PreviewPane::environmentChanged);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setPreview(const imagelist::Preview &preview)
{
    m_images->setPreview(preview);
    m_manifests->setManifests(preview.manifests);
    m_templates->setPreview(preview);
    if (std::exchange(m_directory, preview.directory) != preview.directory) {
        showFile(m_file);
    }
}

void PreviewPane::setFindings(const QList<core::Diagnostic> &findings)
{
    m_templates->setFindings(findings);
}

void PreviewPane::showFile(const QString &path)
{
    m_file = path;
    m_manifests->showTemplate(path);
    m_templates->showTemplate(path);
}

const imagelist::Environment &PreviewPane::environment() const
{
    return m_templates->environment();
}

void PreviewPane::setEnvironment(const imagelist::Environment &environment)
{
    m_templates->setEnvironment(environment);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged(true);
}

void PreviewPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged(false);
}

} // namespace sealyard::gui
