#pragma once

#include "build/plan.h"

namespace sealyard::build {

/// How a copy of a version directory is told which init.sh the user agreed to: "internal prepare-context ...
/// --script-digest HEX".
inline constexpr auto prepareContextCommand = QLatin1StringView("prepare-context");
inline constexpr auto scriptDigestOption = QLatin1StringView("--script-digest");

/// What the steps of one build have in common.
struct Setup
{
    const BuildRequest &request;
    const image::VersionDirectory &directory;
    const Programs &programs;
    QString name;
    QString outputPath; ///< empty: no output
    QString buildFile;
    QList<image::Platform> platforms; ///< those of the request that build_arch does not exclude
    QString scriptDigest;             ///< of the init.sh that runs; empty: none does
    bool hasSharedScripts = false;    ///< CI would have copied .github/scripts/apps to /tmp/scripts_apps
};

/// Below the scratch folder; named as the version directory that it is a copy of.
[[nodiscard]] QString contextPath(const Setup &setup, const image::Platform &platform);
/// "NAME-ARCHITECTURE" as CI tags it when there are several platforms, else the name itself.
[[nodiscard]] QString taggedName(const Setup &setup, const image::Platform &platform);
/// "--build-arg NAME=VALUE ..."; with ARCH for docker images, as CI does.
[[nodiscard]] QStringList buildArguments(const Setup &setup, const image::Platform &platform);

/// A step with the request's timeout that sees the caller's configuration of containers.
[[nodiscard]] jobs::Step backendStep(const Setup &setup, const QString &title, const QString &program,
                                     const QStringList &arguments);
[[nodiscard]] jobs::Step internalStep(const Setup &setup, const QString &title, const QStringList &arguments);

/// The copy of the version directory and init.sh for one platform.
[[nodiscard]] QList<jobs::Step> contextSteps(const Setup &setup, const image::Platform &platform);

/// From the contexts to the result, for each backend.
[[nodiscard]] QList<jobs::Step> builtInSteps(const Setup &setup);
[[nodiscard]] QList<jobs::Step> buildahSteps(const Setup &setup); ///< and podman
[[nodiscard]] QList<jobs::Step> sealosSteps(const Setup &setup);
[[nodiscard]] QList<jobs::Step> dockerSteps(const Setup &setup);

} // namespace sealyard::build
