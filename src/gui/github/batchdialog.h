#pragma once

#include "github/buildrequest.h"
#include "image/workspace.h"
#include "jobs/job.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QSortFilterProxyModel;

namespace Ui {
class BatchDialog;
}

namespace sealyard::gui {

class BatchModel;
class GitHubAccount;

/// Where a batch is kept and what runs it.
struct BatchPlaces
{
    QString storeFolder; ///< of github::RequestStore
    QString jobsFolder;
    QString cliProgram; ///< absolute path of sealyard-cli
};

/// Asks for many builds on GitHub. A job posts them, one after the other and below GitHub's limits, and follows them;
/// it goes on without the dialog, can be stopped, and goes on later where it was.
class BatchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// account must outlive the dialog.
    BatchDialog(GitHubAccount &account, const image::Workspace &workspace, BatchPlaces places,
                QWidget *parent = nullptr);
    ~BatchDialog() override;

Q_SIGNALS:
    void started(const sealyard::jobs::Job &job);
    void signInRequested();

private:
    void connectButtons();
    void start();
    void stop();
    void startJob(const QList<github::BuildRequest> &requests);
    void takePlanned(const core::Result<QList<github::BuildRequest>> &requests);
    void findUnfinished();
    void look();
    void refresh();
    void setShownChosen(bool isChosen);

    std::unique_ptr<Ui::BatchDialog> m_ui;
    GitHubAccount &m_account;
    image::Workspace m_workspace;
    BatchPlaces m_places;
    BatchModel *m_model;
    QSortFilterProxyModel *m_filter;
    jobs::Job m_job; ///< without id: none was started
    bool m_isPlanning = false;
    bool m_isRunning = false;
    bool m_isLooking = false;
    QTimer m_clock;
};

} // namespace sealyard::gui
