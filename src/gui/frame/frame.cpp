#include "gui/frame/frame.h"

#include "gui/frame/appearance.h"
#include "gui/frame/lateicon.h"
#include "gui/frame/menutext.h"
#include "ui_mainwindow.h"

#include <QCoreApplication>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

namespace sealyard::gui {

namespace {

constexpr int longestWait = 500; // ms; a window that starts minimized is not painted

/// Notes that a window is painted.
class PaintWatcher final : public QObject
{
public:
    explicit PaintWatcher(QWidget &window) { window.installEventFilter(this); }

    [[nodiscard]] bool hasSeenPaint() const { return m_hasSeenPaint; }

    bool eventFilter(QObject *, QEvent *event) override
    {
        m_hasSeenPaint |= event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_hasSeenPaint = false;
};

} // namespace

Frame::Frame(QSettings &settings)
    : m_settings(settings)
    , m_ui(std::make_unique<Ui::MainWindow>())
{
    m_ui->setupUi(this);
    for (QAction *action : findChildren<QAction *>()) {
        if (const QIcon icon = action->icon(); icon.cacheKey() != 0) { // isNull() would look for it
            m_icons.insert(action, icon);
            action->setIcon(lateIcon([icon] { return icon; }));
        }
    }
    layOut();
    addViewMenu();
    restoreGeometry(m_settings.geometry());
    restoreState(m_settings.windowState());
}

Frame::~Frame()
{
    m_content.reset(); // while all is there that it uses
}

void Frame::layOut()
{
    m_ui->outlineDock->hide();
    m_ui->previewDock->hide();
    tabifyDockWidget(m_ui->problemsDock, m_ui->buildsDock);
    tabifyDockWidget(m_ui->buildsDock, m_ui->gitDock);
    tabifyDockWidget(m_ui->gitDock, m_ui->historyDock);
    tabifyDockWidget(m_ui->historyDock, m_ui->searchDock);
    m_ui->problemsDock->raise();
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    resizeDocks({m_ui->workspaceDock}, {300}, Qt::Horizontal);
    resizeDocks({m_ui->problemsDock}, {220}, Qt::Vertical);
    for (QAction *action : m_ui->toolBar->actions()) {
        action->setIconText(withoutMnemonic(action->text())); // of no use on a button
    }
}

void Frame::addViewMenu()
{
    for (const QDockWidget *dock : {m_ui->workspaceDock, m_ui->problemsDock, m_ui->buildsDock, m_ui->gitDock,
                                    m_ui->historyDock, m_ui->searchDock, m_ui->outlineDock, m_ui->previewDock}) {
        m_ui->viewMenu->addAction(dock->toggleViewAction());
    }
    m_ui->viewMenu->addAction(m_ui->toolBar->toggleViewAction());
    m_ui->viewMenu->addSeparator();
    m_ui->viewMenu->addMenu(new AppearanceMenu(m_settings, this));
}

void Frame::showEmpty()
{
    const PaintWatcher watcher(*this);
    show();
    QTimer longest;
    longest.setSingleShot(true);
    longest.start(longestWait);
    while (isVisible() && !watcher.hasSeenPaint() && longest.isActive()) {
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents | QEventLoop::WaitForMoreEvents);
    }
}

void Frame::findIcons()
{
    for (const auto &[action, icon] : m_icons.asKeyValueRange()) {
        action->setIcon(icon);
    }
    m_icons.clear();
}

void Frame::keep(std::unique_ptr<QObject> content)
{
    m_content = std::move(content);
}

void Frame::explain(const core::Error &reason)
{
    auto *text = new QLabel(reason.message, m_ui->centre);
    text->setObjectName(QStringLiteral("explanation"));
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(m_ui->centre))->addWidget(text);
    m_ui->menuBar->setEnabled(false);
    m_ui->toolBar->setEnabled(false);
}

void Frame::remember()
{
    m_settings.setWindow(saveGeometry(), saveState());
}

} // namespace sealyard::gui
