#include "lint/facts/wordfixes.h"

#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

QList<core::Fix> wordFix(const DirectoryContext &context, const Place &place, const WordChange &change)
{
    const QString folder = context.directory.path + u'/';
    const QString *text = place.path.startsWith(folder) ? context.textOf(place.path.sliced(folder.size())) : nullptr;
    if (!text) {
        return {};
    }
    const core::LineIndex lines(*text);
    const qsizetype start = lines.offset(place.range.start);
    const bool isInPlace = QStringView(*text).sliced(start, lines.offset(place.range.end) - start) == change.written;
    return isInPlace ? QList<core::Fix>{{.title = change.title,
                                         .isSafe = change.isSafe,
                                         .edits = {{place.path, {place.range, change.text}}}}}
                     : QList<core::Fix>();
}

QList<core::Fix> optionFix(const DirectoryContext &context, const PlacedCommand &command, const shell::Argument &word,
                           const QString &option)
{
    const QString written = word.text.known();
    return written.isEmpty()
               ? QList<core::Fix>()
               : wordFix(
                     context, command.placeOf(word),
                     {.title = Tr::tr("Insert “%1”").arg(option), .written = written, .text = written + u' ' + option});
}

} // namespace sealyard::lint
