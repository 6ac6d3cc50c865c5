#pragma once

#include "core/result.h"
#include "image/platform.h"
#include "image/workspace.h"
#include "oci/compressor.h"
#include "oci/exporter.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace sealyard::build {

/// What turns a build context into an image.
enum class Backend { BuiltIn, Sealos, Buildah, Podman, Docker };

/// All of them, in the order in which they are offered.
[[nodiscard]] QList<Backend> allBackends();
/// "built-in", "sealos", "buildah", "podman" or "docker"; of the others than "built-in" also the program's name.
[[nodiscard]] QString backendName(Backend backend);
/// ErrorKind::Invalid for another name.
[[nodiscard]] core::Result<Backend> parseBackend(const QString &name);

/// Where init.sh runs. In each case its environment holds no secret of the caller's.
enum class Sandbox {
    None,          ///< with the user's rights and home directory
    TemporaryHome, ///< the same with a home directory of its own, gone afterwards
    Bubblewrap     ///< with bwrap: the home directory is not there, the rest of the system cannot be written to
};

/// "none", "home" or "bubblewrap".
[[nodiscard]] QString sandboxName(Sandbox sandbox);
/// ErrorKind::Invalid for another name.
[[nodiscard]] core::Result<Sandbox> parseSandbox(const QString &name);

/// One image of one version directory, for one or several platforms.
struct BuildRequest
{
    QString workspaceRoot; ///< absolute
    image::ImageType type = image::ImageType::Application;
    QString app;
    QString version; ///< asked for; when there is no such directory, "latest" is used as CI does
    Backend backend = Backend::BuiltIn;
    QList<image::Platform> platforms{image::hostPlatform()}; ///< each once; several make an index
    QString name;                                            ///< image name with tag; empty: "APP:VERSION"
    QString outputPath; ///< absolute; empty: defaultOutputPath(), or nothing at all when the image is pushed
    oci::OutputFormat format = oci::OutputFormat::OciArchive;
    oci::Compression compression = oci::Compression::Gzip; ///< of layers that the built-in builder makes
    bool isPushed = false;                                 ///< to the registry of its name
    bool isCached = true;                                  ///< unchanged layers are not compressed again
    QMap<QString, QString> buildArguments;
    QMap<QString, QString> annotations; ///< of the image's manifest
    Sandbox sandbox = Sandbox::None;
    std::chrono::seconds stepTimeout = std::chrono::hours(2); ///< of each step; 0: none
    bool isInitScriptTrusted = false; ///< the user agreed to run init.sh, code from the repository, as it is now
};

/// Where the image of a request goes by default: $XDG_DATA_HOME/sealyard/images/APP-VERSION-ARCHITECTURE.tar.
[[nodiscard]] QString defaultOutputPath(const BuildRequest &request);

/// Shell commands that load an archive, one for each program that can: sealos, buildah, skopeo (into docker).
[[nodiscard]] QStringList loadCommands(const QString &archivePath, const QString &name);

} // namespace sealyard::build
