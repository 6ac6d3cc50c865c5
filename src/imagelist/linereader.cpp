#include "imagelist/linereader.h"

#include <QStringDecoder>

#include <utility>

namespace sealyard::imagelist {

namespace {

constexpr qsizetype bufferSize = 4096;

/// Unlike QString::fromUtf8() this keeps a byte order mark, which sealos takes for text.
QString decode(QByteArrayView utf8)
{
    using Flag = QStringConverter::Flag;
    return QStringDecoder(QStringDecoder::Utf8, Flag::ConvertInitialBom | Flag::Stateless)(utf8);
}

/// The UTF-16 code units of UTF-8 text, also when it is cut inside a character.
int utf16Size(QByteArrayView utf8)
{
    int size = 0;
    for (const char byte : utf8) {
        const auto lead = static_cast<unsigned char>(byte);
        const int units = lead >= 0xf0U ? 2 : 1;
        size += (lead & 0xc0U) == 0x80U ? 0 : units;
    }
    return size;
}

} // namespace

LineReader::LineReader(const QString &text)
    : m_utf8(text.toUtf8())
{
}

Line LineReader::take(qsizetype bytes)
{
    const QByteArrayView view = QByteArrayView(m_utf8).sliced(m_at, bytes);
    Line line{.text = decode(view), .start = m_position};
    m_at += bytes;
    m_position.column += utf16Size(view);
    return line;
}

std::optional<Line> LineReader::next()
{
    if (m_at >= m_utf8.size()) {
        return std::nullopt;
    }
    const qsizetype found = m_utf8.indexOf('\n', m_at);
    const qsizetype size = (found < 0 ? m_utf8.size() : found) - m_at;
    if (size >= bufferSize) {
        const bool isSplitBreak = m_utf8.at(m_at + bufferSize - 1) == '\r';
        Line piece = take(isSplitBreak ? bufferSize - 1 : bufferSize);
        piece.isPiece = true;
        m_isInsideLine = true;
        return piece;
    }
    const bool hasReturn = found > m_at && m_utf8.at(found - 1) == '\r';
    Line line = take(hasReturn ? size - 1 : size);
    line.isPiece = std::exchange(m_isInsideLine, false);
    if (found >= 0) {
        m_at = found + 1;
        m_position = {m_position.line + 1, 0};
    }
    return line;
}

} // namespace sealyard::imagelist
