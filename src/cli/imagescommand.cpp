#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "imagelist/scan.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runImages(const QStringList &arguments, Console &console);

} // namespace

extern const Command imagesCommand;
const Command imagesCommand{
    .name = "images",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists the container images that sealos will pack, and where each comes from."),
    .run = runImages,
};

namespace {

QString place(const QString &path, core::Position position)
{
    return u"%1:%2:%3"_s.arg(path).arg(position.line + 1).arg(position.column + 1);
}

void printText(const image::VersionDirectory &directory, const imagelist::ImageList &list, Console &console)
{
    console.out << directory.path << '\n';
    for (const imagelist::PackedImage &image : list.images) {
        console.out << "  " << image.reference << '\n';
        for (const imagelist::ImageOrigin &origin : image.origins) {
            console.out << "    " << place(origin.path, origin.range.start) << '\n';
        }
    }
    if (list.images.isEmpty()) {
        console.out << "  " << Tr::tr("no images") << '\n';
    }
    for (const imagelist::SkippedLine &line : list.skipped) {
        console.out << "  " << Tr::tr("not packed: %1 (%2)").arg(line.raw, line.reason) << '\n'
                    << "    " << place(line.path, line.range.start) << '\n';
    }
    if (list.hasUnreadCharts) {
        console.out << "  " << Tr::tr("charts/ holds Helm charts; their images are not listed here") << '\n';
    }
}

QJsonObject placeObject(const QString &path, const core::TextRange &range, const QString &raw)
{
    return {
        {u"path"_s, path}, {u"line"_s, range.start.line + 1}, {u"column"_s, range.start.column + 1}, {u"raw"_s, raw}};
}

QJsonObject toJson(const image::VersionDirectory &directory, const imagelist::ImageList &list)
{
    QJsonArray images;
    for (const imagelist::PackedImage &image : list.images) {
        QJsonArray origins;
        for (const imagelist::ImageOrigin &origin : image.origins) {
            origins.append(placeObject(origin.path, origin.range, origin.raw));
        }
        images.append(
            QJsonObject{{u"reference"_s, image.reference}, {u"storedAs"_s, image.storedAs}, {u"origins"_s, origins}});
    }
    QJsonArray skipped;
    for (const imagelist::SkippedLine &line : list.skipped) {
        QJsonObject object = placeObject(line.path, line.range, line.raw);
        object.insert("reason"_L1, line.reason);
        skipped.append(object);
    }
    return {{u"directory"_s, directory.path},
            {u"images"_s, images},
            {u"skipped"_s, skipped},
            {u"hasUnreadCharts"_s, list.hasUnreadCharts}};
}

ExitStatus runImages(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s, Tr::tr("Prints JSON."));
    parser.addOption(json);
    parser.addPositionalArgument(
        u"path"_s, Tr::tr("A workspace, application, version directory or APP/VERSION; default: the current folder."),
        u"[PATH...]"_s);
    if (const auto status = parse(parser, imagesCommand, arguments, console)) {
        return *status;
    }
    const auto selection = select(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message);
    }
    const image::SourceTree sources(selection->workspace.root);
    QJsonArray documents;
    ExitStatus status = ExitStatus::Clean;
    for (const image::VersionDirectory &directory : selection->directories) {
        const imagelist::ImageList list = imagelist::scanImages(directory, sources);
        for (const core::Error &problem : list.problems) {
            status = fail(console, problem.message);
        }
        if (parser.isSet(json)) {
            documents.append(toJson(directory, list));
        } else {
            printText(directory, list, console);
        }
    }
    if (parser.isSet(json)) {
        console.out << QString::fromUtf8(QJsonDocument(documents).toJson());
    }
    return status;
}

} // namespace

} // namespace sealyard::cli
