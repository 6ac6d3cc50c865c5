#include "gui/editor/editorpane.h"

#include "gui/editor/breadcrumbs.h"
#include "gui/editor/editorhelp.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/filechanges.h"
#include "gui/editor/largetextview.h"
#include "gui/frame/lateicon.h"
#include "gui/widgets/emptystate.h"

#include <QDir>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

// What becomes of files is in editorpanefiles.cpp, of the two sides in editorpanegroups.cpp.
namespace sealyard::gui {

EditorPane::EditorPane(const QString &unsavedFolder, QWidget *parent)
    : QWidget(parent)
    , m_unsaved(unsavedFolder)
    , m_help(new EditorHelp([this] { return unsavedTexts(); }, this))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_filled(new QWidget(this))
    , m_breadcrumbs(new Breadcrumbs(m_filled))
    , m_splitter(new QSplitter(m_filled))
{
    m_empty->setIcon(lateIcon(u":/icons/io.github.sealyard.Sealyard.svg"_s));
    m_empty->setTitle(tr("Sealyard"));
    m_empty->setText(tr("Open a file from the workspace, or create a new cluster image."));
    m_splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(m_filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_breadcrumbs);
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_filled);
    setGroup(addGroup());
    connect(m_splitter, &QSplitter::splitterMoved, this, &EditorPane::sidesChanged);
    connect(this, &EditorPane::currentChanged, this, &EditorPane::sidesChanged);
    connect(this, &EditorPane::cursorMoved, this, &EditorPane::sidesChanged);
    connect(m_breadcrumbs, &Breadcrumbs::openRequested, this, [this](const QString &path) { open(path); });
    connect(this, &EditorPane::contentChanged, this, &EditorPane::keepAgainstCrashes);
}

EditorPane::~EditorPane()
{
    // Tabs that vanish one by one are no news any more. The text component gives its completion list to the window and
    // must end before the window's other children do.
    for (QTabWidget *group : std::as_const(m_groups)) {
        group->disconnect(this);
    }
    delete m_splitter;
}

void EditorPane::offer(QAction *action)
{
    m_empty->offer(action);
}

void EditorPane::setWorkspace(const image::Workspace &workspace, const QStringList &changed)
{
    m_help->setWorkspace(workspace, changed);
    m_breadcrumbs->setWorkspace(workspace);
    m_breadcrumbs->setFile(currentPath());
}

QHash<QString, QString> EditorPane::unsavedTexts() const
{
    QHash<QString, QString> texts;
    const QList<EditorPage *> all = pages();
    for (const EditorPage *each : all) {
        if (each->isModified()) {
            texts.insert(each->path(), each->view()->file().text());
        }
    }
    return texts;
}

void EditorPane::reserve(const QList<QKeySequence> &shortcuts)
{
    m_reserved = shortcuts;
}

void EditorPane::offerInMenu(const QList<QAction *> &actions)
{
    m_menuActions = actions;
}

EditorPage *EditorPane::current() const
{
    return qobject_cast<EditorPage *>(m_group->currentWidget());
}

EditorView *EditorPane::currentView() const
{
    return current() ? current()->view() : nullptr;
}

/// On the side that is worked in, if it is there.
EditorPage *EditorPane::find(const QString &path) const
{
    const QList<EditorPage *> all = pagesOf(*m_group) + pages();
    const auto found = std::ranges::find(all, path, &EditorPage::path);
    return found == all.end() ? nullptr : *found;
}

void EditorPane::open(const QString &path, std::optional<core::Position> place)
{
    const QString clean = QDir::cleanPath(path);
    EditorPage *known = find(clean);
    EditorPage *shown = known ? known : add(clean);
    for (QTabWidget *group : std::as_const(m_groups)) {
        if (group->indexOf(shown) >= 0) {
            setGroup(group);
        }
    }
    m_group->setCurrentWidget(shown);
    if (place) {
        shown->moveTo(*place);
    }
    shown->setFocus();
}

EditorPage *EditorPane::add(const QString &path)
{
    const bool isNew = !m_documents.find(path);
    auto *added = new EditorPage(path, m_documents, *m_help, m_unsaved, m_group);
    if (added->view()) {
        connectView(*added);
        if (isNew) {
            connectFile(added->view()->file());
        }
    }
    if (added->largeView()) {
        connect(added->largeView(), &LargeTextView::cursorMoved, this, &EditorPane::cursorMoved);
    }
    connect(added, &EditorPage::compareRequested, this, [this, path] { Q_EMIT compareRequested(path); });
    m_stack->setCurrentWidget(m_filled);
    m_group->addTab(added, {});
    updateTitles();
    return added;
}

void EditorPane::connectFile(EditorDocument &file)
{
    connect(&file, &EditorDocument::modifiedChanged, this, [this] {
        updateTitles();
        Q_EMIT modifiedChanged();
    });
    connect(&file, &EditorDocument::lineEndsChanged, this, &EditorPane::lineEndsChanged);
    connect(&file, &EditorDocument::contentChanged, this, [this, path = file.path()] { Q_EMIT contentChanged(path); });
    connect(&file, &EditorDocument::textTyped, this, [this, path = file.path()] { Q_EMIT textTyped(path); });
}

void EditorPane::connectView(EditorPage &page)
{
    EditorView *view = page.view();
    view->reserve(m_reserved);
    view->offerInMenu(m_menuActions);
    view->setFindings(m_findings.value(page.path()));
    connect(view, &EditorView::cursorMoved, this, &EditorPane::cursorMoved);
    connect(view, &EditorView::displayChanged, this, &EditorPane::sidesChanged);
    connect(view, &EditorView::definitionRequested, this, &EditorPane::definitionRequested);
    connect(view, &EditorView::actionsRequested, this, &EditorPane::actionsRequested);
    connect(view, &EditorView::commitRequested, this,
            [this, path = page.path()](const QString &commit) { Q_EMIT commitRequested(path, commit); });
}

QStringList EditorPane::paths() const
{
    QStringList all;
    for (const EditorPage *each : pages()) {
        all.append(each->path());
    }
    all.removeDuplicates();
    return all;
}

QString EditorPane::currentPath() const
{
    return current() ? current()->path() : QString();
}

std::optional<QString> EditorPane::unsavedText(const QString &path) const
{
    const EditorPage *found = find(path);
    return found && found->isModified() ? std::optional(found->view()->file().text()) : std::nullopt;
}

void EditorPane::tellNow()
{
    for (const EditorPage *each : pages()) {
        if (each->view()) {
            each->view()->file().tellNow();
        }
    }
}

std::optional<language::Snapshot> EditorPane::snapshot()
{
    tellNow();
    const EditorView *view = currentView();
    return view ? std::optional(m_help->snapshotOf(current()->path(), view->file().text())) : std::nullopt;
}

QString EditorPane::selectedText() const
{
    return currentView() ? currentView()->selectedText() : QString();
}

bool EditorPane::isCurrentModified() const
{
    return current() && current()->isModified();
}

QStringList EditorPane::unsavedFiles() const
{
    QStringList paths;
    for (const EditorPage *page : pages()) {
        if (page->isModified() && !paths.contains(page->path())) {
            paths.append(page->path());
        }
    }
    return paths;
}

std::optional<core::Position> EditorPane::cursor() const
{
    return current() ? current()->cursor() : std::nullopt;
}

QStringList EditorPane::messagesAtCursor() const
{
    return currentView() ? currentView()->messagesAtCursor() : QStringList();
}

QList<QAction *> EditorPane::editActions() const
{
    return current() ? current()->editActions() : QList<QAction *>();
}

QList<QAction *> EditorPane::textActions() const
{
    return currentView() ? currentView()->textActions() : QList<QAction *>();
}

bool EditorPane::apply(const QString &path, const QList<core::TextEdit> &edits)
{
    open(path);
    return currentView() && currentView()->file().apply(edits);
}

std::optional<EditorDocument::LineEnds> EditorPane::lineEnds() const
{
    return currentView() ? std::optional(currentView()->file().lineEnds()) : std::nullopt;
}

void EditorPane::setLineEnds(EditorDocument::LineEnds lineEnds)
{
    if (currentView()) {
        currentView()->file().setLineEnds(lineEnds);
    }
}

void EditorPane::setBase(const QString &path, const std::optional<QString> &base)
{
    const EditorPage *found = find(path);
    if (found && found->view()) {
        found->view()->file().changes().setBase(base);
    }
}

void EditorPane::setBlame(const QString &path, const std::optional<git::Blame> &blame)
{
    const QList<EditorPage *> all = pages();
    for (const EditorPage *each : all) {
        if (each->path() == path && each->view()) {
            each->view()->setBlame(blame);
        }
    }
}

bool EditorPane::peekChange()
{
    return currentView() && currentView()->peekChange();
}

void EditorPane::stepChange(int step)
{
    if (currentView()) {
        currentView()->stepChange(step);
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

} // namespace sealyard::gui
