#pragma once

#include "gui/wizards/planwizard.h"

namespace sealyard::gui {

/// Shows the Kubefile that a Dockerfile becomes, and replaces the one by the other.
class ConversionWizard final : public PlanWizard
{
    Q_OBJECT

public:
    ConversionWizard(const image::Workspace &workspace, const image::VersionDirectory &directory,
                     QWidget *parent = nullptr);

protected:
    void initializePage(int id) override;

private:
    image::VersionDirectory m_directory;
};

} // namespace sealyard::gui
