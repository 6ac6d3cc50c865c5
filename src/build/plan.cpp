#include "build/plan.h"

#include "image/reference.h"
#include "image/sourcetree.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

using image::ImageType;
using image::VersionDirectory;

constexpr auto archivePath = "@SCRATCH@/image.tar"_L1;

/// What the steps of one build have in common.
struct Setup
{
    const BuildRequest &request;
    const VersionDirectory &directory;
    const Programs &programs;
    QString name;
    QString outputPath;
    QString buildFile;
    QString contextPath; ///< below the scratch folder, named as the version directory that it is a copy of
};

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

jobs::Step internalStep(const Setup &setup, const QString &title, const QStringList &arguments)
{
    return {.title = title,
            .program = setup.programs.sealyardCli,
            .arguments = QStringList{u"internal"_s} + arguments,
            .workingDirectory = u"@SCRATCH@"_s,
            .environment = {},
            .timeout = std::chrono::seconds(0)};
}

QStringList buildArguments(const BuildRequest &request)
{
    QMap<QString, QString> values = request.buildArguments;
    if (request.type == ImageType::DockerImage && !values.contains(u"ARCH"_s)) {
        values.insert(u"ARCH"_s, request.platform.architecture); // as CI does
    }
    QStringList arguments;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        arguments << u"--build-arg"_s << name + u'=' + value;
    }
    return arguments;
}

jobs::Step prepareStep(const Setup &setup)
{
    QStringList arguments{u"prepare-context"_s, setup.request.workspaceRoot + u'/' + setup.directory.path,
                          setup.contextPath};
    if (setup.request.type == ImageType::Config) {
        arguments << u"--keep-dot-files"_s; // CI builds these in their own directory
    }
    return internalStep(setup, QCoreApplication::translate("build", "Copy the version directory"), arguments);
}

jobs::Step initStep(const Setup &setup)
{
    const BuildRequest &request = setup.request;
    return {.title = QCoreApplication::translate("build", "Run init.sh"),
            .program = setup.programs.bash,
            .arguments = {u"init.sh"_s, request.platform.architecture, request.app, request.version},
            .workingDirectory = setup.contextPath,
            .environment = {{u"arch"_s, request.platform.architecture},
                            {u"app"_s, request.app},
                            {u"version"_s, request.version}},
            .timeout = std::chrono::seconds(0)};
}

jobs::Step assembleStep(const Setup &setup)
{
    const QStringList arguments{u"assemble"_s,
                                u"--context"_s,
                                setup.contextPath,
                                u"--file"_s,
                                setup.buildFile,
                                u"--platform"_s,
                                setup.request.platform.toString(),
                                u"--name"_s,
                                setup.name,
                                u"--output"_s,
                                setup.outputPath};
    return internalStep(setup, QCoreApplication::translate("build", "Assemble the image"),
                        arguments + buildArguments(setup.request));
}

jobs::Step buildahStep(const Setup &setup, const QString &title, const QStringList &arguments)
{
    // Storage of its own, so that nothing of the host's is touched; vfs needs neither privileges nor a special kernel.
    const QStringList storage{u"--root"_s,        u"@SCRATCH@/storage"_s, u"--runroot"_s,
                              u"@SCRATCH@/run"_s, u"--storage-driver"_s,  u"vfs"_s};
    return {.title = title,
            .program = setup.programs.buildah,
            .arguments = storage + arguments,
            .workingDirectory = u"@SCRATCH@"_s,
            .environment = {{u"TMPDIR"_s, u"@SCRATCH@"_s}},
            .timeout = std::chrono::seconds(0)};
}

QList<jobs::Step> buildahSteps(const Setup &setup)
{
    const QString platform = setup.request.platform.toString();
    QStringList build{u"bud"_s, u"--isolation"_s, u"chroot"_s, u"--platform"_s, platform, u"-t"_s, setup.name};
    build += buildArguments(setup.request);
    build << u"-f"_s << setup.contextPath + u'/' + setup.buildFile << setup.contextPath;
    const QString target = "oci-archive:"_L1 + archivePath + u':' + setup.name;
    return {
        buildahStep(setup, QCoreApplication::translate("build", "Build the image"), build),
        buildahStep(setup, QCoreApplication::translate("build", "Write the archive"), {u"push"_s, setup.name, target}),
        internalStep(setup, QCoreApplication::translate("build", "Put the archive in its place"),
                     {u"publish"_s, archivePath, setup.outputPath})};
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

core::Result<void> checkArchitecture(const BuildRequest &request, const VersionDirectory &directory)
{
    const image::DirectoryEntry *entry = directory.find(u"build_arch");
    if (request.type != ImageType::Application || !entry || entry->size == 0) {
        return {};
    }
    const auto text = image::SourceTree(request.workspaceRoot).text(directory.path + "/build_arch"_L1);
    if (!text) {
        return std::unexpected(text.error());
    }
    const QString only = QString(*text).remove(QRegularExpression(u"\\s"_s));
    if (only == request.platform.architecture) {
        return {};
    }
    return core::failure(
        QCoreApplication::translate("build", "“%1” is skipped for %2, here and in CI: its build_arch says %3.")
            .arg(directory.path, request.platform.architecture, only),
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

jobs::Plan planOf(const Setup &setup)
{
    const BuildRequest &request = setup.request;
    jobs::Plan plan{
        .title = QCoreApplication::translate("build", "%1 %2 (%3, %4)", "application, version, platform, backend")
                     .arg(request.app, request.version, request.platform.toString(), backendName(request.backend)),
        .subject = setup.directory.path,
        .result = setup.outputPath,
        .resultName = setup.name,
        .steps = {prepareStep(setup)}};
    if (hasInitScript(setup.directory)) {
        plan.steps.append(initStep(setup));
    }
    if (request.type != ImageType::DockerImage) {
        plan.steps.append(internalStep(setup, QCoreApplication::translate("build", "Look for images to pack"),
                                       {u"complete-context"_s, setup.contextPath, u"--file"_s, setup.buildFile}));
    }
    plan.steps += request.backend == Backend::BuiltIn ? QList{assembleStep(setup)} : buildahSteps(setup);
    return plan;
}

} // namespace

core::Result<QString> imageName(const BuildRequest &request)
{
    const QString name = request.name.isEmpty() ? request.app + u':' + request.version : request.name;
    return image::parseReference(name)
        .and_then([&](const image::Reference &reference) -> core::Result<QString> {
            if (!reference.digest.isEmpty()) {
                return core::failure(QCoreApplication::translate("build", "a name to build cannot have a digest."),
                                     core::ErrorKind::Invalid);
            }
            return reference.tag.isEmpty() ? name + ":latest"_L1 : name;
        })
        .transform_error([&](const core::Error &error) {
            return core::Error{
                QCoreApplication::translate("build", "“%1” cannot name the image: %2").arg(name, error.message),
                core::ErrorKind::Invalid};
        });
}

const VersionDirectory *directoryFor(const BuildRequest &request, const image::Workspace &workspace)
{
    const VersionDirectory *pinned = find(workspace, request.type, request.app, request.version);
    const bool mayFallBack = request.type != ImageType::Config;
    return pinned || !mayFallBack ? pinned : find(workspace, request.type, request.app, u"latest"_s);
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
        return core::failure(QCoreApplication::translate(
                                 "build", "The workspace “%1” has neither a version %2 nor a version latest of “%3”.")
                                 .arg(QDir::toNativeSeparators(workspace.root), request.version, request.app),
                             core::ErrorKind::NotFound);
    }
    const auto name = imageName(request);
    if (!name) {
        return std::unexpected(name.error());
    }
    const auto checked =
        checkArchitecture(request, *directory).and_then([&] { return checkBuildFile(request, *directory); });
    if (!checked) {
        return std::unexpected(checked.error());
    }
    const Setup setup{
        .request = request,
        .directory = *directory,
        .programs = programs,
        .name = *name,
        .outputPath = request.outputPath.isEmpty() ? defaultOutputPath(request) : request.outputPath,
        .buildFile = buildFileFor(*directory),
        .contextPath = u"@SCRATCH@/%1/%2/%3"_s.arg(directory->path.section(u'/', 0, 0), request.app, request.version)};
    if (setup.buildFile.isEmpty()) {
        return core::failure(QCoreApplication::translate(
                                 "build", "“%1” has no Kubefile or Dockerfile, and no init.sh that could write one.")
                                 .arg(directory->path));
    }
    if (hasInitScript(*directory) && !request.isInitScriptTrusted) {
        return core::failure(QCoreApplication::translate(
                                 "build",
                                 "The build runs “%1/init.sh”, a program from the repository, with your rights. Read "
                                 "it first, then allow it.")
                                 .arg(directory->path),
                             core::ErrorKind::Denied);
    }
    return planOf(setup);
}

} // namespace sealyard::build
