#pragma once

#include "build/logfindings.h"
#include "jobs/job.h"

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QSortFilterProxyModel;

namespace Ui {
class BuildPane;
}

namespace sealyard::gui {

class JobsModel;

/// Shows the jobs of a folder, whoever started them, and the log of the selected one while it grows, with what it says
/// about the user's files.
class BuildPane final : public QWidget
{
    Q_OBJECT

public:
    /// jobsFolder: absolute; made when it is missing, to notice what others put there.
    explicit BuildPane(const QString &jobsFolder, QWidget *parent = nullptr);
    ~BuildPane() override;

    /// Absolute path of sealyard-cli, with which builds are started again and what waits is started; without it neither
    /// happens. Clears up after jobs that were killed, in the background. trustPath: of the file that build::Trust
    /// keeps.
    void setProgram(const QString &cliProgram, const QString &trustPath);

    /// What a job that only looks on gets when it is started again: see jobs::startSupervisor().
    void setSecrets(std::function<QMap<QString, QString>()> secrets) { m_secrets = std::move(secrets); }

    /// Shows a job, and its log from the beginning.
    void showJob(const jobs::Job &job);
    /// The same for a job that is shown already; nothing happens for another directory.
    void select(const QString &directory);

Q_SIGNALS:
    /// A job that was running has ended.
    void jobEnded(const sealyard::jobs::Job &job);
    /// A job has ended, now or before the pane knew of it.
    void endKnown(const sealyard::jobs::Job &job);
    /// A build is to be started again whose init.sh is not the one that the user let run: to be asked about.
    void agreementNeeded(const sealyard::jobs::Job &job);
    /// Somebody wants to see the place of a problem that a build's output told of.
    void problemActivated(const sealyard::core::Diagnostic &problem);

private:
    void connectButtons();
    void connectLog();
    void readFolder();
    void addJobs(const QList<jobs::Job> &jobs);
    void tick();
    void readLivingJobs();
    void take(const QList<jobs::Job> &read);
    void tellOf(const jobs::Job &job, bool wasAlive);
    [[nodiscard]] const jobs::Job *current() const;
    void follow();
    void takeStep(const jobs::Event &step, int percent);
    [[nodiscard]] QString detailOf(const jobs::Job &job) const;
    void showState();
    void readFindings();
    void showFindings(const build::LogFindings &findings);
    void recover();
    [[nodiscard]] QList<jobs::Job> selectedJobs(bool (*isMeant)(const jobs::Job &job)) const;
    void showActions();
    void cancelJobs();
    void retryJobs();
    [[nodiscard]] core::Result<void> startAgain(const jobs::Job &job) const;
    void openResultFolder();
    void fillLoadMenu();
    void copyLog();

    std::unique_ptr<Ui::BuildPane> m_ui;
    QString m_folder;
    QString m_program;
    QString m_trustPath; ///< of the file that remembers which init.sh may run
    std::function<QMap<QString, QString>()> m_secrets;
    JobsModel *m_model;
    QSortFilterProxyModel *m_filter;
    QString m_followed;            ///< directory of the selected job
    QString m_stepText;            ///< what the selected job does now
    QString m_step;                ///< the same with how far it is
    QSet<QString> m_cancelled;     ///< directories of jobs that were asked to end
    build::LogFindings m_findings; ///< of the selected job
    QFileSystemWatcher m_watcher;
    QTimer m_clock;
    QTimer m_logClock;
    bool m_isReadingJobs = false;
};

} // namespace sealyard::gui
