#pragma once

#include "gui/editor/editordocument.h"

#include <QElapsedTimer>
#include <QTimer>

namespace KTextEditor {
class Document;
}

namespace sealyard::gui {

class EditorEngine;

/// A text file in Kate's editor component.
class KateDocument final : public EditorDocument
{
    Q_OBJECT

public:
    /// Loads the file, which must be text that core::readText() accepts, or be missing.
    KateDocument(const QString &path, EditorEngine &engine);
    ~KateDocument() override;

    [[nodiscard]] KTextEditor::Document *document() const { return m_document; }

    [[nodiscard]] const QString &path() const override { return m_path; }
    [[nodiscard]] FileChanges &changes() const override { return *m_changes; }
    [[nodiscard]] bool isModified() const override;
    [[nodiscard]] QString text() const override;
    [[nodiscard]] DiskChange diskChange() const override { return m_diskChange; }
    [[nodiscard]] LineEnds lineEnds() const override { return m_lineEnds; }
    void setLineEnds(LineEnds lineEnds) override;
    void checkDisk() override;
    [[nodiscard]] core::Result<void> save() override;
    void reload() override;
    void keepText() override;
    void setText(const QString &text) override;
    bool apply(QList<core::TextEdit> edits) override;
    void tellNow() override;

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
