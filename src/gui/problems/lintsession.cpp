#include "gui/problems/lintsession.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

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

bool isAdvice(const Diagnostic &finding)
{
    return finding.code.startsWith("SC"_L1);
}

/// Typing, and two checks of all: the one that runs and the one that was asked for meanwhile.
constexpr int threadCount = 3;

/// sentence: with places for how many are done of how many.
shellcheck::Progress teller(QPromise<lint::FixedFiles> &promise, const QString &sentence)
{
    return [&promise, sentence](qsizetype done, qsizetype all) {
        promise.setProgressRange(0, static_cast<int>(all));
        promise.setProgressValueAndText(static_cast<int>(done), sentence.arg(done).arg(all));
    };
}

} // namespace

LintSession::LintSession(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(threadCount);
}

LintSession::~LintSession()
{
    m_fixStop.request_stop();
}

void LintSession::setTools(const QString &cacheFolder, const QString &shellcheckProgram)
{
    m_cacheFolder = cacheFolder;
    m_shellcheck = shellcheckProgram.isEmpty()
                       ? nullptr
                       : std::make_shared<const shellcheck::Checker>(shellcheckProgram, cacheFolder);
}

/// Findings of texts in an editor are not kept: they are others after the next key.
lint::LintTools LintSession::toolsFor(Stage stage, bool isCached) const
{
    return {.cacheFolder = isCached ? m_cacheFolder : QString(),
            .shellcheck = m_shellcheck.get(),
            .startsPrograms = stage == Stage::All};
}

void LintSession::setWorkspace(const image::Workspace &workspace, const QStringList &directories)
{
    m_workspace = workspace;
    for (const QString &directory : directories) {
        lintOne(directory);
    }
    if (directories.isEmpty()) {
        lintAll(Stage::Own);
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

void LintSession::findFixes(const QStringList &directoryPaths, lint::FixKind kind)
{
    stopFindingFixes();
    m_fixStop = std::stop_source();
    lint::LintTools tools = toolsFor(Stage::All, true);
    tools.stop = m_fixStop.get_token();
    const auto future =
        QtConcurrent::run(&m_pool, [workspace = m_workspace, sources = sources(), checker = m_shellcheck,
                                    directoryPaths, kind, tools](QPromise<lint::FixedFiles> &promise) mutable {
            tools.progress = teller(promise, tr("Scripts that shellcheck has looked at: %1 of %2"));
            tools.checked = teller(promise, tr("Version directories that are checked: %1 of %2"));
            promise.addResult(lint::fixedFiles(workspace, sources, directoryPaths, kind, tools));
        });
    watchFixes(future, m_newestOfFixes);
}

void LintSession::watchFixes(const QFuture<lint::FixedFiles> &future, quint64 generation)
{
    auto *watcher = new QFutureWatcher<lint::FixedFiles>(this);
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, [this, watcher, generation](const QString &what) {
        if (generation == m_newestOfFixes) {
            Q_EMIT fixesProgressed(what, watcher->progressValue(), watcher->progressMaximum());
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation == m_newestOfFixes) {
            Q_EMIT fixesFound(watcher->result());
        }
    });
    watcher->setFuture(future);
}

void LintSession::stopFindingFixes()
{
    m_newestOfFixes = ++m_generation;
    m_fixStop.request_stop();
}

void LintSession::clear()
{
    m_workspace = {};
    m_texts.clear();
    m_newestOfOne.clear();
    m_running.clear();
    m_again.clear();
    m_advised.clear();
    m_adviseAgain.clear();
    stopFindingFixes();
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

void LintSession::lintAll(Stage stage)
{
    const quint64 generation = ++m_generation;
    m_newestOfAll = generation;
    setBusy(true);
    QtConcurrent::run(&m_pool, [workspace = m_workspace, sources = sources(), checker = m_shellcheck,
                                tools = toolsFor(stage, true)] {
        return lint::lintWorkspace(workspace, sources, {}, tools).diagnostics;
    }).then(this, [this, generation, stage](const QList<Diagnostic> &findings) {
        deliverAll(generation, stage, findings);
    });
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
    runOne(directoryPath, Stage::Own);
}

/// Beside the checks by our own rules, which must not wait for it.
void LintSession::advise(const QString &directoryPath)
{
    if (!m_shellcheck) {
        return;
    }
    if (m_advised.contains(directoryPath)) {
        m_adviseAgain.insert(directoryPath);
        return;
    }
    m_advised.insert(directoryPath);
    runOne(directoryPath, Stage::All);
}

void LintSession::runOne(const QString &directoryPath, Stage stage)
{
    QtConcurrent::run(&m_pool,
                      [directoryPath, workspace = m_workspace, sources = sources(), checker = m_shellcheck,
                       tools = toolsFor(stage, false)] {
                          const image::VersionDirectory *directory = workspace.directoryOf(directoryPath);
                          return directory ? lint::lintDirectory(workspace, *directory, sources, tools)
                                           : QList<Diagnostic>();
                      })
        .then(this, [this, root = m_workspace.root, generation = m_newestOfOne.value(directoryPath), directoryPath,
                     stage](const QList<Diagnostic> &findings) {
            if (root != m_workspace.root) {
                return;
            }
            if (stage == Stage::Own) {
                deliverOwn(directoryPath, findings);
            } else {
                deliverAdvised(directoryPath, generation, findings);
            }
        });
}

void LintSession::deliverAll(quint64 generation, Stage stage, const QList<Diagnostic> &findings)
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
    if (stage == Stage::Own) {
        keepAdvice(fresh, [&](const Diagnostic &finding) { return !isOutdated(finding); });
    }
    std::ranges::stable_sort(fresh, core::comesBefore);
    m_findings = std::move(fresh);
    if (stage == Stage::Own && m_shellcheck) {
        lintAll(Stage::All);
    } else {
        setBusy(false);
    }
    Q_EMIT findingsChanged();
}

/// Until shellcheck has looked at a script again, what it said of the text before is better than nothing.
void LintSession::keepAdvice(QList<Diagnostic> &fresh, const std::function<bool(const Diagnostic &)> &isMeant) const
{
    QSet<QString> advised;
    for (const Diagnostic &finding : std::as_const(fresh)) {
        if (isAdvice(finding)) {
            advised.insert(finding.path);
        }
    }
    std::ranges::copy_if(m_findings, std::back_inserter(fresh), [&](const Diagnostic &finding) {
        return m_shellcheck && isAdvice(finding) && isMeant(finding) && !advised.contains(finding.path);
    });
}

void LintSession::deliverOwn(const QString &directoryPath, const QList<Diagnostic> &findings)
{
    m_running.remove(directoryPath);
    if (m_again.remove(directoryPath)) {
        lintOne(directoryPath);
        return;
    }
    replaceIn(directoryPath, findings, Stage::Own);
    advise(directoryPath);
}

void LintSession::deliverAdvised(const QString &directoryPath, quint64 generation, const QList<Diagnostic> &findings)
{
    m_advised.remove(directoryPath);
    if (generation == m_newestOfOne.value(directoryPath)) {
        replaceIn(directoryPath, findings, Stage::All);
    }
    if (m_adviseAgain.remove(directoryPath)) {
        advise(directoryPath);
    }
}

void LintSession::replaceIn(const QString &directoryPath, QList<Diagnostic> findings, Stage stage)
{
    const auto isReplaced = [&directoryPath](const Diagnostic &finding) {
        return isIn(directoryPath, finding.path) && !isAboutWorkspace(finding);
    };
    if (stage == Stage::Own) {
        keepAdvice(findings, isReplaced);
    }
    m_findings.removeIf(isReplaced);
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
