#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"
#include "language/codeactions.h"
#include "language/foundtext.h"

#include <QObject>

class QAction;
class QWidget;

namespace sealyard::gui {

class EditorPane;

/// What can be done with the code at the cursor: going to definitions, renaming, laying out, fixing. Asks the language
/// library in the background; changes are wanted from whoever connects, after they were shown where they need a look.
class CodeActs final : public QObject
{
    Q_OBJECT

public:
    /// window: where dialogs and menus open; owns this.
    CodeActs(EditorPane &editor, QWidget *window);

    void goToDefinition();
    void findReferences();
    void rename();
    void format();
    /// Shows in a menu what can be done about these findings of one file as far as they touch a part of it. further:
    /// what stands below.
    void offerActions(const language::Document &document, const QList<core::Diagnostic> &findings,
                      const core::TextRange &part, const image::SourceTree &sources, QAction *further);
    /// Shows what changes would do, and wants them when that is accepted.
    void confirm(const QString &title, const QString &summary, const QList<core::FileEdit> &edits,
                 const image::SourceTree &sources);

Q_SIGNALS:
    void placeFound(const QString &path, core::Position place);
    void placesFound(const QString &title, const QList<language::FoundInFile> &places);
    void changesWanted(const QList<core::FileEdit> &edits);
    /// A sentence for the status bar: why nothing happened.
    void refused(const QString &why);

private:
    void showMenu(const QList<language::CodeAction> &actions, const image::SourceTree &sources, QAction *further);
    void act(const language::CodeAction &action, const image::SourceTree &sources);

    EditorPane &m_editor;
    QWidget *m_window;
    quint64 m_question = 0;
};

/// What changes make of files, as a diff.
[[nodiscard]] QString diffOf(const QList<core::FileEdit> &edits, const image::SourceTree &sources);

} // namespace sealyard::gui
