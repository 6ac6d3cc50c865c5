#include "gui/editor/editorpage.h"

#include "core/files.h"
#include "gui/editor/unsavedtexts.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/messagebar.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

EditorPage::EditorPage(const QString &path, EditorEngine &engine, EditorHelp &help, UnsavedTexts &unsaved,
                       QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_unsaved(unsaved)
    , m_messages(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    const auto text = core::readText(path);
    const bool isLost = !text && text.error().kind == core::ErrorKind::NotFound && unsaved.lostText(path);
    if (!text && !isLost) {
        explain(text.error().message);
        return;
    }
    m_view = new EditorView(path, engine, help, this);
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &EditorView::diskChanged, this, &EditorPage::showDiskChange);
    if (isLost) {
        restore(*unsaved.lostText(path));
    } else {
        offerLostText();
    }
}

void EditorPage::restore(const QString &text)
{
    m_view->setText(text);
    m_unsaved.keep(m_path, text);
    m_unsaved.dropLost(m_path);
}

void EditorPage::offerLostText()
{
    const std::optional<QString> lost = m_unsaved.lostText(m_path);
    if (!lost) {
        return;
    }
    m_messages->show(
        core::Severity::Warning,
        tr("“%1” has changes that were not saved when Sealyard ended unexpectedly.").arg(QFileInfo(m_path).fileName()),
        {{tr("&Restore Changes"),
          [this, text = *lost] {
              restore(text);
          }},
         {tr("&Drop Changes"), [this] {
              m_unsaved.dropLost(m_path);
          }}});
}

void EditorPage::explain(const QString &reason)
{
    auto *explanation = new EmptyState(this);
    explanation->setObjectName(u"explanation"_s);
    explanation->setIcon(QIcon::fromTheme(u"unknown"_s, QIcon::fromTheme(u"text-x-generic"_s)));
    explanation->setTitle(tr("“%1” cannot be edited here").arg(QFileInfo(m_path).fileName()));
    explanation->setText(reason);
    auto *open = new QAction(tr("Open with Another Program"), this);
    open->setObjectName(u"openElsewhere"_s);
    open->setEnabled(QFileInfo(m_path).isFile());
    connect(open, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    explanation->offer(open);
    layout()->addWidget(explanation);
}

bool EditorPage::save()
{
    if (!m_view) {
        return true;
    }
    const core::Result<void> saved = m_view->save();
    if (!saved && saved.error().kind == core::ErrorKind::Exists) {
        showDiskChange(); // which says more than the error: it offers both ways out
    } else if (!saved) {
        m_messages->show(core::Severity::Error, saved.error().message);
    } else {
        m_messages->hide();
    }
    return saved.has_value();
}

void EditorPage::loadFromDisk()
{
    const QString mine = m_view->text();
    m_view->reload();
    m_messages->show(core::Severity::Info,
                     tr("“%1” was loaded from disk; your changes left it.").arg(QFileInfo(m_path).fileName()),
                     {{tr("&Bring Them Back"), [this, mine] {
                           m_view->setText(mine);
                       }}});
}

void EditorPage::showDiskChange()
{
    const QString name = QFileInfo(m_path).fileName();
    switch (m_view->diskChange()) {
    case EditorView::DiskChange::None:
        m_messages->hide();
        break;
    case EditorView::DiskChange::Modified:
        m_messages->show(core::Severity::Warning,
                         tr("“%1” is not saved: another program changed it on disk, and it has unsaved changes here. "
                            "Choose which text shall stay.")
                             .arg(name),
                         {{tr("&Load from Disk"),
                           [this] {
                               loadFromDisk();
                           }},
                          {tr("&Keep My Text"), [this] {
                               m_view->keepText();
                           }}});
        break;
    case EditorView::DiskChange::Deleted:
        m_messages->show(core::Severity::Warning,
                         tr("“%1” was deleted on disk. Its text is kept here until you close it.").arg(name),
                         {{tr("&Save Again"), [this] {
                               save();
                           }}});
        break;
    }
}

} // namespace sealyard::gui
