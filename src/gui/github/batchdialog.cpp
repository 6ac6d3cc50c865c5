#include "gui/github/batchdialog.h"

#include "github/follower.h"
#include "github/poster.h"
#include "gui/github/batchmodel.h"
#include "gui/github/githubaccount.h"
#include "ui_batchdialog.h"

#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::gui {

using github::BuildRequest;

namespace {

QList<BuildRequest> readAll(const QString &folder, const QStringList &ids)
{
    const github::RequestStore store(folder);
    QList<BuildRequest> requests;
    for (const QString &id : ids) {
        if (const auto request = store.read(id)) {
            requests.append(*request);
        }
    }
    return requests;
}

/// Those that are open, then new ones, written to the store.
core::Result<QList<BuildRequest>> plan(const QStringList &open, const QList<github::IssueCommand> &chosen,
                                       const QString &folder, const GitHubPlace &place, const QString &root)
{
    const github::RequestStore store(folder);
    const QList<BuildRequest> known = store.list();
    QList<BuildRequest> requests = readAll(folder, open);
    for (const github::IssueCommand &command : chosen) {
        const auto request =
            github::compose(command)
                .and_then([&](const QString &text) {
                    return github::planRequest({github::titleFor(command.app), github::Place::Comment, text, true},
                                               github::upstreamWorkflows(), place.repository, place.api, root);
                })
                .transform([&](const BuildRequest &planned) { return github::unsettledOr(known, planned); });
        if (!request) {
            return std::unexpected(request.error());
        }
        if (const auto written = store.write(*request); !written) {
            return std::unexpected(written.error());
        }
        requests.append(*request);
    }
    return requests;
}

} // namespace

BatchDialog::BatchDialog(GitHubAccount &account, const image::Workspace &workspace, BatchPlaces places, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BatchDialog>())
    , m_account(account)
    , m_workspace(workspace)
    , m_places(std::move(places))
    , m_model(new BatchModel(workspace, this))
    , m_filter(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    setObjectName(u"batchDialog"_s);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(BatchModel::ImageColumn);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->batchTable->setModel(m_filter);
    m_ui->batchTable->header()->setSectionResizeMode(BatchModel::ImageColumn, QHeaderView::ResizeToContents);
    m_ui->batchTable->header()->setSectionResizeMode(BatchModel::VersionColumn, QHeaderView::ResizeToContents);
    connectButtons();
    connect(m_model, &BatchModel::chosenChanged, this, &BatchDialog::refresh);
    connect(&account, &GitHubAccount::changed, this, &BatchDialog::refresh);
    connect(&m_clock, &QTimer::timeout, this, &BatchDialog::look);
    m_clock.start(1s);
    refresh();
    findUnfinished();
    resize(860, 600);
}

BatchDialog::~BatchDialog() = default;

void BatchDialog::connectButtons()
{
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->allButton, &QPushButton::clicked, this, [this] { setShownChosen(true); });
    connect(m_ui->noneButton, &QPushButton::clicked, this, [this] { setShownChosen(false); });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &BatchDialog::signInRequested);
    connect(m_ui->startButton, &QPushButton::clicked, this, &BatchDialog::start);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &BatchDialog::stop);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &BatchDialog::reject);
}

void BatchDialog::setShownChosen(bool isChosen)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        m_model->setChosen(m_filter->mapToSource(m_filter->index(row, 0)).row(), isChosen);
    }
}

/// What an earlier batch did not come to; shown, and posted only when the button is pressed.
void BatchDialog::findUnfinished()
{
    QtConcurrent::run([folder = m_places.storeFolder, place = m_account.place()] {
        QList<BuildRequest> requests = github::RequestStore(folder).list();
        requests.removeIf([&](const BuildRequest &request) {
            return request.phase > github::Phase::Sending || request.api != place.api ||
                   request.repository != place.repository;
        });
        std::ranges::reverse(requests); // the oldest first, as they were meant to be posted
        return requests;
    }).then(this, [this](const QList<BuildRequest> &requests) {
        if (!requests.isEmpty()) {
            m_model->take(requests);
            m_ui->message->show(core::Severity::Info,
                                tr("%n build(s) of an earlier batch were not posted yet; they stand at the end of the "
                                   "list.",
                                   nullptr, static_cast<int>(requests.size())));
            refresh();
        }
    });
}

/// In the background: each of them is synced to the disk.
void BatchDialog::start()
{
    m_isPlanning = true;
    refresh();
    QtConcurrent::run(&plan, m_model->openIds(), m_model->chosen(), m_places.storeFolder, m_account.place(),
                      m_workspace.root)
        .then(this, [this](const core::Result<QList<BuildRequest>> &requests) { takePlanned(requests); });
}

void BatchDialog::takePlanned(const core::Result<QList<BuildRequest>> &requests)
{
    m_isPlanning = false;
    if (requests) {
        m_model->take(*requests);
        startJob(*requests);
    } else {
        m_ui->message->show(core::Severity::Error, requests.error().message);
        refresh();
    }
}

void BatchDialog::startJob(const QList<BuildRequest> &requests)
{
    const auto job = jobs::createJob(
        m_places.jobsFolder, github::followPlan(requests, m_places.cliProgram, m_places.storeFolder, m_workspace.root));
    const auto isStarted = job ? jobs::startSupervisor(*job, m_places.cliProgram, m_account.secrets())
                               : core::Result<void>(std::unexpected(job.error()));
    if (!isStarted) {
        m_ui->message->show(core::Severity::Error, isStarted.error().message);
        refresh();
        return;
    }
    m_job = *job;
    m_isRunning = true;
    m_ui->message->hide();
    refresh();
    Q_EMIT started(*job);
}

void BatchDialog::stop()
{
    if (const auto cancelled = jobs::cancel(m_job); !cancelled) {
        m_ui->message->show(core::Severity::Error, cancelled.error().message);
    }
}

/// In the background: there may be hundreds.
void BatchDialog::look()
{
    if (m_isLooking || m_job.id.isEmpty()) {
        return;
    }
    m_isLooking = true;
    QtConcurrent::run([folder = m_places.storeFolder, ids = m_model->openIds(), directory = m_job.directory] {
        const auto job = jobs::readJob(directory);
        return std::pair(readAll(folder, ids), job && job->isAlive());
    }).then(this, [this](const std::pair<QList<BuildRequest>, bool> &seen) {
        m_isLooking = false;
        m_isRunning = seen.second;
        m_model->take(seen.first);
        refresh();
    });
}

void BatchDialog::refresh()
{
    const auto chosen = static_cast<int>(m_model->chosen().size());
    const auto open = static_cast<int>(m_model->openIds().size());
    const auto asked = static_cast<int>(m_model->ids().size());
    const bool isSignedIn = m_account.isSignedIn();
    m_ui->startButton->setText(open > 0 ? tr("&Resume") : tr("&Send All"));
    m_ui->startButton->setEnabled(isSignedIn && !m_isPlanning && !m_isRunning && chosen + open > 0);
    m_ui->stopButton->setEnabled(m_isRunning);
    m_ui->signInButton->setVisible(!isSignedIn);
    m_ui->countLabel->setText(
        !isSignedIn ? tr("%n chosen; sending needs a sign-in.", nullptr, chosen)
        : asked > 0 ? tr("%n chosen, %1 asked for, %2 of them under way.", nullptr, chosen).arg(asked).arg(open)
                    : tr("%n chosen.", nullptr, chosen));
}

} // namespace sealyard::gui
