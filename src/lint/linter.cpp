#include "lint/linter.h"

#include "core/contenthash.h"
#include "lint/configuration.h"
#include "lint/directorylinter.h"
#include "lint/findingcache.h"
#include "lint/shelladvice.h"
#include "lint/tr.h"

#include <QMutex>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;
using sealyard::image::VersionDirectory;

namespace sealyard::lint {

namespace {

QList<VersionDirectory> chosen(const image::Workspace &workspace, const QStringList &paths,
                               const Configuration &configuration)
{
    QList<VersionDirectory> directories = workspace.versionDirectories();
    directories.removeIf([&](const VersionDirectory &each) {
        return (!paths.isEmpty() && !paths.contains(each.path)) || configuration.isLeftOut(each.path);
    });
    return directories;
}

/// The scripts of a directory that is going to be linted.
QList<shellcheck::Script> scriptsOf(const VersionDirectory &directory, const image::SourceTree &sources)
{
    std::map<QString, std::optional<QString>> texts;
    const TextReader reader = [&](const QString &path) -> const QString * {
        auto found = texts.find(path);
        if (found == texts.end()) {
            auto text = path.isEmpty() ? core::failure({}) : sources.text(directory.path + u'/' + path);
            found = texts.emplace(path, text ? std::optional(*std::move(text)) : std::nullopt).first;
        }
        return found->second ? &*found->second : nullptr;
    };
    QList<shellcheck::Script> scripts;
    std::ranges::transform(advisedScripts(directory, reader), std::back_inserter(scripts), &AdvisedScript::script);
    return scripts;
}

/// One run over some version directories of a workspace.
class Run final
{
public:
    Run(const image::Workspace &workspace, const image::SourceTree &sources, const Configuration &configuration,
        const LintTools &tools)
        : m_workspace(workspace)
        , m_sources(sources)
        , m_configuration(configuration)
        , m_tools(tools)
        , m_checker(configuration.wantsShellcheck().value_or(true) ? tools.shellcheck : nullptr)
    {
    }

    /// Their findings before the configuration is applied, in order of the directories.
    QList<Diagnostic> lint(const QList<VersionDirectory> &directories)
    {
        FindingCache cache(m_tools.cacheFolder, m_workspace, settings());
        std::vector<Work> work;
        std::ranges::transform(directories, std::back_inserter(work),
                               [](const VersionDirectory &each) { return Work{each, std::nullopt}; });
        forEach(work, [&](Work &each) { each.findings = known(each.directory, cache); });
        askShellcheck(work);
        forEach(work, [&](Work &each) {
            if (!each.findings && !m_tools.stop.stop_requested()) {
                each.findings = fresh(each.directory, cache);
            }
            tellChecked(static_cast<qsizetype>(work.size()));
        });
        cache.save();
        QList<Diagnostic> all;
        for (const Work &each : work) {
            all += each.findings.value_or(QList<Diagnostic>());
        }
        return all;
    }

    [[nodiscard]] const QStringList &problems() const { return m_problems; }

private:
    struct Work
    {
        const VersionDirectory &directory;
        std::optional<QList<Diagnostic>> findings;
    };

    /// The largest first, so that no thread is left alone with one at the end. One directory does not wait for what
    /// else the pool's threads do.
    static void forEach(std::vector<Work> &work, const std::function<void(Work &)> &function)
    {
        if (work.size() == 1) {
            function(work.front());
            return;
        }
        std::vector<Work *> largestFirst;
        std::ranges::transform(work, std::back_inserter(largestFirst), [](Work &each) { return &each; });
        std::ranges::sort(largestFirst, std::ranges::greater(),
                          [](const Work *each) { return each->directory.entries.size(); });
        // A thread of the pool that waits here lends its place, or all could wait for one to become free.
        QThreadPool *pool = QThreadPool::globalInstance();
        const bool isLent = pool->contains(QThread::currentThread());
        if (isLent) {
            pool->releaseThread();
        }
        QtConcurrent::blockingMap(largestFirst, [&](Work *each) { function(*each); });
        if (isLent) {
            pool->reserveThread();
        }
    }

    void tellChecked(qsizetype all)
    {
        const QMutexLocker lock(&m_mutex);
        ++m_checkedCount;
        if (m_tools.checked) {
            m_tools.checked(m_checkedCount, all);
        }
    }

    [[nodiscard]] QByteArray settings() const
    {
        core::ContentHash hash;
        for (const image::Platform &platform : m_configuration.platforms()) {
            hash.add(platform.toString());
        }
        hash.add(m_checker ? m_checker->identity() : QByteArray());
        return hash.result();
    }

    std::optional<QList<Diagnostic>> known(const VersionDirectory &directory, FindingCache &cache) const
    {
        return m_sources.hasOverlay(directory.path) ? std::nullopt : cache.find(directory);
    }

    void askShellcheck(const std::vector<Work> &work)
    {
        if (!m_checker || !m_tools.startsPrograms) {
            return;
        }
        QList<shellcheck::Script> scripts;
        for (const Work &each : work) {
            if (!each.findings) {
                scripts += scriptsOf(each.directory, m_sources);
            }
        }
        m_problems = m_checker->check(scripts, m_tools.progress, m_tools.stop);
    }

    QList<Diagnostic> fresh(const VersionDirectory &directory, FindingCache &cache) const
    {
        const image::SourceTree sources = m_sources.remembering();
        DirectoryContext context{.workspace = m_workspace, .directory = directory, .sources = sources};
        context.platforms = m_configuration.platforms();
        QList<Diagnostic> findings = DirectoryLinter(std::move(context), m_checker).run();
        const bool isComplete = !m_checker || (m_tools.startsPrograms && m_problems.isEmpty());
        if (isComplete && !m_sources.hasOverlay(directory.path)) {
            cache.insert(directory, findings);
        }
        return findings;
    }

    const image::Workspace &m_workspace;
    const image::SourceTree &m_sources;
    const Configuration &m_configuration;
    const LintTools &m_tools;
    const shellcheck::Checker *m_checker;
    QStringList m_problems;
    QMutex m_mutex;
    qsizetype m_checkedCount = 0; ///< guarded by m_mutex
};

QList<Diagnostic> workspaceFindings(const image::Workspace &workspace, const image::SourceTree &sources)
{
    QList<Diagnostic> diagnostics;
    for (const Rule *rule : catalogue()) {
        if (const auto *check = std::get_if<WorkspaceCheck>(&rule->check)) {
            const Findings findings = (*check)(WorkspaceContext{workspace, sources});
            for (const Finding &finding : findings.first(qMin(findings.size(), findingLimit))) {
                diagnostics.append(toDiagnostic(*rule, finding, {}));
            }
        }
    }
    return diagnostics;
}

} // namespace

int LintResult::count(core::Severity severity) const
{
    return static_cast<int>(std::ranges::count(diagnostics, severity, &Diagnostic::severity));
}

QList<Diagnostic> lintDirectory(const image::Workspace &workspace, const VersionDirectory &directory,
                                const image::SourceTree &sources, const LintTools &tools)
{
    const Configuration configuration = configurationOf(sources);
    return configuration.isLeftOut(directory.path)
               ? QList<Diagnostic>()
               : configuration.applied(Run(workspace, sources, configuration, tools).lint({directory}));
}

LintResult lintWorkspace(const image::Workspace &workspace, const image::SourceTree &sources,
                         const QStringList &directoryPaths, const LintTools &tools)
{
    const Configuration configuration = configurationOf(sources);
    const QList<VersionDirectory> directories = chosen(workspace, directoryPaths, configuration);
    Run run(workspace, sources, configuration, tools);
    QList<Diagnostic> all = run.lint(directories);
    if (directoryPaths.isEmpty()) {
        all += workspaceFindings(workspace, sources);
        all += configuration.unused(all, workspace);
    } else {
        all += configuration.problems(); // what does not hold concerns these directories too
    }
    LintResult result{.diagnostics = configuration.applied(std::move(all)),
                      .directoryCount = static_cast<int>(directories.size()),
                      .problems = run.problems()};
    std::ranges::stable_sort(result.diagnostics, core::comesBefore);
    return result;
}

} // namespace sealyard::lint
