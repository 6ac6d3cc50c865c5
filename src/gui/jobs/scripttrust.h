#pragma once

#include <QString>

class QSettings;

namespace sealyard::gui {

/// Remembers which scripts of which workspaces the user has read and lets run, by their content: a changed script has
/// to be read again.
class ScriptTrust final
{
public:
    /// settings: where it is remembered; must live as long as this.
    explicit ScriptTrust(QSettings &settings);

    /// path: absolute.
    [[nodiscard]] bool isTrusted(const QString &path, const QString &script) const;
    void trust(const QString &path, const QString &script);

private:
    QSettings &m_settings;
};

} // namespace sealyard::gui
