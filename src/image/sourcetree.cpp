#include "image/sourcetree.h"

#include "core/files.h"
#include "image/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
}

/// True when a part of the path below the root is a symbolic link.
bool hasLink(const QString &root, const QString &path)
{
    std::filesystem::path reached = root.toStdU16String();
    std::error_code error;
    for (const QStringView part : QStringView(path).tokenize(u'/')) {
        reached /= part.toString().toStdU16String();
        if (std::filesystem::is_symlink(std::filesystem::symlink_status(reached, error))) {
            return true;
        }
    }
    return false;
}

/// Without a link on the way nothing leaves the root; asking for that is much cheaper than resolving both paths.
bool leadsOut(const QString &root, const QString &path)
{
    if (!hasLink(root, path)) {
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
    tree.m_read = std::make_shared<QHash<QString, core::Result<QString>>>();
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
    if (!m_read) {
        return read(path);
    }
    const auto known = m_read->constFind(path);
    return known == m_read->cend() ? *m_read->insert(path, read(path)) : *known;
}

core::Result<QString> SourceTree::read(const QString &path) const
{
    return leadsOut(m_root, path) ? leavesWorkspace(path) : core::readText(QDir(m_root).filePath(path));
}

std::optional<QString> SourceTree::overlay(const QString &relativePath) const
{
    const auto found = m_overlays.constFind(QDir::cleanPath(relativePath));
    return found == m_overlays.cend() ? std::nullopt : std::optional(*found);
}

} // namespace sealyard::image
