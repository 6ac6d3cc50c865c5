#include "core/textrange.h"

#include "core/tr.h"

#include <algorithm>

namespace sealyard::core {

LineIndex::LineIndex(QStringView text)
    : m_lineStarts{0}
    , m_length(text.size())
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        m_lineStarts.append(at + 1);
    }
}

Position LineIndex::position(qsizetype offset) const
{
    const qsizetype inside = std::clamp<qsizetype>(offset, 0, m_length);
    const auto after = std::ranges::upper_bound(m_lineStarts, inside);
    const auto line = std::distance(m_lineStarts.begin(), after) - 1;
    return {static_cast<int>(line), static_cast<int>(inside - m_lineStarts.at(line))};
}

qsizetype LineIndex::offset(Position position) const
{
    if (position.line < 0) {
        return 0;
    }
    if (position.line >= m_lineStarts.size()) {
        return m_length;
    }
    const qsizetype start = m_lineStarts.at(position.line);
    const qsizetype end = position.line + 1 < m_lineStarts.size() ? m_lineStarts.at(position.line + 1) - 1 : m_length;
    return std::clamp<qsizetype>(start + position.column, start, end);
}

TextEdit editBetween(const QString &before, const QString &after)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype start =
        std::distance(before.begin(), std::mismatch(before.begin(), before.begin() + shorter, after.begin()).first);
    qsizetype same = 0; // at the end
    while (same < shorter - start && before.at(before.size() - 1 - same) == after.at(after.size() - 1 - same)) {
        ++same;
    }
    // Both halves of a surrogate pair change or none.
    start -= start > 0 && before.at(start - 1).isHighSurrogate() ? 1 : 0;
    same -= same > 0 && before.at(before.size() - same).isLowSurrogate() ? 1 : 0;
    return {LineIndex(before).range(start, before.size() - same), after.sliced(start, after.size() - same - start)};
}

Result<QString> applyEdits(const QString &text, QList<TextEdit> edits)
{
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) { return edit.range.start; });
    const LineIndex lines(text);
    QString result;
    qsizetype copied = 0;
    for (const TextEdit &edit : std::as_const(edits)) {
        const qsizetype start = lines.offset(edit.range.start);
        const qsizetype end = lines.offset(edit.range.end);
        if (start < copied || end < start) {
            return failure(Tr::tr("Two changes of the same text overlap in line %1.").arg(edit.range.start.line + 1),
                           ErrorKind::Invalid);
        }
        result += QStringView(text).sliced(copied, start - copied);
        result += edit.newText;
        copied = end;
    }
    result += QStringView(text).sliced(copied);
    return result;
}

} // namespace sealyard::core
