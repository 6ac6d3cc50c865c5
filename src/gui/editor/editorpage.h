#pragma once

#include "core/result.h"
#include "gui/editor/editordocument.h"
#include "gui/editor/editorview.h"

#include <QWidget>

#include <optional>

namespace sealyard::gui {

class EditorDocuments;
class EditorHelp;
class LargeTextView;
class MessageBar;
class UnsavedTexts;

/// One tab: a text in the editor with its messages, a large file to be read only, or the reason why the file cannot be
/// shown as text.
class EditorPage final : public QWidget
{
    Q_OBJECT

public:
    /// unsaved: what programs that ended unexpectedly left of files; must outlive the page.
    EditorPage(const QString &path, EditorDocuments &documents, EditorHelp &help, UnsavedTexts &unsaved,
               QWidget *parent);

    [[nodiscard]] const QString &path() const { return m_path; } ///< absolute
    /// nullptr when the file cannot be edited.
    [[nodiscard]] EditorView *view() const { return m_view; }
    /// nullptr unless the file is too large for the editor.
    [[nodiscard]] LargeTextView *largeView() const { return m_largeView; }
    [[nodiscard]] std::optional<core::Position> cursor() const; ///< nothing: no text is shown
    void moveTo(core::Position position);
    [[nodiscard]] ViewState state() const; ///< see EditorView::state()
    void setState(const ViewState &state);
    [[nodiscard]] QList<QAction *> editActions() const; ///< of the text that is shown
    [[nodiscard]] bool isModified() const { return m_view && m_view->file().isModified(); }

    /// Saves; what goes wrong is shown above the text. False when it was not saved.
    bool save();

Q_SIGNALS:
    /// The text shall be compared with the file on disk.
    void compareRequested();

private:
    void makeView(const std::shared_ptr<EditorDocument> &file);
    void explain(const core::Error &reason);
    void openElsewhere();
    void showLargeText();
    void offerLostText();
    void restore(const QString &text);
    void loadFromDisk();
    void showDiskChange();

    QString m_path;
    EditorDocuments &m_documents;
    EditorHelp &m_help;
    UnsavedTexts &m_unsaved;
    MessageBar *m_messages;
    EditorView *m_view = nullptr;
    LargeTextView *m_largeView = nullptr;
};

} // namespace sealyard::gui
