#include "gui/editor/kate/inlinenotes.h"

#include "gui/editor/editorhelp.h"

#include <KSyntaxHighlighting/Theme>
#include <KTextEditor/Document>
#include <KTextEditor/InlineNote>
#include <KTextEditor/MovingCursor>
#include <KTextEditor/View>
#include <QIcon>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int bulbDistance = 2; ///< columns behind the end of the line

} // namespace

InlineNotes::InlineNotes(EditorHelp &help, QString path, KTextEditor::View *view)
    : m_help(help)
    , m_path(std::move(path))
    , m_view(view)
{
    view->registerInlineNoteProvider(this);
    connect(view->document(), &KTextEditor::Document::aboutToInvalidateMovingInterfaceContent, this,
            [this] { m_hints.clear(); });
}

InlineNotes::~InlineNotes()
{
    m_view->unregisterInlineNoteProvider(this);
}

void InlineNotes::refresh()
{
    if (language::documentKind(m_path.section(u'/', -1)) != language::DocumentKind::BuildFile) {
        return; // others have no hints, and copying a large text takes a while
    }
    const auto told = [this, generation = ++m_generation,
                       revision = m_view->document()->revision()](const QList<language::Hint> &hints) {
        if (generation == m_generation && revision == m_view->document()->revision()) {
            setHints(hints);
        }
    };
    m_help.findHints(m_path, m_view->document()->text(), this, told);
}

void InlineNotes::setHints(const QList<language::Hint> &hints)
{
    m_hints.clear();
    for (const language::Hint &hint : hints) {
        m_hints.push_back({hint, std::unique_ptr<KTextEditor::MovingCursor>(
                                     m_view->document()->newMovingCursor({hint.position.line, hint.position.column}))});
    }
    Q_EMIT inlineNotesReset();
}

void InlineNotes::setBulb(int line)
{
    if (const int before = std::exchange(m_bulb, line); before != line) {
        Q_EMIT inlineNotesChanged(before);
        Q_EMIT inlineNotesChanged(line);
    }
}

QList<int> InlineNotes::inlineNotes(int line) const
{
    QList<int> columns;
    for (const Shown &shown : m_hints) {
        if (shown.place->line() == line) {
            columns.append(shown.place->column());
        }
    }
    if (line == m_bulb) {
        columns.append(m_view->document()->lineLength(line) + bulbDistance);
    }
    return columns;
}

/// The hint of a note; nullptr: it is the light bulb.
const InlineNotes::Shown *InlineNotes::hintOf(const KTextEditor::InlineNote &note) const
{
    int index = note.index();
    for (const Shown &shown : m_hints) {
        if (shown.place->line() == note.position().line() && index-- == 0) {
            return &shown;
        }
    }
    return nullptr;
}

QSize InlineNotes::inlineNoteSize(const KTextEditor::InlineNote &note) const
{
    const Shown *shown = hintOf(note);
    const int width = shown ? QFontMetrics(note.font()).horizontalAdvance(u' ' + shown->hint.text) : note.lineHeight();
    return {width, note.lineHeight()};
}

void InlineNotes::paintInlineNote(const KTextEditor::InlineNote &note, QPainter &painter, Qt::LayoutDirection) const
{
    const QSize size = inlineNoteSize(note);
    if (const Shown *shown = hintOf(note)) {
        painter.setFont(note.font());
        painter.setPen(m_view->theme().textColor(KSyntaxHighlighting::Theme::Comment));
        painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignVCenter, u' ' + shown->hint.text);
    } else {
        QIcon(u":/icons/lightbulb.svg"_s).paint(&painter, QRect(QPoint(0, 0), size).marginsRemoved({1, 1, 1, 1}));
    }
}

void InlineNotes::inlineNoteActivated(const KTextEditor::InlineNote &note, Qt::MouseButtons buttons, const QPoint &)
{
    if (!hintOf(note) && buttons.testFlag(Qt::LeftButton)) {
        Q_EMIT bulbClicked();
    }
}

} // namespace sealyard::gui
