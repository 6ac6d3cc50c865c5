#pragma once

#include "github/buildrequest.h"

#include <QLockFile>

#include <memory>

namespace sealyard::github {

/// The requests of one user: a file for each below one folder. Every write replaces the file and reaches the disk
/// before the call returns, so that what was intended is known after a crash.
class RequestStore final
{
public:
    /// folder: absolute; made, for its owner alone, when something is written.
    explicit RequestStore(QString folder);

    /// $XDG_STATE_HOME/sealyard/issues (default ~/.local/state/sealyard/issues).
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] core::Result<void> write(const BuildRequest &request) const;
    [[nodiscard]] core::Result<BuildRequest> read(const QString &id) const;
    /// Newest first; files that are no requests are left out.
    [[nodiscard]] QList<BuildRequest> list() const;
    /// Held while a process posts or follows a request: Exists when another one does. Ends with the process.
    [[nodiscard]] core::Result<std::unique_ptr<QLockFile>> lock(const QString &id) const;

private:
    [[nodiscard]] QString pathOf(const QString &id) const;

    QString m_folder;
};

} // namespace sealyard::github
