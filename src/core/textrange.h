#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace sealyard::core {

/// A place in a text: line and column, both 0-based; columns count UTF-16 code units, as QString and LSP do.
struct Position
{
    int line = 0;
    int column = 0;

    auto operator<=>(const Position &) const = default;
};

/// From start up to, but not including, end.
struct TextRange
{
    Position start;
    Position end;

    bool operator==(const TextRange &) const = default;
    [[nodiscard]] bool isEmpty() const { return start == end; }
    [[nodiscard]] bool contains(Position position) const { return start <= position && position < end; }
};

/// Replaces what stands in the range by newText; an empty range inserts.
struct TextEdit
{
    TextRange range;
    QString newText;

    bool operator==(const TextEdit &) const = default;
};

/// Converts between offsets and positions of one text. Lines end at "\n"; a "\r" before it belongs to the line.
class LineIndex final
{
public:
    explicit LineIndex(QStringView text);

    /// The position of an offset; offsets outside the text are clamped to it.
    [[nodiscard]] Position position(qsizetype offset) const;
    /// The offset of a position; positions outside the text are clamped to it.
    [[nodiscard]] qsizetype offset(Position position) const;
    [[nodiscard]] TextRange range(qsizetype start, qsizetype end) const { return {position(start), position(end)}; }
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lineStarts.size()); }

private:
    QList<qsizetype> m_lineStarts;
    qsizetype m_length = 0;
};

/// The one edit that makes after of before: all between what both begin and end with. Whole lines are not sought.
[[nodiscard]] TextEdit editBetween(const QString &before, const QString &after);

/// The text with all edits applied. Edits may come in any order; overlapping ones are refused (ErrorKind::Invalid).
[[nodiscard]] Result<QString> applyEdits(const QString &text, QList<TextEdit> edits);

} // namespace sealyard::core
