#include "gui/editor/editorpane.h"
#include "gui/github/githubactions.h"
#include "gui/jobs/buildpane.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

// Part of MainWindow: builds on GitHub.
namespace sealyard::gui {

void MainWindow::connectGitHub()
{
    // What is compared with upstream is what lies on disk.
    connect(m_ui->buildOnGitHubAction, &QAction::triggered, this,
            [this] { m_editor->settle([this] { m_gitHub->build(*m_session->workspace(), m_place); }); });
    connect(m_ui->buildManyAction, &QAction::triggered, this,
            [this] { m_editor->settle([this] { m_gitHub->buildMany(*m_session->workspace()); }); });
    connect(m_ui->signInAction, &QAction::triggered, m_gitHub, &GitHubActions::signIn);
    connect(m_gitHub, &GitHubActions::started, this, [this](const jobs::Job &job) {
        m_builds->showJob(job);
        showBuild(job.directory);
    });
    m_builds->setSecrets([this] { return m_gitHub->secrets(); });
    connect(m_gitHub, &GitHubActions::failed, this, &MainWindow::showError);
    if (!m_paths.issuesFolder.isEmpty()) {
        m_gitHub->resume();
    }
}

} // namespace sealyard::gui
