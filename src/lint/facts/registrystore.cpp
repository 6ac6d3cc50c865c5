#include "lint/facts/registrystore.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

QStringList registryStores(const image::VersionDirectory &directory)
{
    static constexpr auto mark = "docker/registry/v2"_L1;
    QStringList stores;
    for (const image::DirectoryEntry &entry : directory.entries) {
        const QString folder = entry.path.section(u'/', 0, -2);
        const QString name = entry.path.section(u'/', -1);
        const bool isMark = folder == mark || folder.endsWith(u'/' + mark);
        if (entry.isDirectory && isMark && (name == "blobs"_L1 || name == "repositories"_L1)) {
            stores.append(folder.chopped(qMin(folder.size(), mark.size() + 1)));
        }
    }
    stores.sort();
    stores.removeDuplicates();
    return stores;
}

bool isInChart(const image::VersionDirectory &directory, const QString &relativePath)
{
    for (QString folder = relativePath; !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        if (folder == "charts"_L1 || directory.has(QString(folder + "/Chart.yaml"_L1))) {
            return true;
        }
    }
    return false;
}

} // namespace sealyard::lint
