#include "gui/jobs/buildpane.h"

#include "build/request.h"
#include "gui/jobs/jobsmodel.h"
#include "gui/jobs/logview.h"
#include "jobs/queue.h"
#include "ui_buildpane.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr auto logInterval = 100ms;

/// Those of the jobs that are in another state now.
QList<jobs::Job> changedOf(const QList<jobs::Job> &known)
{
    QList<jobs::Job> changed;
    for (const jobs::Job &job : known) {
        if (auto read = jobs::readJob(job.directory); read && read->state != job.state) {
            changed.append(*std::move(read));
        }
    }
    return changed;
}

} // namespace

BuildPane::BuildPane(const QString &jobsFolder, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::BuildPane>())
    , m_folder(jobsFolder)
    , m_model(new JobsModel(this))
    , m_filter(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_ui->emptyState->setTitle(tr("No Builds Yet"));
    m_ui->emptyState->setText(tr("Builds appear here with their log. They go on when the window is closed."));
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_ui->jobList->setModel(m_filter);
    m_ui->jobList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->jobList->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->jobList->header()->setResizeContentsPrecision(0); // what is seen: there may be hundreds
    m_ui->jobList->header()->setStretchLastSection(false);
    m_ui->loadMenuButton->setMenu(new QMenu(m_ui->loadMenuButton));
    m_ui->problemList->hide();
    connectButtons();
    connectLog();
    connect(m_ui->jobList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BuildPane::follow);
    connect(m_ui->jobList->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BuildPane::showActions);
    connect(&m_clock, &QTimer::timeout, this, &BuildPane::tick);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &BuildPane::readFolder);
    m_model->setNow(QDateTime::currentDateTimeUtc());
    QDir().mkpath(m_folder);
    m_watcher.addPath(m_folder);
    m_clock.start(1s);
    m_logClock.start(logInterval);
    showActions();
    readFolder();
}

BuildPane::~BuildPane() = default;

void BuildPane::setProgram(const QString &cliProgram, const QString &trustPath)
{
    m_program = cliProgram;
    m_trustPath = trustPath;
    showActions();
    recover();
}

/// Clears up, and starts what waits for jobs that were killed.
void BuildPane::recover()
{
    QtConcurrent::run(&jobs::recover, m_folder, m_program).then(this, [this](const core::Result<void> &recovered) {
        if (!recovered) {
            m_ui->message->show(core::Severity::Error, recovered.error().message);
        }
        readFolder();
    });
}

void BuildPane::connectButtons()
{
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &BuildPane::cancelJobs);
    connect(m_ui->retryButton, &QPushButton::clicked, this, &BuildPane::retryJobs);
    connect(m_ui->loadMenuButton->menu(), &QMenu::aboutToShow, this, &BuildPane::fillLoadMenu);
    connect(m_ui->openButton, &QPushButton::clicked, this, &BuildPane::openResultFolder);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &BuildPane::copyLog);
    connect(m_ui->durations, &DurationChart::activated, this, &BuildPane::select);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_ui->problemList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT problemActivated(m_findings.problems.at(m_ui->problemList->row(item)));
    });
}

void BuildPane::connectLog()
{
    LogView *log = m_ui->log;
    const auto find = [this, log](int step) {
        if (!m_ui->searchEdit->text().isEmpty()) {
            log->find(m_ui->searchEdit->text(), step);
        }
    };
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, log, [find] { find(1); });
    connect(m_ui->nextButton, &QPushButton::clicked, log, [find] { find(1); });
    connect(m_ui->formerButton, &QPushButton::clicked, log, [find] { find(-1); });
    connect(m_ui->errorButton, &QPushButton::clicked, log, &LogView::showFirstError);
    connect(log, &LogView::found, this, [this](bool isFound) {
        if (!isFound) {
            m_ui->message->show(core::Severity::Info, tr("There is no such line in this log."));
        }
    });
    connect(log, &LogView::stepChanged, this, &BuildPane::takeStep);
    connect(&m_logClock, &QTimer::timeout, this, [this, log] {
        if (const jobs::Job *job = current(); job != nullptr && isAlive(*job)) {
            log->readMore();
        }
    });
}

void BuildPane::showJob(const jobs::Job &job)
{
    take({job});
    select(job.directory);
}

void BuildPane::select(const QString &directory)
{
    if (const int row = m_model->rowOf(directory); row >= 0) {
        m_ui->jobList->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, JobsModel::StateColumn)));
    }
}

void BuildPane::readFolder()
{
    QtConcurrent::run(&jobs::listJobs, m_folder).then(this, [this](const QList<jobs::Job> &jobs) { addJobs(jobs); });
}

void BuildPane::addJobs(const QList<jobs::Job> &jobs)
{
    take(jobs);
    m_model->removeVanished();
    if (current() == nullptr && m_model->rowCount() > 0) {
        select(m_model->job(0).directory);
    }
    m_ui->stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_ui->splitter) : m_ui->emptyState);
}

void BuildPane::tick()
{
    m_model->setNow(QDateTime::currentDateTimeUtc());
    readLivingJobs();
}

/// In the background: there may be hundreds that wait.
void BuildPane::readLivingJobs()
{
    const QList<jobs::Job> living = m_model->livingJobs();
    if (m_isReadingJobs || living.isEmpty()) {
        return;
    }
    m_isReadingJobs = true;
    QtConcurrent::run(&changedOf, living).then(this, [this](const QList<jobs::Job> &changed) {
        m_isReadingJobs = false;
        take(changed);
    });
}

/// A job that has ended never lives again: what says so was read earlier and came later.
void BuildPane::take(const QList<jobs::Job> &read)
{
    QList<jobs::Job> news;
    QSet<QString> lived;
    for (const jobs::Job &job : read) {
        const int row = m_model->rowOf(job.directory);
        const bool wasAlive = row >= 0 && isAlive(m_model->job(row));
        if (row < 0 || (wasAlive && m_model->job(row).state != job.state)) {
            news.append(job);
        }
        if (wasAlive) {
            lived.insert(job.directory);
        }
    }
    if (news.isEmpty()) {
        return;
    }
    m_model->put(news);
    m_ui->stack->setCurrentWidget(m_ui->splitter);
    showActions();
    std::ranges::for_each(news, [&](const jobs::Job &job) { tellOf(job, lived.contains(job.directory)); });
}

void BuildPane::tellOf(const jobs::Job &job, bool wasAlive)
{
    if (job.directory == m_followed) {
        m_ui->log->readMore();
        showState();
        readFindings();
    }
    if (wasAlive && !isAlive(job)) {
        Q_EMIT jobEnded(job);
    }
    // Its supervisor can start no other job any more.
    if (wasAlive && job.state == jobs::JobState::Interrupted && !m_program.isEmpty()) {
        recover();
    }
    if (!isAlive(job)) {
        Q_EMIT endKnown(job);
    }
}

const jobs::Job *BuildPane::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_ui->jobList->currentIndex());
    return index.isValid() ? &m_model->job(index.row()) : nullptr;
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
    m_stepText.clear();
    showFindings({});
    m_ui->log->showLog(directory);
    if (job != nullptr) {
        showState();
        readFindings();
    }
}

void BuildPane::takeStep(const jobs::Event &step, int percent)
{
    const jobs::Job *job = current();
    if (job == nullptr) {
        return;
    }
    if (step.kind == jobs::Event::Kind::StepStarted) {
        m_stepText = tr("Step %1 of %2: %3").arg(step.step + 1).arg(job->plan.steps.size()).arg(step.text);
    }
    m_step = percent < 0 ? m_stepText : tr("%1 (%2 %)").arg(m_stepText).arg(percent);
    showState();
}

/// What it does now, where its image lies, or why there is none.
QString BuildPane::detailOf(const jobs::Job &job) const
{
    switch (job.state) {
    case jobs::JobState::Waiting:
        return tr("for other builds to end");
    case jobs::JobState::Running:
        return m_cancelled.contains(job.directory) ? tr("Cancelling…") : m_step;
    case jobs::JobState::Succeeded:
        return QDir::toNativeSeparators(job.plan.result);
    default:
        return m_findings.hint.isEmpty()
                   ? job.problem
                   : job.problem + u'\n' +
                         tr("%1 Build again, and choose “your home directory” for “Run init.sh in”.")
                             .arg(m_findings.hint);
    }
}

void BuildPane::showState()
{
    const jobs::Job *job = current();
    if (job == nullptr) {
        return;
    }
    m_ui->durations->showJobs(m_model->jobsLike(*job), job->directory);
    const QString detail = detailOf(*job);
    const QString word = stateWord(job->state);
    //: A build's state and what there is to say about it.
    m_ui->stateLabel->setText(detail.isEmpty() ? word : tr("%1 – %2").arg(word, detail));
    showActions();
    const bool hasResult = job->state == jobs::JobState::Succeeded && !job->plan.result.isEmpty();
    m_ui->openButton->setEnabled(hasResult);
    m_ui->loadMenuButton->setEnabled(hasResult);
}

void BuildPane::readFindings()
{
    const jobs::Job *job = current();
    if (job == nullptr || isAlive(*job) || job->state == jobs::JobState::Succeeded) {
        return;
    }
    QtConcurrent::run(&build::findingsOf, *job)
        .then(this, [this, directory = m_followed](const build::LogFindings &findings) {
            if (directory == m_followed) {
                showFindings(findings);
            }
        });
}

void BuildPane::showFindings(const build::LogFindings &findings)
{
    m_findings = findings;
    m_ui->problemList->clear();
    for (const core::Diagnostic &problem : findings.problems) {
        //: File, line, message.
        m_ui->problemList->addItem(tr("%1:%2: %3")
                                       .arg(QFileInfo(problem.path).fileName())
                                       .arg(problem.range.start.line + 1)
                                       .arg(problem.message));
    }
    m_ui->problemList->setVisible(!findings.problems.isEmpty());
    showState();
}

} // namespace sealyard::gui
