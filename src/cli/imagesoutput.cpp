#include "cli/imagesoutput.h"

#include "cli/tr.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using sealyard::imagelist::ImageList;
using sealyard::imagelist::ImageOrigin;
using sealyard::imagelist::OriginKind;
using sealyard::imagelist::PackedImage;
using sealyard::imagelist::ScannedChart;
using sealyard::imagelist::SkippedLine;
using sealyard::imagelist::ValueSource;

namespace sealyard::cli {

namespace {

QString place(const QString &path, core::Position position)
{
    return u"%1:%2:%3"_s.arg(path).arg(position.line + 1).arg(position.column + 1);
}

QStringList marksOf(const PackedImage &image)
{
    QStringList marks;
    if (image.isUnpinned()) {
        marks.append(Tr::tr("unpinned"));
    }
    if (image.isUnqualified()) {
        marks.append(Tr::tr("no registry"));
    }
    if (image.origins.size() > 1) {
        marks.append(Tr::tr("%n places", nullptr, static_cast<int>(image.origins.size())));
    }
    return marks;
}

void printOrigin(const ImageOrigin &origin, Console &console)
{
    console.out << "    " << place(origin.path, origin.range.start);
    if (origin.kind == OriginKind::Chart) {
        console.out << "  (" << origin.templateName << ')';
    }
    console.out << '\n';
    for (const ValueSource &value : origin.values) {
        console.out << "      " << value.path << " = " << value.value;
        if (!value.file.isEmpty()) {
            console.out << "  " << value.file << ':' << value.range.start.line + 1;
        }
        console.out << '\n';
    }
}

void printImage(const PackedImage &image, Console &console)
{
    const QStringList marks = marksOf(image);
    console.out << "  " << image.reference << (marks.isEmpty() ? QString() : u"  [%1]"_s.arg(marks.join(u", "_s)))
                << '\n';
    for (const ImageOrigin &origin : image.origins) {
        printOrigin(origin, console);
    }
}

void printSkipped(const SkippedLine &line, Console &console)
{
    console.out << "  " << Tr::tr("not packed: %1 (%2)").arg(line.raw, line.reason) << '\n'
                << "    " << place(line.path, line.range.start) << '\n';
}

QJsonObject placeObject(const QString &path, const core::TextRange &range, const QString &raw)
{
    return {
        {u"path"_s, path}, {u"line"_s, range.start.line + 1}, {u"column"_s, range.start.column + 1}, {u"raw"_s, raw}};
}

QJsonObject originObject(const ImageOrigin &origin)
{
    QJsonObject object = placeObject(origin.path, origin.range, origin.raw);
    object.insert("kind"_L1, origin.kind == OriginKind::Chart      ? "chart"_L1
                             : origin.kind == OriginKind::Manifest ? "manifest"_L1
                                                                   : "list"_L1);
    if (origin.kind != OriginKind::Chart) {
        return object;
    }
    object.insert("chart"_L1, origin.chart);
    object.insert("template"_L1, origin.templateName);
    QJsonArray values;
    for (const ValueSource &value : origin.values) {
        QJsonObject each{{u"value"_s, value.path}, {u"text"_s, value.value}};
        if (!value.file.isEmpty()) {
            each.insert("path"_L1, value.file);
            each.insert("line"_L1, value.range.start.line + 1);
        }
        values.append(each);
    }
    object.insert("values"_L1, values);
    return object;
}

QJsonObject chartObject(const ScannedChart &chart)
{
    QJsonObject object{{u"path"_s, chart.path},
                       {u"name"_s, chart.name},
                       {u"templates"_s, chart.templates},
                       {u"images"_s, chart.images}};
    if (chart.failure) {
        object.insert("error"_L1, chart.failure->message);
        object.insert("file"_L1, chart.failurePath);
        object.insert("line"_L1, chart.failure->line);
    }
    return object;
}

} // namespace

QString describeFailure(const ScannedChart &chart)
{
    QString where = chart.failurePath;
    if (chart.failure->line > 0) {
        where += u':' + QString::number(chart.failure->line);
    }
    return Tr::tr("%1: the chart does not render: %2").arg(where, chart.failure->message);
}

void printChanges(const image::VersionDirectory &directory, const QList<imagelist::ImageChange> &changes,
                  Console &console)
{
    if (changes.isEmpty()) {
        return;
    }
    console.out << directory.path << '\n';
    for (const imagelist::ImageChange &change : changes) {
        console.out << (change.before.isEmpty()  ? u"  + "_s + change.after
                        : change.after.isEmpty() ? u"  - "_s + change.before
                                                 : u"  ~ "_s + change.before + u" -> "_s + change.after)
                    << '\n';
    }
}

void printImages(const image::VersionDirectory &directory, const ImageList &list, Console &console)
{
    console.out << directory.path << '\n';
    for (const PackedImage &image : list.images) {
        printImage(image, console);
    }
    if (list.images.isEmpty()) {
        console.out << "  " << Tr::tr("no images") << '\n';
    }
    for (const SkippedLine &line : list.skipped) {
        printSkipped(line, console);
    }
}

QJsonObject imagesToJson(const image::VersionDirectory &directory, const ImageList &list)
{
    QJsonArray images;
    for (const PackedImage &image : list.images) {
        QJsonArray origins;
        std::ranges::for_each(image.origins, [&](const ImageOrigin &each) { origins.append(originObject(each)); });
        images.append(QJsonObject{{u"reference"_s, image.reference},
                                  {u"storedAs"_s, image.storedAs},
                                  {u"unpinned"_s, image.isUnpinned()},
                                  {u"unqualified"_s, image.isUnqualified()},
                                  {u"origins"_s, origins}});
    }
    QJsonArray skipped;
    for (const SkippedLine &line : list.skipped) {
        QJsonObject object = placeObject(line.path, line.range, line.raw);
        object.insert("reason"_L1, line.reason);
        skipped.append(object);
    }
    QJsonArray charts;
    std::ranges::for_each(list.charts, [&](const ScannedChart &each) { charts.append(chartObject(each)); });
    return {{u"directory"_s, directory.path}, {u"images"_s, images}, {u"skipped"_s, skipped}, {u"charts"_s, charts}};
}

bool explainImage(const QString &image, const image::VersionDirectory &directory, const ImageList &list,
                  Console &console)
{
    bool isFirst = true;
    const auto begin = [&] {
        if (std::exchange(isFirst, false)) {
            console.out << directory.path << '\n';
        }
    };
    for (const PackedImage &each : list.images) {
        const bool isMeant =
            each.reference.contains(image) ||
            std::ranges::any_of(each.origins, [&](const auto &origin) { return origin.raw.contains(image); });
        if (isMeant) {
            begin();
            printImage(each, console);
        }
    }
    for (const SkippedLine &line : list.skipped) {
        if (line.raw.contains(image)) {
            begin();
            printSkipped(line, console);
        }
    }
    return !isFirst;
}

} // namespace sealyard::cli
