#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace sealyard::image {

/// Converts byte offsets of UTF-8 text to UTF-16 offsets; cheap when they hardly ever go back. The text must outlive
/// it.
class Utf8Cursor final
{
public:
    /// firstOffset: what the byte offset 0 is converted to.
    Utf8Cursor(QByteArrayView utf8, qsizetype firstOffset)
        : m_utf8(utf8)
        , m_offset(firstOffset)
    {
    }

    /// byte is clamped to the text.
    qsizetype utf16(qsizetype byte)
    {
        byte = std::clamp<qsizetype>(byte, 0, m_utf8.size());
        while (m_byte < byte) {
            m_offset += units(m_utf8.at(m_byte++));
        }
        while (m_byte > byte) {
            m_offset -= units(m_utf8.at(--m_byte));
        }
        return m_offset;
    }

private:
    static qsizetype units(char byte)
    {
        const auto lead = static_cast<unsigned char>(byte);
        return (lead & 0xc0U) == 0x80U ? 0 : (lead >= 0xf0U ? 2 : 1);
    }

    QByteArrayView m_utf8;
    qsizetype m_byte = 0;
    qsizetype m_offset;
};

} // namespace sealyard::image
