#include "gui/github/signindialog.h"

#include "gui/github/githubaccount.h"
#include "ui_signindialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

/// GitHub's page for a new classic token with the one scope that is needed.
QUrl tokenPage(const QUrl &api)
{
    QUrl page = github::webPage(api);
    page.setPath(u"/settings/tokens/new"_s);
    page.setQuery(QUrlQuery{{u"scopes"_s, u"public_repo"_s}, {u"description"_s, u"Sealyard"_s}});
    return page;
}

} // namespace

SignInDialog::SignInDialog(GitHubAccount &account, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SignInDialog>())
    , m_account(account)
{
    m_ui->setupUi(this);
    setObjectName(u"signInDialog"_s);
    m_ui->scopeLabel->setText(github::scopeExplanation());
    m_ui->apiEdit->setText(account.place().api.toString());
    m_ui->repositoryEdit->setText(account.place().repository.toString());
    m_ui->clientIdEdit->setText(account.place().clientId);
    QFont code = m_ui->codeLabel->font();
    code.setPointSize(code.pointSize() * 2);
    code.setBold(true);
    m_ui->codeLabel->setFont(code);
    QSizePolicy policy = m_ui->codeRow->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the dialog must not grow under the pointer
    m_ui->codeRow->setSizePolicy(policy);
    QSizePolicy hintPolicy = m_ui->codeHint->sizePolicy();
    hintPolicy.setRetainSizeWhenHidden(account.place().clientId.isEmpty());
    m_ui->codeHint->setSizePolicy(hintPolicy);
    m_ui->codeRow->hide();
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
    connectWays();
    connect(&account, &GitHubAccount::changed, this, &SignInDialog::showState);
    connect(&account, &GitHubAccount::codeShown, this, &SignInDialog::showCode);
    connect(&account, &GitHubAccount::told, this,
            [this](const QString &text) { m_ui->message->show(core::Severity::Info, text); });
    connect(&account, &GitHubAccount::failed, this,
            [this](const core::Error &error) { m_ui->message->show(core::Severity::Error, error.message); });
    showState();
    if (!account.isKnown()) {
        account.refresh();
    }
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::connectWays()
{
    connect(m_ui->lookButton, &QPushButton::clicked, this, [this] {
        takePlace();
        m_account.refresh();
    });
    connect(m_ui->copyCommandButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(u"gh auth login --hostname %1 --scopes public_repo"_s.arg(
            github::signInHost(m_account.place().api).host()));
    });
    connect(m_ui->tokenPageButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(tokenPage(m_account.place().api)); });
    connect(m_ui->tokenButton, &QPushButton::clicked, this, [this] {
        takePlace();
        m_account.useToken(m_ui->tokenEdit->text().toUtf8());
        m_ui->tokenEdit->clear();
    });
    connect(m_ui->tokenEdit, &QLineEdit::textChanged, this, &SignInDialog::showState);
    connect(m_ui->clientIdEdit, &QLineEdit::textChanged, this, &SignInDialog::showState);
    connect(m_ui->codeButton, &QPushButton::clicked, this, [this] {
        if (m_isWaiting) {
            m_account.stop();
            return;
        }
        takePlace();
        m_isWaiting = true;
        m_account.startDeviceFlow();
    });
    connect(m_ui->copyCodeButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->codeLabel->text()); });
    connect(m_ui->signOutButton, &QPushButton::clicked, &m_account, &GitHubAccount::signOut);
    connect(m_ui->apiEdit, &QLineEdit::editingFinished, this, &SignInDialog::takePlace);
    connect(m_ui->repositoryEdit, &QLineEdit::editingFinished, this, &SignInDialog::takePlace);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SignInDialog::reject);
}

/// What is no address or no repository is said, and the former one stays.
void SignInDialog::takePlace()
{
    GitHubPlace place = m_account.place();
    place.clientId = m_ui->clientIdEdit->text().trimmed();
    const QUrl api(m_ui->apiEdit->text().trimmed(), QUrl::StrictMode);
    const auto repository = github::parseRepositoryName(m_ui->repositoryEdit->text().trimmed());
    if (!api.isValid() || api.host().isEmpty()) {
        m_ui->message->show(core::Severity::Error,
                            tr("“%1” is no address; write https://api.github.com, or https://HOST/api/v3 for GitHub "
                               "Enterprise.")
                                .arg(m_ui->apiEdit->text()));
        return;
    }
    if (!repository) {
        m_ui->message->show(core::Severity::Error, repository.error().message);
        return;
    }
    place.api = api;
    place.repository = *repository;
    const GitHubPlace &old = m_account.place();
    if (place.api != old.api || place.repository != old.repository || place.clientId != old.clientId) {
        m_account.setPlace(place);
    }
}

QString SignInDialog::stateText() const
{
    if (m_account.isBusy()) {
        return m_isWaiting ? tr("Waiting for the code to be entered on GitHub's page…") : tr("Asking…");
    }
    if (!m_account.isSignedIn()) {
        return tr("Nobody is signed in.");
    }
    return m_account.login().isEmpty()
               ? tr("There is a sign-in from %1; GitHub could not be asked whose it is.").arg(m_account.token().source)
               : tr("Signed in as %1, by %2.").arg(m_account.login(), m_account.token().source);
}

void SignInDialog::showState()
{
    const bool isBusy = m_account.isBusy();
    if (!isBusy) {
        m_isWaiting = false;
    }
    m_ui->stateLabel->setText(stateText());
    m_ui->codeRow->setVisible(m_isWaiting && !m_ui->codeLabel->text().isEmpty());
    m_ui->codeButton->setText(m_isWaiting ? tr("&Give Up") : tr("Get a &Code"));
    m_ui->codeButton->setEnabled(m_isWaiting || (!isBusy && !m_ui->clientIdEdit->text().trimmed().isEmpty()));
    m_ui->codeHint->setVisible(m_ui->clientIdEdit->text().trimmed().isEmpty());
    m_ui->tokenButton->setEnabled(!isBusy && !m_ui->tokenEdit->text().isEmpty());
    m_ui->lookButton->setEnabled(!isBusy);
    m_ui->signOutButton->setEnabled(!isBusy && m_account.isSignedIn());
}

void SignInDialog::showCode(const github::DeviceCode &code)
{
    m_ui->codeLabel->setText(code.userCode);
    m_ui->pageButton->disconnect(this);
    // The address comes from a server.
    const bool isWeb = code.page.scheme() == "https"_L1;
    m_ui->pageButton->setEnabled(isWeb);
    m_ui->pageButton->setToolTip(code.page.toString());
    connect(m_ui->pageButton, &QPushButton::clicked, this, [page = code.page] { QDesktopServices::openUrl(page); });
    showState();
}

void SignInDialog::done(int result)
{
    if (m_isWaiting) {
        m_account.stop();
    }
    QDialog::done(result);
}

} // namespace sealyard::gui
