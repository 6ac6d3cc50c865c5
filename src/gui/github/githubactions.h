#pragma once

#include "git/transfer.h"
#include "gui/github/batchdialog.h"

#include <QMap>
#include <QObject>

class QSettings;

namespace sealyard::gui {

class GitHubAccount;

/// Builds on GitHub: shows wizard, batch and sign-in, starts the jobs that follow what was posted, and takes up what an
/// earlier session left.
class GitHubActions final : public QObject
{
    Q_OBJECT

public:
    /// window: the parent of dialogs. settings must outlive this. An empty store folder stands for the usual one.
    GitHubActions(QSettings &settings, BatchPlaces places, const QString &cacheFolder, QWidget *window);

    /// place: a path in the workspace whose application is chosen at first; may be empty.
    void build(const image::Workspace &workspace, const QString &place);
    void buildMany(const image::Workspace &workspace);
    void signIn();
    /// Looks for a sign-in, unless that was done: not before it matters, since gh and the keyring are asked.
    void lookWhoIsThere();
    [[nodiscard]] GitHubAccount &account() { return *m_account; }
    /// Follows again what was posted in the last week and nobody follows: reads GitHub, posts nothing that was not
    /// sent.
    void resume();

    /// What git's servers are offered for GitHub's addresses; see github::gitCredentials().
    [[nodiscard]] decltype(git::Transfer::known) gitCredentials(const std::stop_token &stop) const;

    /// See GitHubAccount::secrets().
    [[nodiscard]] QMap<QString, QString> secrets() const;

Q_SIGNALS:
    /// Somebody asked for this job.
    void started(const sealyard::jobs::Job &job);
    void failed(const core::Error &error);

private:
    [[nodiscard]] core::Result<jobs::Job> follow(const QList<github::BuildRequest> &requests, const QString &root);

    BatchPlaces m_places;
    QString m_cacheFolder;
    QWidget *m_window;
    GitHubAccount *m_account;
};

} // namespace sealyard::gui
