#include "gui/editor/kate/hoverhints.h"

#include "gui/editor/editorhelp.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QCursor>
#include <QTextDocument>
#include <QToolTip>

namespace sealyard::gui {

namespace {

QString htmlOf(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    return document.toHtml();
}

KTextEditor::Range rangeOf(const core::TextRange &range)
{
    return {range.start.line, range.start.column, range.end.line, range.end.column};
}

} // namespace

HoverHints::HoverHints(EditorHelp &help, QString path, KTextEditor::View *view)
    : m_help(help)
    , m_path(std::move(path))
    , m_view(view)
{
    view->registerTextHintProvider(this);
}

HoverHints::~HoverHints()
{
    m_view->unregisterTextHintProvider(this);
}

QString HoverHints::textHint(KTextEditor::View *view, const KTextEditor::Cursor &position)
{
    if (m_revision == view->document()->revision() && m_told.contains(position)) {
        return m_html;
    }
    m_told = KTextEditor::Range::invalid();
    m_revision = view->document()->revision();
    const core::Position place{position.line(), position.column()};
    m_help.explain(m_path, view->document()->text(), place, this, [this](const language::Hover &hover) {
        m_told = rangeOf(hover.range);
        m_html = htmlOf(hover.markdown);
        show();
    });
    return {};
}

/// The component shows it itself as long as the mouse stays in the range.
void HoverHints::show() const
{
    const KTextEditor::Cursor under = m_view->coordinatesToCursor(m_view->mapFromGlobal(QCursor::pos()));
    if (!QToolTip::isVisible() && m_told.contains(under)) {
        QToolTip::showText(QCursor::pos(), m_html, m_view);
    }
}

} // namespace sealyard::gui
