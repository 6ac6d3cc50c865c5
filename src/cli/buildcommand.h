#pragma once

#include "core/result.h"
#include "image/platform.h"

#include <QCommandLineOption>
#include <QMap>
#include <QString>

class QCommandLineParser;

namespace sealyard::cli {

/// The options --platform and --build-arg, shared by the commands that build.
[[nodiscard]] QCommandLineOption platformOption();
[[nodiscard]] QCommandLineOption buildArgOption();

/// The platform asked for, by default this machine's.
[[nodiscard]] core::Result<image::Platform> platformOf(const QCommandLineParser &parser);

/// All --build-arg NAME=VALUE; the last one of a name counts.
[[nodiscard]] core::Result<QMap<QString, QString>> buildArgumentsOf(const QCommandLineParser &parser);

} // namespace sealyard::cli
