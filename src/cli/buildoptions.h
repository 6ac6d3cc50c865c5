#pragma once

#include "build/plan.h"
#include "cli/command.h"

#include <QCommandLineOption>

namespace sealyard::cli {

/// The options --platform and --build-arg, shared by the commands that build.
[[nodiscard]] QCommandLineOption platformOption();
[[nodiscard]] QCommandLineOption buildArgOption();

/// The platform asked for, by default this machine's.
[[nodiscard]] core::Result<image::Platform> platformOf(const QCommandLineParser &parser);

/// All values NAME=VALUE of an option; the last one of a name counts.
[[nodiscard]] core::Result<QMap<QString, QString>> assignmentsOf(const QCommandLineParser &parser,
                                                                 const QString &option);
[[nodiscard]] core::Result<QMap<QString, QString>> buildArgumentsOf(const QCommandLineParser &parser);

/// What `sealyard-cli build` shall do.
struct BuildOrder
{
    image::Workspace workspace;
    QList<build::BuildRequest> requests; ///< at least one
    bool isSandboxChosen = false;        ///< by the user
};

/// Adds the options that say what is built, and how.
void addBuildOptions(QCommandLineParser &parser);

/// Finds the version directories and fills the requests. Blocks while programs are asked for their versions.
/// ErrorKind::Invalid for wrong usage.
[[nodiscard]] core::Result<BuildOrder> buildOrderOf(const QCommandLineParser &parser);

} // namespace sealyard::cli
