#include "core/version.h"

namespace sealyard::core {

QString version()
{
    return QStringLiteral(SEALYARD_VERSION);
}

} // namespace sealyard::core
