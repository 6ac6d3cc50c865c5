#include "gui/widgets/codeview.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype highlightLimit = 1'000'000;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    m_highlighter->setTheme(m_repository.themeForPalette(palette()));
}

void CodeView::setCode(const QString &fileName, const QString &text)
{
    QString name = fileName;
    if (name.endsWith(".tmpl"_L1)) {
        name.chop(5);
    }
    const auto definition = m_repository.definitionForFileName(name);
    const bool isHighlighted = definition.isValid() && text.size() <= highlightLimit;
    m_highlighter->setDocument(nullptr);
    setPlainText(text);
    m_highlighter->setDefinition(definition);
    m_highlighter->setDocument(isHighlighted ? document() : nullptr);
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setTheme(m_repository.themeForPalette(palette()));
        m_highlighter->rehighlight();
    }
}

} // namespace sealyard::gui
