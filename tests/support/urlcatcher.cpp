#include "support/urlcatcher.h"

#include <QDesktopServices>

namespace sealyard::test {

UrlCatcher::UrlCatcher(const QString &scheme)
    : m_scheme(scheme)
{
    QDesktopServices::setUrlHandler(scheme, this, "take");
}

UrlCatcher::~UrlCatcher()
{
    QDesktopServices::unsetUrlHandler(m_scheme);
}

} // namespace sealyard::test
