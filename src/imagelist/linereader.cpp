#include "imagelist/linereader.h"

#include <QStringDecoder>

#include <utility>

namespace sealyard::imagelist {

namespace {

constexpr qsizetype bufferSize = 4096;

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

QString lineText(QByteArrayView utf8)
{
    using Flag = QStringConverter::Flag;
    return QStringDecoder(QStringDecoder::Utf8, Flag::ConvertInitialBom | Flag::Stateless)(utf8);
}

std::optional<ByteLine> ByteLineReader::next()
{
    if (m_at >= m_utf8.size()) {
        return std::nullopt;
    }
    const qsizetype found = m_utf8.indexOf('\n', m_at);
    const qsizetype size = (found < 0 ? m_utf8.size() : found) - m_at;
    if (size >= bufferSize) {
        const bool isSplitBreak = m_utf8.at(m_at + bufferSize - 1) == '\r';
        const qsizetype pieceSize = isSplitBreak ? bufferSize - 1 : bufferSize;
        const ByteLine piece{
            .text = m_utf8.sliced(m_at, pieceSize), .offset = m_at, .start = m_position, .isPiece = true};
        m_at += pieceSize;
        m_position.column += utf16Size(piece.text);
        m_isInsideLine = true;
        return piece;
    }
    const bool hasReturn = found > m_at && m_utf8.at(found - 1) == '\r';
    const ByteLine line{.text = m_utf8.sliced(m_at, hasReturn ? size - 1 : size),
                        .offset = m_at,
                        .start = m_position,
                        .isPiece = std::exchange(m_isInsideLine, false)};
    m_position = {m_position.line + 1, 0};
    m_at = found >= 0 ? found + 1 : m_utf8.size();
    return line;
}

LineReader::LineReader(const QString &text)
    : m_utf8(text.toUtf8())
    , m_bytes(m_utf8)
{
}

std::optional<Line> LineReader::next()
{
    const auto line = m_bytes.next();
    if (!line) {
        return std::nullopt;
    }
    return Line{.text = lineText(line->text), .start = line->start, .isPiece = line->isPiece};
}

} // namespace sealyard::imagelist
