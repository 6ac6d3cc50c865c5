#include "build/request.h"

#include "build/tr.h"
#include "core/commandline.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sealyard::build {

QString backendName(Backend backend)
{
    return backend == Backend::BuiltIn ? u"built-in"_s : u"buildah"_s;
}

core::Result<Backend> parseBackend(const QString &name)
{
    for (const Backend backend : {Backend::BuiltIn, Backend::Buildah}) {
        if (name == backendName(backend)) {
            return backend;
        }
    }
    return core::failure(Tr::tr("There is no backend “%1”; choose built-in or buildah.").arg(name),
                         core::ErrorKind::Invalid);
}

QString defaultOutputPath(const BuildRequest &request)
{
    const QString file = u"%1-%2-%3.tar"_s.arg(request.app, request.version, request.platform.architecture);
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sealyard/images/"_L1 + file;
}

QStringList loadCommands(const QString &archivePath, const QString &name)
{
    const QString archive = "oci-archive:"_L1 + archivePath;
    return {core::shellCommand(u"sealos"_s, {u"load"_s, u"-i"_s, archivePath}),
            core::shellCommand(u"buildah"_s, {u"pull"_s, archive}),
            core::shellCommand(u"skopeo"_s, {u"copy"_s, archive, "docker-daemon:"_L1 + name})};
}

} // namespace sealyard::build
