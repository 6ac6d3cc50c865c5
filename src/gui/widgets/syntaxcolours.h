#pragma once

#include <QString>

#include <memory>

class QPlainTextEdit;

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace sealyard::gui {

/// Colours the text of a view by its language, in the theme that suits the view's palette. What the languages are is
/// read with the first text, since that takes longer than the window needs to come up.
class SyntaxColours final
{
public:
    /// view must outlive this.
    explicit SyntaxColours(QPlainTextEdit *view);
    ~SyntaxColours();

    /// Replaces the text and forgets the undo history. The language follows from fileName; a ".tmpl" has the language
    /// of the file that it becomes. Texts beyond a million characters stay plain, to be shown at once.
    void setText(const QString &fileName, const QString &text);
    /// To be called when the palette is another one.
    void updateTheme();

private:
    QPlainTextEdit *m_view;
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr; ///< the view's child
};

} // namespace sealyard::gui
