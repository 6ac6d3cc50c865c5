#pragma once

#include "gui/editor/editorview.h"

#include <memory>

namespace KTextEditor {
class View;
} // namespace KTextEditor

namespace sealyard::gui {

class BlameModel;
class CompletionModel;
class DiagnosticMarks;
class EditorHelp;
class HoverHints;
class InlineNotes;
class KateDocument;

/// A text in Kate's editor component with what we know about it.
class KateView final : public EditorView
{
    Q_OBJECT

public:
    KateView(std::shared_ptr<KateDocument> file, EditorHelp &help, QWidget *parent);
    ~KateView() override;

    [[nodiscard]] EditorDocument &file() const override;
    [[nodiscard]] core::Position cursor() const override;
    void moveTo(core::Position position) override;
    [[nodiscard]] ViewState state() const override;
    void setState(const ViewState &state) override;
    void setFindings(const QList<core::Diagnostic> &findings) override;
    [[nodiscard]] QStringList messagesAtCursor() const override;
    bool peekChange() override;
    void stepChange(int step) override;
    void setBlame(const std::optional<git::Blame> &blame) override;
    [[nodiscard]] QString selectedText() const override;
    void offerInMenu(const QList<QAction *> &actions) override;
    [[nodiscard]] QList<QAction *> editActions() const override;
    [[nodiscard]] QList<QAction *> textActions() const override;
    void reserve(const QList<QKeySequence> &shortcuts) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void setUpHelp(EditorHelp &help);
    void showBulb();
    void peekChangeAt(int line);

    void connectBlame();

    std::shared_ptr<KateDocument> m_file;
    KTextEditor::View *m_view;
    BlameModel *m_blame = nullptr; ///< made when it is wanted first
    std::unique_ptr<DiagnosticMarks> m_marks;
    std::unique_ptr<CompletionModel> m_completion;
    std::unique_ptr<HoverHints> m_hints;
    std::unique_ptr<InlineNotes> m_notes;
};

} // namespace sealyard::gui
