#pragma once

#include "jobs/job.h"
#include "jobs/jobfollower.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class BuildPane;
}

namespace sealyard::gui {

class JobsModel;

/// Shows the jobs of a folder, whoever started them, and the log of the selected one while it grows.
class BuildPane final : public QWidget
{
    Q_OBJECT

public:
    /// jobsFolder: absolute; made when it is missing, to notice what others put there.
    explicit BuildPane(const QString &jobsFolder, QWidget *parent = nullptr);
    ~BuildPane() override;

    /// Shows a job, and its log from the beginning.
    void showJob(const jobs::Job &job);

Q_SIGNALS:
    /// A job that was running has ended.
    void jobEnded(const sealyard::jobs::Job &job);

private:
    void connectButtons();
    void readFolder();
    void addJobs(const QList<jobs::Job> &jobs);
    void readLivingJobs();
    void take(const jobs::Job &job);
    [[nodiscard]] const jobs::Job *current() const;
    void follow();
    void takeEvents(const QList<jobs::Event> &events);
    [[nodiscard]] QString detailOf(const jobs::Job &job) const;
    void showState();
    void cancelJob();
    void openResultFolder();
    void fillLoadMenu();
    void copyLog();

    std::unique_ptr<Ui::BuildPane> m_ui;
    QString m_folder;
    JobsModel *m_model;
    std::unique_ptr<jobs::JobFollower> m_follower; ///< of the selected job
    QString m_followed;                            ///< its directory
    QString m_step;                                ///< what the selected job does now
    QFileSystemWatcher m_watcher;
    QTimer m_clock;
};

} // namespace sealyard::gui
