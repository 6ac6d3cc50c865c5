#include "imagelist/scan.h"
#include "language/hover.h"
#include "language/tr.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language {

namespace {

constexpr qsizetype shownImages = 20;

/// The key of a line in YAML of block style, with the lines of its value.
struct KeyBlock
{
    QString key;
    core::TextRange range; ///< of the key
    int lastLine = 0;
};

int indentationOf(QStringView line)
{
    qsizetype count = 0;
    while (count < line.size() && (line.at(count) == u' ' || line.at(count) == u'-')) {
        ++count;
    }
    return static_cast<int>(count);
}

std::optional<KeyBlock> blockAt(const Document &document, int number)
{
    const QStringView line = document.line(number);
    const int indentation = indentationOf(line);
    const qsizetype colon = line.indexOf(u':');
    if (line.trimmed().startsWith(u'#') || colon <= indentation) {
        return std::nullopt;
    }
    KeyBlock block{line.sliced(indentation, colon - indentation).toString(),
                   {{number, indentation}, {number, static_cast<int>(colon)}},
                   number};
    for (int next = number + 1; next < document.lines().lineCount(); ++next) {
        const QStringView below = document.line(next);
        if (!below.trimmed().isEmpty() && indentationOf(below) <= indentation) {
            break;
        }
        block.lastLine = next;
    }
    return block;
}

/// The part of an image that values of the block are; empty when none of them is a part of it.
QStringList partsOf(const imagelist::PackedImage &image, const QString &path, const KeyBlock &block)
{
    QStringList parts;
    for (const imagelist::ImageOrigin &origin : image.origins) {
        for (const imagelist::ValueSource &source : origin.values) {
            const bool isIn = source.file == path && block.range.start.line <= source.range.start.line &&
                              source.range.start.line <= block.lastLine;
            if (isIn && !parts.contains(source.path)) {
                parts.append(source.path);
            }
        }
    }
    return parts;
}

} // namespace

std::optional<Hover> hoverOfValue(const Snapshot &snapshot, core::Position position)
{
    const image::VersionDirectory *directory = snapshot.directory();
    const auto block = directory ? blockAt(snapshot.document, position.line) : std::nullopt;
    if (!block) {
        return std::nullopt;
    }
    const auto images = imagelist::scanImages(*directory, snapshot.sources, imagelist::ChartDepth::Origins).images;
    QStringList lines;
    for (const imagelist::PackedImage &image : images) {
        if (const QStringList parts = partsOf(image, snapshot.document.path(), *block); !parts.isEmpty()) {
            lines.append(u"- `%1` (`%2`)"_s.arg(image.reference, parts.join("`, `"_L1)));
        }
    }
    if (lines.isEmpty()) {
        return Hover{block->range, Tr::tr("No image that sealos packs depends on `%1`.").arg(block->key)};
    }
    const qsizetype more = lines.size() - shownImages;
    const QString all = lines.first(qMin(lines.size(), shownImages)).join(u'\n');
    return Hover{block->range,
                 Tr::tr("Changes %n image(s) that sealos packs:", nullptr, static_cast<int>(lines.size())) + "\n\n"_L1 +
                     all + (more > 0 ? u"\n- …"_s : QString())};
}

} // namespace sealyard::language
