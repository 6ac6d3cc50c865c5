#include "lint/findingcache.h"

#include "core/contenthash.h"
#include "core/diagnosticbytes.h"
#include "core/files.h"
#include "core/version.h"
#include "lint/linter.h"

#include <QDataStream>
#include <QDir>
#include <QLocale>
#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::core::ContentHash;
using sealyard::core::Diagnostic;
using sealyard::image::DirectoryEntry;
using sealyard::image::VersionDirectory;

namespace sealyard::lint {

namespace {

constexpr qsizetype mostFindings = 5000; ///< of one directory; more are a hostile tree's

/// What the program that looks is, and in which language it speaks.
void addProgram(ContentHash &hash)
{
    hash.add(core::buildIdentity());
    hash.add(QByteArrayView(qVersion()));
    hash.add(QLocale().name());
    for (const Rule *rule : catalogue()) {
        hash.add(summaryOf(*rule));
    }
}

/// The names that rules for one directory may know.
void addNames(ContentHash &hash, const image::Workspace &workspace, const VersionDirectory &directory)
{
    hash.add(static_cast<int>(directory.type));
    hash.add(directory.path);
    hash.add(directory.isReadable ? 1 : 0);
    for (const image::Application &application : workspace.applications) {
        if (application.type == directory.type && application.name == directory.app) {
            for (const VersionDirectory &version : application.versions) {
                hash.add(version.version);
            }
        }
    }
}

void addKind(ContentHash &hash, const DirectoryEntry &entry)
{
    hash.add(entry.path);
    hash.add(entry.size);
    hash.add((entry.isDirectory ? 1 : 0) | (entry.isSymlink ? 2 : 0) | (entry.isReadable ? 4 : 0));
}

/// A link shows a file elsewhere, whose changes nothing here tells.
bool hasLinkedFiles(const VersionDirectory &directory)
{
    return std::ranges::any_of(directory.entries, &DirectoryEntry::isSymlink);
}

} // namespace

FindingCache::FindingCache(const QString &cacheFolder, const image::Workspace &workspace, const QByteArray &settings,
                           std::chrono::milliseconds trustedAge)
    : m_workspace(workspace)
    , m_disk(cacheFolder.isEmpty() ? QString() : cacheFolder + "/lint"_L1)
    , m_trusted(std::chrono::system_clock::now() - trustedAge)
{
    if (cacheFolder.isEmpty()) {
        return;
    }
    ContentHash hash;
    addProgram(hash);
    hash.add(settings);
    hash.add(workspace.root);
    m_key = hash.result();
    load();
}

void FindingCache::load()
{
    const auto bytes = m_disk.find(m_key);
    if (!bytes) {
        return;
    }
    QDataStream stream(*bytes);
    while (!stream.atEnd() && stream.status() == QDataStream::Ok) {
        QString path;
        Entry entry;
        stream >> path >> entry.quickState >> entry.state >> entry.findings;
        m_entries.insert(path, entry);
    }
}

QByteArray FindingCache::quickStateOf(const VersionDirectory &directory) const
{
    ContentHash hash;
    addNames(hash, m_workspace, directory);
    for (const DirectoryEntry &entry : directory.entries) {
        addKind(hash, entry);
        hash.add(entry.inode);
        hash.add(entry.changed);
    }
    return hash.result();
}

/// Reads every file, also those that no rule looks at: which they are, only the rules know.
QByteArray FindingCache::stateOf(const VersionDirectory &directory) const
{
    ContentHash hash;
    addNames(hash, m_workspace, directory);
    const QDir folder(QDir(m_workspace.root).filePath(directory.path));
    for (const DirectoryEntry &entry : directory.entries) {
        addKind(hash, entry);
        if (!entry.isDirectory) {
            const auto bytes = core::readFile(folder.filePath(entry.path));
            hash.add(bytes ? ContentHash::of(*bytes) : bytes.error().message.toUtf8());
        }
    }
    return hash.result();
}

/// The quick state; empty when the directory is too young.
QByteArray FindingCache::trustedQuickStateOf(const VersionDirectory &directory) const
{
    const auto newest = std::ranges::max_element(directory.entries, {}, &DirectoryEntry::changed);
    const std::chrono::system_clock::time_point changed(
        std::chrono::nanoseconds(newest == directory.entries.end() ? 0 : newest->changed));
    return changed < m_trusted ? quickStateOf(directory) : QByteArray();
}

std::optional<QList<Diagnostic>> FindingCache::find(const VersionDirectory &directory)
{
    Entry entry;
    {
        const QMutexLocker lock(&m_mutex);
        entry = m_entries.value(directory.path);
    }
    if (entry.state.isEmpty() || hasLinkedFiles(directory)) {
        return std::nullopt;
    }
    if (entry.quickState.isEmpty() || entry.quickState != quickStateOf(directory)) {
        if (entry.state != stateOf(directory)) {
            return std::nullopt;
        }
        entry.quickState = trustedQuickStateOf(directory);
        if (!entry.quickState.isEmpty()) {
            put(directory.path, entry);
        }
    }
    return core::diagnosticsFromBytes(entry.findings);
}

void FindingCache::insert(const VersionDirectory &directory, const QList<Diagnostic> &findings)
{
    if (m_key.isEmpty() || hasLinkedFiles(directory) || findings.size() > mostFindings) {
        return;
    }
    const QByteArray state = stateOf(directory);
    // What changed while the rules read it is not kept: neither state would be that of what they saw.
    const auto now = image::readVersionDirectory(m_workspace.root, directory.path);
    if (now && quickStateOf(*now) == quickStateOf(directory)) {
        put(directory.path, {trustedQuickStateOf(directory), state, core::toBytes(findings)});
    }
}

void FindingCache::put(const QString &path, Entry entry)
{
    const QMutexLocker lock(&m_mutex);
    m_entries.insert(path, std::move(entry));
    m_isChanged = true;
}

void FindingCache::save()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_isChanged) {
        return;
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const VersionDirectory &directory : m_workspace.versionDirectories()) {
        if (const auto found = m_entries.constFind(directory.path); found != m_entries.cend()) {
            stream << directory.path << found->quickState << found->state << found->findings;
        }
    }
    m_disk.store(m_key, bytes);
    m_disk.trim();
    m_isChanged = false;
}

} // namespace sealyard::lint
