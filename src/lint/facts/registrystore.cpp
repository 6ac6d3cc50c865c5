#include "lint/facts/registrystore.h"

#include "core/paths.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

QStringList registryStores(const image::VersionDirectory &directory)
{
    static constexpr auto mark = "docker/registry/v2"_L1;
    QStringList stores;
    for (const image::DirectoryEntry &entry : directory.entries) {
        const bool isPart = entry.path.endsWith("/blobs"_L1) || entry.path.endsWith("/repositories"_L1);
        const QString folder = entry.isDirectory && isPart ? core::folderOf(entry.path) : QString();
        if (folder == mark || folder.endsWith(u'/' + mark)) {
            stores.append(folder.chopped(qMin(folder.size(), mark.size() + 1)));
        }
    }
    stores.sort();
    stores.removeDuplicates();
    return stores;
}

bool isInChart(const image::VersionDirectory &directory, const QString &relativePath)
{
    for (QString folder = relativePath; !folder.isEmpty(); folder = core::folderOf(folder)) {
        if (folder == "charts"_L1 || directory.has(QString(folder + "/Chart.yaml"_L1))) {
            return true;
        }
    }
    return false;
}

} // namespace sealyard::lint
