#include "gui/editor/editorpage.h"

#include "core/files.h"
#include "core/largetext.h"
#include "gui/editor/editordocuments.h"
#include "gui/editor/largetextview.h"
#include "gui/editor/textcomponent.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/messagebar.h"
#include "gui/widgets/unsavedtexts.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto lineKey = "CursorLine"_L1; // as the component names it

/// What is below the bar is to have all of the height that the bar does not need, so it is added with a stretch.
QBoxLayout *column(const QWidget *page)
{
    return static_cast<QBoxLayout *>(page->layout());
}

} // namespace

EditorPage::EditorPage(const QString &path, EditorDocuments &documents, EditorHelp &help, UnsavedTexts &unsaved,
                       QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_documents(documents)
    , m_help(help)
    , m_unsaved(unsaved)
    , m_messages(new MessageBar(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_messages);
    if (const auto open = documents.find(path)) {
        makeView(open);
        return;
    }
    const auto text = core::readText(path);
    const bool isLost = !text && text.error().kind == core::ErrorKind::NotFound && unsaved.lostText(path);
    if (!text && !isLost) {
        const bool isLargeText = text.error().kind == core::ErrorKind::TooLarge && core::beginsAsText(path);
        if (isLargeText) {
            showLargeText();
        } else {
            explain(text.error());
        }
        return;
    }
    makeView(documents.open(path));
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

void EditorPage::makeView(const std::shared_ptr<EditorDocument> &file)
{
    m_view = textComponent().createView(file, m_help, this);
    column(this)->addWidget(m_view, 1);
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
    connect(open, &QAction::triggered, this, &EditorPage::openElsewhere);
    explanation->offer(open);
    layout()->addWidget(explanation);
}

void EditorPage::openElsewhere()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_path));
}

void EditorPage::showLargeText()
{
    m_largeView = new LargeTextView(m_path, this);
    column(this)->addWidget(m_largeView, 1);
    setFocusProxy(m_largeView);
    const QLocale locale;
    m_messages->show(core::Severity::Info,
                     tr("“%1” has %2, more than the %3 that can be edited here. It is shown as plain text, to be read "
                        "and searched.")
                         .arg(QFileInfo(m_path).fileName(), locale.formattedDataSize(QFileInfo(m_path).size()),
                              locale.formattedDataSize(core::textFileLimit)),
                     {{tr("&Open with Another Program"), [this] {
                           openElsewhere();
                       }}});
}

std::optional<core::Position> EditorPage::cursor() const
{
    return m_view ? std::optional(m_view->cursor()) : m_largeView ? std::optional(m_largeView->cursor()) : std::nullopt;
}

void EditorPage::moveTo(core::Position position)
{
    if (m_view) {
        m_view->moveTo(position);
    } else if (m_largeView) {
        m_largeView->moveTo(position);
    }
}

ViewState EditorPage::state() const
{
    return m_view        ? m_view->state()
           : m_largeView ? ViewState{{lineKey, QString::number(m_largeView->cursor().line)}}
                         : ViewState();
}

void EditorPage::setState(const ViewState &state)
{
    if (m_view) {
        m_view->setState(state);
    } else if (m_largeView) {
        m_largeView->moveTo({state.value(lineKey).toInt(), 0});
    }
}

QList<QAction *> EditorPage::editActions() const
{
    return m_view ? m_view->editActions() : m_largeView ? m_largeView->editActions() : QList<QAction *>();
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
