#include "gui/editor/editorpane.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "gui/workspace/workspacepane.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

// Part of MainWindow: what the preview says and is told.
namespace sealyard::gui {

void MainWindow::connectPreview()
{
    connect(m_preview, &PreviewSession::changed, this, [this] { m_previewPane->setPreview(m_preview->preview()); });
    connect(m_previewPane, &PreviewPane::shownChanged, m_preview, &PreviewSession::setActive);
    connect(m_previewPane, &PreviewPane::environmentChanged, this, [this] {
        m_preview->setEnvironment(m_previewPane->environment());
        remember();
    });
    connect(m_previewPane, &PreviewPane::placeActivated, this, &MainWindow::openPlace);
    // It looks at one state at a time, so it can follow each key; what is checked waits for a pause.
    connect(m_editor, &EditorPane::textTyped, this, [this](const QString &path) {
        const QString within = m_previewPane->isVisible() ? relative(path) : QString();
        if (!within.isEmpty()) {
            m_preview->setText(within, m_editor->unsavedText(path));
        }
    });
}

void MainWindow::openPlace(const QString &path, int line, int column)
{
    const bool isText = QFileInfo(absolute(path)).isFile() && !path.endsWith("tgz"_L1);
    if (isText) {
        m_editor->open(absolute(path), core::Position{line, column});
    } else {
        m_workspace->reveal(path);
    }
}

} // namespace sealyard::gui
