#include "gui/editor/editorpage.h"

#include "core/files.h"
#include "gui/editor/editordocuments.h"
#include "gui/editor/unsavedtexts.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/messagebar.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

EditorPage::EditorPage(const QString &path, EditorDocuments &documents, EditorHelp &help, UnsavedTexts &unsaved,
                       QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_documents(documents)
    , m_help(help)
    , m_unsaved(unsaved)
    , m_messages(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    if (auto open = documents.find(path)) {
        makeView(std::move(open));
        return;
    }
    const auto text = core::readText(path);
    const bool isLost = !text && text.error().kind == core::ErrorKind::NotFound && unsaved.lostText(path);
    if (!text && !isLost) {
        explain(text.error());
        return;
    }
    makeView(documents.open(path, EditorDocument::Opening::Text));
    if (isLost) {
        restore(*unsaved.lostText(path));
    } else {
        offerLostText();
    }
    if (m_view->file().lineEnds() == EditorDocument::LineEnds::Mixed) {
        m_messages->show(core::Severity::Warning,
                         tr("Some lines of “%1” end with CRLF, others with LF. Saving gives all of them LF.")
                             .arg(QFileInfo(path).fileName()));
    }
}

void EditorPage::makeView(std::shared_ptr<EditorDocument> file)
{
    m_view = new EditorView(std::move(file), m_help, this);
    layout()->addWidget(m_view);
    setFocusProxy(m_view);
    connect(&m_view->file(), &EditorDocument::diskChanged, this, &EditorPage::showDiskChange);
}

void EditorPage::restore(const QString &text)
{
    m_view->file().setText(text);
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

void EditorPage::explain(const core::Error &reason)
{
    auto *explanation = new EmptyState(this);
    explanation->setObjectName(u"explanation"_s);
    explanation->setIcon(QIcon::fromTheme(u"unknown"_s, QIcon::fromTheme(u"text-x-generic"_s)));
    explanation->setTitle(tr("“%1” cannot be edited here").arg(QFileInfo(m_path).fileName()));
    explanation->setText(reason.message);
    auto *open = new QAction(tr("Open with Another Program"), this);
    open->setObjectName(u"openElsewhere"_s);
    open->setEnabled(QFileInfo(m_path).isFile());
    connect(open, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    explanation->offer(open);
    if (reason.kind == core::ErrorKind::TooLarge) {
        offerPlainText(*explanation);
    }
    layout()->addWidget(explanation);
}

void EditorPage::offerPlainText(EmptyState &explanation)
{
    auto *show = new QAction(tr("Show as Plain Text"), &explanation);
    show->setObjectName(u"showPlain"_s);
    show->setToolTip(tr("Without colours and checks, and not to be changed"));
    connect(show, &QAction::triggered, this, [this, &explanation] {
        explanation.hide();
        explanation.deleteLater();
        QGuiApplication::setOverrideCursor(Qt::WaitCursor); // it takes seconds
        makeView(m_documents.open(m_path, EditorDocument::Opening::Plain));
        QGuiApplication::restoreOverrideCursor();
        Q_EMIT viewMade();
        setFocus();
    });
    explanation.offer(show);
}

bool EditorPage::save()
{
    if (!m_view) {
        return true;
    }
    const core::Result<void> saved = m_view->file().save();
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
    const QString mine = m_view->file().text();
    m_view->file().reload();
    m_messages->show(core::Severity::Info,
                     tr("“%1” was loaded from disk; your changes left it.").arg(QFileInfo(m_path).fileName()),
                     {{tr("&Bring Them Back"), [this, mine] {
                           m_view->file().setText(mine);
                       }}});
}

void EditorPage::showDiskChange()
{
    const QString name = QFileInfo(m_path).fileName();
    switch (m_view->file().diskChange()) {
    case EditorDocument::DiskChange::None:
        m_messages->hide();
        break;
    case EditorDocument::DiskChange::Modified:
        m_messages->show(core::Severity::Warning,
                         tr("“%1” is not saved: another program changed it on disk, and it has unsaved changes here. "
                            "Choose which text shall stay.")
                             .arg(name),
                         {{tr("&Compare"),
                           [this] {
                               Q_EMIT compareRequested();
                               showDiskChange(); // the choice is still to be made
                           }},
                          {tr("&Load from Disk"),
                           [this] {
                               loadFromDisk();
                           }},
                          {tr("&Keep My Text"), [this] {
                               m_view->file().keepText();
                           }}});
        break;
    case EditorDocument::DiskChange::Deleted:
        m_messages->show(core::Severity::Warning,
                         tr("“%1” was deleted on disk. Its text is kept here until you close it.").arg(name),
                         {{tr("&Save Again"), [this] {
                               save();
                           }}});
        break;
    }
}

} // namespace sealyard::gui
