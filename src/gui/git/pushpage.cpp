#include "gui/git/pushpage.h"

#include "contribute/publishing.h"
#include "git/commit.h"
#include "gui/git/contributewizard.h"
#include "gui/git/gitquestions.h"
#include "ui_pushpage.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using core::Result;

/// The fork that is to be made is the target from then on; its name is GitHub's choice.
Result<QString> pushAll(const ContributionPlan &plan, contribute::Publication publication,
                        const git::Transfer &transfer, const std::function<void(const QString &)> &step,
                        const std::function<void(const contribute::OwnCommit &)> &committed)
{
    if (plan.target.kind == github::PushTarget::Kind::NoFork) {
        step(PushPage::tr("Making a fork of %1").arg(plan.contributor.upstream.toString()));
        github::Client client(plan.contributor.clientOptions(transfer.stop, step));
        const auto fork = github::makeFork(client, plan.contributor.upstream);
        if (!fork) {
            return std::unexpected(fork.error());
        }
        publication.target = *fork;
    }
    return contribute::publish(publication, transfer, step, committed).transform([&](const QString &) {
        return publication.target.toString();
    });
}

contribute::Publication publicationOf(const ContributionPlan &plan, const QString &folder)
{
    contribute::Publication publication{.folder = folder,
                                        .branch = plan.branch,
                                        .message = plan.message,
                                        .hasSignOff = plan.hasSignOff,
                                        .api = plan.contributor.api,
                                        .target = plan.target.repository,
                                        .earlier = plan.committed};
    for (const contribute::Change &change : plan.chosen) {
        publication.files += change.uncommitted;
    }
    return publication;
}

} // namespace

PushPage::PushPage(GitSession &session, ContributionPlan &plan, QWidget *parent)
    : QWizardPage(parent)
    , m_session(session)
    , m_plan(plan)
    , m_ui(std::make_unique<Ui::PushPage>())
    , m_questions(new GitQuestions(this))
{
    m_ui->setupUi(this);
    setObjectName(u"pushPage"_s);
    setTitle(tr("Push"));
    setSubTitle(tr("The branch is made, and goes to GitHub. Cancel stops that; nobody is asked to take it yet."));
    connect(&session, &GitSession::progressed, this, [this](const git::TransferProgress &progress) {
        if (m_isPushing) {
            m_ui->progressLabel->setText(progressText(tr("Pushing…"), progress));
            m_ui->progressBar->setRange(0, static_cast<int>(progress.totalObjects));
            m_ui->progressBar->setValue(static_cast<int>(progress.objects));
        }
    });
}

PushPage::~PushPage()
{
    if (m_isPushing) {
        m_session.stop();
    }
}

void PushPage::initializePage()
{
    m_ui->stepList->setFocus();
    // When it is the current page: the wizard then sets its buttons, and “Back” must stay off.
    QMetaObject::invokeMethod(this, &PushPage::push, Qt::QueuedConnection);
}

void PushPage::push()
{
    m_isPushed = false;
    m_ui->message->hide();
    m_ui->stepList->clear();
    setPushing(true);
    // The session outlives what it runs; the page may not.
    const QPointer<PushPage> page(this);
    const auto tell = [&session = m_session, page](auto function, const auto &what) {
        QMetaObject::invokeMethod(
            &session,
            [page, function, what] {
                if (page) {
                    (page.data()->*function)(what);
                }
            },
            Qt::QueuedConnection);
    };
    const auto step = [tell](const QString &text) {
        tell(&PushPage::showStep, text);
    };
    const auto committed = [tell](const contribute::OwnCommit &commit) {
        tell(&PushPage::keepCommit, commit);
    };
    m_session.run(
        tr("Contributing…"),
        [plan = m_plan, publication = publicationOf(m_plan, m_session.folder()), step,
         committed](const git::Transfer &transfer) { return pushAll(plan, publication, transfer, step, committed); },
        [page](const Result<QString> &result) {
            if (page) {
                page->finish(result);
            }
        });
}

void PushPage::stop()
{
    m_session.stop();
    m_ui->progressLabel->setText(tr("Stopping…"));
}

/// A wait tells the same again and again.
void PushPage::showStep(const QString &text)
{
    const QListWidgetItem *last = m_ui->stepList->item(m_ui->stepList->count() - 1);
    if (!last || last->text() != text) {
        m_ui->stepList->addItem(text);
        m_ui->stepList->scrollToBottom();
    }
    m_ui->progressLabel->setText(text);
}

void PushPage::keepCommit(const contribute::OwnCommit &commit)
{
    m_plan.committed = commit;
}

void PushPage::setPushing(bool isPushing)
{
    m_isPushing = isPushing;
    m_ui->progressBar->setRange(0, isPushing ? 0 : 1);
    m_ui->progressBar->setValue(isPushing || !m_isPushed ? 0 : 1);
    Q_EMIT completeChanged();
    Q_EMIT pushingChanged();
}

void PushPage::finish(const Result<QString> &result)
{
    m_isPushed = result.has_value();
    if (result) {
        m_plan.target.repository = github::parseRepositoryName(*result).value_or(m_plan.target.repository);
        if (m_plan.target.kind == github::PushTarget::Kind::NoFork) {
            m_plan.target.kind = github::PushTarget::Kind::Fork;
        }
        showStep(tr("The branch “%1” is in %2.").arg(m_plan.branch, *result));
    } else {
        m_ui->progressLabel->clear();
        m_ui->message->show(core::Severity::Error, result.error().message, {{tr("&Try Again"), [this] {
                                                                                 push();
                                                                             }}});
        if (result.error().kind == core::ErrorKind::NotFound && !m_plan.found.identity.isComplete() &&
            !m_plan.message.isEmpty()) {
            askWhoCommits();
        }
    }
    setPushing(false);
}

void PushPage::askWhoCommits()
{
    m_questions->askIdentity([this](const git::Identity &identity) {
        m_plan.found.identity = identity;
        const QPointer<PushPage> page(this);
        m_session.run(
            tr("Keeping your name…"),
            [identity, folder = m_session.folder()](const git::Transfer &) {
                return git::setIdentity(folder, identity, true).transform([] { return QString(); });
            },
            [page](const Result<QString> &kept) {
                if (!page) {
                    return;
                }
                if (kept) {
                    page->push();
                } else {
                    page->m_ui->message->show(core::Severity::Error, kept.error().message);
                }
            });
    });
}

} // namespace sealyard::gui
