#pragma once

#include "image/workspace.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QThreadPool>

class QSettings;

namespace sealyard::core {
struct Error;
}

namespace sealyard::jobs {
struct Job;
}

namespace sealyard::gui {

class PlanWizard;
struct ProgramPaths;

/// Creates and builds images: shows wizard and dialog, and starts what was chosen.
class ImageActions final : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of wizard and dialog. settings and paths must outlive this.
    ImageActions(QSettings &settings, const ProgramPaths &paths, QWidget *window);

    /// Shows the wizard for a new image of a workspace.
    void create(const image::Workspace &workspace);
    /// Shows the wizard for a new version of an application, starting from this version directory (may be empty).
    void bump(const image::Workspace &workspace, const QString &directory);
    /// Shows the wizard that makes an application of files of this computer.
    void importFiles(const image::Workspace &workspace);
    /// Shows the wizard that walks through repairs of a version directory; empty: of the workspace.
    void repair(const image::Workspace &workspace, const QString &directory);
    /// Shows the wizard that adds images which a build missed.
    void addMissed(const image::Workspace &workspace, const image::VersionDirectory &directory);
    /// Shows the wizard that makes a Kubefile of a Dockerfile.
    void convert(const image::Workspace &workspace, const image::VersionDirectory &directory);
    /// Takes back the last creation in the background.
    void undo(const QString &workspaceRoot);
    /// Shows the dialog for a build of a version directory of the workspace.
    void build(const image::Workspace &workspace, const image::VersionDirectory &directory);
    /// Shows the dialog for builds of several version directories.
    void buildSeveral(const image::Workspace &workspace);

Q_SIGNALS:
    /// A wizard wrote files: the new version directory, relative to the workspace's root, or nothing when single files
    /// were changed; and the files, absolute.
    void created(const QString &directory, const QStringList &paths);
    void undone();
    void started(const jobs::Job &job);
    void failed(const core::Error &error);

private:
    void show(PlanWizard *wizard);

    QSettings &m_settings;
    const ProgramPaths &m_paths;
    QWidget *m_window;
    QNetworkAccessManager m_network; ///< for wizards
    QThreadPool m_undoing;           ///< one thread: who asks twice undoes one after the other
};

} // namespace sealyard::gui
