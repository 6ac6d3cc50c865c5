#pragma once

#include "github/issuecommand.h"
#include "image/workspace.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class IssuePage;
}

namespace sealyard::gui {

/// Asks which image shall be built on GitHub, and shows the command that follows, or why it cannot be written.
class IssuePage final : public QWizardPage
{
    Q_OBJECT

public:
    /// workspace: a snapshot that names and versions are offered from.
    explicit IssuePage(image::Workspace workspace, QWidget *parent = nullptr);
    ~IssuePage() override;

    /// Chooses a version directory's image; the version of "latest" is the first that its charts tell.
    void choose(const image::VersionDirectory &directory);
    [[nodiscard]] github::IssueCommand command() const;

    [[nodiscard]] bool isComplete() const override;

private:
    [[nodiscard]] image::ImageType type() const;
    void offerApps();
    void offerVersions();
    void showVersions(const QStringList &versions);
    void addArgument();
    void removeArgument();
    void refresh();

    std::unique_ptr<Ui::IssuePage> m_ui;
    image::Workspace m_workspace;
};

} // namespace sealyard::gui
