#include "core/paths.h"

#include <algorithm>

namespace sealyard::core {

bool liesIn(QStringView path, QStringView folder)
{
    return !folder.isEmpty() && path.startsWith(folder) &&
           (path.size() == folder.size() || folder.endsWith(u'/') || path[folder.size()] == u'/');
}

QString nameOf(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QString folderOf(const QString &path)
{
    return path.first(std::max(path.lastIndexOf(u'/'), qsizetype{0}));
}

} // namespace sealyard::core
