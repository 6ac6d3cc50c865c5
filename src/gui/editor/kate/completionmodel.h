#pragma once

#include "language/completion.h"

#include <KTextEditor/CodeCompletionModel>
#include <KTextEditor/CodeCompletionModelControllerInterface>

namespace sealyard::gui {

class EditorHelp;

/// What the language library offers, for the component's completion list. It opens on demand only (Ctrl+Space), so that
/// Return and Tab always do what they do in a text.
class CompletionModel final : public KTextEditor::CodeCompletionModel,
                              public KTextEditor::CodeCompletionModelControllerInterface
{
    Q_OBJECT
    Q_INTERFACES(KTextEditor::CodeCompletionModelControllerInterface)

public:
    /// path: absolute. help must outlive this.
    CompletionModel(EditorHelp &help, QString path, QObject *parent);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void executeCompletionItem(KTextEditor::View *view, const KTextEditor::Range &word,
                               const QModelIndex &index) const override;

    bool shouldStartCompletion(KTextEditor::View *view, const QString &insertedText, bool userInsertion,
                               const KTextEditor::Cursor &position) override;
    KTextEditor::Range completionRange(KTextEditor::View *view, const KTextEditor::Cursor &position) override;
    bool shouldAbortCompletion(KTextEditor::View *view, const KTextEditor::Range &range,
                               const QString &currentCompletion) override;

private:
    EditorHelp &m_help;
    QString m_path;
    language::Completions m_found;
};

} // namespace sealyard::gui
