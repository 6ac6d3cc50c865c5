#include "gui/git/branchpage.h"

#include "contribute/publishing.h"
#include "contribute/texts.h"
#include "gui/git/contributewizard.h"
#include "ui_branchpage.h"

#include <QDesktopServices>
#include <QFontDatabase>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using github::PushTarget;

BranchPage::BranchPage(ContributionPlan &plan, QWidget *parent)
    : QWizardPage(parent)
    , m_plan(plan)
    , m_ui(std::make_unique<Ui::BranchPage>())
{
    m_ui->setupUi(this);
    setObjectName(u"branchPage"_s);
    setTitle(tr("Branch and Commit"));
    setSubTitle(tr("A branch of its own keeps the proposal apart from your other work. Nothing leaves this machine "
                   "before you press “Push”."));
    setButtonText(QWizard::NextButton, tr("&Push"));
    m_ui->messageEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(m_ui->branchEdit, &QLineEdit::textChanged, this, &BranchPage::update);
    connect(m_ui->ownerEdit, &QLineEdit::textChanged, this, &BranchPage::update);
    connect(m_ui->messageEdit, &QPlainTextEdit::textChanged, this, &BranchPage::update);
    connect(m_ui->signInButton, &QPushButton::clicked, this, &BranchPage::signInRequested);
    connect(m_ui->forkButton, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(github::forkPage(m_plan.contributor.api, m_plan.contributor.upstream));
    });
    connect(&m_look, &QFutureWatcherBase::finished, this, [this] { showTarget(m_look.result()); });
    connect(&m_look, &QFutureWatcherBase::progressTextChanged, m_ui->targetLabel, &QLabel::setText);
}

BranchPage::~BranchPage()
{
    m_stop.request_stop();
}

bool BranchPage::hasCommit() const
{
    return std::ranges::any_of(m_plan.chosen,
                               [](const contribute::Change &change) { return !change.uncommitted.isEmpty(); });
}

void BranchPage::initializePage()
{
    // What was typed stays as long as it is not what another choice would have proposed.
    const QString branch = contribute::proposedBranch(m_plan.chosen, m_plan.found.branches);
    if (m_ui->branchEdit->text() == m_proposedBranch) {
        const QString current = m_plan.found.status.branch;
        const bool isOnItsOwn =
            !current.isEmpty() && current != m_plan.found.baseBranch && current != "main"_L1 && current != "master"_L1;
        m_ui->branchEdit->setText(isOnItsOwn ? current : branch);
        m_proposedBranch = m_ui->branchEdit->text();
    }
    const QString message = contribute::proposedMessage(m_plan.chosen);
    if (m_ui->messageEdit->toPlainText() == m_proposedMessage) {
        m_ui->messageEdit->setPlainText(message);
        m_proposedMessage = m_ui->messageEdit->toPlainText();
    }
    m_ui->messageEdit->setVisible(hasCommit());
    m_ui->messageLabel->setVisible(hasCommit());
    m_ui->signOffBox->setVisible(hasCommit());
    guessOwner();
    showContributor();
    m_ui->branchEdit->setFocus();
}

/// Of a remote on GitHub that is not upstream.
void BranchPage::guessOwner()
{
    for (const git::Remote &remote : std::as_const(m_plan.found.remotes)) {
        const auto name = github::repositoryAt(remote.url, m_plan.contributor.api);
        if (name && *name != m_plan.contributor.upstream && m_ui->ownerEdit->text().isEmpty()) {
            const bool hasUpstreamsName =
                name->name.compare(m_plan.contributor.upstream.name, Qt::CaseInsensitive) == 0;
            m_ui->ownerEdit->setText(hasUpstreamsName ? name->owner : name->toString());
        }
    }
}

void BranchPage::showContributor()
{
    const bool isSignedIn = m_plan.contributor.isSignedIn();
    m_ui->ownerEdit->setVisible(!isSignedIn);
    m_ui->ownerLabel->setVisible(!isSignedIn);
    m_ui->forkButton->setVisible(!isSignedIn);
    m_ui->signInButton->setVisible(!isSignedIn);
    m_isKnown = !isSignedIn;
    if (isSignedIn) {
        lookForTarget();
    } else {
        m_ui->targetLabel->setText(tr("Nobody is signed in: git asks for your name and a token when it pushes, and the "
                                      "pull request is opened in the browser."));
    }
    update();
}

void BranchPage::lookForTarget()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_ui->targetLabel->setText(tr("Looking for your fork…"));
    m_look.setFuture(QtConcurrent::run(
        [contributor = m_plan.contributor, stop = m_stop.get_token()](QPromise<core::Result<PushTarget>> &promise) {
            promise.setProgressRange(0, std::numeric_limits<int>::max());
            github::ClientOptions options =
                contributor.clientOptions(stop, [&promise, count = 0](const QString &reason) mutable {
                    promise.setProgressValueAndText(++count, reason);
                });
            options.mostAttempts = 3;
            github::Client client(options);
            promise.addResult(github::pushTargetOf(client, contributor.upstream));
        }));
}

void BranchPage::showTarget(const core::Result<PushTarget> &target)
{
    m_isKnown = target.has_value();
    m_ui->signInButton->setVisible(!target);
    if (!target) {
        m_ui->targetLabel->setText(target.error().message);
        update();
        return;
    }
    m_target = *target;
    const QString name = target->repository.toString();
    switch (target->kind) {
    case PushTarget::Kind::Upstream:
        m_ui->targetLabel->setText(tr("You may push to %1 itself: no fork is needed.").arg(name));
        break;
    case PushTarget::Kind::Fork:
        m_ui->targetLabel->setText(tr("The branch goes to your fork %1.").arg(name));
        break;
    case PushTarget::Kind::NoFork:
        m_ui->targetLabel->setText(tr("You have no fork of %1 yet: GitHub makes one when you press “Push”.")
                                       .arg(m_plan.contributor.upstream.toString()));
        break;
    }
    update();
}

void BranchPage::update()
{
    QStringList lines{contribute::problemOfBranch(m_ui->branchEdit->text(), m_plan.found.branches,
                                                  m_plan.found.status.branch, m_plan.found.baseBranch)};
    if (!hasOwner()) {
        lines.append(tr("Say whose fork the branch goes to, or sign in."));
    }
    if (hasCommit()) {
        for (const git::MessageRemark &remark : git::remarksOn(m_ui->messageEdit->toPlainText())) {
            lines.append(remark.text);
        }
    }
    lines.removeAll(QString());
    m_ui->remarksLabel->setText(lines.join(u'\n'));
    Q_EMIT completeChanged();
}

bool BranchPage::isComplete() const
{
    const bool isGood = contribute::problemOfBranch(m_ui->branchEdit->text(), m_plan.found.branches,
                                                    m_plan.found.status.branch, m_plan.found.baseBranch)
                            .isEmpty();
    const bool hasMessage = !hasCommit() || !git::cleanedMessage(m_ui->messageEdit->toPlainText()).isEmpty();
    return m_isKnown && isGood && hasMessage && hasOwner();
}

bool BranchPage::hasOwner() const
{
    return m_plan.contributor.isSignedIn() || typedFork().has_value();
}

/// GitHub gives a fork another name than upstream's when its owner has a repository of that name already.
core::Result<github::RepositoryName> BranchPage::typedFork() const
{
    const QString typed = m_ui->ownerEdit->text().trimmed();
    return github::parseRepositoryName(typed.contains(u'/') ? typed : typed + u'/' + m_plan.contributor.upstream.name);
}

bool BranchPage::validatePage()
{
    m_plan.branch = m_ui->branchEdit->text();
    m_plan.message = hasCommit() ? git::cleanedMessage(m_ui->messageEdit->toPlainText()) : QString();
    if (!m_plan.message.isEmpty() && !m_plan.reason.isEmpty()) {
        m_plan.message += u"\nLint-override: %1\n"_s.arg(m_plan.reason);
    }
    m_plan.hasSignOff = m_ui->signOffBox->isChecked();
    m_plan.target = m_target;
    if (!m_plan.contributor.isSignedIn()) {
        // It is there, or its page in the browser makes it.
        m_plan.target = {.kind = PushTarget::Kind::Fork,
                         .repository = typedFork().value_or(github::RepositoryName()),
                         .defaultBranch = m_plan.found.baseBranch};
    }
    return true;
}

} // namespace sealyard::gui
