#include "cli/buildoptions.h"

#include "build/backends.h"
#include "build/changes.h"
#include "cli/selection.h"
#include "cli/tr.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

using build::BuildRequest;

BuildRequest requestFor(const image::Workspace &workspace, image::ImageType type, const QString &app,
                        const QString &version)
{
    BuildRequest request;
    request.workspaceRoot = workspace.root;
    request.type = type;
    request.app = app;
    request.version = version;
    return request;
}

/// "APP/VERSION" of a workspace; the version need not have a directory of its own.
core::Result<QList<BuildRequest>> requestsByName(const QString &target, const image::Workspace &workspace)
{
    const QStringList parts = target.split(u'/');
    const auto application = std::ranges::find(workspace.applications, parts.first(), &image::Application::name);
    if (parts.size() != 2 || parts.last().isEmpty() || application == workspace.applications.end()) {
        return core::failure(Tr::tr("“%1” is no version directory and no APP/VERSION of the workspace “%2”.")
                                 .arg(target, QDir::toNativeSeparators(workspace.root)),
                             core::ErrorKind::NotFound);
    }
    return QList{requestFor(workspace, application->type, parts.first(), parts.last())};
}

QList<BuildRequest> requestsFor(const QList<image::VersionDirectory> &directories, const image::Workspace &workspace)
{
    QList<BuildRequest> requests;
    for (const image::VersionDirectory &directory : directories) {
        requests.append(requestFor(workspace, directory.type, directory.app, directory.version));
    }
    return requests;
}

core::Result<QList<BuildRequest>> requestsByPath(const QString &target, const image::Workspace &workspace)
{
    auto selection = select({target});
    if (!selection) {
        return std::unexpected(selection.error());
    }
    if (selection->directories.isEmpty()) {
        return core::failure(Tr::tr("“%1” holds no version directories.").arg(target), core::ErrorKind::Invalid);
    }
    return requestsFor(selection->directories, workspace);
}

core::Result<image::Workspace> workspaceFor(const QStringList &targets)
{
    const auto path = std::ranges::find_if(targets, [](const QString &target) { return QFileInfo::exists(target); });
    const QFileInfo place(path == targets.end() ? u"."_s : *path);
    return openAround(place.isDir() ? place.filePath() : place.path());
}

core::Result<QList<BuildRequest>> requestsOf(const QCommandLineParser &parser, const image::Workspace &workspace)
{
    QStringList targets = parser.positionalArguments();
    QList<BuildRequest> requests;
    if (const QString since = parser.value(u"changed-since"_s); !since.isEmpty()) {
        const auto changed = build::changedSince(since, workspace);
        if (!changed) {
            return std::unexpected(changed.error());
        }
        requests = requestsFor(*changed, workspace);
    } else if (targets.isEmpty()) {
        targets.append(u"."_s);
    }
    for (const QString &target : std::as_const(targets)) {
        const auto more =
            QFileInfo::exists(target) ? requestsByPath(target, workspace) : requestsByName(target, workspace);
        if (!more) {
            return more;
        }
        requests += *more;
    }
    return requests;
}

core::Result<QList<image::Platform>> platformsOf(const QCommandLineParser &parser)
{
    const QString text = parser.value(u"platform"_s);
    if (text.isEmpty()) {
        return QList{image::hostPlatform()};
    }
    QList<image::Platform> platforms;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const auto platform = image::parsePlatform(word.trimmed()).and_then(image::checkedForNodes);
        if (!platform) {
            return std::unexpected(platform.error());
        }
        if (!platforms.contains(*platform)) {
            platforms.append(*platform);
        }
    }
    return platforms;
}

/// What all builds of one call have in common.
core::Result<BuildRequest> commonPart(const QCommandLineParser &parser)
{
    BuildRequest common;
    const auto platforms = platformsOf(parser);
    const auto arguments = buildArgumentsOf(parser);
    const auto annotations = assignmentsOf(parser, u"annotation"_s);
    const auto format = oci::parseFormat(parser.value(u"format"_s));
    const auto compression = oci::parseCompression(parser.value(u"compression"_s));
    const auto sandbox = parser.isSet(u"sandbox"_s) ? build::parseSandbox(parser.value(u"sandbox"_s))
                                                    : core::Result<build::Sandbox>(common.sandbox);
    for (const auto &problem : {platforms.transform([](const auto &) {}), arguments.transform([](const auto &) {}),
                                annotations.transform([](const auto &) {}), format.transform([](auto) {}),
                                compression.transform([](auto) {}), sandbox.transform([](auto) {})}) {
        if (!problem) {
            return std::unexpected(core::Error{problem.error().message, core::ErrorKind::Invalid});
        }
    }
    bool isNumber = false;
    const int minutes = parser.value(u"timeout"_s).toInt(&isNumber);
    if (!isNumber || minutes < 0 || platforms->isEmpty()) {
        return core::failure(Tr::tr("“--timeout %1” is no number of minutes.").arg(parser.value(u"timeout"_s)),
                             core::ErrorKind::Invalid);
    }
    common.platforms = *platforms;
    common.buildArguments = *arguments;
    common.annotations = *annotations;
    common.format = *format;
    common.compression = *compression;
    common.sandbox = *sandbox;
    common.stepTimeout = std::chrono::minutes(minutes);
    common.isPushed = parser.isSet(u"push"_s);
    common.isCached = !parser.isSet(u"no-cache"_s);
    common.name = parser.value(u"tag"_s);
    common.isInitScriptTrusted = parser.isSet(u"allow-scripts"_s);
    return common;
}

core::Result<build::Backend> backendOf(const QCommandLineParser &parser, const BuildRequest &request,
                                       const image::Workspace &workspace)
{
    if (parser.isSet(u"backend"_s)) {
        return build::parseBackend(parser.value(u"backend"_s));
    }
    const image::VersionDirectory *directory = build::directoryFor(request, workspace);
    return directory == nullptr
               ? build::Backend::BuiltIn
               : build::defaultBackend(*directory, image::SourceTree(workspace.root),
                                       [](build::Backend backend) { return build::probeBackend(backend).isUsable(); });
}

/// A folder gets one file for each build, named as the default one.
core::Result<QString> outputOf(const QCommandLineParser &parser, const BuildRequest &request, qsizetype count)
{
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty()) {
        return QString();
    }
    QString path = QDir::cleanPath(QFileInfo(output).absoluteFilePath());
    const bool isLayout = QFileInfo(path + "/oci-layout"_L1).exists();
    if (output.endsWith(u'/') || (QFileInfo(path).isDir() && !isLayout)) {
        return path + u'/' + QFileInfo(build::defaultOutputPath(request)).fileName();
    }
    if (count > 1) {
        return core::failure(
            Tr::tr("“%1” can hold one image only; name a folder, with a slash at the end.").arg(output),
            core::ErrorKind::Invalid);
    }
    return path;
}

core::Result<BuildRequest> completed(const QCommandLineParser &parser, const BuildRequest &target,
                                     const BuildRequest &common, const image::Workspace &workspace, qsizetype count)
{
    BuildRequest request = common;
    request.workspaceRoot = target.workspaceRoot;
    request.type = target.type;
    request.app = target.app;
    request.version = target.version;
    const auto backend = backendOf(parser, request, workspace);
    if (!backend) {
        return std::unexpected(backend.error());
    }
    request.backend = *backend;
    if (request.backend == build::Backend::Docker && !parser.isSet(u"format"_s)) {
        request.format = oci::OutputFormat::DockerArchive;
    }
    if (!request.name.isEmpty() && request.name.endsWith(u'/')) { // a place in a registry for several
        request.name += request.app + u':' + request.version;
    } else if (count > 1 && !request.name.isEmpty()) {
        return core::failure(
            Tr::tr("“%1” can name one image only; end it with a slash to put several below it.").arg(request.name),
            core::ErrorKind::Invalid);
    }
    return outputOf(parser, request, count).transform([&](const QString &path) {
        request.outputPath = path;
        return request;
    });
}

} // namespace

QCommandLineOption platformOption()
{
    return {u"platform"_s, Tr::tr("For which platform, e.g. linux/arm64; default: this machine's."),
            Tr::tr("PLATFORM")};
}

QCommandLineOption buildArgOption()
{
    return {u"build-arg"_s, Tr::tr("A value for an ARG instruction; may be repeated."), Tr::tr("NAME=VALUE")};
}

core::Result<image::Platform> platformOf(const QCommandLineParser &parser)
{
    const QString text = parser.value(u"platform"_s);
    return text.isEmpty() ? image::hostPlatform() : image::parsePlatform(text).and_then(image::checkedForNodes);
}

core::Result<QMap<QString, QString>> assignmentsOf(const QCommandLineParser &parser, const QString &option)
{
    QMap<QString, QString> values;
    const QStringList assignments = parser.values(option);
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return core::failure(Tr::tr("“--%1 %2” is not NAME=VALUE.").arg(option, assignment),
                                 core::ErrorKind::Invalid);
        }
        values.insert(assignment.first(equals), assignment.sliced(equals + 1));
    }
    return values;
}

core::Result<QMap<QString, QString>> buildArgumentsOf(const QCommandLineParser &parser)
{
    return assignmentsOf(parser, u"build-arg"_s);
}

void addBuildOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"backend"_s, Tr::tr("built-in, sealos, buildah, podman or docker; default: what fits the build file best."),
         Tr::tr("BACKEND")},
        {u"platform"_s, Tr::tr("For which platforms, e.g. linux/amd64,linux/arm64; default: this machine's."),
         Tr::tr("PLATFORMS")},
        {QStringList{u"t"_s, u"tag"_s, u"name"_s},
         Tr::tr("The image's name with tag; default: APP:VERSION. With a slash at the end, APP:VERSION is added."),
         Tr::tr("IMAGE")},
        {QStringList{u"o"_s, u"output"_s},
         Tr::tr("The file to write, or with a slash at the end a folder; default: below the user's data folder."),
         Tr::tr("FILE")},
        {u"format"_s, Tr::tr("oci-archive, docker-archive or oci (a folder)."), Tr::tr("FORMAT"), u"oci-archive"_s},
        {u"push"_s, Tr::tr("Pushes the image to the registry of its name; without --output nothing else is written.")},
        {u"compression"_s, Tr::tr("gzip or zstd, for layers that the built-in builder makes."), Tr::tr("NAME"),
         u"gzip"_s},
        {u"annotation"_s, Tr::tr("An annotation of the image; may be repeated."), Tr::tr("NAME=VALUE")},
        {u"no-cache"_s, Tr::tr("Compresses unchanged layers again.")},
        buildArgOption(),
        {u"changed-since"_s, Tr::tr("Builds all that differs from a commit, e.g. origin/main."), Tr::tr("COMMIT")},
        {u"allow-scripts"_s, Tr::tr("Runs init.sh, code from the repository, without asking.")},
        {u"sandbox"_s,
         Tr::tr("Where init.sh runs: none, home (a home directory of its own) or bubblewrap (without "
                "access to the home directory); default: bubblewrap where it may be used, else none."),
         Tr::tr("NAME")},
        {u"timeout"_s, Tr::tr("How many minutes a step may take; 0: no limit."), Tr::tr("MINUTES"), u"120"_s},
    });
    parser.addPositionalArgument(u"versions"_s,
                                 Tr::tr("APP/VERSION, version directories, or folders of them; default: the current "
                                        "folder."),
                                 u"[APP/VERSION...]"_s);
}

core::Result<BuildOrder> buildOrderOf(const QCommandLineParser &parser)
{
    auto workspace = workspaceFor(parser.positionalArguments());
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const auto common = commonPart(parser);
    const auto targets = common ? requestsOf(parser, *workspace) : std::unexpected(common.error());
    if (!targets) {
        return std::unexpected(targets.error());
    }
    BuildOrder order;
    for (const BuildRequest &target : *targets) {
        auto request = completed(parser, target, *common, *workspace, targets->size());
        if (!request) {
            return std::unexpected(request.error());
        }
        order.requests.append(*std::move(request));
    }
    order.isSandboxChosen = parser.isSet(u"sandbox"_s);
    order.workspace = *std::move(workspace);
    return order;
}

} // namespace sealyard::cli
