#pragma once

#include "core/result.h"
#include "core/textrange.h"

#include <QObject>

namespace sealyard::gui {

class FileChanges;

/// One text file in the editor's component; several views may show it. A text without changes follows the file on disk.
class EditorDocument : public QObject
{
    Q_OBJECT

public:
    enum class DiskChange { None, Modified, Deleted };
    enum class LineEnds { Lf, CrLf, Mixed };

    using QObject::QObject;

    [[nodiscard]] virtual const QString &path() const = 0;  ///< absolute
    [[nodiscard]] virtual FileChanges &changes() const = 0; ///< since the last commit
    [[nodiscard]] virtual bool isModified() const = 0;
    [[nodiscard]] virtual QString text() const = 0;
    /// What happened to the file since it was loaded or saved, and was not dealt with yet.
    [[nodiscard]] virtual DiskChange diskChange() const = 0;
    /// Mixed ones are kept until the file is saved: then all are "\n".
    [[nodiscard]] virtual LineEnds lineEnds() const = 0;
    /// Gives all lines this end when the text is saved.
    virtual void setLineEnds(LineEnds lineEnds) = 0;

    /// Compares the file with what was loaded or saved; the component's own watching misses changes within a second.
    virtual void checkDisk() = 0;
    /// Replaces the file atomically; refused while the file was changed by others.
    [[nodiscard]] virtual core::Result<void> save() = 0;
    /// Forgets the changes and loads the file again.
    virtual void reload() = 0;
    /// Lets the text stand against what is on disk.
    virtual void keepText() = 0;
    /// Replaces the text by an unsaved one; can be undone.
    virtual void setText(const QString &text) = 0;
    /// Makes these changes, which do not overlap, as one that can be undone. Their ranges are those of the text that
    /// contentChanged() told of last: false, and nothing done, when it changed since.
    virtual bool apply(QList<core::TextEdit> edits) = 0;
    /// Tells of a change of the text at once instead of after the pause.
    virtual void tellNow() = 0;

Q_SIGNALS:
    void modifiedChanged();
    /// 300 ms after the last change of the text, and each second while it goes on changing; at once after saving and
    /// loading.
    void contentChanged();
    void textTyped(); ///< at once after each change of the text
    void diskChanged();
    void lineEndsChanged();
};

} // namespace sealyard::gui
