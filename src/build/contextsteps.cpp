#include "build/steps.h"
#include "build/tr.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::build {

using jobs::Step;

namespace {

using image::ImageType;

constexpr auto scratch = "@SCRATCH@"_L1;
constexpr auto home = "@SCRATCH@/home"_L1;
constexpr auto sharedScripts = "@SCRATCH@/scripts_apps"_L1;
// Where init.sh looks for them in CI.
constexpr auto sharedScriptsPlace = "/tmp/scripts_apps"_L1;

/// The title with the platform, where there are several.
QString titled(const Setup &setup, const QString &title, const image::Platform &platform)
{
    return setup.platforms.size() > 1 ? Tr::tr("%1 (%2)", "title of a step, platform").arg(title, platform.toString())
                                      : title;
}

Step prepareStep(const Setup &setup, const image::Platform &platform)
{
    QStringList arguments{QString(prepareContextCommand), setup.request.workspaceRoot + u'/' + setup.directory.path,
                          contextPath(setup, platform)};
    if (setup.request.type == ImageType::Config) {
        arguments << u"--keep-dot-files"_s; // CI builds these in their own directory
    }
    if (!setup.scriptDigest.isEmpty()) {
        arguments << QString(scriptDigestOption) << setup.scriptDigest;
    }
    if (!setup.scriptDigest.isEmpty() && setup.request.sandbox != Sandbox::None) {
        arguments << u"--home"_s << QString(home);
    }
    return internalStep(setup, titled(setup, Tr::tr("Copy the version directory"), platform), arguments);
}

/// What bwrap makes of the file system: all of it can be read but for the home directory and the sockets of container
/// engines, nothing can be written to but the scratch folder and a /tmp of its own. Ends with the supervisor.
QStringList bubblewrapArguments(const Setup &setup, const QString &context)
{
    QStringList arguments{u"--die-with-parent"_s,
                          u"--unshare-pid"_s,
                          u"--unshare-ipc"_s,
                          u"--ro-bind"_s,
                          u"/"_s,
                          u"/"_s,
                          u"--dev"_s,
                          u"/dev"_s,
                          u"--proc"_s,
                          u"/proc"_s,
                          u"--tmpfs"_s,
                          u"/tmp"_s};
    // bwrap cannot make what is missing: the system is read-only.
    for (const QString &folder : {u"/home"_s, u"/root"_s, u"/run/user"_s, u"/var/tmp"_s, QDir::homePath()}) {
        if (QFileInfo(folder).isDir()) {
            arguments << u"--tmpfs"_s << folder;
        }
    }
    for (const QString &socket :
         {u"/run/docker.sock"_s, u"/run/containerd/containerd.sock"_s, u"/run/podman/podman.sock"_s}) {
        if (QFileInfo::exists(socket)) {
            arguments << u"--ro-bind"_s << u"/dev/null"_s << socket;
        }
    }
    arguments << u"--bind"_s << QString(scratch) << QString(scratch);
    if (setup.hasSharedScripts) {
        arguments << u"--ro-bind"_s << QString(sharedScripts) << QString(sharedScriptsPlace);
    }
    return arguments << u"--chdir"_s << context << u"--"_s;
}

Step initStep(const Setup &setup, const image::Platform &platform)
{
    const BuildRequest &request = setup.request;
    const QString context = contextPath(setup, platform);
    const QStringList command{u"init.sh"_s, platform.architecture, request.app, request.version};
    jobs::Step step{
        .title = titled(setup, Tr::tr("Run init.sh"), platform),
        .program = setup.programs.bash,
        .arguments = command,
        .workingDirectory = context,
        .environment = {{u"arch"_s, platform.architecture}, {u"app"_s, request.app}, {u"version"_s, request.version}},
        .timeout = request.stepTimeout};
    if (request.sandbox != Sandbox::None) {
        step.environment.insert(u"HOME"_s, home);
    }
    if (request.sandbox == Sandbox::Bubblewrap) {
        step.program = setup.programs.bubblewrap;
        step.arguments = bubblewrapArguments(setup, context) + QStringList{setup.programs.bash} + command;
        step.environment.insert(u"TMPDIR"_s, u"/tmp"_s);
        step.environment.insert(u"XDG_RUNTIME_DIR"_s, QString());
    }
    return step;
}

/// The shared scripts where init.sh expects them: inside of bubblewrap they are mounted there.
Step sharedScriptsStep(const Setup &setup)
{
    QStringList arguments{u"shared-scripts"_s, setup.request.workspaceRoot + "/.github/scripts/apps"_L1, sharedScripts};
    if (setup.request.sandbox != Sandbox::Bubblewrap) {
        arguments << u"--link"_s << QString(sharedScriptsPlace);
    }
    return internalStep(setup, Tr::tr("Copy the scripts that applications share"), arguments);
}

} // namespace

QString contextPath(const Setup &setup, const image::Platform &platform)
{
    const QString top = setup.platforms.size() > 1 ? QString(scratch) + u'/' + platform.architecture : scratch;
    return u"%1/%2/%3/%4"_s.arg(top, setup.directory.path.section(u'/', 0, 0), setup.request.app,
                                setup.request.version);
}

QString taggedName(const Setup &setup, const image::Platform &platform)
{
    return setup.platforms.size() > 1 ? setup.name + u'-' + platform.architecture : setup.name;
}

QStringList buildArguments(const Setup &setup, const image::Platform &platform)
{
    QMap<QString, QString> values = setup.request.buildArguments;
    if (setup.request.type == ImageType::DockerImage && !values.contains(u"ARCH"_s)) {
        values.insert(u"ARCH"_s, platform.architecture);
    }
    QStringList arguments;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        arguments << u"--build-arg"_s << name + u'=' + value;
    }
    return arguments;
}

Step internalStep(const Setup &setup, const QString &title, const QStringList &arguments)
{
    return {.title = title,
            .program = setup.programs.sealyardCli,
            .arguments = QStringList{u"internal"_s} + arguments,
            .workingDirectory = scratch,
            .environment = {},
            .timeout = setup.request.stepTimeout};
}

Step backendStep(const Setup &setup, const QString &title, const QString &program, const QStringList &arguments)
{
    jobs::Step step{.title = title,
                    .program = program,
                    .arguments = arguments,
                    .workingDirectory = scratch,
                    .environment = {},
                    .timeout = setup.request.stepTimeout};
    // Where programs find sign-ins and engines: places, not secrets. init.sh does not get them.
    for (const char *name : {"REGISTRY_AUTH_FILE", "DOCKER_CONFIG", "DOCKER_HOST"}) {
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty()) {
            step.environment.insert(QString::fromLatin1(name), value);
        }
    }
    return step;
}

QList<jobs::Step> contextSteps(const Setup &setup, const image::Platform &platform)
{
    QList<jobs::Step> steps{prepareStep(setup, platform)};
    const bool runsScript = !setup.scriptDigest.isEmpty();
    if (runsScript && setup.hasSharedScripts && platform == setup.platforms.first()) {
        steps.append(sharedScriptsStep(setup));
    }
    if (runsScript) {
        steps.append(initStep(setup, platform));
    }
    // sealos itself packs the images; the others have to be told what is missing.
    const bool isPacked = setup.request.backend == Backend::Sealos;
    if (setup.request.type != ImageType::DockerImage && !isPacked) {
        steps.append(internalStep(setup, titled(setup, Tr::tr("Look for images to pack"), platform),
                                  {u"complete-context"_s, contextPath(setup, platform), u"--file"_s, setup.buildFile}));
    }
    return steps;
}

} // namespace sealyard::build
