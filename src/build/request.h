#pragma once

#include "core/result.h"
#include "image/platform.h"
#include "image/workspace.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace sealyard::build {

/// What turns a build context into an image.
enum class Backend { BuiltIn, Buildah };

/// "built-in" or "buildah".
[[nodiscard]] QString backendName(Backend backend);
/// ErrorKind::Invalid for another name.
[[nodiscard]] core::Result<Backend> parseBackend(const QString &name);

/// One image of one version directory for one platform.
struct BuildRequest
{
    QString workspaceRoot; ///< absolute
    image::ImageType type = image::ImageType::Application;
    QString app;
    QString version; ///< asked for; when there is no such directory, "latest" is used as CI does
    Backend backend = Backend::BuiltIn;
    image::Platform platform = image::hostPlatform();
    QString name;       ///< image name with tag; empty: "APP:VERSION"
    QString outputPath; ///< the OCI archive, absolute; empty: defaultOutputPath()
    QMap<QString, QString> buildArguments;
    bool isInitScriptTrusted = false; ///< the user agreed to run init.sh, code from the repository
};

/// Where the image of a request goes by default: $XDG_DATA_HOME/sealyard/images/APP-VERSION-ARCHITECTURE.tar.
[[nodiscard]] QString defaultOutputPath(const BuildRequest &request);

/// Shell commands that load an OCI archive, one for each program that can: sealos, buildah, skopeo (into docker).
[[nodiscard]] QStringList loadCommands(const QString &archivePath, const QString &name);

} // namespace sealyard::build
