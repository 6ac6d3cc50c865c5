#pragma once

#include "core/result.h"
#include "scaffold/changeset.h"

#include <QString>

namespace sealyard::scaffold {

/// A file that a change set made, changed or removed.
struct RecordedFile
{
    QString path;      ///< relative to the workspace
    QByteArray digest; ///< SHA-256 of what was written, in hexadecimal digits; empty: it was removed
    bool isNew = false;
    QString before; ///< of a changed or removed file
};

/// What is kept about one change set, as a JSON file.
struct JournalRecord
{
    QString workspace; ///< canonical path
    qint64 process = 0;
    bool isComplete = false;
    QString directory; ///< the new version directory; empty when there is none
    QList<RecordedFile> files;
};

/// The record of a change set that this process is about to write.
[[nodiscard]] core::Result<JournalRecord> recordOf(const ChangeSet &changes, const QString &workspaceRoot);

[[nodiscard]] core::Result<void> saveRecord(const QString &path, const JournalRecord &record);
[[nodiscard]] core::Result<JournalRecord> loadRecord(const QString &path);

/// The hexadecimal SHA-256 of a file on disk; empty when there is none.
[[nodiscard]] QByteArray digestOfFile(const QString &path);

} // namespace sealyard::scaffold
