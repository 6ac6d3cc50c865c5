#include "gui/git/pullrequestpage.h"

#include "contribute/texts.h"
#include "gui/git/contributewizard.h"
#include "ui_pullrequestpage.h"

#include <QDesktopServices>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

PullRequestPage::PullRequestPage(ContributionPlan &plan, QWidget *parent)
    : QWizardPage(parent)
    , m_plan(plan)
    , m_ui(std::make_unique<Ui::PullRequestPage>())
{
    m_ui->setupUi(this);
    setObjectName(u"pullRequestPage"_s);
    setTitle(tr("Pull Request"));
    setSubTitle(tr("Upstream's maintainers read this. It is sent when you press the last button, and not before."));
    connect(m_ui->titleEdit, &QLineEdit::textChanged, this, &PullRequestPage::completeChanged);
    connect(m_ui->browserButton, &QPushButton::clicked, this, &PullRequestPage::openInBrowser);
    connect(&m_look, &QFutureWatcherBase::finished, this, [this] { showFound(m_look.result()); });
    connect(&m_open, &QFutureWatcherBase::finished, this, [this] {
        const auto result = m_open.result();
        showContributor();
        if (result) {
            Q_EMIT opened(*result);
        } else {
            m_ui->message->show(core::Severity::Error, result.error().message);
        }
    });
}

PullRequestPage::~PullRequestPage()
{
    m_stop.request_stop();
}

github::PullRequestText PullRequestPage::text() const
{
    const QString base = m_plan.target.defaultBranch.isEmpty() ? m_plan.found.baseBranch : m_plan.target.defaultBranch;
    return {.from = m_plan.target.repository,
            .branch = m_plan.branch,
            .base = base.isEmpty() ? u"main"_s : base,
            .title = m_ui->titleEdit->text().trimmed(),
            .body = m_ui->textEdit->toPlainText()};
}

void PullRequestPage::initializePage()
{
    if (m_ui->titleEdit->text() == m_proposedTitle) {
        // The subject that was just written says it best.
        const QString subject = m_plan.message.section(u'\n', 0, 0);
        m_proposedTitle = subject.isEmpty() ? contribute::proposedSubject(m_plan.chosen) : subject;
        m_ui->titleEdit->setText(m_proposedTitle);
    }
    if (m_ui->textEdit->toPlainText() == m_proposedText) {
        m_ui->textEdit->setPlainText(contribute::proposedText(m_plan.chosen));
        m_proposedText = m_ui->textEdit->toPlainText();
    }
    const github::PullRequestText wanted = text();
    m_ui->directionLabel->setText(
        tr("From %1 to “%2” of %3.").arg(wanted.head(), wanted.base, m_plan.contributor.upstream.toString()));
    m_existing.reset();
    m_ui->message->hide();
    showContributor();
    // When it is shown: the page before it then hands its focus on to whatever is next.
    QMetaObject::invokeMethod(m_ui->titleEdit, qOverload<>(&QWidget::setFocus), Qt::QueuedConnection);
    look();
}

void PullRequestPage::look()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_look.setFuture(
        QtConcurrent::run([contributor = m_plan.contributor, text = text(), stop = m_stop.get_token()]() -> Found {
            github::ClientOptions options = contributor.clientOptions(stop);
            options.mostAttempts = 2;
            github::Client client(options);
            return github::findPullRequest(client, contributor.upstream, text);
        }));
}

void PullRequestPage::showFound(const Found &found)
{
    if (found && *found) {
        m_existing = **found;
        m_ui->message->show(core::Severity::Info,
                            tr("Pull request #%1 “%2” has this branch already: what was pushed is part of it now.")
                                .arg(m_existing->number)
                                .arg(m_existing->title));
    }
    showContributor();
}

void PullRequestPage::showContributor()
{
    const bool isSignedIn = m_plan.contributor.isSignedIn();
    m_ui->accountLabel->setText(m_existing    ? QString()
                                : !isSignedIn ? tr("Nobody is signed in: open it in the browser.")
                                : isOpening() ? tr("Opening…")
                                : m_plan.contributor.login.isEmpty()
                                    ? QString()
                                    : tr("It will be opened as %1.").arg(m_plan.contributor.login));
    m_ui->browserButton->setText(m_existing ? tr("Show in &Browser") : tr("Open in &Browser"));
    const bool isEditable = !m_existing && !isOpening();
    m_ui->titleEdit->setReadOnly(!isEditable);
    m_ui->textEdit->setReadOnly(!isEditable);
    setButtonText(QWizard::FinishButton, isSignedIn && !m_existing ? tr("&Open Pull Request") : tr("&Done"));
    Q_EMIT completeChanged();
}

bool PullRequestPage::canOpen() const
{
    return m_plan.contributor.isSignedIn() && !m_existing && !isOpening();
}

/// Not while it is looked for one that is there.
bool PullRequestPage::isComplete() const
{
    return !m_look.isRunning() && !isOpening() && !text().title.isEmpty();
}

void PullRequestPage::open()
{
    m_ui->message->hide();
    m_open.setFuture(QtConcurrent::run([contributor = m_plan.contributor, text = text(), stop = m_stop.get_token()] {
        github::Client client(contributor.clientOptions(stop));
        return github::openPullRequest(client, contributor.upstream, text);
    }));
    showContributor();
}

void PullRequestPage::openInBrowser()
{
    QDesktopServices::openUrl(m_existing
                                  ? m_existing->page
                                  : github::comparePage(m_plan.contributor.api, m_plan.contributor.upstream, text()));
}

} // namespace sealyard::gui
