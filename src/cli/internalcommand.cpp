#include "build/context.h"
#include "build/publish.h"
#include "cli/internalsteps.h"
#include "cli/tr.h"
#include "core/files.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runInternal(const QStringList &arguments, Console &console);

} // namespace

const Command internalCommand{
    .name = "internal",
    .summary = QT_TRANSLATE_NOOP("cli", "The steps of builds that Sealyard does itself."),
    .run = runInternal,
    .isHidden = true,
};

namespace {

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

ExitStatus ended(const core::Result<void> &result, Console &console)
{
    return result ? ExitStatus::Clean : fail(console, result.error().message);
}

ExitStatus prepareContext(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption keep(u"keep-dot-files"_s, Tr::tr("Copies dot files at the top too."));
    const QCommandLineOption home(u"home"_s, Tr::tr("Makes an empty folder as a home directory."), Tr::tr("FOLDER"));
    const QCommandLineOption script(u"script-digest"_s, Tr::tr("The SHA-256 that init.sh must have."), Tr::tr("HEX"));
    parser.addOptions({keep, home, script});
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2) {
        return wrongCount(console, u"prepare-context FROM TO"_s);
    }
    const auto dotFiles = parser.isSet(keep) ? build::DotFiles::Keep : build::DotFiles::LeaveOut;
    const QString target = absolute(paths.last());
    auto done = build::copyContext(absolute(paths.first()), target, dotFiles);
    if (done && parser.isSet(home)) {
        done = core::makeFolder(absolute(parser.value(home)));
    }
    if (done && parser.isSet(script)) {
        done = build::checkScript(target + "/init.sh"_L1, parser.value(script));
    }
    return ended(done, console);
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

ExitStatus sharedScripts(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption link(u"link"_s, Tr::tr("Where scripts look for them."), Tr::tr("PATH"));
    parser.addOption(link);
    if (const auto status = parse(parser, internalCommand, arguments, console)) {
        return *status;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 2) {
        return wrongCount(console, u"shared-scripts FROM TO [--link PATH]"_s);
    }
    return ended(build::copySharedScripts(absolute(paths.first()), absolute(paths.last()), parser.value(link)),
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
                                     {"shared-scripts"_L1, sharedScripts},
                                     {"assemble"_L1, assemble},
                                     {"export"_L1, exportImage},
                                     {"push"_L1, pushImage},
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
