#pragma once

#include <QSettings>
#include <QString>

namespace sealyard::build {

/// Remembers which init.sh the user lets run: single ones by their content, so that a changed script has to be read
/// again, and those of a whole workspace, whatever they are. Shared by the desktop program and the command line.
class Trust final
{
public:
    /// $XDG_STATE_HOME/sealyard/trust.conf.
    [[nodiscard]] static QString defaultPath();

    /// path: of the file that remembers; made when it is missing.
    explicit Trust(const QString &path = defaultPath());

    /// digest: build::scriptDigest() of the script; scriptPath: relative to the workspace.
    [[nodiscard]] bool isTrusted(const QString &workspaceRoot, const QString &scriptPath, const QString &digest) const;
    [[nodiscard]] bool isWorkspaceTrusted(const QString &workspaceRoot) const;

    void trustScript(const QString &workspaceRoot, const QString &scriptPath, const QString &digest);
    void trustWorkspace(const QString &workspaceRoot, bool isTrusted = true);

private:
    QSettings m_settings;
};

} // namespace sealyard::build
