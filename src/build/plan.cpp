#include "build/plan.h"

#include "build/context.h"
#include "build/steps.h"
#include "build/tr.h"
#include "image/reference.h"
#include "image/sourcetree.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::build {

using jobs::Plan;

namespace {

using image::ImageType;
using image::VersionDirectory;

const VersionDirectory *find(const image::Workspace &workspace, ImageType type, const QString &app,
                             const QString &version)
{
    for (const image::Application &application : workspace.applications) {
        if (application.type == type && application.name == app) {
            const auto found = std::ranges::find(application.versions, version, &VersionDirectory::version);
            if (found != application.versions.end()) {
                return &*found;
            }
        }
    }
    return nullptr;
}

/// Refuses a build file that is binary, too large, no regular file or not readable while its place is still known.
core::Result<void> checkBuildFile(const BuildRequest &request, const VersionDirectory &directory)
{
    const QString file = image::buildFileOf(directory);
    if (file.isEmpty()) {
        return {};
    }
    return image::SourceTree(request.workspaceRoot).text(directory.path + u'/' + file).transform([](const QString &) {
    });
}

/// The platforms that build_arch leaves; the error says that it leaves none.
core::Result<QList<image::Platform>> remainingPlatforms(const BuildRequest &request, const VersionDirectory &directory)
{
    const image::DirectoryEntry *entry = directory.find(u"build_arch");
    if (request.type != ImageType::Application || !entry || entry->size == 0) {
        return request.platforms;
    }
    const auto text = image::SourceTree(request.workspaceRoot).text(directory.path + "/build_arch"_L1);
    if (!text) {
        return std::unexpected(text.error());
    }
    const QString only = QString(*text).remove(QRegularExpression(u"\\s"_s));
    QList<image::Platform> left = request.platforms;
    left.removeIf([&](const image::Platform &platform) { return platform.architecture != only; });
    if (!left.isEmpty()) {
        return left;
    }
    return core::failure(Tr::tr("“%1” is skipped for %2, here and in CI: its build_arch says %3.")
                             .arg(directory.path, request.platforms.first().architecture, only),
                         core::ErrorKind::Invalid);
}

/// The file that CI builds from; also when init.sh has yet to write it. Empty when there can be none.
QString buildFileFor(const VersionDirectory &directory)
{
    QString file = image::buildFileOf(directory);
    if (!file.isEmpty() || !hasInitScript(directory)) {
        return file;
    }
    return directory.type == ImageType::DockerImage ? u"Dockerfile"_s : u"Kubefile"_s;
}

QList<jobs::Step> stepsOf(const Setup &setup)
{
    switch (setup.request.backend) {
    case Backend::BuiltIn:
        return builtInSteps(setup);
    case Backend::Buildah:
    case Backend::Podman:
        return buildahSteps(setup);
    case Backend::Sealos:
        return sealosSteps(setup);
    case Backend::Docker:
        return dockerSteps(setup);
    }
    return {};
}

Plan planOf(const Setup &setup)
{
    const BuildRequest &request = setup.request;
    QStringList platforms;
    for (const image::Platform &platform : setup.platforms) {
        platforms.append(platform.toString());
    }
    return {.title = Tr::tr("%1 %2 (%3, %4)", "application, version, platform, backend")
                         .arg(request.app, request.version, platforms.join(", "_L1), backendName(request.backend)),
            .subject = setup.directory.path,
            .result = setup.outputPath,
            .resultName = setup.name,
            .steps = stepsOf(setup),
            .exclusive = request.workspaceRoot + u'/' + setup.directory.path};
}

core::Result<void> checkBackend(const BuildRequest &request, const QString &outputPath)
{
    const bool isHosts = request.backend == Backend::Sealos || request.backend == Backend::Docker;
    if (isHosts && request.platforms.size() > 1 && !outputPath.isEmpty()) {
        return core::failure(Tr::tr("%1 writes an image for one platform into an archive, not for several: choose one "
                                    "platform, another backend, or push without output.")
                                 .arg(backendName(request.backend)),
                             core::ErrorKind::Invalid);
    }
    const bool isDockerOnly = request.backend == Backend::Docker && !outputPath.isEmpty() &&
                              request.format != oci::OutputFormat::DockerArchive;
    if (isDockerOnly) {
        return core::failure(Tr::tr("docker writes Docker archives only; choose that format, or another backend."),
                             core::ErrorKind::Invalid);
    }
    if (request.backend == Backend::Sealos && request.format == oci::OutputFormat::OciLayout) {
        return core::failure(Tr::tr("sealos writes archives, not layouts; choose another format or backend."),
                             core::ErrorKind::Invalid);
    }
    return {};
}

/// The digest of init.sh as it is now; empty when none runs. ErrorKind::Denied when the user did not agree to it.
core::Result<QString> trustedScript(const BuildRequest &request, const VersionDirectory &directory)
{
    if (!hasInitScript(directory)) {
        return QString();
    }
    if (!request.isInitScriptTrusted) {
        return core::failure(
            Tr::tr("The build runs “%1/init.sh”, a program from the repository, with your rights. Read "
                   "it first, then allow it.")
                .arg(directory.path),
            core::ErrorKind::Denied);
    }
    return scriptDigest(request.workspaceRoot + u'/' + directory.path + "/init.sh"_L1);
}

/// CI copies the shared scripts only where it takes "latest" for a version that has no directory.
bool needsSharedScripts(const BuildRequest &request, const VersionDirectory &directory)
{
    return directory.version != request.version &&
           QFileInfo(request.workspaceRoot + "/.github/scripts/apps"_L1).isDir();
}

constexpr auto fallback = "latest"_L1;

bool mayFallBack(const BuildRequest &request)
{
    return request.type != ImageType::Config && request.version != fallback;
}

core::Error noDirectory(const BuildRequest &request, const image::Workspace &workspace)
{
    const QString text = mayFallBack(request)
                             ? Tr::tr("The workspace “%1” has neither a version %2 nor a version latest of “%3”.")
                             : Tr::tr("The workspace “%1” has no version %2 of “%3”.");
    return {text.arg(QDir::toNativeSeparators(workspace.root), request.version, request.app),
            core::ErrorKind::NotFound};
}

} // namespace

core::Result<QString> imageName(const BuildRequest &request)
{
    const QString name = request.name.isEmpty() ? request.app + u':' + request.version : request.name;
    return image::parseReference(name)
        .and_then([&](const image::Reference &reference) -> core::Result<QString> {
            if (!reference.digest.isEmpty()) {
                return core::failure(Tr::tr("a name to build cannot have a digest."), core::ErrorKind::Invalid);
            }
            return reference.tag.isEmpty() ? name + ":latest"_L1 : name;
        })
        .transform_error([&](const core::Error &error) {
            return core::Error{Tr::tr("“%1” cannot name the image: %2").arg(name, error.message),
                               core::ErrorKind::Invalid};
        });
}

const VersionDirectory *directoryFor(const BuildRequest &request, const image::Workspace &workspace)
{
    const VersionDirectory *pinned = find(workspace, request.type, request.app, request.version);
    return pinned || !mayFallBack(request) ? pinned : find(workspace, request.type, request.app, QString(fallback));
}

bool hasInitScript(const VersionDirectory &directory)
{
    const image::DirectoryEntry *entry = directory.find(u"init.sh");
    return directory.type != ImageType::Config && entry && !entry->isDirectory && entry->size > 0;
}

core::Result<jobs::Plan> makePlan(const BuildRequest &request, const image::Workspace &workspace,
                                  const Programs &programs)
{
    const VersionDirectory *directory = directoryFor(request, workspace);
    if (!directory) {
        return std::unexpected(noDirectory(request, workspace));
    }
    const auto name = imageName(request);
    if (!name) {
        return std::unexpected(name.error());
    }
    const auto platforms = remainingPlatforms(request, *directory);
    const auto checked =
        platforms.transform([](const auto &) {}).and_then([&] { return checkBuildFile(request, *directory); });
    const bool hasOutput = !request.outputPath.isEmpty() || !request.isPushed;
    const QString outputPath = !hasOutput                     ? QString()
                               : request.outputPath.isEmpty() ? defaultOutputPath(request)
                                                              : request.outputPath;
    const auto possible = checked.and_then([&] { return checkBackend(request, outputPath); });
    const QString buildFile = buildFileFor(*directory);
    if (possible && buildFile.isEmpty()) {
        return core::failure(
            Tr::tr("“%1” has no Kubefile or Dockerfile, and no init.sh that could write one.").arg(directory->path));
    }
    const auto script = possible.and_then([&] { return trustedScript(request, *directory); });
    if (!script) {
        return std::unexpected(script.error());
    }
    return planOf({.request = request,
                   .directory = *directory,
                   .programs = programs,
                   .name = *name,
                   .outputPath = outputPath,
                   .buildFile = buildFile,
                   .platforms = *platforms,
                   .scriptDigest = *script,
                   .hasSharedScripts = needsSharedScripts(request, *directory)});
}

} // namespace sealyard::build
