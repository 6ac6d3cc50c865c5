#pragma once

#include "github/buildrequest.h"
#include "github/preflight.h"
#include "image/workspace.h"

#include <QWizard>

namespace sealyard::gui {

class GitHubAccount;
class IssuePage;
class SendPage;

/// Asks for one build on GitHub: what, then the exact text with what speaks against it. Nothing is sent before its last
/// button is pressed.
class IssueWizard final : public QWizard
{
    Q_OBJECT

public:
    /// account must outlive the wizard. workspace: a snapshot; its files on disk are looked at. directory: chosen at
    /// first; nullptr: none. storeFolder: of github::RequestStore. options: the root is that of the workspace.
    IssueWizard(GitHubAccount &account, const image::Workspace &workspace, const image::VersionDirectory *directory,
                const QString &storeFolder, github::PreflightOptions options, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Sends; the wizard closes when it is posted and stays when that failed.
    void accept() override;
    /// While it sends: stops that; the wizard stays and says how far it came.
    void reject() override;

Q_SIGNALS:
    void posted(const github::BuildRequest &request);
    void signInRequested();

protected:
    void initializePage(int id) override;

private:
    enum PageId { IssuePageId, SendPageId };

    IssuePage *m_issuePage;
    SendPage *m_sendPage;
    github::IssueCommand m_command; ///< that the text comes from
};

} // namespace sealyard::gui
