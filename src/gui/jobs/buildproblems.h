#pragma once

#include "core/diagnostic.h"
#include "jobs/job.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sealyard::gui {

/// What the newest build of each version directory of the open workspace said about files that are still as they were
/// when it began. Reads logs in the background, each once.
class BuildProblems final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// root: absolute, of the workspace that is open now. The problems of another one are gone at once.
    void setWorkspace(const QString &root);
    /// Looks again which files have changed on disk.
    void refresh();
    /// Tells of a job that has ended. What only looks on, or never began, does not count.
    void take(const jobs::Job &job);
    /// Says whether the text of a file in an editor differs from the file, whose problems are left out as long as it
    /// does. path: relative to the workspace's root.
    void setModified(const QString &path, bool isModified);

    /// In the order of core::comesBefore().
    [[nodiscard]] QList<core::Diagnostic> findings() const;

Q_SIGNALS:
    void findingsChanged();

private:
    /// Findings by the directory of the job, as its log tells them.
    using FindingsByJob = QHash<QString, QList<core::Diagnostic>>;
    struct Reading
    {
        FindingsByJob logs;
        QList<core::Diagnostic> current; ///< those of files that have not changed
    };

    static Reading read(const QString &root, const QList<jobs::Job> &jobs, const FindingsByJob &known);
    void deliver(const QString &root, const Reading &reading);
    void tellIfNot(const QList<core::Diagnostic> &before);

    QString m_root;
    QHash<QString, jobs::Job> m_newest; ///< by what they build, see Plan::exclusive; of all workspaces
    FindingsByJob m_logs;
    QList<core::Diagnostic> m_findings;
    QSet<QString> m_modified;
    QSet<QString> m_settled; ///< saved or taken back, but not looked at on disk since
    bool m_isReading = false;
    bool m_isAgain = false; ///< something changed while it was read
};

} // namespace sealyard::gui
