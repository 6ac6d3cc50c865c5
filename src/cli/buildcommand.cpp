#include "build/backends.h"
#include "build/context.h"
#include "build/start.h"
#include "build/trust.h"
#include "cli/buildoptions.h"
#include "cli/joboutput.h"
#include "cli/tr.h"
#include "image/workspacewatcher.h"
#include "jobs/plantext.h"

#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runBuild(const QStringList &arguments, Console &console);

} // namespace

extern const Command buildCommand;
const Command buildCommand{
    .name = "build",
    .summary = QT_TRANSLATE_NOOP("cli", "Builds the images of version directories."),
    .run = runBuild,
};

namespace {

using build::BuildRequest;

ExitStatus printBackends(Console &console)
{
    for (const build::BackendState &state : build::probeBackends()) {
        console.out << build::backendName(state.backend).leftJustified(10) << ' '
                    << (state.isUsable() ? state.version + u' ' + state.program : state.problem).trimmed() << '\n';
    }
    const QString problem = build::probeBubblewrap();
    console.out << u"bubblewrap "_s << (problem.isEmpty() ? Tr::tr("can be used for init.sh") : problem) << '\n';
    return ExitStatus::Clean;
}

/// Shows the script and asks the person at the terminal whether it may run; remembers what was answered.
bool isAgreed(const BuildRequest &request, const QString &script, const QString &digest, build::Trust &trust,
              Console &console)
{
    const auto text = image::SourceTree(request.workspaceRoot).text(script);
    if (!text) {
        return false;
    }
    console.out << Tr::tr("The build runs %1, a program from the repository, with your rights:").arg(script) << "\n\n";
    for (const QString &line : text->split(u'\n')) {
        console.out << "    " << line << '\n';
    }
    console.out << Tr::tr("Run it? [y]es, this script; [a]ll scripts of this workspace; [N]o: ") << Qt::flush;
    const QString answer = console.in.readLine().trimmed().toLower();
    if (answer == "a"_L1 || answer == "all"_L1) {
        trust.trustWorkspace(request.workspaceRoot);
        return true;
    }
    const bool isYes = answer == "y"_L1 || answer == "yes"_L1;
    if (isYes) {
        trust.trustScript(request.workspaceRoot, script, digest);
    }
    return isYes;
}

/// Fills in what the user agreed to, now or earlier.
void settleTrust(BuildOrder &order, bool isOnlyShown, Console &console)
{
    build::Trust trust;
    for (BuildRequest &request : order.requests) {
        const image::VersionDirectory *directory = build::directoryFor(request, order.workspace);
        if (!directory || !build::hasInitScript(*directory) || request.isInitScriptTrusted) {
            continue;
        }
        const QString script = directory->path + "/init.sh"_L1;
        const QString digest = build::scriptDigest(request.workspaceRoot + u'/' + script).value_or(QString());
        request.isInitScriptTrusted = isOnlyShown || trust.isTrusted(request.workspaceRoot, script, digest) ||
                                      (console.isInteractive && isAgreed(request, script, digest, trust, console));
    }
}

/// Where nobody chose, init.sh sees no home directory when that can be had.
void settleSandbox(BuildOrder &order)
{
    const auto hasScript = [&order](const BuildRequest &request) {
        const image::VersionDirectory *directory = build::directoryFor(request, order.workspace);
        return directory && build::hasInitScript(*directory);
    };
    if (order.isSandboxChosen || !std::ranges::any_of(order.requests, hasScript) ||
        !build::probeBubblewrap().isEmpty()) {
        return;
    }
    for (BuildRequest &request : order.requests) {
        request.sandbox = build::Sandbox::Bubblewrap;
    }
}

core::Result<void> checkPrograms(const BuildOrder &order)
{
    QList<build::Backend> checked;
    for (const BuildRequest &request : order.requests) {
        if (!checked.contains(request.backend)) {
            const build::BackendState state = build::probeBackend(request.backend);
            if (!state.isUsable()) {
                return core::failure(state.problem);
            }
            checked.append(request.backend);
        }
    }
    const auto wantsBubblewrap = [](const BuildRequest &request) {
        return request.sandbox == build::Sandbox::Bubblewrap;
    };
    if (std::ranges::any_of(order.requests, wantsBubblewrap)) {
        if (const QString problem = build::probeBubblewrap(); !problem.isEmpty()) {
            return core::failure(problem);
        }
    }
    return {};
}

void printResults(const QList<jobs::Job> &jobs, Console &console)
{
    for (const jobs::Job &job : jobs) {
        const jobs::Plan &plan = job.plan;
        if (job.state != jobs::JobState::Succeeded || plan.result.isEmpty()) {
            continue;
        }
        console.out << '\n' << Tr::tr("The image is in %1").arg(plan.result) << '\n';
        if (jobs.size() == 1 && plan.result.endsWith(".tar"_L1)) {
            console.out << Tr::tr("Load it with one of:") << '\n';
            for (const QString &command : build::loadCommands(plan.result, plan.resultName)) {
                console.out << "  " << command << '\n';
            }
        }
    }
}

ExitStatus failPlan(const core::Error &error, Console &console)
{
    return error.kind == core::ErrorKind::Denied
               ? fail(console, Tr::tr("%1 (Option --allow-scripts.)").arg(error.message))
               : fail(console, error.message);
}

ExitStatus showPlans(const BuildOrder &order, Console &console)
{
    for (const BuildRequest &request : order.requests) {
        const auto plan = build::makePlan(request, order.workspace, {.sealyardCli = console.program});
        if (!plan) {
            return failPlan(plan.error(), console);
        }
        console.out << jobs::planText(*plan);
    }
    return ExitStatus::Clean;
}

ExitStatus buildAll(const BuildOrder &order, Console &console)
{
    const auto started = build::startBuilds(order.requests, order.workspace, {.sealyardCli = console.program},
                                            jobs::defaultJobsFolder());
    if (!started) {
        return failPlan(started.error(), console);
    }
    const QList<jobs::Job> ended = follow(*started, OnInterrupt::CancelJob, console);
    const ExitStatus status = reportEnds(ended, console);
    printResults(ended, console);
    return status;
}

/// The requests whose directories lie in one of the folders.
QList<BuildRequest> touched(const BuildOrder &order, const QStringList &folders)
{
    QList<BuildRequest> requests;
    for (const BuildRequest &request : order.requests) {
        const image::VersionDirectory *directory = build::directoryFor(request, order.workspace);
        const QString place = directory ? request.workspaceRoot + u'/' + directory->path : QString();
        const auto isInside = [&](const QString &folder) {
            return folder == place || folder.startsWith(place + u'/');
        };
        if (directory && std::ranges::any_of(folders, isInside)) {
            requests.append(request);
        }
    }
    return requests;
}

/// Builds again after each change on disk, until the program is interrupted.
ExitStatus watch(BuildOrder order, Console &console)
{
    image::WorkspaceWatcher watcher;
    QEventLoop loop;
    ExitStatus status = buildAll(order, console);
    const auto wait = [&] {
        console.err << Tr::tr("Waiting for changes; end with Ctrl+C.") << Qt::endl;
        watcher.watch(order.workspace);
    };
    QObject::connect(&watcher, &image::WorkspaceWatcher::changed, &loop, [&](const QStringList &folders) {
        auto workspace = image::openWorkspace(order.workspace.root);
        if (!workspace) {
            status = fail(console, workspace.error().message);
            loop.quit();
            return;
        }
        order.workspace = *std::move(workspace);
        BuildOrder again{.workspace = order.workspace,
                         .requests = touched(order, folders),
                         .isSandboxChosen = order.isSandboxChosen};
        if (!again.requests.isEmpty()) {
            settleTrust(again, false, console);
            status = buildAll(again, console);
        }
        wait();
    });
    wait();
    loop.exec();
    return status;
}

ExitStatus runBuild(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addBuildOptions(parser);
    parser.addOptions({
        {u"dry-run"_s, Tr::tr("Prints the steps as shell commands and builds nothing.")},
        {u"watch"_s, Tr::tr("Builds again after each change of a file.")},
        {u"list-backends"_s, Tr::tr("Says which backends are there, in which versions, and what is missing.")},
    });
    if (const auto status = parse(parser, buildCommand, arguments, console)) {
        return *status;
    }
    if (parser.isSet(u"list-backends"_s)) {
        return printBackends(console);
    }
    auto order = buildOrderOf(parser);
    if (!order) {
        const bool isUsage = order.error().kind == core::ErrorKind::Invalid;
        return fail(console, order.error().message, isUsage ? ExitStatus::Usage : ExitStatus::CouldNotRun);
    }
    if (order->requests.isEmpty()) {
        console.out << Tr::tr("Nothing has changed.") << '\n';
        return ExitStatus::Clean;
    }
    const bool isOnlyShown = parser.isSet(u"dry-run"_s);
    settleSandbox(*order);
    settleTrust(*order, isOnlyShown, console);
    if (isOnlyShown) {
        return showPlans(*order, console);
    }
    if (const auto checked = checkPrograms(*order); !checked) {
        return fail(console, checked.error().message);
    }
    return parser.isSet(u"watch"_s) ? watch(*std::move(order), console) : buildAll(*order, console);
}

} // namespace

} // namespace sealyard::cli
