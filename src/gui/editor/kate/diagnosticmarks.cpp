#include "gui/editor/kate/diagnosticmarks.h"

#include "gui/widgets/severity.h"

#include <KTextEditor/Attribute>
#include <KTextEditor/Document>
#include <KTextEditor/MovingRange>
#include <KTextEditor/View>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Diagnostic;
using core::Severity;
using KTextEditor::Document;

namespace {

constexpr int hintDelay = 250;          // ms
constexpr qreal behindSelection = -900; // z depth: selection and search results are drawn above

Document::MarkTypes markType(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Document::Error;
    case Severity::Warning:
        return Document::Warning;
    case Severity::Info:
        return Document::markType25;
    }
    Q_UNREACHABLE_RETURN(Document::Error);
}

/// A finding without an extent is shown on the word at its place, else on the whole line.
KTextEditor::Range visibleRange(const Document &document, const core::TextRange &range)
{
    const KTextEditor::Range exact(range.start.line, range.start.column, range.end.line, range.end.column);
    if (!exact.isEmpty()) {
        return exact;
    }
    const KTextEditor::Range word = document.wordRangeAt(exact.start());
    if (word.isValid() && !word.isEmpty()) {
        return word;
    }
    const int line = std::clamp(range.start.line, 0, std::max(0, document.lines() - 1));
    return {line, 0, line, document.lineLength(line)};
}

QString hintOf(const Diagnostic &finding)
{
    return u"<p><b>%1 %2</b><br>%3</p>"_s.arg(finding.code, severityWord(finding.severity),
                                              finding.message.toHtmlEscaped());
}

} // namespace

DiagnosticMarks::DiagnosticMarks(Document *document, KTextEditor::View *view)
    : m_document(document)
    , m_view(view)
{
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
        document->setMarkIcon(markType(severity), severityIcon(severity));
        document->setMarkDescription(markType(severity), severityWord(severity));
    }
    view->registerTextHintProvider(this);
    view->setTextHintDelay(hintDelay);
    connect(document, &Document::aboutToInvalidateMovingInterfaceContent, this, &DiagnosticMarks::clear);
    connect(document, &Document::markToolTipRequested, this,
            [this](Document *, KTextEditor::Mark mark, QPoint position, bool &isHandled) {
                const QStringList messages = messagesAt(mark.line);
                isHandled = !messages.isEmpty();
                QToolTip::showText(position, messages.join(u'\n'), m_view);
            });
}

DiagnosticMarks::~DiagnosticMarks()
{
    m_view->unregisterTextHintProvider(this);
}

void DiagnosticMarks::setFindings(const QList<Diagnostic> &findings)
{
    clear();
    QList<Diagnostic> worstFirst = findings;
    std::ranges::stable_sort(worstFirst, {}, &Diagnostic::severity);
    std::ranges::for_each(worstFirst, [this](const Diagnostic &finding) { add(finding); });
}

QStringList DiagnosticMarks::messagesAt(int line) const
{
    QStringList messages;
    for (const Mark &mark : m_marks) {
        if (mark.range->start().line() == line) {
            messages.append(mark.finding.message);
        }
    }
    return messages;
}

void DiagnosticMarks::clear()
{
    m_marks.clear();
    const auto marked = m_document->marks().keys();
    for (const int line : marked) {
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info}) {
            m_document->removeMark(line, markType(severity));
        }
    }
}

void DiagnosticMarks::add(const Diagnostic &finding)
{
    std::unique_ptr<KTextEditor::MovingRange> range(
        m_document->newMovingRange(visibleRange(*m_document, finding.range)));
    KTextEditor::Attribute::Ptr attribute(new KTextEditor::Attribute);
    attribute->setUnderlineStyle(QTextCharFormat::WaveUnderline);
    attribute->setUnderlineColor(severityColor(finding.severity, m_view->palette()));
    range->setView(m_view);
    range->setAttribute(attribute);
    range->setZDepth(behindSelection);
    // One sign for each line, the worst: the component draws them one over the other.
    const int line = range->start().line();
    const uint signs = Document::Error | Document::Warning | markType(Severity::Info);
    if ((m_document->mark(line) & signs) == 0) {
        m_document->addMark(line, markType(finding.severity));
    }
    m_marks.push_back({finding, std::move(range)});
}

QString DiagnosticMarks::textHint(KTextEditor::View *, const KTextEditor::Cursor &position)
{
    QString hint;
    for (const Mark &mark : m_marks) {
        if (mark.range->contains(position)) {
            hint += hintOf(mark.finding);
        }
    }
    return hint;
}

} // namespace sealyard::gui
