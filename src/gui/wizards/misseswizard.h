#pragma once

#include "gui/wizards/planwizard.h"

namespace sealyard::gui {

class MissesPage;

/// Adds images that a build, running or done, or a cluster could not pull to the image list of a version directory.
class MissesWizard final : public PlanWizard
{
    Q_OBJECT

public:
    /// jobsFolder: where the logs of builds are found.
    MissesWizard(const image::Workspace &workspace, const image::VersionDirectory &directory, const QString &jobsFolder,
                 QWidget *parent = nullptr);

protected:
    void initializePage(int id) override;

private:
    image::VersionDirectory m_directory;
    MissesPage *m_page;
};

} // namespace sealyard::gui
