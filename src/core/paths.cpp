#include "core/paths.h"

namespace sealyard::core {

bool liesIn(QStringView path, QStringView folder)
{
    return !folder.isEmpty() && path.startsWith(folder) &&
           (path.size() == folder.size() || folder.endsWith(u'/') || path[folder.size()] == u'/');
}

} // namespace sealyard::core
