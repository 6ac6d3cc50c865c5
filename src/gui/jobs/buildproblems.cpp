#include "gui/jobs/buildproblems.h"

#include "build/logfindings.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace sealyard::gui {

using core::Diagnostic;

namespace {

/// False also for a file that is gone.
bool isUnchanged(const QString &path, const QDateTime &since)
{
    const QFileInfo file(path);
    return file.isFile() && file.lastModified() <= since;
}

} // namespace

void BuildProblems::setWorkspace(const QString &root)
{
    if (root != m_root) {
        const QList<Diagnostic> before = findings();
        m_root = root;
        m_logs.clear();
        m_modified.clear();
        m_settled.clear();
        m_findings.clear();
        tellIfNot(before);
    }
    refresh();
}

void BuildProblems::tellIfNot(const QList<Diagnostic> &before)
{
    if (findings() != before) {
        Q_EMIT findingsChanged();
    }
}

void BuildProblems::take(const jobs::Job &job)
{
    if (job.isAlive() || job.plan.isPassive || job.plan.exclusive.isEmpty() || !job.started.isValid()) {
        return;
    }
    // No two that build the same run at once, so they end in the order in which they began.
    const auto known = m_newest.constFind(job.plan.exclusive);
    if (known == m_newest.constEnd() || known->started < job.started) {
        m_newest.insert(job.plan.exclusive, job);
        refresh();
    }
}

void BuildProblems::setModified(const QString &path, bool isModified)
{
    if (isModified == (m_modified.contains(path) && !m_settled.contains(path))) {
        return;
    }
    if (isModified) {
        const QList<Diagnostic> before = findings();
        m_modified.insert(path);
        m_settled.remove(path);
        tellIfNot(before);
    } else {
        // It may have been saved: what the build said counts again only when the file is found to be as it was.
        m_settled.insert(path);
        refresh();
    }
}

QList<Diagnostic> BuildProblems::findings() const
{
    QList<Diagnostic> shown;
    std::ranges::copy_if(m_findings, std::back_inserter(shown),
                         [this](const Diagnostic &finding) { return !m_modified.contains(finding.path); });
    return shown;
}

BuildProblems::Reading BuildProblems::read(const QString &root, const QList<jobs::Job> &jobs,
                                           const FindingsByJob &known)
{
    Reading reading;
    const QString canonicalRoot = QFileInfo(root).canonicalFilePath();
    for (const jobs::Job &job : jobs) {
        const QString place = build::workspaceOf(job.plan);
        if (place.isEmpty() || QFileInfo(place).canonicalFilePath() != canonicalRoot) {
            continue;
        }
        const auto log = known.constFind(job.directory);
        const QList<Diagnostic> findings = log != known.constEnd() ? *log : build::findingsOf(job).problems;
        reading.logs.insert(job.directory, findings);
        std::ranges::copy_if(findings, std::back_inserter(reading.current), [&](const Diagnostic &finding) {
            return isUnchanged(root + u'/' + finding.path, job.started);
        });
    }
    std::ranges::stable_sort(reading.current, core::comesBefore);
    return reading;
}

void BuildProblems::refresh()
{
    if (m_root.isEmpty()) {
        return;
    }
    m_isAgain = m_isReading;
    if (m_isReading) {
        return;
    }
    m_isReading = true;
    QtConcurrent::run(&BuildProblems::read, m_root, m_newest.values(), m_logs)
        .then(this, [this, root = m_root](const Reading &reading) { deliver(root, reading); });
}

void BuildProblems::deliver(const QString &root, const Reading &reading)
{
    m_isReading = false;
    const bool isOutdated = m_isAgain || root != m_root;
    if (root == m_root) {
        m_logs = reading.logs;
    }
    if (isOutdated) {
        refresh();
        return;
    }
    const QList<Diagnostic> before = findings();
    m_modified.subtract(m_settled);
    m_settled.clear();
    m_findings = reading.current;
    tellIfNot(before);
}

} // namespace sealyard::gui
