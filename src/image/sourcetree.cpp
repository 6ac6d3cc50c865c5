#include "image/sourcetree.h"

#include "core/files.h"
#include "image/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/');
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
    const QString full = QDir(m_root).filePath(path);
    const QString canonical = QFileInfo(full).canonicalFilePath();
    if (!canonical.isEmpty() && !isBelow(canonical, QFileInfo(m_root).canonicalFilePath())) {
        return leavesWorkspace(relativePath);
    }
    return core::readText(full);
}

} // namespace sealyard::image
