#include "git/ignorepattern.h"

#include <algorithm>
#include <string_view>

using namespace std::string_view_literals;

namespace sealyard::git {

namespace {

bool isSpecial(char byte)
{
    return "*?[\\"sv.contains(byte);
}

/// Bytes that mean themselves at the start of a pattern.
qsizetype literalLength(QByteArrayView pattern)
{
    return std::ranges::find_if(pattern, isSpecial) - pattern.begin();
}

/// Blanks at the end count only behind a "\".
QByteArrayView withoutBlanks(QByteArrayView line)
{
    qsizetype end = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) != ' ') {
            i += line.at(i) == '\\' ? 1 : 0;
            end = std::min(i + 1, line.size());
        }
    }
    return line.first(end);
}

} // namespace

IgnorePattern::IgnorePattern(QByteArray text, int line, bool ignoresCase)
    : m_text(std::move(text))
    , m_line(line)
    , m_ignoresCase(ignoresCase)
    , m_isException(m_text.startsWith('!'))
{
    QByteArrayView pattern = QByteArrayView(m_text).sliced(m_isException ? 1 : 0);
    m_isForFolders = pattern.endsWith('/');
    pattern.chop(m_isForFolders ? 1 : 0);
    m_isForNames = !pattern.contains('/');
    if (pattern.startsWith('/')) {
        pattern = pattern.sliced(1);
    }
    if (m_isForNames && pattern.startsWith('*') && pattern.size() > 1 &&
        literalLength(pattern.sliced(1)) == pattern.size() - 1) {
        m_end = pattern.sliced(1).toByteArray();
        return;
    }
    const qsizetype length = literalLength(pattern);
    m_start = pattern.first(length).toByteArray();
    if (length < pattern.size()) {
        m_rest.emplace(pattern.sliced(length), ignoresCase);
    }
}

std::optional<IgnorePattern> IgnorePattern::parse(QByteArrayView text, int number, bool ignoresCase)
{
    if (text.isEmpty() || text.startsWith('#')) {
        return std::nullopt;
    }
    return IgnorePattern(withoutBlanks(text).toByteArray(), number, ignoresCase);
}

bool IgnorePattern::isSame(QByteArrayView a, QByteArrayView b) const
{
    return m_ignoresCase ? a.compare(b, Qt::CaseInsensitive) == 0 : a == b;
}

bool IgnorePattern::matches(QByteArrayView path, bool isFolder) const
{
    if (m_isForFolders && !isFolder) {
        return false;
    }
    const QByteArrayView text = m_isForNames ? path.sliced(path.lastIndexOf('/') + 1) : path;
    if (!m_end.isEmpty()) {
        return text.size() >= m_end.size() && isSame(text.last(m_end.size()), m_end);
    }
    if (text.size() < m_start.size() || !isSame(text.first(m_start.size()), m_start)) {
        return false;
    }
    const QByteArrayView rest = text.sliced(m_start.size());
    return m_rest ? m_rest->matches(rest) : rest.isEmpty();
}

QList<IgnorePattern> parseIgnoreFile(QByteArrayView content, bool ignoresCase)
{
    QList<IgnorePattern> patterns;
    if (content.startsWith("\xef\xbb\xbf")) {
        content = content.sliced(3);
    }
    for (int number = 1; !content.isEmpty(); ++number) {
        const qsizetype end = content.indexOf('\n');
        QByteArrayView line = end < 0 ? content : content.first(end);
        content = content.sliced(end < 0 ? content.size() : end + 1);
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        line = line.first(line.contains('\0') ? line.indexOf('\0') : line.size());
        if (auto pattern = IgnorePattern::parse(line, number, ignoresCase)) {
            patterns.append(*std::move(pattern));
        }
    }
    return patterns;
}

} // namespace sealyard::git
