#include "gui/github/githubactions.h"

#include "github/follower.h"
#include "github/gitcredentials.h"
#include "gui/github/githubaccount.h"
#include "gui/github/issuewizard.h"
#include "gui/github/signindialog.h"

#include <QApplication>
#include <QLockFile>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using github::BuildRequest;

namespace {

constexpr int longestAbsence = 7; ///< days

/// What was posted and is followed by no process. What may not have been posted is left to the user.
QList<BuildRequest> abandoned(const QString &folder)
{
    const github::RequestStore store(folder);
    QList<BuildRequest> requests = store.list();
    requests.removeIf([&](const BuildRequest &request) {
        const bool isRecent = request.posted.daysTo(QDateTime::currentDateTimeUtc()) <= longestAbsence;
        return request.phase != github::Phase::Posted || !isRecent || !store.lock(request.id);
    });
    return requests;
}

/// Of an application's folder, its first version.
const image::VersionDirectory *directoryAt(const image::Workspace &workspace, const QString &place)
{
    if (const image::VersionDirectory *directory = workspace.directoryOf(place)) {
        return directory;
    }
    const auto app = std::ranges::find(workspace.applications, place, &image::Application::path);
    return app == workspace.applications.end() || app->versions.isEmpty() ? nullptr : &app->versions.first();
}

} // namespace

GitHubActions::GitHubActions(QSettings &settings, BatchPlaces places, const QString &cacheFolder, QWidget *window)
    : QObject(window)
    , m_places(std::move(places))
    , m_cacheFolder(cacheFolder)
    , m_window(window)
    , m_account(new GitHubAccount(settings, this))
{
    if (m_places.storeFolder.isEmpty()) {
        m_places.storeFolder = github::RequestStore::defaultFolder();
    }
}

void GitHubActions::lookWhoIsThere()
{
    if (!m_account->isKnown() && !m_account->isBusy()) {
        m_account->refresh();
    }
}

core::Result<jobs::Job> GitHubActions::follow(const QList<BuildRequest> &requests, const QString &root)
{
    return jobs::createJob(m_places.jobsFolder,
                           github::followPlan(requests, m_places.cliProgram, m_places.storeFolder, root))
        .and_then([&](const jobs::Job &job) {
            return jobs::startSupervisor(job, m_places.cliProgram, m_account->secrets()).transform([&] { return job; });
        });
}

void GitHubActions::build(const image::Workspace &workspace, const QString &place)
{
    lookWhoIsThere();
    auto *wizard = new IssueWizard(*m_account, workspace, directoryAt(workspace, place), m_places.storeFolder,
                                   {.cacheFolder = m_cacheFolder}, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &IssueWizard::signInRequested, this, &GitHubActions::signIn);
    connect(wizard, &IssueWizard::posted, this, [this, root = workspace.root](const BuildRequest &request) {
        if (const auto job = follow({request}, root)) {
            Q_EMIT started(*job);
        } else {
            Q_EMIT failed(job.error());
        }
    });
    wizard->open();
}

void GitHubActions::buildMany(const image::Workspace &workspace)
{
    lookWhoIsThere();
    auto *dialog = new BatchDialog(*m_account, workspace, m_places, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BatchDialog::signInRequested, this, &GitHubActions::signIn);
    connect(dialog, &BatchDialog::started, this, &GitHubActions::started);
    dialog->open();
}

QMap<QString, QString> GitHubActions::secrets() const
{
    return m_account->secrets();
}

decltype(git::Transfer::known) GitHubActions::gitCredentials(const std::stop_token &stop) const
{
    return github::gitCredentials(m_account->place().api, m_account->token().value, stop);
}

void GitHubActions::signIn()
{
    // Above the dialog that asks for it.
    QWidget *above = QApplication::activeModalWidget();
    auto *dialog = new SignInDialog(*m_account, above ? above : m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GitHubActions::resume()
{
    QtConcurrent::run(&abandoned, m_places.storeFolder).then(this, [this](QList<BuildRequest> requests) {
        while (!requests.isEmpty()) {
            // One job speaks to one address.
            const QUrl api = requests.first().api;
            QList<BuildRequest> together;
            std::ranges::copy_if(requests, std::back_inserter(together),
                                 [&](const BuildRequest &request) { return request.api == api; });
            requests.removeIf([&](const BuildRequest &request) { return request.api == api; });
            if (const auto job = follow(together, {}); !job) {
                Q_EMIT failed(job.error());
            }
        }
    });
}

} // namespace sealyard::gui
