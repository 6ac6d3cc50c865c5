#pragma once

#include "build/backends.h"
#include "build/trust.h"
#include "core/diagnostic.h"

#include <QDialog>

#include <memory>

class QSettings;

namespace Ui {
class BuildDialog;
}

namespace sealyard::gui {

/// Asks how a version directory shall be built and shows the commands that follow. When they include init.sh, its text
/// is shown and the user has to agree, once for each text or for the whole workspace. Which programs are there is found
/// out while the dialog is open.
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
    void fillPlatforms();
    void probePrograms();
    void takeBackends(const QList<build::BackendState> &states);
    void takeBubblewrap(const QString &problem);
    void connectChanges();
    void readScript();
    [[nodiscard]] QString scriptDigest() const;
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
    build::Trust m_trust;
    QList<build::BackendState> m_backends; ///< empty until all were asked
    QString m_bubblewrapProblem;           ///< why init.sh cannot run in bubblewrap
    QString m_scriptPath;                  ///< relative to the workspace's root; empty when no script runs
    QString m_script;
    QString m_suggestedOutput;
};

} // namespace sealyard::gui
