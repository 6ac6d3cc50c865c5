#pragma once

#include "core/diagnostic.h"
#include "core/result.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;

namespace KTextEditor {
class Document;
class View;
} // namespace KTextEditor

namespace sealyard::gui {

class CompletionModel;
class DiagnosticMarks;
class EditorEngine;
class EditorHelp;
class HoverHints;

/// One text file in Kate's editor component. A text without changes follows the file on disk.
class EditorView final : public QWidget
{
    Q_OBJECT

public:
    enum class DiskChange { None, Modified, Deleted };

    /// Loads the file, which must be text that core::readText() accepts, or be missing.
    EditorView(const QString &path, EditorEngine &engine, EditorHelp &help, QWidget *parent);
    ~EditorView() override;

    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QString text() const;
    /// What happened to the file since it was loaded or saved, and was not dealt with yet.
    [[nodiscard]] DiskChange diskChange() const { return m_diskChange; }

    /// Compares the file with what was loaded or saved; the component's own watching misses changes within a second.
    void checkDisk();
    /// Replaces the file atomically; refused while the file was changed by others.
    [[nodiscard]] core::Result<void> save();
    /// Forgets the changes and loads the file again.
    void reload();
    /// Lets the text stand against what is on disk.
    void keepText();
    /// Replaces the text by an unsaved one; can be undone.
    void setText(const QString &text);
    /// Makes these changes, which do not overlap, as one that can be undone. Their ranges are those of the text that
    /// contentChanged() told of last: false, and nothing done, when it changed since.
    bool apply(QList<core::TextEdit> edits);

    [[nodiscard]] core::Position cursor() const;
    void moveTo(core::Position position);
    void setFindings(const QList<core::Diagnostic> &findings);
    /// The messages of the findings on the cursor's line.
    [[nodiscard]] QStringList messagesAtCursor() const;

    /// The component's own actions for an Edit menu; nullptr stands for a separator.
    [[nodiscard]] QList<QAction *> editActions() const;
    /// Takes shortcuts away from the component's actions, since the window uses them.
    void reserve(const QList<QKeySequence> &shortcuts);

Q_SIGNALS:
    void modifiedChanged();
    void cursorMoved();
    /// 300 ms after the last change of the text; at once after saving and loading.
    void contentChanged();
    /// At once after each change of the text.
    void textTyped();
    void diskChanged();

private:
    void connectDocument();
    void setDiskChange(DiskChange change);

    QString m_path;
    KTextEditor::Document *m_document;
    KTextEditor::View *m_view;
    std::unique_ptr<DiagnosticMarks> m_marks;
    std::unique_ptr<CompletionModel> m_completion;
    std::unique_ptr<HoverHints> m_hints;
    QTimer m_pause;
    QByteArray m_known; ///< digest of the file that the text is based on
    DiskChange m_diskChange = DiskChange::None;
};

} // namespace sealyard::gui
