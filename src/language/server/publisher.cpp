#include "language/server/publisher.h"

#include "language/server/findings.h"
#include "lint/linter.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using sealyard::core::Diagnostic;

namespace sealyard::language::server {

namespace {

/// How long no key must come before texts are linted.
constexpr std::chrono::milliseconds pause{40};

/// A finding about a folder is shown at the top of the file that makes the image: an editor cannot open a folder.
QString shownPath(const Diagnostic &finding, const image::VersionDirectory &directory)
{
    if (finding.path != directory.path) {
        return finding.path;
    }
    const QString name = image::buildFileOf(directory);
    return directory.path + u'/' + (name.isEmpty() ? u"init.sh"_s : name);
}

} // namespace

Publisher::Publisher(const Documents &documents, const Workspaces &workspaces, Send send, QObject *parent)
    : QObject(parent)
    , m_documents(documents)
    , m_workspaces(workspaces)
    , m_send(std::move(send))
{
    m_pool.setMaxThreadCount(1);
}

Publisher::~Publisher()
{
    m_pool.waitForDone();
}

Publisher::Target Publisher::targetOf(const OpenDocument &document) const
{
    const auto index = m_workspaces.index(document.root);
    const image::VersionDirectory *directory = index->workspace.directoryOf(document.document.path());
    return directory ? Target{document.root, directory->path, {}} : Target{document.root, {}, document.uri};
}

QList<OpenDocument> Publisher::documentsOf(const Target &target) const
{
    QList<OpenDocument> found;
    std::ranges::copy_if(m_documents, std::back_inserter(found),
                         [&](const OpenDocument &each) { return targetOf(each) == target; });
    return found;
}

void Publisher::touch(const OpenDocument &document)
{
    // Of a workspace that is not read yet nobody can say to which directory its files belong; touchAll() follows.
    if (document.root.isEmpty() || m_workspaces.isLoaded(document.root)) {
        schedule(targetOf(document));
    }
}

void Publisher::touchAll(const QString &root, const QStringList &directories)
{
    for (const OpenDocument &document : m_documents) {
        if (document.root == root && (directories.isEmpty() || directories.contains(targetOf(document).directory))) {
            schedule(targetOf(document));
        }
    }
}

void Publisher::forget(const OpenDocument &closed)
{
    m_published.remove(closed.uri);
    m_send(u"textDocument/publishDiagnostics"_s, {{u"uri"_s, closed.uri}, {u"diagnostics"_s, QJsonArray()}});
    const Target target = targetOf(closed);
    if (!documentsOf(target).isEmpty()) {
        schedule(target);
        return;
    }
    for (const QString &uri : std::as_const(m_otherFiles[target])) {
        m_send(u"textDocument/publishDiagnostics"_s, {{u"uri"_s, uri}, {u"diagnostics"_s, QJsonArray()}});
    }
    m_otherFiles.erase(target);
}

QList<Diagnostic> Publisher::findings(const OpenDocument &document) const
{
    const auto found = m_published.constFind(document.uri);
    return found != m_published.cend() && found->version == document.version ? found->findings : QList<Diagnostic>();
}

void Publisher::schedule(const Target &target)
{
    Run &run = m_runs[target];
    if (!run.quiet.isSingleShot()) {
        run.quiet.setSingleShot(true);
        run.quiet.setInterval(pause);
        connect(&run.quiet, &QTimer::timeout, this, [this, target] {
            Run &due = m_runs[target];
            due.isRunning ? static_cast<void>(due.isWanted = true) : start(target, Stage::Own);
        });
    }
    run.quiet.start();
}

void Publisher::start(const Target &target, Stage stage)
{
    QHash<QString, qint64> versions;
    FindingEncoder encoder{m_tools.encoding, m_tools.cacheFolder, m_workspaces.sources(target.root), {}};
    Document alone;
    for (const OpenDocument &document : documentsOf(target)) {
        versions.insert(document.uri, document.version);
        encoder.uris.insert(document.document.path(), document.uri);
        alone = document.document;
    }
    if (versions.isEmpty()) {
        return;
    }
    m_runs[target].isRunning = true;
    QtConcurrent::run(&m_pool, [=, index = m_workspaces.index(target.root), checker = m_tools.shellcheck] {
        QMap<QString, QList<Diagnostic>> byPath;
        const image::VersionDirectory *directory = index->workspace.directoryOf(target.directory + "/."_L1);
        if (target.directory.isEmpty()) {
            byPath.insert(alone.path(), findingsOf(alone));
        } else if (directory) {
            const lint::LintTools tools{.shellcheck = checker.get(), .startsPrograms = stage == Stage::All};
            for (const Diagnostic &each : lint::lintDirectory(index->workspace, *directory, encoder.sources, tools)) {
                byPath[shownPath(each, *directory)].append(each);
            }
        }
        QList<Found> found;
        for (const auto &[path, findings] : byPath.asKeyValueRange()) {
            const QString text =
                target.directory.isEmpty() ? alone.text() : encoder.sources.text(path).value_or(QString());
            found.append({path, findings, encoder.toJson(findings, text)});
        }
        return found;
    }).then(this, [=, this](const QList<Found> &found) { deliver(target, stage, versions, found); });
}

void Publisher::deliver(const Target &target, Stage stage, const QHash<QString, qint64> &versions,
                        const QList<Found> &found)
{
    Run &run = m_runs[target];
    run.isRunning = false;
    publish(target, versions, found);
    if (std::exchange(run.isWanted, false)) {
        start(target, Stage::Own);
    } else if (run.quiet.isActive()) {
        return; // another text is there already
    } else if (stage == Stage::Own && m_tools.shellcheck && !target.directory.isEmpty()) {
        start(target, Stage::All);
    }
}

void Publisher::publish(const Target &target, const QHash<QString, qint64> &versions, const QList<Found> &found)
{
    QHash<QString, Found> byUri;
    const FindingEncoder encoder{
        .encoding = m_tools.encoding, .cacheFolder = {}, .sources = m_workspaces.sources(target.root), .uris = {}};
    QHash<QString, QString> uris;
    for (const OpenDocument &document : documentsOf(target)) {
        uris.insert(document.document.path(), document.uri);
        byUri.insert(document.uri, {});
    }
    QSet<QString> others;
    for (const Found &each : found) {
        const QString uri = uris.value(each.path, encoder.uri(each.path));
        byUri.insert(uri, each);
        if (!m_documents.contains(uri)) {
            others.insert(uri);
        }
    }
    for (const QString &gone : m_otherFiles[target] - others) {
        if (!m_documents.contains(gone)) {
            byUri.insert(gone, {});
        }
    }
    m_otherFiles[target] = others;
    for (const auto &[uri, file] : byUri.asKeyValueRange()) {
        const auto open = m_documents.constFind(uri);
        if (open == m_documents.cend() || versions.value(uri, -1) == open->version) {
            publishFile(uri, file);
        }
    }
}

void Publisher::publishFile(const QString &uri, const Found &file)
{
    QJsonObject params{{u"uri"_s, uri}, {u"diagnostics"_s, file.json}};
    if (const auto open = m_documents.constFind(uri); open != m_documents.cend()) {
        params.insert(u"version"_s, open->version);
        m_published.insert(uri, {open->version, file.findings});
    }
    m_send(u"textDocument/publishDiagnostics"_s, params);
}

} // namespace sealyard::language::server
