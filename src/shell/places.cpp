#include "shell/places.h"

#include <algorithm>

namespace sealyard::shell {

Places::Places(QStringView text)
    : m_lineStarts{0}
{
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        m_lineStarts.push_back(at + 1);
    }
}

core::Position Places::position(qsizetype offset)
{
    const bool isNear =
        m_lineStarts[m_line] <= offset && (m_line + 2 >= m_lineStarts.size() || offset < m_lineStarts[m_line + 2]);
    if (!isNear) {
        const auto after = std::ranges::upper_bound(m_lineStarts, offset);
        m_line = static_cast<std::size_t>(std::distance(m_lineStarts.begin(), after) - 1);
    } else if (m_line + 1 < m_lineStarts.size() && m_lineStarts[m_line + 1] <= offset) {
        ++m_line;
    }
    return {static_cast<int>(m_line), static_cast<int>(offset - m_lineStarts[m_line])};
}

} // namespace sealyard::shell
