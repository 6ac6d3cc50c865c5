#pragma once

#include "github/buildrequest.h"
#include "github/preflight.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWizardPage>

#include <memory>
#include <stop_token>

class QListWidgetItem;

namespace Ui {
class SendPage;
}

namespace sealyard::gui {

class GitHubAccount;

/// Shows exactly what would be sent, to be changed, and what speaks for and against it, looked up while it is shown.
/// Sends it when it is told to.
class SendPage final : public QWizardPage
{
    Q_OBJECT

public:
    using Posted = core::Result<github::BuildRequest>;

    /// account must outlive the page. storeFolder: of github::RequestStore. options: of the workspace.
    SendPage(GitHubAccount &account, QString storeFolder, github::PreflightOptions options, QWidget *parent = nullptr);
    ~SendPage() override;

    void setText(const QString &title, const QString &text);
    /// Posts in the background; posted() follows, or the reason is shown.
    void send();
    [[nodiscard]] bool isSending() const { return m_isSending; }
    /// Ends what waits for GitHub. What was sent is remembered and found again.
    void stop();

    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    void posted(const github::BuildRequest &request);
    void signInRequested();
    void sendingChanged();

private:
    [[nodiscard]] github::IssueText issue() const;
    void connectButtons();
    void check();
    void showItem(const github::PreflightItem &item);
    void showChecked();
    void showAccount();
    void takePosted();
    void openInBrowser();
    void setSending(bool isSending);

    std::unique_ptr<Ui::SendPage> m_ui;
    GitHubAccount &m_account;
    QString m_storeFolder;
    github::PreflightOptions m_options;
    QTimer m_delay; ///< after the last key, until it is looked at
    QFutureWatcher<github::PreflightItem> m_check;
    QFutureWatcher<Posted> m_post;
    std::stop_source m_checkStop;
    std::stop_source m_postStop;
    QUrl m_issuePage;       ///< of the issue that is there already
    QUrl m_pullRequestPage; ///< where the directory can be proposed
    bool m_isSending = false;
};

} // namespace sealyard::gui
