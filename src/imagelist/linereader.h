#pragma once

#include "core/textrange.h"

#include <QByteArray>
#include <QByteArrayView>
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

/// The same in bytes of UTF-8, a part of the text that is read.
struct ByteLine
{
    QByteArrayView text;
    qsizetype offset = 0;
    core::Position start = {}; ///< in UTF-16 code units
    bool isPiece = false;
};

/// Reads lines of bytes as LineReader does; the bytes must outlive it.
class ByteLineReader final
{
public:
    explicit ByteLineReader(QByteArrayView utf8)
        : m_utf8(utf8)
    {
    }

    /// std::nullopt at the end.
    [[nodiscard]] std::optional<ByteLine> next();

private:
    QByteArrayView m_utf8;
    qsizetype m_at = 0;
    core::Position m_position;
    bool m_isInsideLine = false;
};

/// Text of bytes that keeps a byte order mark, which sealos takes for text.
[[nodiscard]] QString lineText(QByteArrayView utf8);

/// Reads lines as sealos does (Go's bufio.Reader.ReadLine with its usual buffer): they end at "\n" or "\r\n", and from
/// a long line come pieces of at most 4,096 bytes, each taken for a line (upstream.md section 3.3).
class LineReader final
{
public:
    explicit LineReader(const QString &text);

    /// std::nullopt at the end.
    [[nodiscard]] std::optional<Line> next();

private:
    QByteArray m_utf8;
    ByteLineReader m_bytes;
};

} // namespace sealyard::imagelist
