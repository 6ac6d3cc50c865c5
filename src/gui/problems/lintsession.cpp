#include "gui/problems/lintsession.h"

#include <QtConcurrent>

#include <algorithm>

namespace sealyard::gui {

using core::Diagnostic;

namespace {

/// Linting one directory does not look at the workspace as a whole, so it cannot tell such a finding to be gone.
bool isAboutWorkspace(const Diagnostic &finding)
{
    const lint::Rule *rule = lint::findRule(finding.code);
    return rule && std::holds_alternative<lint::WorkspaceCheck>(rule->check);
}

/// The directory itself may be gone from the workspace.
bool isIn(const QString &directoryPath, const QString &path)
{
    return path == directoryPath || path.startsWith(directoryPath + u'/');
}

} // namespace

LintSession::LintSession(QObject *parent)
    : QObject(parent)
{
}

void LintSession::setWorkspace(const image::Workspace &workspace, const QStringList &directories)
{
    m_workspace = workspace;
    for (const QString &directory : directories) {
        lintOne(directory);
    }
    if (directories.isEmpty()) {
        lintAll();
    }
}

void LintSession::setText(const QString &path, const std::optional<QString> &text)
{
    if (text && m_texts.contains(path) && m_texts.value(path) == *text) {
        return;
    }
    if (text) {
        m_texts.insert(path, *text);
    } else {
        m_texts.remove(path);
    }
    if (const QString directory = directoryOf(path); !directory.isEmpty()) {
        lintOne(directory);
    }
}

void LintSession::clear()
{
    m_workspace = {};
    m_texts.clear();
    m_newestOfOne.clear();
    m_running.clear();
    m_again.clear();
    m_newestOfAll = ++m_generation;
    setBusy(false);
    m_findings.clear();
    Q_EMIT findingsChanged();
}

QString LintSession::directoryOf(const QString &path) const
{
    const image::VersionDirectory *directory = m_workspace.directoryOf(path);
    return directory ? directory->path : QString();
}

void LintSession::lintAll()
{
    const quint64 generation = ++m_generation;
    m_newestOfAll = generation;
    setBusy(true);
    QtConcurrent::run([workspace = m_workspace, sources = image::SourceTree(m_workspace.root, m_texts)] {
        return lint::lintWorkspace(workspace, sources).diagnostics;
    }).then(this, [this, generation](const QList<Diagnostic> &findings) { deliverAll(generation, findings); });
}

void LintSession::lintOne(const QString &directoryPath)
{
    m_newestOfOne.insert(directoryPath, ++m_generation);
    // One at a time: whoever types faster than rules run must not make a queue.
    if (m_running.contains(directoryPath)) {
        m_again.insert(directoryPath);
        return;
    }
    m_running.insert(directoryPath);
    QtConcurrent::run([directoryPath, workspace = m_workspace, sources = image::SourceTree(m_workspace.root, m_texts)] {
        const image::VersionDirectory *directory = workspace.directoryOf(directoryPath);
        return directory ? lint::lintDirectory(workspace, *directory, sources) : QList<Diagnostic>();
    }).then(this, [this, root = m_workspace.root, directoryPath](const QList<Diagnostic> &findings) {
        deliverOne(root, directoryPath, findings);
    });
}

void LintSession::deliverAll(quint64 generation, const QList<Diagnostic> &findings)
{
    if (generation != m_newestOfAll) {
        return;
    }
    const auto isOutdated = [this, generation](const Diagnostic &finding) {
        return m_newestOfOne.value(directoryOf(finding.path)) > generation && !isAboutWorkspace(finding);
    };
    QList<Diagnostic> fresh = findings;
    fresh.removeIf(isOutdated);
    std::ranges::copy_if(std::as_const(m_findings), std::back_inserter(fresh), isOutdated);
    std::ranges::stable_sort(fresh, core::comesBefore);
    m_findings = std::move(fresh);
    setBusy(false);
    Q_EMIT findingsChanged();
}

void LintSession::deliverOne(const QString &workspaceRoot, const QString &directoryPath,
                             const QList<Diagnostic> &findings)
{
    if (workspaceRoot != m_workspace.root) {
        return;
    }
    m_running.remove(directoryPath);
    if (m_again.remove(directoryPath)) {
        lintOne(directoryPath);
        return;
    }
    m_findings.removeIf([&directoryPath](const Diagnostic &finding) {
        return isIn(directoryPath, finding.path) && !isAboutWorkspace(finding);
    });
    m_findings.append(findings);
    std::ranges::stable_sort(m_findings, core::comesBefore);
    Q_EMIT findingsChanged();
}

void LintSession::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy) {
        Q_EMIT busyChanged();
    }
}

} // namespace sealyard::gui
