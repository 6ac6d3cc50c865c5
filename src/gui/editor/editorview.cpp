#include "gui/editor/editorview.h"

#include "core/files.h"
#include "gui/editor/completionmodel.h"
#include "gui/editor/diagnosticmarks.h"
#include "gui/editor/editorengine.h"
#include "gui/editor/hoverhints.h"

#include <KActionCollection>
#include <KStandardAction>
#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using KTextEditor::Document;

namespace {

constexpr int pauseOfTyping = 300; // ms

/// KTextEditor::Document::checksum() is that of a git blob.
QByteArray digest(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()));
    hash.addData(QByteArrayView("", 1));
    hash.addData(bytes);
    return hash.result();
}

/// Why saving cannot work; asked before the component is, which would open a dialog.
core::Result<void> checkWritable(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir()) {
        return core::failure(EditorView::tr("“%1” cannot be saved: its folder does not exist any more.").arg(path));
    }
    if (!folder.isWritable() || (file.exists() && !file.isWritable())) {
        return core::failure(
            EditorView::tr("“%1” cannot be saved: you do not have the permission to write it.").arg(path));
    }
    return {};
}

} // namespace

EditorView::EditorView(const QString &path, EditorEngine &engine, EditorHelp &help, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_document(engine.createDocument(this))
    , m_view(nullptr)
{
    m_document->setModifiedOnDiskWarning(false);
    m_document->setEncoding(u"UTF-8"_s);
    m_document->openUrl(QUrl::fromLocalFile(path));
    m_known = m_document->checksum();
    if (const QString syntax = syntaxOf(path); !syntax.isEmpty()) {
        m_document->setMode(syntax);
    }
    m_view = m_document->createView(this);
    m_view->setObjectName(u"textView"_s);
    m_view->setAccessibleName(tr("Text of %1").arg(QFileInfo(path).fileName()));
    m_view->setContextMenu(m_view->defaultContextMenu());
    m_view->setStatusBarEnabled(false);
    m_view->setConfigValue(u"line-numbers"_s, true);
    m_view->setConfigValue(u"icon-bar"_s, true);
    m_view->setConfigValue(u"scrollbar-minimap"_s, false);
    m_marks = std::make_unique<DiagnosticMarks>(m_document, m_view);
    m_hints = std::make_unique<HoverHints>(help, path, m_view);
    m_completion = std::make_unique<CompletionModel>(help, path, nullptr);
    m_view->registerCompletionModel(m_completion.get());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    setFocusProxy(m_view);
    connectDocument();
}

EditorView::~EditorView()
{
    m_document->disconnect(this);
    m_view->unregisterCompletionModel(m_completion.get());
    m_hints.reset();
    m_marks.reset();
    delete m_view;
}

void EditorView::connectDocument()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &EditorView::contentChanged);
    connect(m_document, &Document::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_document, &Document::textChanged, this, &EditorView::textTyped);
    connect(m_document, &Document::modifiedChanged, this, &EditorView::modifiedChanged);
    connect(m_document, &Document::documentSavedOrUploaded, this, &EditorView::contentChanged);
    connect(m_document, &Document::reloaded, this, &EditorView::contentChanged);
    connect(m_document, &Document::modifiedOnDisk, this, &EditorView::checkDisk);
    connect(m_view, &KTextEditor::View::cursorPositionChanged, this, &EditorView::cursorMoved);
}

void EditorView::setDiskChange(DiskChange change)
{
    if (change == DiskChange::Modified && !isModified()) {
        reload();
        return;
    }
    if (change == DiskChange::Deleted) {
        // What is only here now must not be lost by closing.
        m_document->setModified(true);
    }
    if (std::exchange(m_diskChange, change) != change) {
        Q_EMIT diskChanged();
    }
}

bool EditorView::isModified() const
{
    return m_document->isModified();
}

QString EditorView::text() const
{
    return m_document->text();
}

void EditorView::checkDisk()
{
    const core::Result<QByteArray> bytes = core::readFile(m_path);
    if (bytes) {
        setDiskChange(digest(*bytes) == m_known ? DiskChange::None : DiskChange::Modified);
    } else if (bytes.error().kind == core::ErrorKind::NotFound) {
        setDiskChange(DiskChange::Deleted);
    }
}

core::Result<void> EditorView::save()
{
    checkDisk();
    if (m_diskChange == DiskChange::Modified) {
        return core::failure(tr("“%1” was not saved: the file was changed on disk. Choose which text shall stay.")
                                 .arg(QFileInfo(m_path).fileName()),
                             core::ErrorKind::Exists);
    }
    if (const auto writable = checkWritable(m_path); !writable) {
        return writable;
    }
    m_document->setModifiedOnDisk(Document::OnDiskUnmodified);
    if (!m_document->documentSave()) {
        return core::failure(tr("“%1” cannot be saved. Its text is kept in the editor.").arg(m_path));
    }
    m_known = m_document->checksum();
    setDiskChange(DiskChange::None);
    return {};
}

void EditorView::reload()
{
    const core::Position place = cursor();
    m_document->setModified(false);
    m_document->documentReload();
    m_known = m_document->checksum();
    moveTo(place);
    setDiskChange(DiskChange::None);
}

void EditorView::keepText()
{
    if (const core::Result<QByteArray> bytes = core::readFile(m_path)) {
        m_known = digest(*bytes);
    }
    m_document->setModified(true);
    setDiskChange(DiskChange::None);
}

void EditorView::setText(const QString &text)
{
    const KTextEditor::Document::EditingTransaction transaction(m_document);
    m_document->setText(text);
}

bool EditorView::apply(QList<core::TextEdit> edits)
{
    if (m_pause.isActive()) {
        return false;
    }
    // From the end, so that what is changed moves nothing that is still to be changed.
    std::ranges::sort(edits, std::ranges::greater(), [](const core::TextEdit &edit) { return edit.range.start; });
    const KTextEditor::Document::EditingTransaction transaction(m_document);
    for (const auto &[range, newText] : std::as_const(edits)) {
        m_document->replaceText({range.start.line, range.start.column, range.end.line, range.end.column}, newText);
    }
    return true;
}

core::Position EditorView::cursor() const
{
    const KTextEditor::Cursor place = m_view->cursorPosition();
    return {place.line(), place.column()};
}

void EditorView::moveTo(core::Position position)
{
    m_view->setCursorPosition({position.line, position.column});
}

void EditorView::setFindings(const QList<core::Diagnostic> &findings)
{
    m_marks->setFindings(findings);
}

QStringList EditorView::messagesAtCursor() const
{
    return m_marks->messagesAt(cursor().line);
}

QList<QAction *> EditorView::editActions() const
{
    const auto named = [this](const char *name) {
        return m_view->actionCollection()->action(QString::fromLatin1(name));
    };
    return {named("edit_undo"),
            named("edit_redo"),
            nullptr,
            named("edit_cut"),
            named("edit_copy"),
            named("edit_paste"),
            named("edit_select_all"),
            nullptr,
            named("edit_find"),
            named("edit_find_next"),
            named("edit_find_prev"),
            named("edit_replace"),
            nullptr,
            named("go_goto_line"),
            named("tools_toggle_comment"),
            named("tools_invoke_code_completion")};
}

void EditorView::reserve(const QList<QKeySequence> &shortcuts)
{
    const QList<QAction *> actions = m_view->actionCollection()->actions();
    for (QAction *action : actions) {
        QList<QKeySequence> kept = action->shortcuts();
        kept.removeIf([&shortcuts](const QKeySequence &shortcut) { return shortcuts.contains(shortcut); });
        action->setShortcuts(kept);
    }
}

} // namespace sealyard::gui
