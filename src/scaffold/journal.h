#pragma once

#include "core/result.h"
#include "scaffold/changeset.h"

#include <QString>

namespace sealyard::scaffold {

/// Writes change sets all or nothing, and takes them back: what will be done is recorded before the first file is
/// touched, so that a killed program is tidied up after by the next one. Thread-safe as far as two threads do not
/// change the same files.
class Journal final
{
public:
    /// folder: where the records are kept, absolute; made when it is missing.
    explicit Journal(QString folder);

    /// Tidies up, then writes. Returns the absolute paths written. ErrorKind::Exists as writePlan(); ErrorKind::Invalid
    /// when a file is no longer what it was; Denied for paths that leave the workspace, also through links. When it
    /// fails everything is as before.
    [[nodiscard]] core::Result<QStringList> apply(const ChangeSet &changes, const QString &workspaceRoot) const;

    /// Takes back the last change set of a workspace and returns the paths that were removed or restored, absolute.
    /// NotFound when there is none; Invalid, and nothing is touched, when a file was changed since.
    [[nodiscard]] core::Result<QStringList> undo(const QString &workspaceRoot) const;

    /// Takes back what programs that are gone left half done, in all workspaces.
    void tidyUp() const;

private:
    QString m_folder;
};

/// Below the user's state folder (XDG).
[[nodiscard]] QString defaultJournalFolder();

} // namespace sealyard::scaffold
