#include "cli/buildcommand.h"

#include "build/plan.h"
#include "cli/command.h"
#include "cli/jobscommand.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "jobs/plantext.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runBuild(const QStringList &arguments, Console &console);

} // namespace

extern const Command buildCommand;
const Command buildCommand{
    .name = "build",
    .summary = QT_TRANSLATE_NOOP("cli", "Builds the image of a version directory as an OCI archive."),
    .run = runBuild,
};

namespace {

/// A request together with the workspace it is about.
struct Order
{
    image::Workspace workspace;
    build::BuildRequest request;
};

/// "APP/VERSION" of a workspace; the version need not have a directory of its own.
core::Result<Order> orderByName(const QString &target)
{
    auto workspace = openAround(u"."_s);
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    const QStringList parts = target.split(u'/');
    const auto application = std::ranges::find(workspace->applications, parts.first(), &image::Application::name);
    if (parts.size() != 2 || parts.last().isEmpty() || application == workspace->applications.end()) {
        return core::failure(Tr::tr("“%1” is no version directory and no APP/VERSION of the workspace “%2”.")
                                 .arg(target, QDir::toNativeSeparators(workspace->root)),
                             core::ErrorKind::NotFound);
    }
    Order order{.workspace = {}, .request = {}};
    order.request.type = application->type;
    order.request.app = parts.first();
    order.request.version = parts.last();
    order.workspace = *std::move(workspace);
    return order;
}

core::Result<Order> orderByPath(const QString &target)
{
    auto selection = select({target});
    if (!selection) {
        return std::unexpected(selection.error());
    }
    if (selection->directories.size() != 1) {
        return core::failure(Tr::tr("“%1” holds %n version directories; name one.", nullptr,
                                    static_cast<int>(selection->directories.size()))
                                 .arg(target),
                             core::ErrorKind::Invalid);
    }
    Order order{.workspace = std::move(selection->workspace), .request = {}};
    order.request.type = selection->directories.first().type;
    order.request.app = selection->directories.first().app;
    order.request.version = selection->directories.first().version;
    return order;
}

core::Result<Order> orderOf(const QCommandLineParser &parser)
{
    const QString target = parser.positionalArguments().value(0, u"."_s);
    auto order = QFileInfo::exists(target) ? orderByPath(target) : orderByName(target);
    const auto backend = build::parseBackend(parser.value(u"backend"_s));
    const auto platform = platformOf(parser);
    const auto buildArguments = buildArgumentsOf(parser);
    if (!order || !backend) {
        return std::unexpected(order ? backend.error() : order.error());
    }
    if (!platform || !buildArguments) {
        return std::unexpected(platform ? buildArguments.error() : platform.error());
    }
    build::BuildRequest &request = order->request;
    request.workspaceRoot = order->workspace.root;
    request.backend = *backend;
    request.platform = *platform;
    request.buildArguments = *buildArguments;
    request.name = parser.value(u"name"_s);
    request.isInitScriptTrusted = parser.isSet(u"trust-init"_s);
    if (const QString output = parser.value(u"output"_s); !output.isEmpty()) {
        request.outputPath = QDir::cleanPath(QFileInfo(output).absoluteFilePath());
    }
    return order;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"backend"_s, Tr::tr("built-in or buildah."), Tr::tr("BACKEND"), u"built-in"_s},
        platformOption(),
        {u"name"_s, Tr::tr("The image's name with tag; default: APP:VERSION."), Tr::tr("IMAGE")},
        {QStringList{u"o"_s, u"output"_s}, Tr::tr("The OCI archive to write; default: below the user's data folder."),
         Tr::tr("FILE")},
        buildArgOption(),
        {u"trust-init"_s, Tr::tr("Runs init.sh, code from the repository, without asking.")},
        {u"dry-run"_s, Tr::tr("Prints the steps as shell commands and builds nothing.")},
    });
    parser.addPositionalArgument(
        u"version"_s, Tr::tr("APP/VERSION or a version directory; default: the current folder."), u"[APP/VERSION]"_s);
}

/// Asks the person at the terminal whether init.sh may run.
bool isAgreed(const image::VersionDirectory &directory, Console &console)
{
    console.out << Tr::tr("The build runs %1, a program from the repository, with your rights.")
                       .arg(directory.path + "/init.sh"_L1)
                << '\n'
                << Tr::tr("Run it? [y/N] ") << Qt::flush;
    const QString answer = console.in.readLine().trimmed().toLower();
    return answer == "y"_L1 || answer == "yes"_L1;
}

core::Result<jobs::Plan> planFor(Order &order, bool isOnlyShown, Console &console)
{
    build::BuildRequest &request = order.request;
    const image::VersionDirectory *directory = build::directoryFor(request, order.workspace);
    const bool mustAsk = directory && build::hasInitScript(*directory) && !request.isInitScriptTrusted;
    if (mustAsk && (isOnlyShown || (console.isInteractive && isAgreed(*directory, console)))) {
        request.isInitScriptTrusted = true;
    }
    auto plan = build::makePlan(request, order.workspace, {.sealyardCli = console.program});
    if (!plan && plan.error().kind == core::ErrorKind::Denied) {
        return core::failure(Tr::tr("%1 (Option --trust-init.)").arg(plan.error().message), core::ErrorKind::Denied);
    }
    return plan;
}

ExitStatus runPlan(const jobs::Plan &plan, Console &console)
{
    const auto job = jobs::createJob(jobs::defaultJobsFolder(), plan);
    if (!job) {
        return fail(console, job.error().message);
    }
    if (const auto started = jobs::startSupervisor(*job, console.program); !started) {
        return fail(console, started.error().message);
    }
    return reportEnd(follow(*job, OnInterrupt::CancelJob, console), console);
}

void printResult(const jobs::Plan &plan, Console &console)
{
    console.out << '\n'
                << Tr::tr("The image is in %1").arg(plan.result) << '\n'
                << Tr::tr("Load it with one of:") << '\n';
    const QStringList commands = build::loadCommands(plan.result, plan.resultName);
    for (const QString &command : commands) {
        console.out << "  " << command << '\n';
    }
}

ExitStatus runBuild(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto status = parse(parser, buildCommand, arguments, console)) {
        return *status;
    }
    if (parser.positionalArguments().size() > 1) {
        return fail(console, Tr::tr("Name one version to build."), ExitStatus::Usage);
    }
    auto order = orderOf(parser);
    if (!order) {
        const bool isUsage = order.error().kind == core::ErrorKind::Invalid;
        return fail(console, order.error().message, isUsage ? ExitStatus::Usage : ExitStatus::CouldNotRun);
    }
    const bool isOnlyShown = parser.isSet(u"dry-run"_s);
    const auto plan = planFor(*order, isOnlyShown, console);
    if (!plan) {
        return fail(console, plan.error().message);
    }
    if (isOnlyShown) {
        console.out << jobs::planText(*plan);
        return ExitStatus::Clean;
    }
    const bool needsBuildah = order->request.backend == build::Backend::Buildah;
    if (needsBuildah && QStandardPaths::findExecutable(u"buildah"_s).isEmpty()) {
        return fail(console, Tr::tr("buildah is not installed; install it, or choose --backend built-in."));
    }
    const ExitStatus status = runPlan(*plan, console);
    if (status == ExitStatus::Clean) {
        printResult(*plan, console);
    }
    return status;
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

core::Result<QMap<QString, QString>> buildArgumentsOf(const QCommandLineParser &parser)
{
    QMap<QString, QString> values;
    const QStringList assignments = parser.values(u"build-arg"_s);
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return core::failure(Tr::tr("“--build-arg %1” is not NAME=VALUE.").arg(assignment),
                                 core::ErrorKind::Invalid);
        }
        values.insert(assignment.first(equals), assignment.sliced(equals + 1));
    }
    return values;
}

} // namespace sealyard::cli
