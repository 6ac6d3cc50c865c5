#pragma once

#include "build/request.h"
#include "core/diagnostic.h"
#include "gui/jobs/scripttrust.h"

#include <QDialog>

#include <memory>

class QSettings;

namespace Ui {
class BuildDialog;
}

namespace sealyard::gui {

/// Asks how a version directory shall be built and shows the commands that follow. When they include init.sh, its text
/// is shown and the user has to agree, once for each text.
class BuildDialog final : public QDialog
{
    Q_OBJECT

public:
    /// workspace: a snapshot; its files on disk are what is built. settings: remembers the last choices and the trusted
    /// scripts; must outlive the dialog. cliProgram: absolute path of sealyard-cli.
    BuildDialog(const image::VersionDirectory &directory, image::Workspace workspace, QString cliProgram,
                QSettings &settings, QWidget *parent = nullptr);
    ~BuildDialog() override;

    /// What was chosen; complete when the dialog was accepted.
    [[nodiscard]] build::BuildRequest request() const;

public Q_SLOTS:
    /// Remembers the choices and the trust. Stays open when the script has changed since it was shown.
    void accept() override;

private:
    struct Note
    {
        core::Severity severity;
        QString text;
        bool isObstacle = true; ///< no build can start
    };

    void fillChoices();
    void connectChanges();
    void readScript();
    [[nodiscard]] QString absoluteScriptPath() const;
    void chooseOutput();
    void suggestOutput();
    void refresh();
    /// What the author should know before the build, if anything.
    [[nodiscard]] Note note() const;

    std::unique_ptr<Ui::BuildDialog> m_ui;
    build::BuildRequest m_base; ///< what is not asked here
    image::Workspace m_workspace;
    QString m_cliProgram;
    QSettings &m_settings;
    ScriptTrust m_trust;
    QString m_scriptPath; ///< relative to the workspace's root; empty when no script runs
    QString m_script;
    QString m_suggestedOutput;
};

} // namespace sealyard::gui
