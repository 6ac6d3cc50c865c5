#include "image/sourcetree.h"

#include "core/files.h"
#include "core/paths.h"
#include "image/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

bool isLink(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 && S_ISLNK(status.st_mode);
}

/// True when a part of the path below the root is a symbolic link. Adds to the folders that are reached without one.
bool hasLink(const QString &root, const QString &path, QSet<QString> &plainFolders)
{
    const QString folder = core::folderOf(path);
    if (!folder.isEmpty() && !plainFolders.contains(folder)) {
        if (hasLink(root, folder, plainFolders)) {
            return true;
        }
        plainFolders.insert(folder);
    }
    return isLink(QDir(root).filePath(path));
}

/// Without a link on the way nothing leaves the root; asking for that is much cheaper than resolving both paths.
bool leadsOut(const QString &root, const QString &path, QSet<QString> &plainFolders)
{
    if (!hasLink(root, path, plainFolders)) {
        return false;
    }
    const QString canonical = QFileInfo(QDir(root).filePath(path)).canonicalFilePath();
    return !canonical.isEmpty() && !isBelow(canonical, QFileInfo(root).canonicalFilePath());
}

std::unexpected<core::Error> leavesWorkspace(const QString &path)
{
    return core::failure(Tr::tr("Cannot read “%1”: it leads out of the workspace.").arg(path), core::ErrorKind::Denied);
}

} // namespace

struct SourceTree::Memory
{
    QHash<QString, core::Result<QString>> texts; ///< by path
    QSet<QString> plainFolders;                  ///< paths of which no part is a symbolic link
};

SourceTree::SourceTree(QString root, QHash<QString, QString> overlays)
    : m_root(std::move(root))
    , m_overlays(std::move(overlays))
{
}

SourceTree SourceTree::with(const QHash<QString, QString> &overlays) const
{
    SourceTree tree = *this;
    tree.m_overlays.insert(overlays);
    return tree;
}

SourceTree SourceTree::remembering() const
{
    SourceTree tree = *this;
    tree.m_memory = std::make_shared<Memory>();
    return tree;
}

bool SourceTree::hasOverlay(QStringView folder) const
{
    return std::any_of(m_overlays.keyBegin(), m_overlays.keyEnd(),
                       [folder](const QString &path) { return isBelow(path, folder.toString()); });
}

core::Result<QString> SourceTree::text(const QString &relativePath) const
{
    if (!core::isInside(relativePath)) {
        return leavesWorkspace(relativePath);
    }
    const QString path = QDir::cleanPath(relativePath);
    if (const auto overlay = m_overlays.constFind(path); overlay != m_overlays.cend()) {
        return *overlay;
    }
    if (!m_memory) {
        QSet<QString> plainFolders;
        return read(path, plainFolders);
    }
    const auto known = m_memory->texts.constFind(path);
    return known == m_memory->texts.cend() ? *m_memory->texts.insert(path, read(path, m_memory->plainFolders)) : *known;
}

core::Result<QString> SourceTree::read(const QString &path, QSet<QString> &plainFolders) const
{
    return leadsOut(m_root, path, plainFolders) ? leavesWorkspace(path) : core::readText(QDir(m_root).filePath(path));
}

std::optional<QString> SourceTree::overlay(const QString &relativePath) const
{
    const auto found = m_overlays.constFind(QDir::cleanPath(relativePath));
    return found == m_overlays.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sealyard::image
