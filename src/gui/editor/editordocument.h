#pragma once

#include "core/result.h"
#include "core/textrange.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace KTextEditor {
class Document;
}

namespace sealyard::gui {

class EditorEngine;
class FileChanges;

/// One text file in Kate's editor component; several views may show it. A text without changes follows the file on
/// disk.
class EditorDocument final : public QObject
{
    Q_OBJECT

public:
    enum class DiskChange { None, Modified, Deleted };
    enum class LineEnds { Lf, CrLf, Mixed };

    /// Loads the file, which must be text that core::readText() accepts, or be missing.
    EditorDocument(const QString &path, EditorEngine &engine);
    ~EditorDocument() override;

    [[nodiscard]] const QString &path() const { return m_path; } ///< absolute
    [[nodiscard]] KTextEditor::Document *document() const { return m_document; }
    [[nodiscard]] FileChanges &changes() const { return *m_changes; } ///< since the last commit
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QString text() const;
    /// What happened to the file since it was loaded or saved, and was not dealt with yet.
    [[nodiscard]] DiskChange diskChange() const { return m_diskChange; }
    /// Mixed ones are kept until the file is saved: then all are "\n".
    [[nodiscard]] LineEnds lineEnds() const { return m_lineEnds; }
    /// Gives all lines this end when the text is saved.
    void setLineEnds(LineEnds lineEnds);

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
    /// Tells of a change of the text at once instead of after the pause.
    void tellNow();

Q_SIGNALS:
    void modifiedChanged();
    /// 300 ms after the last change of the text, and each second while it goes on changing; at once after saving and
    /// loading.
    void contentChanged();
    void textTyped(); ///< at once after each change of the text
    void diskChanged();
    void lineEndsChanged();

private:
    void connectDocument();
    void waitForPause();
    void setDiskChange(DiskChange change);
    void readLineEnds();

    QString m_path;
    KTextEditor::Document *m_document;
    FileChanges *m_changes;
    QTimer m_pause;
    QElapsedTimer m_sinceUntold; ///< since the first change that was not told of
    QByteArray m_known;          ///< digest of the file that the text is based on
    DiskChange m_diskChange = DiskChange::None;
    LineEnds m_lineEnds = LineEnds::Lf;
};

} // namespace sealyard::gui
