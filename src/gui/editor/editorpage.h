#pragma once

#include "gui/editor/editorview.h"

#include <QWidget>

namespace sealyard::gui {

class EditorEngine;
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
    EditorPage(const QString &path, EditorEngine &engine, EditorHelp &help, UnsavedTexts &unsaved, QWidget *parent);

    [[nodiscard]] const QString &path() const { return m_path; } ///< absolute
    /// nullptr when the file cannot be shown as text.
    [[nodiscard]] EditorView *view() const { return m_view; }
    [[nodiscard]] bool isModified() const { return m_view && m_view->isModified(); }

    /// Saves; what goes wrong is shown above the text. False when it was not saved.
    bool save();

private:
    void explain(const QString &reason);
    void offerLostText();
    void restore(const QString &text);
    void loadFromDisk();
    void showDiskChange();

    QString m_path;
    UnsavedTexts &m_unsaved;
    MessageBar *m_messages;
    EditorView *m_view = nullptr;
};

} // namespace sealyard::gui
