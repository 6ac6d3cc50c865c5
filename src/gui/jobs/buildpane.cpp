#include "gui/jobs/buildpane.h"

#include "build/request.h"
#include "gui/jobs/jobsmodel.h"
#include "ui_buildpane.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sealyard::gui {

BuildPane::BuildPane(const QString &jobsFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BuildPane>())
    , m_folder(jobsFolder)
    , m_model(new JobsModel(this))
{
    m_ui->setupUi(this);
    m_ui->emptyState->setTitle(tr("No Builds Yet"));
    m_ui->emptyState->setText(tr("Builds appear here with their log. They go on when the window is closed."));
    m_ui->jobList->setModel(m_model);
    m_ui->jobList->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->jobList->header()->setStretchLastSection(false);
    m_ui->loadMenuButton->setMenu(new QMenu(m_ui->loadMenuButton));
    connectButtons();
    connect(m_ui->jobList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BuildPane::follow);
    connect(&m_clock, &QTimer::timeout, this, &BuildPane::readLivingJobs);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &BuildPane::readFolder);
    m_model->setNow(QDateTime::currentDateTimeUtc());
    QDir().mkpath(m_folder);
    m_watcher.addPath(m_folder);
    m_clock.start(1s);
    readFolder();
}

BuildPane::~BuildPane() = default;

void BuildPane::connectButtons()
{
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BuildPane::cancelJob);
    connect(m_ui->loadMenuButton->menu(), &QMenu::aboutToShow, this, &BuildPane::fillLoadMenu);
    connect(m_ui->openButton, &QPushButton::clicked, this, &BuildPane::openResultFolder);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &BuildPane::copyLog);
}

void BuildPane::showJob(const jobs::Job &job)
{
    take(job);
    m_ui->jobList->setCurrentIndex(m_model->index(m_model->rowOf(job.directory), JobsModel::StateColumn));
}

void BuildPane::readFolder()
{
    QtConcurrent::run(&jobs::listJobs, m_folder).then(this, [this](const QList<jobs::Job> &jobs) { addJobs(jobs); });
}

void BuildPane::addJobs(const QList<jobs::Job> &jobs)
{
    std::ranges::for_each(jobs, [this](const jobs::Job &job) { take(job); });
    m_model->removeVanished();
    if (current() == nullptr && m_model->rowCount() > 0) {
        m_ui->jobList->setCurrentIndex(m_model->index(0, JobsModel::StateColumn));
    }
    m_ui->stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_ui->splitter) : m_ui->emptyState);
}

void BuildPane::readLivingJobs()
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
    const QList<jobs::Job> living = m_model->livingJobs();
    for (const jobs::Job &known : living) {
        if (const auto job = jobs::readJob(known.directory)) {
            take(*job);
        }
    }
}

/// A job that has ended never lives again: what says so was read earlier and came later.
void BuildPane::take(const jobs::Job &job)
{
    const int row = m_model->rowOf(job.directory);
    const bool wasAlive = row >= 0 && isAlive(m_model->job(row));
    if (row >= 0 && !wasAlive && isAlive(job)) {
        return;
    }
    m_model->put(job);
    m_ui->stack->setCurrentWidget(m_ui->splitter);
    if (job.directory == m_followed) {
        showState();
    }
    if (wasAlive && !isAlive(job)) {
        Q_EMIT jobEnded(job);
    }
}

const jobs::Job *BuildPane::current() const
{
    const int row = m_ui->jobList->currentIndex().row();
    return row < 0 ? nullptr : &m_model->job(row);
}

void BuildPane::follow()
{
    const jobs::Job *job = current();
    const QString directory = job != nullptr ? job->directory : QString();
    if (directory == m_followed) {
        return;
    }
    m_followed = directory;
    m_step.clear();
    m_ui->log->reset();
    m_follower.reset();
    if (job != nullptr) {
        m_follower = std::make_unique<jobs::JobFollower>(m_followed);
        connect(m_follower.get(), &jobs::JobFollower::eventsAdded, this, &BuildPane::takeEvents);
        connect(m_follower.get(), &jobs::JobFollower::ended, this, &BuildPane::readLivingJobs);
        showState();
    }
}

void BuildPane::takeEvents(const QList<jobs::Event> &events)
{
    m_ui->log->append(events);
    for (const jobs::Event &event : events) {
        if (event.kind == jobs::Event::Kind::StepStarted) {
            m_step = tr("Step %1 of %2: %3").arg(event.step + 1).arg(current()->plan.steps.size()).arg(event.text);
        }
    }
    showState();
}

/// What it does now, where its image lies, or why there is none.
QString BuildPane::detailOf(const jobs::Job &job) const
{
    switch (job.state) {
    case jobs::JobState::Running:
        return m_step;
    case jobs::JobState::Succeeded:
        return QDir::toNativeSeparators(job.plan.result);
    default:
        return job.problem;
    }
}

void BuildPane::showState()
{
    const jobs::Job *job = current();
    const QString detail = detailOf(*job);
    const QString word = stateWord(job->state);
    //: A build's state and what there is to say about it.
    m_ui->stateLabel->setText(detail.isEmpty() ? word : tr("%1 – %2").arg(word, detail));
    m_ui->cancelButton->setEnabled(isAlive(*job));
    const bool hasResult = job->state == jobs::JobState::Succeeded && !job->plan.result.isEmpty();
    m_ui->openButton->setEnabled(hasResult);
    m_ui->loadMenuButton->setEnabled(hasResult);
}

void BuildPane::cancelJob()
{
    if (const auto cancelled = jobs::cancel(*current()); !cancelled) {
        m_ui->message->show(core::Severity::Error, cancelled.error().message);
        return;
    }
    m_step = tr("Cancelling…");
    showState();
}

void BuildPane::openResultFolder()
{
    const QString folder = QFileInfo(current()->plan.result).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        m_ui->message->show(core::Severity::Error,
                            tr("No program could be found that opens the folder “%1”.").arg(folder));
    }
}

void BuildPane::fillLoadMenu()
{
    QMenu *menu = m_ui->loadMenuButton->menu();
    menu->clear();
    const jobs::Plan &plan = current()->plan;
    const QStringList commands = build::loadCommands(plan.result, plan.resultName);
    for (const QString &command : commands) {
        menu->addAction(QString(command).replace(u'&', "&&"_L1), this,
                        [command] { QGuiApplication::clipboard()->setText(command); });
    }
}

void BuildPane::copyLog()
{
    QGuiApplication::clipboard()->setText(m_ui->log->toPlainText());
}

} // namespace sealyard::gui
