#include "imagelist/valueorigin.h"

namespace sealyard::imagelist {

namespace {

/// A line of YAML: what opens it and how deep.
struct KeyLine
{
    qsizetype indent = 0;
    bool isItem = false;
    QByteArrayView key; ///< before the colon, without quotes; empty: none
};

qsizetype indentOf(QByteArrayView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == ' ') {
        ++indent;
    }
    return indent;
}

QByteArrayView keyOf(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    QByteArrayView key = colon < 0 ? QByteArrayView() : text.first(colon).trimmed();
    const bool isQuoted = key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front();
    return isQuoted ? key.sliced(1, key.size() - 2) : key;
}

/// Follows a path of keys through lines.
class KeyFinder final
{
public:
    explicit KeyFinder(const QByteArrayList &path)
        : m_path(path)
    {
    }

    /// True when the line is that of the last key.
    bool take(QByteArrayView line);
    /// True when the map in which the next key would be has ended.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }

private:
    bool takeKey(qsizetype indent, QByteArrayView key);
    bool descend(qsizetype indent);

    const QByteArrayList &m_path;
    QList<qsizetype> m_indents; ///< of the keys that were found
    qsizetype m_level = -1;     ///< the indentation of the keys that are looked at; -1: not known yet
    qsizetype m_items = -1;     ///< of the list that is looked at: the item's number
    bool m_hasEnded = false;
};

bool KeyFinder::descend(qsizetype indent)
{
    m_indents.append(indent);
    m_level = -1;
    m_items = -1;
    return m_indents.size() == m_path.size();
}

bool KeyFinder::takeKey(qsizetype indent, QByteArrayView key)
{
    if (m_level < 0) {
        m_level = indent;
    }
    return indent == m_level && key == m_path[m_indents.size()] && descend(indent);
}

bool KeyFinder::take(QByteArrayView line)
{
    const qsizetype indent = indentOf(line);
    QByteArrayView text = line.sliced(indent);
    if (text.isEmpty() || text.startsWith('#') || text.startsWith("---")) {
        return false;
    }
    const bool isItem = text.startsWith("- ") || text == QByteArrayView("-");
    const bool isBelow = m_indents.isEmpty() || indent > m_indents.last() || (isItem && indent == m_indents.last());
    if (!isBelow) {
        m_hasEnded = true;
        return false;
    }
    if (!isItem) {
        return takeKey(indent, keyOf(text));
    }
    if (m_level < 0 || indent == m_level) {
        m_level = indent;
        ++m_items;
        if (QByteArray::number(m_items) == m_path[m_indents.size()]) {
            if (descend(indent)) {
                return true;
            }
            text = text.sliced(1);
            const qsizetype inner = indentOf(text);
            return inner < text.size() && takeKey(indent + 1 + inner, keyOf(text.sliced(inner)));
        }
    }
    return false;
}

} // namespace

int lineOfKey(QByteArrayView yaml, const QByteArrayList &path)
{
    KeyFinder finder(path);
    int number = 0;
    for (qsizetype at = 0; at < yaml.size() && !finder.hasEnded(); ++number) {
        const qsizetype end = yaml.indexOf('\n', at);
        const QByteArrayView line = yaml.sliced(at, (end < 0 ? yaml.size() : end) - at);
        if (!path.isEmpty() && finder.take(line)) {
            return number;
        }
        at = end < 0 ? yaml.size() : end + 1;
    }
    return -1;
}

} // namespace sealyard::imagelist
