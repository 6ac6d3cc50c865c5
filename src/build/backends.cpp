#include "build/backends.h"

#include "build/tr.h"
#include "core/version.h"
#include "image/kubefile.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

constexpr int answerTime = 5'000;

struct Answer
{
    bool isSuccess = false;
    QString text;
};

Answer ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(answerTime)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAll()).trimmed()};
}

QStringList versionArguments(Backend backend)
{
    switch (backend) {
    case Backend::Sealos:
        return {u"version"_s, u"--short"_s};
    case Backend::Docker: // of the engine: without it the program can do nothing
        return {u"version"_s, u"--format"_s, u"{{.Server.Version}}"_s};
    default:
        return {u"--version"_s};
    }
}

QString howToGet(Backend backend)
{
    switch (backend) {
    case Backend::Sealos:
        return Tr::tr("sealos is not installed. It is at https://github.com/labring/sealos/releases; it needs root.");
    case Backend::Docker:
        return Tr::tr("docker is not installed. Install it with “apt install docker.io” or as "
                      "https://docs.docker.com/engine/install says.");
    default:
        return Tr::tr("%1 is not installed. Install it with “apt install %1” or “dnf install %1”.")
            .arg(backendName(backend));
    }
}

QString whyNot(Backend backend, const QString &answer)
{
    if (backend == Backend::Docker) {
        return Tr::tr(
                   "docker is installed, but its engine does not answer: %1. Start it with “systemctl start docker”, "
                   "or join the group “docker”.")
            .arg(answer.section(u'\n', 0, 0));
    }
    return Tr::tr("%1 is installed, but does not work: %2").arg(backendName(backend), answer.section(u'\n', 0, 0));
}

bool hasRun(const image::VersionDirectory &directory, const image::SourceTree &sources)
{
    const QString file = image::buildFileOf(directory);
    const auto text = file.isEmpty() ? core::Result<QString>(QString()) : sources.text(directory.path + u'/' + file);
    const QList<image::Instruction> instructions = image::parseKubefile(text.value_or(QString())).instructions;
    return std::ranges::contains(instructions, image::InstructionKind::Run, &image::Instruction::kind);
}

} // namespace

BackendState probeBackend(Backend backend)
{
    BackendState state{.backend = backend, .program = {}, .version = core::version(), .problem = {}};
    if (backend == Backend::BuiltIn) {
        return state;
    }
    state.version.clear();
    state.program = QStandardPaths::findExecutable(backendName(backend));
    if (state.program.isEmpty()) {
        state.problem = howToGet(backend);
        return state;
    }
    const Answer answer = ask(state.program, versionArguments(backend));
    static const QRegularExpression number(uR"(\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?)"_s);
    state.version = number.match(answer.text).captured();
    if (!answer.isSuccess) {
        state.problem = whyNot(backend, answer.text);
    }
    return state;
}

QList<BackendState> probeBackends()
{
    QList<BackendState> states;
    for (const Backend backend : allBackends()) {
        states.append(probeBackend(backend));
    }
    return states;
}

QString probeBubblewrap()
{
    const QString program = QStandardPaths::findExecutable(u"bwrap"_s);
    if (program.isEmpty()) {
        return Tr::tr("bwrap is not installed. Install it with “apt install bubblewrap” or “dnf install bubblewrap”.");
    }
    const Answer answer =
        ask(program, {u"--ro-bind"_s, u"/"_s, u"/"_s, u"--proc"_s, u"/proc"_s, u"--unshare-pid"_s, u"--"_s, u"true"_s});
    return answer.isSuccess ? QString() : Tr::tr("bwrap is installed, but may not be used here: %1").arg(answer.text);
}

Backend defaultBackend(const image::VersionDirectory &directory, const image::SourceTree &sources,
                       const std::function<bool(Backend)> &isUsable)
{
    const bool isDocker = directory.type == image::ImageType::DockerImage;
    QList<Backend> order = isDocker ? QList{Backend::Docker, Backend::Buildah, Backend::Podman}
                                    : QList{Backend::Sealos, Backend::BuiltIn, Backend::Buildah, Backend::Podman};
    if (hasRun(directory, sources)) {
        order.removeAll(Backend::BuiltIn);
    }
    const auto found = std::ranges::find_if(order, isUsable);
    return found == order.end() ? Backend::BuiltIn : *found;
}

} // namespace sealyard::build
