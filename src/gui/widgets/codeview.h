#pragma once

#include <KSyntaxHighlighting/Repository>

#include <QPlainTextEdit>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace sealyard::gui {

/// Shows, and edits unless it is made read-only, one text in a fixed-width font with the colours of its language. For
/// pages and dialogs; the real editor is gui/editor. Tab leaves it, so that everything is reached by keyboard.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// Replaces the text and forgets the undo history. The language follows from fileName; a ".tmpl" has the language
    /// of the file that it becomes. Texts beyond a million characters stay plain, to be shown at once.
    void setCode(const QString &fileName, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    KSyntaxHighlighting::Repository m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
};

} // namespace sealyard::gui
