#pragma once

#include <QStringView>

namespace sealyard::image {

/// Converts numbers of code points, as libyaml counts, to UTF-16 offsets; cheap when they hardly ever go back. The text
/// must outlive it.
class CodePointCursor final
{
public:
    /// start: the offset of the code point 0.
    CodePointCursor(QStringView text, qsizetype start)
        : m_text(text)
        , m_offset(start)
    {
    }

    /// point is clamped to the text.
    qsizetype utf16(qsizetype point)
    {
        while (m_point < point && m_offset < m_text.size()) {
            m_offset += isPair(m_offset) ? 2 : 1;
            ++m_point;
        }
        while (m_point > point && m_point > 0) {
            m_offset -= m_offset > 1 && isPair(m_offset - 2) ? 2 : 1;
            --m_point;
        }
        return m_offset;
    }

private:
    [[nodiscard]] bool isPair(qsizetype at) const
    {
        return m_text[at].isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
    }

    QStringView m_text;
    qsizetype m_point = 0;
    qsizetype m_offset;
};

} // namespace sealyard::image
