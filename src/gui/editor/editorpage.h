#pragma once

#include "core/result.h"
#include "gui/editor/editordocument.h"
#include "gui/editor/editorview.h"

#include <QWidget>

namespace sealyard::gui {

class EditorDocuments;
class EditorHelp;
class EmptyState;
class MessageBar;
class UnsavedTexts;

/// One tab: a text in the editor with its messages, or the reason why the file cannot be shown as text.
class EditorPage final : public QWidget
{
    Q_OBJECT

public:
    /// unsaved: what programs that ended unexpectedly left of files; must outlive the page.
    EditorPage(const QString &path, EditorDocuments &documents, EditorHelp &help, UnsavedTexts &unsaved,
               QWidget *parent);

    [[nodiscard]] const QString &path() const { return m_path; } ///< absolute
    /// nullptr when the file cannot be shown as text.
    [[nodiscard]] EditorView *view() const { return m_view; }
    [[nodiscard]] bool isModified() const { return m_view && m_view->file().isModified(); }

    /// Saves; what goes wrong is shown above the text. False when it was not saved.
    bool save();

Q_SIGNALS:
    /// The file is shown as text now.
    void viewMade();
    /// The text shall be compared with the file on disk.
    void compareRequested();

private:
    void makeView(std::shared_ptr<EditorDocument> file);
    void explain(const core::Error &reason);
    void offerPlainText(EmptyState &explanation);
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
};

} // namespace sealyard::gui
