#include "build/again.h"
#include "build/request.h"
#include "build/trust.h"
#include "gui/jobs/buildpane.h"
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

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of BuildPane: what its buttons do.
namespace sealyard::gui {

/// Those that a condition picks, oldest first: the order in which they are started again.
QList<jobs::Job> BuildPane::selectedJobs(bool (*isMeant)(const jobs::Job &job)) const
{
    QList<jobs::Job> selected;
    for (const QModelIndex &index : m_ui->jobList->selectionModel()->selectedRows()) {
        const jobs::Job &job = m_model->job(m_filter->mapToSource(index).row());
        if (isMeant(job)) {
            selected.append(job);
        }
    }
    std::ranges::sort(selected, {}, &jobs::Job::id);
    return selected;
}

void BuildPane::showActions()
{
    const auto living = static_cast<int>(selectedJobs(&isAlive).size());
    const QList<jobs::Job> ended = selectedJobs(&hasEnded);
    const auto count = static_cast<int>(ended.size());
    m_ui->cancelButton->setEnabled(living > 0);
    m_ui->cancelButton->setText(living > 1 ? tr("&Cancel %n Build(s)", nullptr, living) : tr("&Cancel Build"));
    m_ui->retryButton->setEnabled(count > 0 && !m_program.isEmpty());
    const bool isPassive = count == 1 && ended.first().plan.isPassive;
    m_ui->retryButton->setText(count > 1   ? tr("%n Build(s) &Again", nullptr, count)
                               : isPassive ? tr("Follow &Again")
                                           : tr("Build &Again"));
}

void BuildPane::cancelJobs()
{
    for (const jobs::Job &job : selectedJobs(&isAlive)) {
        if (const auto cancelled = jobs::cancel(job); !cancelled) {
            m_ui->message->show(core::Severity::Error, cancelled.error().message);
            return;
        }
        m_cancelled.insert(job.directory);
    }
    showState();
    tick();
}

/// What only looks on takes no place in the queue, and may need a sign-in that this window alone knows.
core::Result<void> BuildPane::startAgain(const jobs::Job &job) const
{
    const bool hasSecrets = job.plan.isPassive && m_secrets;
    return hasSecrets ? jobs::startSupervisor(job, m_program, m_secrets()) : jobs::enqueue({job}, m_program);
}

void BuildPane::retryJobs()
{
    std::optional<jobs::Job> changed; // its init.sh is another one than the user agreed to
    std::optional<jobs::Job> newest;
    for (const jobs::Job &former : selectedJobs(&hasEnded)) {
        const auto again = build::createAgain(former, build::Trust(m_trustPath));
        const auto started = again.and_then([this](const jobs::Job &job) { return startAgain(job); });
        if (started) {
            newest = *again;
        } else if (started.error().kind == core::ErrorKind::Denied) {
            changed = former;
        } else {
            m_ui->message->show(core::Severity::Error, started.error().message);
            break;
        }
    }
    if (newest) {
        showJob(*newest);
    }
    if (changed) {
        Q_EMIT agreementNeeded(*changed);
    }
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
