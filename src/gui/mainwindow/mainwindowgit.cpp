#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/git/clonedialog.h"
#include "gui/git/contributewizard.h"
#include "gui/git/gitpane.h"
#include "gui/git/historypane.h"
#include "gui/github/githubaccount.h"
#include "gui/github/githubactions.h"
#include "gui/mainwindow/comparisons.h"
#include "gui/mainwindow/histories.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/preview/previewsession.h"
#include "gui/problems/lintsession.h"
#include "gui/widgets/messagebar.h"
#include "gui/workspace/workspacepane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Part of MainWindow: what git says and is told.
namespace sealyard::gui {

namespace {

Contributor contributorOf(const GitHubAccount &account)
{
    return {.api = account.place().api,
            .upstream = account.place().repository,
            .token = account.token().value,
            .login = account.login()};
}

/// For the files as they lie on disk.
ContributeWizard *contributeWizard(GitSession &session, const image::Workspace &workspace, const QString &cacheFolder,
                                   GitHubActions &actions, QWidget *window)
{
    actions.lookWhoIsThere();
    GitHubAccount &account = actions.account();
    auto *wizard = new ContributeWizard(session, workspace, cacheFolder, contributorOf(account), window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(&account, &GitHubAccount::changed, wizard, [&account, wizard] {
        if (!account.isBusy()) {
            wizard->setContributor(contributorOf(account));
        }
    });
    QObject::connect(wizard, &ContributeWizard::signInRequested, &actions, &GitHubActions::signIn);
    return wizard;
}

/// Upstream's, and that of the fork of who is signed in, who need not have one.
void offerAddresses(CloneDialog *dialog, const GitHubAccount &account)
{
    const GitHubPlace &place = account.place();
    dialog->offer(github::gitAddress(place.repository, place.api));
    if (!account.login().isEmpty()) {
        dialog->offer(github::gitAddress({account.login(), place.repository.name}, place.api));
    }
}

/// The pane shows how far it is, and what came of it.
void connectAct(QAction *action, QDockWidget *dock, GitSession *session, GitPane *pane, void (GitPane::*act)())
{
    QObject::connect(action, &QAction::triggered, pane, [dock, pane, act] {
        dock->show();
        dock->raise();
        (pane->*act)();
    });
    const auto enable = [session, action] {
        action->setEnabled(session->snapshot().isRepository() && !session->isBusy());
    };
    QObject::connect(session, &GitSession::changed, action, enable);
    QObject::connect(session, &GitSession::busyChanged, action, enable);
}

constexpr auto draftDelay = 300ms; ///< at most, until what is typed of a commit message is kept

} // namespace

void MainWindow::connectGit()
{
    connectHistories();
    for (const auto &[action, act] :
         {std::pair{m_ui->commitAction, &GitPane::focusMessage}, std::pair{m_ui->fetchAction, &GitPane::fetch},
          std::pair{m_ui->pullAction, &GitPane::pull}, std::pair{m_ui->pushAction, &GitPane::push}}) {
        connectAct(action, m_ui->gitDock, m_git, m_gitPane, act);
    }
    m_git->setSignIn([this](const std::stop_token &stop) { return m_gitHub->gitCredentials(stop); });
    connect(m_ui->contributeAction, &QAction::triggered, m_editor, [this] {
        m_editor->settle([this] {
            auto *wizard = contributeWizard(*m_git, *m_session->workspace(), m_paths.cacheFolder, *m_gitHub, m_frame);
            connect(wizard, &ContributeWizard::opened, this, [this](const github::PullRequest &opened) {
                m_messages->show(core::Severity::Info,
                                 tr("Pull request #%1 “%2” is open.").arg(opened.number).arg(opened.title),
                                 {{tr("&Show in Browser"), [page = opened.page] {
                                       QDesktopServices::openUrl(page);
                                   }}});
            });
            wizard->open();
        });
    });
    m_gitPane->offer(m_ui->cloneAction);
    connect(m_git, &GitSession::changed, this, &MainWindow::showGit);
    connect(m_git, &GitSession::ignoredAppeared, this, &MainWindow::showIgnored);
    // A pull or a switch has changed files.
    connect(m_git, &GitSession::busyChanged, this, [this] {
        if (!m_git->isActing() && m_session->workspace()) {
            m_session->refresh();
        }
    });
    connect(m_gitPane, &GitPane::fileActivated, this, &MainWindow::openInWorkspace);
    // What is decided about is what lies on disk.
    connect(m_gitPane, &GitPane::conflictActivated, this,
            [this](const git::Path &path) { m_editor->settle([this, path] { m_gitPane->openConflict(path); }); });
    connect(m_gitPane, &GitPane::findingsRequested, this, &MainWindow::showStagedFindings);
    auto *draft = new QTimer(this);
    draft->setSingleShot(true);
    connect(draft, &QTimer::timeout, this, &MainWindow::remember);
    connect(m_gitPane, &GitPane::messageChanged, draft, [draft] {
        if (!draft->isActive()) { // who writes without a pause would wait for it for ever
            draft->start(draftDelay);
        }
    });
}

/// The problems are those of the files as they are now, which may have none of these.
void MainWindow::showStagedFindings(const QList<core::Diagnostic> &findings)
{
    const auto isHere = [&](const core::Diagnostic &finding) {
        return std::ranges::any_of(m_lint->findings(), [&](const core::Diagnostic &each) {
            return each.code == finding.code && each.path == finding.path;
        });
    };
    if (findings.isEmpty() || std::ranges::any_of(findings, isHere)) {
        showProblems(findings.isEmpty() ? QString() : findings.first().path.section(u'/', 0, 2));
        return;
    }
    const core::Diagnostic &first = findings.first();
    m_messages->show(core::Severity::Warning,
                     tr("What is staged has findings that the files have not as they are now. The first one is in "
                        "“%1”, line %2: %3")
                         .arg(first.path)
                         .arg(first.range.start.line + 1)
                         .arg(first.message));
}

void MainWindow::connectHistories()
{
    connect(m_ui->historyAction, &QAction::triggered, this, [this] { m_histories->show(m_editor->currentPath()); });
    connect(m_ui->lineCommitAction, &QAction::triggered, m_histories, &Histories::showCommitOfLine);
    connect(m_ui->blameAction, &QAction::toggled, m_histories, &Histories::setBlameShown);
    connect(m_workspace, &WorkspacePane::historyRequested, this,
            [this](const QString &path) { m_histories->show(absolute(path)); });
    connect(m_histories->pane(), &HistoryPane::compareRequested, m_comparisons, &Comparisons::compareWithOlder);
    connect(m_histories, &Histories::refused, this, [this](const QString &why) { m_ui->statusBar->showMessage(why); });
    connect(m_histories, &Histories::shown, this, [this] {
        m_ui->historyDock->show();
        m_ui->historyDock->raise();
        m_histories->pane()->setFocus(); // keys go on there
    });
}

void MainWindow::showGit()
{
    const GitSnapshot &snapshot = m_git->snapshot();
    QString below = snapshot.prefix;
    below.chop(1);
    m_workspace->setGit(git::badgesOf(snapshot.status.files, below), snapshot.ignored);
    m_preview->setCommit(snapshot.status.head);
    m_histories->setCommit(snapshot.status.head);
}

void MainWindow::showIgnored(const QStringList &paths)
{
    const QString text =
        paths.size() == 1
            ? u"%1: %2"_s.arg(paths.first(), m_git->snapshot().ignored.value(paths.first()))
            : tr("Git ignores %n new file(s), the first is %1: %2", nullptr, static_cast<int>(paths.size()))
                  .arg(paths.first(), m_git->snapshot().ignored.value(paths.first()));
    m_messages->show(core::Severity::Warning, text, {{tr("&Add by Force"), [this, paths] {
                                                          m_gitPane->addIgnored(paths);
                                                      }}});
}

void MainWindow::cloneRepository()
{
    QDir parent(m_session->root().isEmpty() ? QDir::homePath() : m_session->root());
    if (!m_session->root().isEmpty()) {
        parent.cdUp();
    }
    auto *dialog = new CloneDialog(parent.path(), m_frame);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSignIn([this](const std::stop_token &stop) { return m_gitHub->gitCredentials(stop); });
    m_gitHub->lookWhoIsThere();
    offerAddresses(dialog, m_gitHub->account());
    connect(&m_gitHub->account(), &GitHubAccount::changed, dialog,
            [this, dialog] { offerAddresses(dialog, m_gitHub->account()); });
    connect(dialog, &CloneDialog::cloned, this, &MainWindow::openFolder);
    dialog->open();
}

} // namespace sealyard::gui
