#include "cli/imagescommand.h"

#include "cli/imagesoutput.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "imagelist/comparison.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

enum class Format { Text, Json, List };

/// Says what could not be read or rendered.
ExitStatus reportProblems(const imagelist::ImageList &list, Console &console)
{
    ExitStatus status = ExitStatus::Clean;
    for (const imagelist::ScannedChart &chart : list.charts) {
        if (chart.failure) {
            console.err << "sealyard-cli: " << describeFailure(chart) << '\n';
            status = std::max(status, chart.failure->isOurs ? ExitStatus::CouldNotRun : ExitStatus::Findings);
        }
    }
    for (const core::Error &problem : list.problems) {
        status = fail(console, problem.message);
    }
    return status;
}

/// Prints the images of version directories, one after the other.
class ImagesPrinter final
{
public:
    ImagesPrinter(Console &console, Format format, QString wanted)
        : m_console(console)
        , m_format(format)
        , m_wanted(std::move(wanted))
    {
    }

    void print(const image::VersionDirectory &directory, const image::SourceTree &sources, bool isOneOfMany);
    ExitStatus end();

private:
    void printList(const image::VersionDirectory &directory, const imagelist::ImageList &list, bool isOneOfMany);

    Console &m_console;
    Format m_format;
    QString m_wanted; ///< the image that --why asks for
    QJsonArray m_documents;
    bool m_isExplained = false;
    ExitStatus m_status = ExitStatus::Clean;
};

/// Ready for a file below images/shim: comments of their own are allowed there.
void ImagesPrinter::printList(const image::VersionDirectory &directory, const imagelist::ImageList &list,
                              bool isOneOfMany)
{
    if (isOneOfMany) {
        m_console.out << "# " << directory.path << '\n';
    }
    for (const imagelist::PackedImage &image : list.images) {
        m_console.out << image.reference << '\n';
    }
}

void ImagesPrinter::print(const image::VersionDirectory &directory, const image::SourceTree &sources, bool isOneOfMany)
{
    const auto depth = m_format == Format::List ? imagelist::ChartDepth::Images : imagelist::ChartDepth::Origins;
    const imagelist::ImageList list = imagelist::scanImages(directory, sources, depth);
    m_status = std::max(m_status, reportProblems(list, m_console));
    if (!m_wanted.isEmpty()) {
        m_isExplained = explainImage(m_wanted, directory, list, m_console) || m_isExplained;
    } else if (m_format == Format::Json) {
        m_documents.append(imagesToJson(directory, list));
    } else if (m_format == Format::List) {
        printList(directory, list, isOneOfMany);
    } else {
        printImages(directory, list, m_console);
    }
}

ExitStatus ImagesPrinter::end()
{
    if (m_format == Format::Json && m_wanted.isEmpty()) {
        m_console.out << QString::fromUtf8(QJsonDocument(m_documents).toJson());
    }
    if (!m_wanted.isEmpty() && !m_isExplained) {
        m_console.out
            << Tr::tr("Nothing names an image “%1”: neither charts and their values, nor manifests, nor image lists.")
                   .arg(m_wanted)
            << '\n';
        m_status = std::max(m_status, ExitStatus::Findings);
    }
    return m_status;
}

/// Prints what of version directories has changed since a commit, and says why when that is not known.
ExitStatus printSince(const QString &commit, const Selection &selection, CommitExporter exporter, Console &console)
{
    const QString root = selection.workspace.root;
    ExitStatus status = ExitStatus::Clean;
    for (const image::VersionDirectory &directory : selection.directories) {
        const auto before = imagelist::imagesAt(directory.path, [&](const QStringList &paths, const QString &target) {
            return exporter(root, commit, paths, target);
        });
        if (!before) {
            return fail(console, before.error().message);
        }
        const imagelist::ImageList now =
            imagelist::scanImages(directory, image::SourceTree(root), imagelist::ChartDepth::Images);
        status = std::max(status, reportProblems(now, console));
        printChanges(directory, imagelist::changesBetween(*before, now), console);
    }
    return status;
}

std::optional<Format> formatOf(const QString &name)
{
    const QStringList names{u"text"_s, u"json"_s, u"list"_s};
    const qsizetype index = names.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(static_cast<Format>(index));
}

} // namespace

std::optional<ExitStatus> runImages(const Command &command, const QStringList &arguments, CommitExporter exporter,
                                    Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption format(
        u"format"_s, Tr::tr("text, json, or list: one reference on each line, ready for a file below images/shim."),
        u"FORMAT"_s, u"text"_s);
    const QCommandLineOption json(u"json"_s, Tr::tr("The same as --format json."));
    const QCommandLineOption why(u"why"_s, Tr::tr("Says why an image is packed, or why not; a part of its name does."),
                                 u"IMAGE"_s);
    const QCommandLineOption since(
        u"since"_s, Tr::tr("Lists what has changed since a commit instead: images that are new, gone or others."),
        Tr::tr("COMMIT"));
    parser.addOptions({format, json, why, since});
    parser.addPositionalArgument(
        u"path"_s, Tr::tr("A workspace, application, version directory or APP/VERSION; default: the current folder."),
        u"[PATH...]"_s);
    if (const auto status = parse(parser, command, arguments, console)) {
        return *status;
    }
    const auto wanted = formatOf(parser.isSet(json) ? u"json"_s : parser.value(format));
    if (!wanted) {
        return fail(console, Tr::tr("There is no format “%1”; use text, json or list.").arg(parser.value(format)),
                    ExitStatus::Usage);
    }
    if (parser.isSet(since) && (*wanted != Format::Text || parser.isSet(why))) {
        return fail(console, Tr::tr("--since gives text alone; leave out --format, --json and --why."),
                    ExitStatus::Usage);
    }
    if (parser.isSet(since) && !exporter) {
        return std::nullopt;
    }
    const auto selection = selectAlone(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message);
    }
    if (parser.isSet(since)) {
        return printSince(parser.value(since), *selection, exporter, console);
    }
    if (selection->directories.size() == 1) {
        // Its patterns are used a few times each: making machine code of them would take a fifth of all time.
        qputenv("QT_ENABLE_REGEXP_JIT", "0");
    }
    const image::SourceTree sources(selection->workspace.root);
    ImagesPrinter printer(console, *wanted, parser.value(why));
    for (const image::VersionDirectory &directory : selection->directories) {
        printer.print(directory, sources, selection->directories.size() > 1);
    }
    return printer.end();
}

} // namespace sealyard::cli
