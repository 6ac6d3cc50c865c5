#include "shell/text.h"

#include <algorithm>

namespace sealyard::shell {

bool Text::isKnown() const
{
    return std::ranges::none_of(m_pattern, isHole);
}

bool Text::isUnknown() const
{
    return !m_pattern.isEmpty() && std::ranges::all_of(m_pattern, isHole);
}

QString Text::known() const
{
    return isKnown() ? m_pattern : QString();
}

QString Text::knownPrefix() const
{
    return m_pattern.first(std::ranges::find_if(m_pattern, isHole) - m_pattern.begin());
}

QString Text::knownSuffix() const
{
    qsizetype start = m_pattern.size();
    while (start > 0 && !isHole(m_pattern.at(start - 1))) {
        --start;
    }
    return m_pattern.sliced(start);
}

bool Text::mayBe(QStringView text) const
{
    qsizetype at = 0;
    bool isAfterHole = false;
    for (qsizetype start = 0; start < m_pattern.size();) {
        qsizetype end = start;
        while (end < m_pattern.size() && !isHole(m_pattern.at(end))) {
            ++end;
        }
        const QStringView piece = QStringView(m_pattern).sliced(start, end - start);
        const bool isLast = end == m_pattern.size();
        if (!isAfterHole && !text.sliced(at).startsWith(piece)) {
            return false;
        }
        const qsizetype found = isAfterHole && isLast ? text.size() - piece.size() : text.indexOf(piece, at);
        if (found < at || !text.sliced(found).startsWith(piece)) {
            return false;
        }
        at = found + piece.size();
        isAfterHole = !isLast;
        start = end + 1;
    }
    return isAfterHole || at == text.size();
}

QString Text::display() const
{
    return filled(u"…");
}

QString Text::filled(QStringView placeholder) const
{
    if (isKnown()) {
        return m_pattern;
    }
    QString result;
    for (const QChar c : m_pattern) {
        isHole(c) ? result.append(placeholder) : result.append(c);
    }
    return result;
}

} // namespace sealyard::shell
