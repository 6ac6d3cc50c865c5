#include "gui/github/issuewizard.h"

#include "gui/github/issuepage.h"
#include "gui/github/sendpage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

IssueWizard::IssueWizard(GitHubAccount &account, const image::Workspace &workspace,
                         const image::VersionDirectory *directory, const QString &storeFolder,
                         github::PreflightOptions options, QWidget *parent)
    : QWizard(parent)
    , m_issuePage(new IssuePage(workspace))
    , m_sendPage(nullptr)
{
    setObjectName(u"issueWizard"_s);
    setWindowTitle(tr("Build on GitHub"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::FinishButton, tr("&Send"));
    options.root = workspace.root;
    m_sendPage = new SendPage(account, storeFolder, std::move(options));
    if (directory) {
        m_issuePage->choose(*directory);
    }
    setPage(IssuePageId, m_issuePage);
    setPage(SendPageId, m_sendPage);
    connect(m_sendPage, &SendPage::signInRequested, this, &IssueWizard::signInRequested);
    connect(m_sendPage, &SendPage::sendingChanged, this,
            [this] { button(QWizard::BackButton)->setEnabled(!m_sendPage->isSending()); });
    connect(m_sendPage, &SendPage::posted, this, [this](const github::BuildRequest &request) {
        Q_EMIT posted(request);
        QWizard::accept();
    });
    resize(860, 640);
}

void IssueWizard::initializePage(int id)
{
    if (id == SendPageId) {
        // An edited text stays as long as the answers that it comes from.
        const github::IssueCommand command = m_issuePage->command();
        if (command != m_command) {
            m_command = command;
            m_sendPage->setText(github::titleFor(command.app), github::compose(command).value_or(QString()));
        }
    }
    QWizard::initializePage(id);
}

void IssueWizard::accept()
{
    m_sendPage->send();
}

void IssueWizard::reject()
{
    if (m_sendPage->isSending()) {
        m_sendPage->stop();
        return;
    }
    QWizard::reject();
}

} // namespace sealyard::gui
