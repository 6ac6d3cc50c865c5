#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "core/files.h"
#include "jobs/outputtext.h"
#include "scaffold/journal.h"
#include "scaffold/missedimages.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runMisses(const QStringList &arguments, Console &console);

} // namespace

extern const Command missesCommand;
const Command missesCommand{
    .name = "misses",
    .summary = QT_TRANSLATE_NOOP("cli", "Adds images that a build or a cluster missed to the image list."),
    .run = runMisses,
};

namespace {

/// The text to look into: a file, standard input, or the log of the newest job about the version directory.
core::Result<QString> textToSearch(const QString &log, const QString &subject, Console &console)
{
    if (log == "-"_L1) {
        return console.in.readAll();
    }
    if (!log.isEmpty()) {
        return core::readText(log);
    }
    const auto job = jobs::newestJobAbout(jobs::defaultJobsFolder(), subject);
    return job ? jobs::outputText(job->directory)
               : core::failure(
                     Tr::tr("There is no build of “%1”. Name a log with --log, or images with --image.").arg(subject),
                     core::ErrorKind::NotFound);
}

/// What the log names and a list can hold; all else is said.
core::Result<QStringList> missed(const QString &log, const QString &subject, Console &console)
{
    return textToSearch(log, subject, console).and_then([&](const QString &text) -> core::Result<QStringList> {
        QStringList images;
        for (const scaffold::MissedImage &image : scaffold::missedImages(text)) {
            console.out << image.reference << "  " << image.line << '\n';
            if (image.problem.isEmpty()) {
                images.append(image.reference);
            } else {
                console.err << image.reference << ": " << image.problem << '\n';
            }
        }
        if (images.isEmpty()) {
            return core::failure(Tr::tr("The log names no image that could not be pulled."));
        }
        return images;
    });
}

ExitStatus runMisses(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"log"_s, Tr::tr("A log to look into; “-” reads it from standard input. Default: the newest build."),
         Tr::tr("FILE")},
        {u"image"_s, Tr::tr("An image to add; can be repeated. Then no log is read."), Tr::tr("IMAGE")},
        {u"dry-run"_s, Tr::tr("Shows what would change and writes nothing.")},
    });
    parser.addPositionalArgument(u"version"_s, Tr::tr("APP/VERSION, or its folder."), u"APP/VERSION"_s);
    if (const auto status = parse(parser, missesCommand, arguments, console)) {
        return *status;
    }
    const auto selection = selectOne(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message, ExitStatus::Usage);
    }
    const image::VersionDirectory &directory = selection->directories.first();
    const auto images = parser.isSet(u"image"_s) ? core::Result<QStringList>(parser.values(u"image"_s))
                                                 : missed(parser.value(u"log"_s), directory.path, console);
    if (!images) {
        return fail(console, images.error().message);
    }
    const auto changes = scaffold::planImageList(directory, *images, image::SourceTree(selection->workspace.root));
    if (!changes) {
        return fail(console, changes.error().message, ExitStatus::Usage);
    }
    for (const scaffold::ChangedFile &file : changes->changed) {
        console.out << "==> " << file.path << " <==\n" << scaffold::lineDifferences(file.before, file.after);
    }
    if (parser.isSet(u"dry-run"_s)) {
        return ExitStatus::Clean;
    }
    const auto written = scaffold::Journal(scaffold::defaultJournalFolder()).apply(*changes, selection->workspace.root);
    return written ? ExitStatus::Clean : fail(console, written.error().message);
}

} // namespace

} // namespace sealyard::cli
