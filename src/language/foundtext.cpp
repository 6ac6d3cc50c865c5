#include "language/foundtext.h"

#include <algorithm>

namespace sealyard::language {

namespace {

constexpr qsizetype shownBefore = 60; ///< characters before what was found
constexpr qsizetype shownLength = 200;

QList<FoundText> foundIn(const Document &document, QList<core::TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &core::TextRange::start);
    QList<FoundText> texts;
    for (const core::TextRange &range : std::as_const(ranges)) {
        texts.append(foundText(range, document.line(range.start.line)));
    }
    return texts;
}

} // namespace

FoundText foundText(const core::TextRange &range, QStringView line)
{
    const qsizetype column = std::clamp<qsizetype>(range.start.column, 0, line.size());
    const auto isSpace = [](QChar c) {
        return c.isSpace();
    };
    const qsizetype indentation = std::distance(line.begin(), std::ranges::find_if_not(line, isSpace));
    const qsizetype first = std::max(std::min(indentation, column), column - shownBefore);
    return {.range = range,
            .line = line.sliced(first).first(std::min(shownLength, line.size() - first)).toString(),
            .column = static_cast<int>(column - first),
            .newText = {}};
}

QList<FoundInFile> foundAt(const Snapshot &snapshot, const QList<Location> &places)
{
    QList<FoundInFile> files;
    QMap<QString, QList<core::TextRange>> byPath;
    for (const Location &place : places) {
        byPath[place.path].append(place.range);
    }
    const Document &document = snapshot.document;
    for (const auto &[path, ranges] : byPath.asKeyValueRange()) {
        const bool isThis = path == document.path();
        const Document file =
            isThis ? document : Document(path, snapshot.sources.text(path).value_or(QString()), DocumentKind::Other);
        files.insert(isThis ? 0 : files.size(), {path, foundIn(file, ranges)});
    }
    return files;
}

} // namespace sealyard::language
