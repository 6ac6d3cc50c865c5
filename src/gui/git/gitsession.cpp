#include "gui/git/gitsession.h"

#include "git/ignored.h"
#include "gui/git/stagedlint.h"
#include "image/sourcetree.h"
#include "lint/neededfiles.h"
#include "shellcheck/checker.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QtConcurrentRun>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::gui {

namespace {

using core::Result;

/// Puts a question to the window from a thread that works, and waits there. Nothing: a stop came, or the window is
/// gone.
template <typename Answer>
std::optional<Answer> waitForAnswer(QObject *receiver, const std::stop_token &stop,
                                    std::function<void(std::function<void(Answer)>)> show)
{
    auto promise = std::make_shared<std::promise<Answer>>();
    std::future<Answer> future = promise->get_future();
    QMetaObject::invokeMethod(
        receiver,
        [promise = std::move(promise), show = std::move(show)] {
            show([promise](const Answer &answer) { promise->set_value(answer); });
        },
        Qt::QueuedConnection);
    while (future.wait_for(50ms) != std::future_status::ready) {
        if (stop.stop_requested()) {
            return std::nullopt;
        }
    }
    try {
        return future.get();
    } catch (const std::future_error &) { // nobody is there to answer any more
        return std::nullopt;
    }
}

QString sentenceOf(const git::IgnoredFile &file)
{
    return GitSession::tr(
               "Git ignores this file, which the image needs, by “%1” (line %2 of %3): a commit leaves it out, and CI "
               "does not have it.")
        .arg(file.pattern)
        .arg(file.line)
        .arg(file.patternFile);
}

/// By version directory: files that git ignores, relative to it, with the sentence that says why.
QMap<QString, QMap<QString, QString>> ignoredFiles(const GitSnapshot &snapshot, const image::Workspace &workspace)
{
    QList<git::Path> paths;
    for (const image::VersionDirectory &directory : workspace.versionDirectories()) {
        for (const image::DirectoryEntry &entry : directory.entries) {
            if (!entry.isDirectory) {
                paths.append(snapshot.inRepository(directory.path + u'/' + entry.path));
            }
        }
    }
    QMap<QString, QMap<QString, QString>> found;
    for (const git::IgnoredFile &file : git::ignoredAmong(workspace.root, paths).value_or(QList<git::IgnoredFile>())) {
        const QString path = QFile::decodeName(file.path).sliced(snapshot.prefix.size());
        if (const image::VersionDirectory *directory = workspace.directoryOf(path)) {
            found[directory->path].insert(path.sliced(directory->path.size() + 1), sentenceOf(file));
        }
    }
    return found;
}

/// Logs, downloads and what else lies about is ignored for good reasons.
void findIgnored(GitSnapshot &snapshot, const image::Workspace &workspace)
{
    const image::SourceTree sources(workspace.root);
    for (const auto &[path, files] : ignoredFiles(snapshot, workspace).asKeyValueRange()) {
        for (const QString &file : lint::neededFiles(workspace, *workspace.directoryOf(path), sources, files.keys())) {
            snapshot.ignored.insert(path + u'/' + file, files.value(file));
        }
    }
}

Result<GitSnapshot> look(const image::Workspace &workspace)
{
    return git::statusOf(workspace.root).transform([&](const git::Status &status) {
        GitSnapshot snapshot{.status = status,
                             .branches = git::branchesOf(workspace.root).value_or(QList<git::Branch>()),
                             .stashes = git::stashesOf(workspace.root).value_or(QList<git::Stash>()),
                             .names = {},
                             .prefix = {},
                             .ignored = {}};
        if (status.operation != git::Operation::None) {
            snapshot.names = git::operationNames(workspace.root).value_or(git::OperationNames());
        }
        const QString within = QDir(QDir(status.top).canonicalPath()).relativeFilePath(workspace.root);
        snapshot.prefix = within == "."_L1 || within.isEmpty() ? QString() : within + u'/';
        findIgnored(snapshot, workspace);
        return snapshot;
    });
}

} // namespace

git::Path GitSnapshot::inRepository(const QString &path) const
{
    return QFile::encodeName(prefix + path);
}

GitSession::GitSession(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_transfers.setMaxThreadCount(1);
}

GitSession::~GitSession()
{
    m_stop.request_stop();
    for (QThreadPool *pool : {&m_pool, &m_transfers}) {
        pool->clear();
        pool->waitForDone();
    }
}

void GitSession::setTools(const QString &cacheFolder, const QString &shellcheckProgram)
{
    m_cacheFolder = cacheFolder;
    m_shellcheck = shellcheckProgram.isEmpty()
                       ? nullptr
                       : std::make_shared<const shellcheck::Checker>(shellcheckProgram, cacheFolder);
}

void GitSession::setSignIn(std::function<decltype(git::Transfer::known)(const std::stop_token &)> signIn)
{
    m_signIn = std::move(signIn);
}

void GitSession::setWorkspace(const image::Workspace &workspace)
{
    if (workspace.root != m_workspace.root) {
        clear();
    }
    m_workspace = workspace;
    refresh();
}

void GitSession::clear()
{
    m_workspace = {};
    m_snapshot = {};
    m_findings.clear();
    ++m_generation;
    ++m_differenceGeneration;
    ++m_lintGeneration;
    Q_EMIT changed();
    Q_EMIT findingsChanged();
}

void GitSession::refresh()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking || m_workspace.root.isEmpty()) {
        return;
    }
    m_isLooking = true;
    QtConcurrent::run(&m_pool, look, m_workspace)
        .then(this, [this, generation = ++m_generation](const Result<GitSnapshot> &snapshot) {
            m_isLooking = false;
            deliver(generation, snapshot);
            if (std::exchange(m_looksAgain, false)) {
                refresh();
            }
        });
}

void GitSession::deliver(quint64 generation, const Result<GitSnapshot> &snapshot)
{
    if (generation != m_generation) {
        return;
    }
    if (!snapshot) {
        m_snapshot = {};
        Q_EMIT changed();
        if (snapshot.error().kind != core::ErrorKind::NotFound) {
            Q_EMIT failed(snapshot.error());
        }
        return;
    }
    QStringList appeared;
    for (const QString &path : snapshot->ignored.keys()) {
        if (m_snapshot.isRepository() && !m_snapshot.ignored.contains(path)) {
            appeared.append(path);
        }
    }
    m_snapshot = *snapshot;
    Q_EMIT changed();
    lint();
    if (!appeared.isEmpty()) {
        appeared.sort();
        Q_EMIT ignoredAppeared(appeared);
    }
}

std::function<Result<QList<core::Diagnostic>>()> GitSession::stagedLinter() const
{
    return [workspace = m_workspace, cacheFolder = m_cacheFolder, checker = m_shellcheck] {
        return lintStaged(workspace, {.cacheFolder = cacheFolder, .shellcheck = checker.get()});
    };
}

void GitSession::lint()
{
    const quint64 generation = ++m_lintGeneration;
    QtConcurrent::run(stagedLinter()).then(this, [this, generation](const Result<QList<core::Diagnostic>> &findings) {
        if (generation == m_lintGeneration) {
            m_findings = findings.value_or(QList<core::Diagnostic>());
            Q_EMIT findingsChanged();
        }
    });
}

git::Transfer GitSession::transfer(const std::stop_token &stop)
{
    return {.credential =
                [this, stop](const git::CredentialQuestion &question) {
                    return waitForAnswer<std::optional<git::Credential>>(
                               this, stop,
                               [this, question](const auto &answer) { Q_EMIT credentialAsked(question, answer); })
                        .value_or(std::nullopt);
                },
            .known = m_signIn ? m_signIn(stop) : nullptr,
            .trusts =
                [this, stop](const git::HostQuestion &question) {
                    return waitForAnswer<bool>(
                               this, stop, [this, question](const auto &answer) { Q_EMIT hostAsked(question, answer); })
                        .value_or(false);
                },
            .progress =
                [this](const git::TransferProgress &progress) {
                    QMetaObject::invokeMethod(
                        this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
                },
            .stop = stop};
}

void GitSession::run(const QString &title, Act act, Done done)
{
    ++m_acts;
    start(m_pool, title, std::move(act), [this, done = std::move(done)](const Result<QString> &result) {
        --m_acts;
        finish(result, done);
    });
}

void GitSession::runTransfer(const QString &title, Act act, Done done)
{
    start(m_transfers, title, std::move(act),
          [this, done = std::move(done)](const Result<QString> &result) { finish(result, done); });
}

void GitSession::start(QThreadPool &pool, const QString &title, Act act, Done done)
{
    m_titles.append(title);
    Q_EMIT busyChanged();
    QtConcurrent::run(&pool, [act = std::move(act), transfer = transfer(m_stop.get_token())] {
        return act(transfer);
    }).then(this, [this, title, done = std::move(done)](const Result<QString> &result) {
        m_titles.removeOne(title);
        done(result);
    });
}

void GitSession::finish(const Result<QString> &result, const Done &done)
{
    Q_EMIT busyChanged();
    refresh();
    if (done) {
        done(result);
    } else if (!result) {
        Q_EMIT failed(result.error());
    }
}

void GitSession::stop()
{
    std::exchange(m_stop, std::stop_source()).request_stop(); // what is begun from now on is not meant
}

void GitSession::readDifference(const git::Path &path, git::DiffSide side)
{
    const quint64 generation = ++m_differenceGeneration;
    QtConcurrent::run(&m_pool, git::diffOf, m_workspace.root, path, side)
        .then(this, [this, generation, side](const Result<git::FileDiff> &diff) {
            if (generation != m_differenceGeneration) {
                return;
            }
            if (diff) {
                Q_EMIT differenceRead(*diff, side);
            } else {
                Q_EMIT failed(diff.error());
            }
        });
}

} // namespace sealyard::gui
