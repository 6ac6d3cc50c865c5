#pragma once

#include "core/textrange.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sealyard::imagelist {

/// A line, or a piece of a long one.
struct Line
{
    QString text;
    core::Position start;
    bool isPiece = false; ///< the line has 4,096 bytes or more, and this is not all of it
};

/// Reads lines as sealos does (Go's bufio.Reader.ReadLine with its usual buffer): they end at "\n" or "\r\n", and from
/// a long line come pieces of at most 4,096 bytes, each taken for a line (upstream.md section 3.3).
class LineReader final
{
public:
    explicit LineReader(const QString &text);

    /// std::nullopt at the end.
    [[nodiscard]] std::optional<Line> next();

private:
    Line take(qsizetype bytes);

    QByteArray m_utf8;
    qsizetype m_at = 0;
    core::Position m_position;
    bool m_isInsideLine = false;
};

} // namespace sealyard::imagelist
