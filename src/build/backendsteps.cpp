#include "build/steps.h"
#include "build/tr.h"
#include "registry/endpoint.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sealyard::build {

using jobs::Step;

namespace {

constexpr auto layoutPath = "@SCRATCH@/layout"_L1;
constexpr auto archivePath = "@SCRATCH@/image.tar"_L1;

/// For a registry on this machine, which has no certificate.
QStringList insecureFlag(const QString &name)
{
    const QString host = image::parseReference(name).value_or(image::Reference()).registry;
    return registry::isLoopback(host) ? QStringList{u"--tls-verify=false"_s} : QStringList();
}

bool isIndex(const Setup &setup)
{
    return setup.platforms.size() > 1;
}

Step publishStep(const Setup &setup)
{
    return internalStep(setup, Tr::tr("Put the archive in its place"), {u"publish"_s, archivePath, setup.outputPath});
}

QStringList assembleArguments(const Setup &setup, const image::Platform &platform)
{
    const BuildRequest &request = setup.request;
    QStringList arguments{u"assemble"_s,       u"--context"_s,  contextPath(setup, platform),
                          u"--file"_s,         setup.buildFile, u"--platform"_s,
                          platform.toString(), u"--layout"_s,   layoutPath};
    if (request.compression != oci::Compression::Gzip) {
        arguments << u"--compression"_s << oci::compressionName(request.compression);
    }
    if (request.isCached) {
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
        arguments << u"--cache"_s << cache + "/sealyard/layers"_L1;
    }
    for (const auto &[name, value] : request.annotations.asKeyValueRange()) {
        arguments << u"--annotation"_s << name + u'=' + value;
    }
    return arguments + buildArguments(setup, platform);
}

Step builtInPush(const Setup &setup, const QString &name, const QStringList &more = {})
{
    jobs::Step step = backendStep(setup, Tr::tr("Push %1").arg(name), setup.programs.sealyardCli,
                                  QStringList{u"internal"_s, u"push"_s, layoutPath, name} + more);
    return step;
}

/// buildah and podman share their options. Storage of its own, so that nothing of the host's is touched; vfs needs
/// neither privileges nor a special kernel.
Step storageStep(const Setup &setup, const QString &title, const QStringList &arguments)
{
    const bool isPodman = setup.request.backend == Backend::Podman;
    const QStringList storage{u"--root"_s,        u"@SCRATCH@/storage"_s, u"--runroot"_s,
                              u"@SCRATCH@/run"_s, u"--storage-driver"_s,  u"vfs"_s};
    jobs::Step step =
        backendStep(setup, title, isPodman ? setup.programs.podman : setup.programs.buildah, storage + arguments);
    step.environment.insert(u"TMPDIR"_s, u"@SCRATCH@"_s);
    return step;
}

Step storageBuild(const Setup &setup, const image::Platform &platform)
{
    const bool isPodman = setup.request.backend == Backend::Podman;
    const QString context = contextPath(setup, platform);
    QStringList arguments{
        isPodman ? u"build"_s : u"bud"_s, u"--isolation"_s, u"chroot"_s, u"--platform"_s, platform.toString(), u"-t"_s,
        taggedName(setup, platform)};
    arguments += buildArguments(setup, platform);
    for (const auto &[name, value] : setup.request.annotations.asKeyValueRange()) {
        arguments << u"--annotation"_s << name + u'=' + value;
    }
    arguments << u"-f"_s << context + u'/' + setup.buildFile << context;
    return storageStep(setup, Tr::tr("Build the image for %1").arg(platform.toString()), arguments);
}

/// To an archive or a registry: an image, or the index with all its images.
Step storagePush(const Setup &setup, const QString &title, const QString &target, const QStringList &flags)
{
    QStringList arguments = isIndex(setup) ? QStringList{u"manifest"_s, u"push"_s, u"--all"_s} : QStringList{u"push"_s};
    arguments += flags;
    return storageStep(setup, title, arguments + QStringList{setup.name, target});
}

QList<jobs::Step> storageIndex(const Setup &setup)
{
    QList<jobs::Step> steps{
        storageStep(setup, Tr::tr("Make the index over the platforms"), {u"manifest"_s, u"create"_s, setup.name})};
    for (const image::Platform &platform : setup.platforms) {
        const QString part = taggedName(setup, platform);
        steps.append(storageStep(setup, Tr::tr("Add %1 to the index").arg(platform.toString()),
                                 {u"manifest"_s, u"add"_s, setup.name, "containers-storage:localhost/"_L1 + part}));
        if (image::parseReference(part).value_or(image::Reference()).registry.isEmpty()) {
            continue;
        }
        steps.last().arguments.last() = "containers-storage:"_L1 + part;
    }
    return steps;
}

Step hostBuild(const Setup &setup, const image::Platform &platform, const QString &program,
               const QStringList &arguments)
{
    jobs::Step step = backendStep(setup, Tr::tr("Build the image for %1").arg(platform.toString()), program, arguments);
    step.workingDirectory = contextPath(setup, platform);
    return step;
}

} // namespace

QList<jobs::Step> builtInSteps(const Setup &setup)
{
    QList<jobs::Step> steps;
    for (const image::Platform &platform : setup.platforms) {
        steps += contextSteps(setup, platform);
        const QString title = isIndex(setup) ? Tr::tr("Assemble the image for %1").arg(platform.toString())
                                             : Tr::tr("Assemble the image");
        steps.append(backendStep(setup, title, setup.programs.sealyardCli,
                                 QStringList{u"internal"_s} + assembleArguments(setup, platform)));
    }
    if (!setup.outputPath.isEmpty()) {
        steps.append(internalStep(setup, Tr::tr("Write the image"),
                                  {u"export"_s, u"--format"_s, oci::formatName(setup.request.format), layoutPath,
                                   setup.name, setup.outputPath}));
    }
    for (const image::Platform &platform :
         setup.request.isPushed &&isIndex(setup) ? setup.platforms : QList<image::Platform>()) {
        steps.append(builtInPush(setup, taggedName(setup, platform), {u"--platform"_s, platform.toString()}));
    }
    if (setup.request.isPushed) {
        steps.append(builtInPush(setup, setup.name));
    }
    return steps;
}

QList<jobs::Step> buildahSteps(const Setup &setup)
{
    QList<jobs::Step> steps;
    for (const image::Platform &platform : setup.platforms) {
        steps += contextSteps(setup, platform);
        steps.append(storageBuild(setup, platform));
    }
    if (isIndex(setup)) {
        steps += storageIndex(setup);
    }
    if (!setup.outputPath.isEmpty()) {
        const QString kind = setup.request.format == oci::OutputFormat::DockerArchive ? u"docker-archive:"_s
                             : setup.request.format == oci::OutputFormat::OciLayout   ? u"oci:"_s
                                                                                      : u"oci-archive:"_s;
        steps.append(storagePush(setup, Tr::tr("Write the archive"), kind + archivePath + u':' + setup.name, {}));
        steps.append(publishStep(setup));
    }
    if (setup.request.isPushed) {
        const QStringList flags = insecureFlag(setup.name);
        for (const image::Platform &platform : isIndex(setup) ? setup.platforms : QList<image::Platform>()) {
            const QString part = taggedName(setup, platform);
            steps.append(storageStep(setup, Tr::tr("Push %1").arg(part),
                                     QStringList{u"push"_s} + flags + QStringList{part, "docker://"_L1 + part}));
        }
        steps.append(storagePush(setup, Tr::tr("Push %1").arg(setup.name), "docker://"_L1 + setup.name, flags));
    }
    return steps;
}

QList<jobs::Step> sealosSteps(const Setup &setup)
{
    const QString &sealos = setup.programs.sealos;
    QList<jobs::Step> steps;
    for (const image::Platform &platform : setup.platforms) {
        steps += contextSteps(setup, platform);
        steps.append(hostBuild(setup, platform, sealos,
                               QStringList{u"build"_s, u"-t"_s, taggedName(setup, platform), u"--isolation=chroot"_s,
                                           u"--platform"_s, platform.toString()} +
                                   buildArguments(setup, platform) + QStringList{u"-f"_s, setup.buildFile, u"."_s}));
    }
    const QString archive = archivePath;
    if (!setup.outputPath.isEmpty()) {
        const QString format =
            setup.request.format == oci::OutputFormat::DockerArchive ? u"docker-archive"_s : u"oci-archive"_s;
        steps.append(backendStep(setup, Tr::tr("Write the archive"), sealos,
                                 {u"save"_s, u"--format"_s, format, u"-o"_s, archive, setup.name}));
        steps.append(publishStep(setup));
    }
    if (!setup.request.isPushed) {
        return steps;
    }
    for (const image::Platform &platform : setup.platforms) {
        const QString part = taggedName(setup, platform);
        steps.append(backendStep(setup, Tr::tr("Push %1").arg(part), sealos, {u"push"_s, part}));
    }
    if (isIndex(setup)) {
        steps.append(backendStep(setup, Tr::tr("Make the index over the platforms"), sealos,
                                 {u"manifest"_s, u"create"_s, setup.name}));
        for (const image::Platform &platform : setup.platforms) {
            steps.append(
                backendStep(setup, Tr::tr("Add %1 to the index").arg(platform.toString()), sealos,
                            {u"manifest"_s, u"add"_s, setup.name, "docker://"_L1 + taggedName(setup, platform)}));
        }
        steps.append(backendStep(setup, Tr::tr("Push %1").arg(setup.name), sealos,
                                 {u"manifest"_s, u"push"_s, u"--all"_s, setup.name, "docker://"_L1 + setup.name}));
    }
    return steps;
}

QList<jobs::Step> dockerSteps(const Setup &setup)
{
    const QString &docker = setup.programs.docker;
    QList<jobs::Step> steps;
    QStringList parts;
    for (const image::Platform &platform : setup.platforms) {
        steps += contextSteps(setup, platform);
        parts.append(taggedName(setup, platform));
        steps.append(hostBuild(setup, platform, docker,
                               QStringList{u"build"_s, u"-t"_s, parts.last(), u"--platform"_s, platform.toString()} +
                                   buildArguments(setup, platform) +
                                   QStringList{u"-f"_s, setup.buildFile, u"."_s, u"--no-cache"_s, u"--pull"_s}));
    }
    if (!setup.outputPath.isEmpty()) {
        steps.append(
            backendStep(setup, Tr::tr("Write the archive"), docker, {u"save"_s, u"-o"_s, archivePath, setup.name}));
        steps.append(publishStep(setup));
    }
    for (const QString &part : setup.request.isPushed ? parts : QStringList()) {
        steps.append(backendStep(setup, Tr::tr("Push %1").arg(part), docker, {u"push"_s, part}));
    }
    if (setup.request.isPushed && isIndex(setup)) {
        steps.append(backendStep(setup, Tr::tr("Make the index over the platforms"), docker,
                                 QStringList{u"manifest"_s, u"create"_s, setup.name} + parts));
        steps.append(
            backendStep(setup, Tr::tr("Push %1").arg(setup.name), docker, {u"manifest"_s, u"push"_s, setup.name}));
    }
    return steps;
}

} // namespace sealyard::build
