#include "build/context.h"
#include "build/publish.h"
#include "cli/buildcommand.h"
#include "cli/command.h"
#include "cli/tr.h"
#include "oci/imagebuilder.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <csignal>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runInternal(const QStringList &arguments, Console &console);

} // namespace

extern const Command internalCommand;
const Command internalCommand{
    .name = "internal",
    .summary = QT_TRANSLATE_NOOP("cli", "The steps of builds that Sealyard does itself."),
    .run = runInternal,
    .isHidden = true,
};

namespace {

// Set by TERM, so that a half-written image is removed before the process ends.
volatile std::sig_atomic_t isStopped = 0;

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

ExitStatus ended(const core::Result<void> &result, Console &console)
{
    return result ? ExitStatus::Clean : fail(console, result.error().message);
}

ExitStatus wrongCount(Console &console, const QString &usage)
{
    return fail(console, Tr::tr("Usage: %1").arg("sealyard-cli internal "_L1 + usage), ExitStatus::Usage);
}

ExitStatus prepareContext(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption keep(u"keep-dot-files"_s, Tr::tr("Copies dot files at the top too."));
    parser.addOption(keep);
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2) {
        return wrongCount(console, u"prepare-context FROM TO"_s);
    }
    const auto dotFiles = parser.isSet(keep) ? build::DotFiles::Keep : build::DotFiles::LeaveOut;
    return ended(build::copyContext(absolute(paths.first()), absolute(paths.last()), dotFiles), console);
}

ExitStatus completeContext(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption file(u"file"_s, Tr::tr("The build file's name."), Tr::tr("NAME"), u"Kubefile"_s);
    parser.addOption(file);
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 1) {
        return wrongCount(console, u"complete-context FOLDER"_s);
    }
    const auto sentences = build::completeContext(absolute(paths.first()), parser.value(file));
    if (!sentences) {
        return fail(console, sentences.error().message);
    }
    for (const QString &sentence : *sentences) {
        console.out << sentence << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus publish(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2) {
        return wrongCount(console, u"publish FROM TO"_s);
    }
    return ended(build::publish(absolute(paths.first()), absolute(paths.last())), console);
}

ExitStatus assembleImage(const oci::ImageRecipe &recipe, Console &console)
{
    const auto former = std::signal(SIGTERM, [](int) { isStopped = 1; });
    const auto built = build::makeOutputFolder(recipe.outputPath).and_then([&] {
        return oci::buildImage(recipe, [&console](const QString &line) {
            if (!line.isEmpty()) {
                console.out << line << Qt::endl;
            }
            return isStopped == 0;
        });
    });
    std::signal(SIGTERM, former);
    if (!built) {
        return fail(console, built.error().message);
    }
    console.out << Tr::tr("Wrote %1 (%2, %n file(s) and folder(s)).", nullptr, static_cast<int>(built->fileCount))
                       .arg(built->path, QLocale().formattedDataSize(built->size))
                << '\n'
                << built->manifestDigest << '\n';
    return ExitStatus::Clean;
}

ExitStatus assemble(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption context(u"context"_s, Tr::tr("The build context."), Tr::tr("FOLDER"));
    const QCommandLineOption file(u"file"_s, Tr::tr("The build file's name."), Tr::tr("NAME"), u"Kubefile"_s);
    const QCommandLineOption name(u"name"_s, Tr::tr("The image's name with tag."), Tr::tr("IMAGE"));
    const QCommandLineOption output(u"output"_s, Tr::tr("The OCI archive to write."), Tr::tr("FILE"));
    parser.addOptions({context, file, name, output, platformOption(), buildArgOption()});
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const auto platform = platformOf(parser);
    const auto buildArguments = buildArgumentsOf(parser);
    if (!platform || !buildArguments) {
        return fail(console, (platform ? buildArguments.error() : platform.error()).message, ExitStatus::Usage);
    }
    const QString epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH");
    bool isNumber = false;
    const qint64 seconds = epoch.toLongLong(&isNumber);
    const QString folder = absolute(parser.value(context));
    return assembleImage({.contextPath = folder,
                          .buildFilePath = folder + u'/' + parser.value(file),
                          .platform = *platform,
                          .buildArguments = *buildArguments,
                          .name = parser.value(name),
                          .outputPath = absolute(parser.value(output)),
                          .sourceDateEpoch = isNumber ? std::optional(seconds) : std::nullopt},
                         console);
}

ExitStatus runInternal(const QStringList &arguments, Console &console)
{
    struct Step
    {
        QLatin1StringView name;
        ExitStatus (*run)(const QStringList &arguments, Console &console);
    };
    static constexpr Step steps[] = {{"prepare-context"_L1, prepareContext},
                                     {"complete-context"_L1, completeContext},
                                     {"assemble"_L1, assemble},
                                     {"publish"_L1, publish}};
    for (const Step &step : steps) {
        if (arguments.value(0) == step.name) {
            return step.run(arguments.sliced(1), console);
        }
    }
    QCommandLineParser parser;
    const auto status = parse(parser, internalCommand, arguments, console);
    return status.value_or(
        fail(console, Tr::tr("There is no internal step “%1”.").arg(arguments.value(0)), ExitStatus::Usage));
}

} // namespace

} // namespace sealyard::cli
