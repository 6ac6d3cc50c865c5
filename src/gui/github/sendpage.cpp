#include "gui/github/sendpage.h"

#include "github/poster.h"
#include "gui/github/githubaccount.h"
#include "gui/widgets/severity.h"
#include "ui_sendpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::gui {

using github::PreflightItem;

namespace {

constexpr auto typingDelay = 600ms;

QIcon iconOf(PreflightItem::State state)
{
    switch (state) {
    case PreflightItem::State::Good:
        return QIcon::fromTheme(u"dialog-ok-apply"_s);
    case PreflightItem::State::Warning:
        return severityIcon(core::Severity::Warning);
    case PreflightItem::State::Bad:
        return severityIcon(core::Severity::Error);
    case PreflightItem::State::Unknown:
        return QIcon::fromTheme(u"question"_s);
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordOf(PreflightItem::State state)
{
    switch (state) {
    case PreflightItem::State::Good:
        return SendPage::tr("Good");
    case PreflightItem::State::Warning:
        return SendPage::tr("Warning");
    case PreflightItem::State::Bad:
        return SendPage::tr("Problem");
    case PreflightItem::State::Unknown:
        return SendPage::tr("Unknown");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Tells a wait to whoever watches a future.
template <typename Result> std::function<void(const QString &)> tellerOf(QPromise<Result> &promise)
{
    promise.setProgressRange(0, std::numeric_limits<int>::max());
    return [&promise, count = 0](const QString &reason) mutable {
        promise.setProgressValueAndText(++count, reason);
    };
}

} // namespace

SendPage::SendPage(GitHubAccount &account, QString storeFolder, github::PreflightOptions options, QWidget *parent)
    : QWizardPage(parent)
    , m_ui(std::make_unique<Ui::SendPage>())
    , m_account(account)
    , m_storeFolder(std::move(storeFolder))
    , m_options(std::move(options))
{
    m_ui->setupUi(this);
    setObjectName(u"sendPage"_s);
    setTitle(tr("Check and Send"));
    setSubTitle(tr("This is exactly what is sent to %1, and nothing before you press “Send”.")
                    .arg(account.place().repository.toString()));
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingDelay);
    m_ui->pullRequestButton->hide();
    connectButtons();
    connect(&m_delay, &QTimer::timeout, this, &SendPage::check);
    connect(&m_check, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { showItem(m_check.resultAt(index)); });
    connect(&m_check, &QFutureWatcherBase::finished, this, &SendPage::showChecked);
    connect(&m_check, &QFutureWatcherBase::progressTextChanged, m_ui->checkLabel, &QLabel::setText);
    connect(&m_post, &QFutureWatcherBase::finished, this, &SendPage::takePosted);
    connect(&m_post, &QFutureWatcherBase::progressTextChanged, this,
            [this](const QString &text) { m_ui->message->show(core::Severity::Info, text); });
    connect(&account, &GitHubAccount::changed, this, &SendPage::showAccount);
    showAccount();
}

SendPage::~SendPage()
{
    stop();
    m_checkStop.request_stop();
}

void SendPage::connectButtons()
{
    connect(m_ui->titleEdit, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &SendPage::completeChanged);
    connect(m_ui->textEdit, &QPlainTextEdit::textChanged, this, &SendPage::completeChanged);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &SendPage::check);
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SendPage::signInRequested);
    connect(m_ui->browserButton, &QPushButton::clicked, this, &SendPage::openInBrowser);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->textEdit->toPlainText()); });
    connect(m_ui->pullRequestButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_pullRequestPage); });
}

void SendPage::setText(const QString &title, const QString &text)
{
    m_ui->message->hide();
    m_ui->titleEdit->setText(title);
    m_ui->textEdit->setPlainText(text);
    check();
}

github::IssueText SendPage::issue() const
{
    return {.title = m_ui->titleEdit->text(),
            .place = github::Place::Comment,
            .text = m_ui->textEdit->toPlainText(),
            .isAccepted = true};
}

void SendPage::check()
{
    m_delay.stop();
    m_checkStop.request_stop();
    m_checkStop = std::stop_source();
    m_ui->checkList->clear();
    m_ui->checkLabel->setText(tr("Looking…"));
    m_ui->pullRequestButton->hide();
    m_issuePage.clear();
    m_check.setFuture(QtConcurrent::run([account = m_account.clientOptions({}), options = m_options, text = issue(),
                                         repository = m_account.place().repository,
                                         stop = m_checkStop.get_token()](QPromise<PreflightItem> &promise) {
        github::ClientOptions clientOptions = account;
        clientOptions.clock = github::stoppableClock(stop, tellerOf(promise));
        github::PreflightOptions preflightOptions = options;
        preflightOptions.keepGoing = [stop] {
            return !stop.stop_requested();
        };
        github::Client client(clientOptions);
        github::preflight(client, repository, text, preflightOptions, [&](const PreflightItem &item) {
            if (!stop.stop_requested()) {
                promise.addResult(item);
            }
        });
    }));
}

void SendPage::showItem(const PreflightItem &item)
{
    auto *row = new QListWidgetItem(iconOf(item.state), item.text, m_ui->checkList);
    //: A state, such as "Warning", and what it is about.
    row->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(wordOf(item.state), item.text));
    if (item.subject == PreflightItem::Subject::Issue && item.page.isValid()) {
        m_issuePage = item.page;
    }
    if (item.subject == PreflightItem::Subject::Directory && item.page.isValid()) {
        m_pullRequestPage = item.page;
        m_ui->pullRequestButton->show();
    }
}

void SendPage::showChecked()
{
    m_ui->checkLabel->setText(tr("What was looked at:"));
}

void SendPage::showAccount()
{
    const bool isSignedIn = m_account.isSignedIn();
    m_ui->accountLabel->setText(
        !isSignedIn                   ? tr("Nobody is signed in: sending needs a sign-in, all else works without.")
        : m_account.login().isEmpty() ? tr("Sent by the sign-in from %1.").arg(m_account.token().source)
                                      : tr("Sent as %1.").arg(m_account.login()));
    m_ui->signInButton->setText(isSignedIn ? tr("&Account…") : tr("Sign &In…"));
    Q_EMIT completeChanged();
}

/// A new issue is opened by its prefilled page; where there is one, the text is to be pasted as a comment.
void SendPage::openInBrowser()
{
    const github::IssueText text = issue();
    QUrl page = m_issuePage;
    if (page.isValid()) {
        QGuiApplication::clipboard()->setText(text.text);
        m_ui->message->show(core::Severity::Info,
                            tr("The text is in the clipboard: paste it as a comment of the issue, with nothing before "
                               "it."));
    } else {
        page = github::prefilledPage(m_account.place().api, m_account.place().repository, text.title, text.text);
    }
    if (page.isEmpty()) {
        m_ui->message->show(core::Severity::Warning, tr("The text is too long for an address; copy it instead."));
        return;
    }
    QDesktopServices::openUrl(page);
}

bool SendPage::isComplete() const
{
    return !m_isSending && m_account.isSignedIn() && !m_ui->titleEdit->text().trimmed().isEmpty() &&
           !m_ui->textEdit->toPlainText().trimmed().isEmpty();
}

void SendPage::setSending(bool isSending)
{
    m_isSending = isSending;
    m_ui->titleEdit->setReadOnly(isSending);
    m_ui->textEdit->setReadOnly(isSending);
    m_ui->signInButton->setEnabled(!isSending);
    Q_EMIT completeChanged();
    Q_EMIT sendingChanged();
}

void SendPage::send()
{
    m_postStop = std::stop_source();
    setSending(true);
    m_ui->message->show(core::Severity::Info, tr("Sending…"));
    m_post.setFuture(QtConcurrent::run([account = m_account.clientOptions({}), text = issue(), folder = m_storeFolder,
                                        place = m_account.place(), root = m_options.root,
                                        stop = m_postStop.get_token()](QPromise<Posted> &promise) {
        github::ClientOptions options = account;
        options.clock = github::stoppableClock(stop, tellerOf(promise));
        github::Client client(options);
        const github::RequestStore store(folder);
        promise.addResult(github::planRequest(text, github::upstreamWorkflows(), place.repository, place.api, root)
                              .and_then([&](const github::BuildRequest &planned) {
                                  const github::BuildRequest request = github::unsettledOr(store.list(), planned);
                                  return store.write(request).and_then(
                                      [&] { return github::post(client, store, request); });
                              }));
    }));
}

void SendPage::takePosted()
{
    setSending(false);
    const Posted result = m_post.result();
    if (result) {
        Q_EMIT posted(*result);
    } else {
        m_ui->message->show(core::Severity::Error, result.error().message);
    }
}

void SendPage::stop()
{
    m_postStop.request_stop();
}

} // namespace sealyard::gui
