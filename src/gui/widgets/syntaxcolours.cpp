#include "gui/widgets/syntaxcolours.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype highlightLimit = 1'000'000;

} // namespace

SyntaxColours::SyntaxColours(QPlainTextEdit *view)
    : m_view(view)
{
}

SyntaxColours::~SyntaxColours() = default;

void SyntaxColours::setText(const QString &fileName, const QString &text)
{
    const bool isHighlighted = !text.isEmpty() && text.size() <= highlightLimit;
    if (isHighlighted && !m_repository) {
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
        m_highlighter = new KSyntaxHighlighting::SyntaxHighlighter(m_view);
        m_highlighter->setTheme(m_repository->themeForPalette(m_view->palette()));
    }
    if (m_highlighter) {
        m_highlighter->setDocument(nullptr);
    }
    m_view->setPlainText(text);
    if (!isHighlighted) {
        return;
    }
    const QString name = fileName.endsWith(".tmpl"_L1) ? fileName.chopped(5) : fileName;
    const auto definition = m_repository->definitionForFileName(name);
    m_highlighter->setDefinition(definition);
    m_highlighter->setDocument(definition.isValid() ? m_view->document() : nullptr);
}

void SyntaxColours::updateTheme()
{
    if (m_highlighter) {
        m_highlighter->setTheme(m_repository->themeForPalette(m_view->palette()));
        m_highlighter->rehighlight();
    }
}

} // namespace sealyard::gui
