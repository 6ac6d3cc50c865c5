#include "jobs/environment.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

bool isPassedOn(const QString &name)
{
    static const QStringList names{
        u"PATH"_s,
        u"HOME"_s,
        u"USER"_s,
        u"LOGNAME"_s,
        u"LANG"_s,
        u"LANGUAGE"_s,
        u"TZ"_s,
        u"TMPDIR"_s,
        u"XDG_RUNTIME_DIR"_s,
        u"HTTP_PROXY"_s,
        u"HTTPS_PROXY"_s,
        u"NO_PROXY"_s,
        u"ALL_PROXY"_s,
        u"FTP_PROXY"_s,
        u"SSL_CERT_FILE"_s,
        u"SSL_CERT_DIR"_s,
        u"SOURCE_DATE_EPOCH"_s,
        u"DOCKER_CONTEXT"_s,
        u"DOCKER_HOST"_s,
        u"REGISTRY_AUTH_FILE"_s,
    };
    static constexpr std::array prefixes{"LC_"_L1, "CONTAINERS_"_L1, "STORAGE_"_L1, "BUILDAH_"_L1};
    const bool isProxy = name.endsWith("_proxy"_L1);
    return std::ranges::any_of(prefixes, [&](QLatin1StringView prefix) { return name.startsWith(prefix); }) ||
           names.contains(isProxy ? name.toUpper() : name);
}

} // namespace

QProcessEnvironment reducedEnvironment()
{
    const QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment reduced;
    const QStringList names = all.keys();
    for (const QString &name : names) {
        if (isPassedOn(name)) {
            reduced.insert(name, all.value(name));
        }
    }
    return reduced;
}

} // namespace sealyard::jobs
