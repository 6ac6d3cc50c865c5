#include "build/request.h"

#include "build/tr.h"
#include "core/commandline.h"

#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

constexpr std::array<std::pair<Backend, QLatin1StringView>, 5> backends{{{Backend::BuiltIn, "built-in"_L1},
                                                                         {Backend::Sealos, "sealos"_L1},
                                                                         {Backend::Buildah, "buildah"_L1},
                                                                         {Backend::Podman, "podman"_L1},
                                                                         {Backend::Docker, "docker"_L1}}};

constexpr std::array<std::pair<Sandbox, QLatin1StringView>, 3> sandboxes{
    {{Sandbox::None, "none"_L1}, {Sandbox::TemporaryHome, "home"_L1}, {Sandbox::Bubblewrap, "bubblewrap"_L1}}};

template <typename Table, typename Value> QString nameIn(const Table &table, Value value)
{
    return std::ranges::find(table, value, [](const auto &entry) { return entry.first; })->second;
}

} // namespace

QList<Backend> allBackends()
{
    QList<Backend> all;
    for (const auto &[backend, name] : backends) {
        all.append(backend);
    }
    return all;
}

QString backendName(Backend backend)
{
    return nameIn(backends, backend);
}

core::Result<Backend> parseBackend(const QString &name)
{
    for (const auto &[backend, known] : backends) {
        if (name == known) {
            return backend;
        }
    }
    return core::failure(
        Tr::tr("There is no backend “%1”; choose built-in, sealos, buildah, podman or docker.").arg(name),
        core::ErrorKind::Invalid);
}

QString sandboxName(Sandbox sandbox)
{
    return nameIn(sandboxes, sandbox);
}

core::Result<Sandbox> parseSandbox(const QString &name)
{
    for (const auto &[sandbox, known] : sandboxes) {
        if (name == known) {
            return sandbox;
        }
    }
    return core::failure(Tr::tr("There is no sandbox “%1”; choose none, home or bubblewrap.").arg(name),
                         core::ErrorKind::Invalid);
}

QString defaultOutputPath(const BuildRequest &request)
{
    QStringList words{request.app, request.version};
    for (const image::Platform &platform : request.platforms) {
        words.append(platform.architecture);
    }
    const QString suffix = request.format == oci::OutputFormat::OciLayout ? QString() : u".tar"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sealyard/images/"_L1 +
           words.join(u'-') + suffix;
}

QStringList loadCommands(const QString &archivePath, const QString &name)
{
    const QString archive = "oci-archive:"_L1 + archivePath;
    return {core::shellCommand(u"sealos"_s, {u"load"_s, u"-i"_s, archivePath}),
            core::shellCommand(u"buildah"_s, {u"pull"_s, archive}),
            core::shellCommand(u"skopeo"_s, {u"copy"_s, archive, "docker-daemon:"_L1 + name})};
}

} // namespace sealyard::build
