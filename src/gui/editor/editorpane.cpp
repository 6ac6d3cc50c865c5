#include "gui/editor/editorpane.h"

#include "gui/editor/editorhelp.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/unsaveddialog.h"
#include "gui/widgets/emptystate.h"

#include <QDir>
#include <QStackedLayout>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

EditorPane::EditorPane(const QString &unsavedFolder, QWidget *parent)
    : QWidget(parent)
    , m_unsaved(unsavedFolder)
    , m_help(new EditorHelp([this] { return unsavedTexts(); }, this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_tabs(new QTabWidget(this))
{
    m_empty->setIcon(QIcon(u":/icons/io.github.sealyard.Sealyard.svg"_s));
    m_empty->setTitle(tr("Sealyard"));
    m_empty->setText(tr("Open a file from the workspace, or create a new cluster image."));
    m_tabs->setObjectName(u"editorTabs"_s);
    m_tabs->setAccessibleName(tr("Open files"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        setFocusProxy(current());
        Q_EMIT currentChanged();
    });
    connect(this, &EditorPane::contentChanged, this, &EditorPane::keepAgainstCrashes);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, [this](int index) { closeAsking(page(index)); });
}

EditorPane::~EditorPane()
{
    // Tabs that vanish one by one are no news any more. The text component gives its completion list to the window and
    // must end before the window's other children do.
    m_tabs->disconnect(this);
    delete m_tabs;
}

void EditorPane::offer(QAction *action)
{
    m_empty->offer(action);
}

void EditorPane::setWorkspace(const image::Workspace &workspace, const QStringList &changed)
{
    m_help->setWorkspace(workspace, changed);
}

QHash<QString, QString> EditorPane::unsavedTexts() const
{
    QHash<QString, QString> texts;
    const QList<EditorPage *> all = pages();
    for (const EditorPage *each : all) {
        if (each->isModified()) {
            texts.insert(each->path(), each->view()->text());
        }
    }
    return texts;
}

void EditorPane::reserve(const QList<QKeySequence> &shortcuts)
{
    m_reserved = shortcuts;
}

EditorPage *EditorPane::page(int index) const
{
    return qobject_cast<EditorPage *>(m_tabs->widget(index));
}

EditorPage *EditorPane::current() const
{
    return page(m_tabs->currentIndex());
}

QList<EditorPage *> EditorPane::pages() const
{
    QList<EditorPage *> all;
    for (int index = 0; index < m_tabs->count(); ++index) {
        all.append(page(index));
    }
    return all;
}

EditorPage *EditorPane::find(const QString &path) const
{
    const QList<EditorPage *> all = pages();
    const auto found = std::ranges::find(all, path, &EditorPage::path);
    return found == all.end() ? nullptr : *found;
}

void EditorPane::open(const QString &path, std::optional<core::Position> place)
{
    const QString clean = QDir::cleanPath(path);
    EditorPage *known = find(clean);
    EditorPage *shown = known ? known : add(clean);
    m_tabs->setCurrentWidget(shown);
    if (place && shown->view()) {
        shown->view()->moveTo(*place);
    }
    shown->setFocus();
}

EditorPage *EditorPane::add(const QString &path)
{
    auto *added = new EditorPage(path, m_engine, *m_help, m_unsaved, m_tabs);
    if (EditorView *view = added->view()) {
        view->reserve(m_reserved);
        view->setFindings(m_findings.value(path));
        connect(view, &EditorView::modifiedChanged, this, [this] {
            updateTitles();
            Q_EMIT modifiedChanged();
        });
        connect(view, &EditorView::cursorMoved, this, &EditorPane::cursorMoved);
        connect(view, &EditorView::contentChanged, this, [this, path] { Q_EMIT contentChanged(path); });
        connect(view, &EditorView::textTyped, this, [this, path] { Q_EMIT textTyped(path); });
    }
    m_stack->setCurrentWidget(m_tabs);
    m_tabs->addTab(added, {});
    updateTitles();
    return added;
}

QStringList EditorPane::paths() const
{
    QStringList all;
    for (const EditorPage *each : pages()) {
        all.append(each->path());
    }
    return all;
}

QString EditorPane::currentPath() const
{
    return current() ? current()->path() : QString();
}

std::optional<QString> EditorPane::unsavedText(const QString &path) const
{
    const EditorPage *found = find(path);
    return found && found->isModified() ? std::optional(found->view()->text()) : std::nullopt;
}

bool EditorPane::isCurrentModified() const
{
    return current() && current()->isModified();
}

bool EditorPane::hasUnsavedChanges() const
{
    return std::ranges::any_of(pages(), &EditorPage::isModified);
}

std::optional<core::Position> EditorPane::cursor() const
{
    return current() && current()->view() ? std::optional(current()->view()->cursor()) : std::nullopt;
}

QStringList EditorPane::messagesAtCursor() const
{
    return current() && current()->view() ? current()->view()->messagesAtCursor() : QStringList();
}

QList<QAction *> EditorPane::editActions() const
{
    return current() && current()->view() ? current()->view()->editActions() : QList<QAction *>();
}

void EditorPane::checkDisk()
{
    for (const EditorPage *each : pages()) {
        if (each->view()) {
            each->view()->checkDisk();
        }
    }
}

bool EditorPane::apply(const QString &path, const QList<core::TextEdit> &edits)
{
    open(path);
    return current()->view() && current()->view()->apply(edits);
}

bool EditorPane::saveCurrent()
{
    return !current() || current()->save();
}

bool EditorPane::saveAll()
{
    return save(pages());
}

bool EditorPane::save(const QList<EditorPage *> &pages)
{
    EditorPage *unsaved = nullptr;
    for (EditorPage *each : pages) {
        if (each->isModified() && !each->save() && !unsaved) {
            unsaved = each;
        }
    }
    if (unsaved) {
        m_tabs->setCurrentWidget(unsaved);
    }
    return !unsaved;
}

void EditorPane::keepAgainstCrashes(const QString &path)
{
    if (const std::optional<QString> text = unsavedText(path)) {
        m_unsaved.keep(path, *text);
    } else {
        m_unsaved.forget(path);
    }
}

void EditorPane::closeCurrent()
{
    if (current()) {
        closeAsking(current());
    }
}

void EditorPane::closeUnmodified()
{
    for (EditorPage *each : pages()) {
        if (!each->isModified()) {
            close(each);
        }
    }
}

void EditorPane::closeAsking(EditorPage *page)
{
    settle({page}, [this, page] { close(page); });
}

void EditorPane::settle(const std::function<void()> &settled)
{
    settle(pages(), settled);
}

void EditorPane::settle(const QList<EditorPage *> &pages, const std::function<void()> &settled)
{
    QList<EditorPage *> unsaved;
    std::ranges::copy_if(pages, std::back_inserter(unsaved), &EditorPage::isModified);
    if (unsaved.isEmpty()) {
        settled();
        return;
    }
    QStringList files;
    std::ranges::transform(unsaved, std::back_inserter(files), &EditorPage::path);
    auto *dialog = new UnsavedDialog(files, this);
    connect(dialog, &UnsavedDialog::discardChosen, this, [unsaved, settled] {
        for (const EditorPage *each : unsaved) {
            each->view()->reload();
        }
        settled();
    });
    connect(dialog, &UnsavedDialog::saveChosen, this, [this, unsaved, settled] {
        if (save(unsaved)) {
            settled();
        }
    });
    dialog->open();
}

void EditorPane::close(EditorPage *page)
{
    const QString path = page->path();
    m_tabs->removeTab(m_tabs->indexOf(page));
    delete page;
    if (m_tabs->count() == 0) {
        m_stack->setCurrentWidget(m_empty);
    }
    updateTitles();
    Q_EMIT modifiedChanged();
    Q_EMIT contentChanged(path);
}

void EditorPane::showNext(int step)
{
    if (const int count = m_tabs->count(); count > 0) {
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
        setFocus();
    }
}

void EditorPane::setFindings(const QHash<QString, QList<core::Diagnostic>> &findings)
{
    m_findings = findings;
    for (const EditorPage *each : pages()) {
        if (each->view()) {
            each->view()->setFindings(findings.value(each->path()));
        }
    }
}

void EditorPane::updateTitles()
{
    QHash<QString, int> sameNames;
    for (const QString &path : paths()) {
        ++sameNames[path.section(u'/', -1)];
    }
    for (int index = 0; index < m_tabs->count(); ++index) {
        const EditorPage &shown = *page(index);
        const QString name = shown.path().section(u'/', -1);
        // Most files here have the same names; the folders (app and version) tell them apart.
        const QString title =
            sameNames.value(name) > 1 ? tr("%1 (%2)").arg(name, shown.path().section(u'/', -3, -2)) : name;
        m_tabs->setTabText(index, shown.isModified() ? tr("%1 *", "unsaved file").arg(title) : title);
        m_tabs->setTabToolTip(index, QDir::toNativeSeparators(shown.path()));
    }
}

} // namespace sealyard::gui
