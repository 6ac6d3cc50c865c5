#include "gui/editor/kate/kateview.h"

#include "gui/editor/filechanges.h"
#include "gui/editor/kate/blamemodel.h"
#include "gui/editor/kate/changebar.h"
#include "gui/editor/kate/changepeek.h"
#include "gui/editor/kate/completionmodel.h"
#include "gui/editor/kate/diagnosticmarks.h"
#include "gui/editor/kate/editorengine.h"
#include "gui/editor/kate/hoverhints.h"
#include "gui/editor/kate/inlinenotes.h"
#include "gui/editor/kate/katedocument.h"

#include <KActionCollection>
#include <KConfig>
#include <KConfigGroup>
#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QProxyStyle>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// Lets one click choose a commit, as in lists of other programs of its kind; most desktops want two.
class OneClickStyle final : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick ? 1 : QProxyStyle::styleHint(hint, option, widget, result);
    }
};

} // namespace

KateView::KateView(std::shared_ptr<KateDocument> file, EditorHelp &help, QWidget *parent)
    : EditorView(parent)
    , m_file(std::move(file))
    , m_view(m_file->document()->createView(this))
{
    setUpView();
    setUpHelp(help);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    auto *bar = new ChangeBar(m_file->changes(), m_view, this);
    connect(bar, &ChangeBar::clicked, this, &KateView::peekChangeAt);
    row->addWidget(bar);
    row->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &KTextEditor::View::displayRangeChanged, this, &KateView::displayChanged);
    connect(m_view, &KTextEditor::View::cursorPositionChanged, this, [this] {
        showBulb();
        Q_EMIT cursorMoved();
    });
}

EditorDocument &KateView::file() const
{
    return *m_file;
}

void KateView::setUpView()
{
    m_view->setObjectName(u"textView"_s);
    m_view->setAccessibleName(tr("Text of %1").arg(QFileInfo(m_file->path()).fileName()));
    m_view->setContextMenu(m_view->defaultContextMenu());
    m_view->setStatusBarEnabled(false);
    m_view->setConfigValue(u"line-numbers"_s, true);
    m_view->setConfigValue(u"icon-bar"_s, true);
    m_view->setConfigValue(u"scrollbar-minimap"_s, false);
    m_marks = std::make_unique<DiagnosticMarks>(m_file->document(), m_view);
    if (QWidget *text = m_view->focusProxy()) {
        text->installEventFilter(this);
    }
}

void KateView::setUpHelp(EditorHelp &help)
{
    const QString &path = m_file->path();
    m_hints = std::make_unique<HoverHints>(help, path, m_view);
    m_notes = std::make_unique<InlineNotes>(help, path, m_view);
    m_completion = std::make_unique<CompletionModel>(help, path, nullptr);
    if (hasOwnCompletion(path)) {
        // Words of the text hide what can really stand there.
        m_view->setConfigValue(u"word-completion"_s, false);
        m_view->setConfigValue(u"keyword-completion"_s, false);
    }
    m_view->registerCompletionModel(m_completion.get());
    connect(m_file.get(), &KateDocument::contentChanged, m_notes.get(), &InlineNotes::refresh);
    connect(m_notes.get(), &InlineNotes::bulbClicked, this, &KateView::actionsRequested);
    m_notes->refresh();
}

KateView::~KateView()
{
    m_view->unregisterCompletionModel(m_completion.get());
    m_hints.reset();
    m_notes.reset();
    m_marks.reset();
    m_view->setAnnotationModel(nullptr);
    delete m_view;
}

void KateView::showBulb()
{
    const int line = cursor().line;
    m_notes->setBulb(m_marks->messagesAt(line).isEmpty() ? -1 : line);
}

bool KateView::peekChange()
{
    const int line = cursor().line;
    if (!m_file->changes().at(line)) {
        return false;
    }
    peekChangeAt(line);
    return true;
}

void KateView::peekChangeAt(int line)
{
    const FileChanges &changes = m_file->changes();
    const git::LineChange change = *changes.at(line);
    const core::TextEdit revert = changes.reverting(change);
    const KTextEditor::Range now(change.after, 0, change.after + change.afterCount, 0);
    const QString after = change.afterCount == 0 ? QString() : m_file->document()->text(now);
    auto *peek = new ChangePeek(revert.newText, after, this);
    connect(peek, &ChangePeek::revertRequested, this, [this, revert] { m_file->apply({revert}); });
    connect(peek, &ChangePeek::stepRequested, this, &KateView::stepChange);
    peek->resize(qMax(width() / 2, peek->sizeHint().width()), peek->sizeHint().height());
    const QPoint place = m_view->cursorToCoordinate({qMax(0, change.after + change.afterCount - 1), 0});
    const int below = place.y() < 0 ? height() / 3 : place.y() + 2 * m_view->fontMetrics().height();
    peek->move(m_view->mapToGlobal(QPoint(m_view->textAreaRect().left(), below)));
    peek->show();
    peek->setFocus();
}

void KateView::stepChange(int step)
{
    const QList<git::LineChange> &changes = m_file->changes().changes();
    if (changes.isEmpty()) {
        return;
    }
    const int line = cursor().line;
    const git::LineChange *next = step > 0 ? &changes.first() : &changes.last();
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const git::LineChange &each = changes.at(step > 0 ? changes.size() - 1 - i : i);
        if (step > 0 ? each.after > line : each.after < line) {
            next = &each;
        }
    }
    moveTo({next->after, 0});
    peekChangeAt(next->after);
}

bool KateView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ControlModifier && !m_view->selection()) {
            Q_EMIT definitionRequested(); // pressing has moved the cursor
        }
    }
    return EditorView::eventFilter(watched, event);
}

void KateView::setBlame(const std::optional<git::Blame> &blame)
{
    if (blame && !m_blame) {
        m_blame = new BlameModel(m_file->changes(), this);
        m_view->setAnnotationModel(m_blame);
        connectBlame();
    }
    if (blame) {
        m_blame->setBlame(*blame);
    }
    if (m_blame) {
        m_view->setAnnotationBorderVisible(blame.has_value());
    }
}

void KateView::connectBlame()
{
    connect(m_view, &KTextEditor::View::annotationActivated, this, [this](const KTextEditor::View *, int line) {
        if (const git::CommitInfo *commit = m_blame->commitAt(line)) {
            Q_EMIT commitRequested(commit->id);
        }
    });
    const QList<QWidget *> parts = m_view->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (part->inherits("KateIconBorder")) { // without it two clicks are needed
            auto *style = new OneClickStyle;
            style->setParent(part);
            part->setStyle(style);
        }
    }
}

void KateView::offerInMenu(const QList<QAction *> &actions)
{
    QMenu *menu = m_view->contextMenu();
    QAction *first = menu->actions().value(0);
    menu->insertActions(first, actions);
    menu->insertSeparator(first);
}

QString KateView::selectedText() const
{
    const QString text = m_view->selection() ? m_view->selectionText() : QString();
    return text.contains(u'\n') ? QString() : text;
}

core::Position KateView::cursor() const
{
    const KTextEditor::Cursor place = m_view->cursorPosition();
    return {place.line(), place.column()};
}

void KateView::moveTo(core::Position position)
{
    m_view->setCursorPosition({position.line, position.column});
}

ViewState KateView::state() const
{
    KConfig config(QString(), KConfig::SimpleConfig);
    KConfigGroup group = config.group(u"view"_s);
    m_view->writeSessionConfig(group);
    return group.entryMap();
}

void KateView::setState(const ViewState &state)
{
    KConfig config(QString(), KConfig::SimpleConfig);
    KConfigGroup group = config.group(u"view"_s);
    for (const auto &[key, value] : state.asKeyValueRange()) {
        group.writeEntry(key, value);
    }
    m_view->readSessionConfig(group);
}

void KateView::setFindings(const QList<core::Diagnostic> &findings)
{
    m_marks->setFindings(findings);
    showBulb();
}

QStringList KateView::messagesAtCursor() const
{
    return m_marks->messagesAt(cursor().line);
}

QList<QAction *> KateView::editActions() const
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

QList<QAction *> KateView::textActions() const
{
    return m_view->actionCollection()->actions();
}

void KateView::reserve(const QList<QKeySequence> &shortcuts)
{
    const QList<QAction *> actions = m_view->actionCollection()->actions();
    for (QAction *action : actions) {
        QList<QKeySequence> kept = action->shortcuts();
        kept.removeIf([&shortcuts](const QKeySequence &shortcut) { return shortcuts.contains(shortcut); });
        action->setShortcuts(kept);
    }
}

} // namespace sealyard::gui
