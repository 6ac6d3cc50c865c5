#include "lint/facts/yamloutline.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

constexpr int lineLimit = 100'000;

/// Reads the lines of one text from the first to the last.
class OutlineReader final
{
public:
    explicit OutlineReader(QStringView text)
        : m_text(text)
    {
    }

    YamlOutline read()
    {
        for (qsizetype at = 0; at < m_text.size() && m_line < lineLimit; ++m_line) {
            qsizetype end = m_text.indexOf(u'\n', at);
            end = end < 0 ? m_text.size() : end;
            QStringView line = m_text.sliced(at, end - at);
            if (line.endsWith(u'\r')) {
                line.chop(1);
            }
            readLine(line);
            at = std::exchange(m_isOver, false) ? nextDocument(end) : end + 1;
        }
        return std::move(m_outline);
    }

private:
    /// Where the next document begins; counts the lines before it.
    qsizetype nextDocument(qsizetype at)
    {
        for (at = m_text.indexOf(u'\n', at); at >= 0; at = m_text.indexOf(u'\n', at + 1), ++m_line) {
            if (m_text.sliced(at + 1).startsWith(u"---")) {
                return at + 1;
            }
        }
        return m_text.size();
    }

    static int indentOf(QStringView line)
    {
        int indent = 0;
        while (indent < line.size() && line.at(indent) == u' ') {
            ++indent;
        }
        return indent;
    }

    void readLine(QStringView line)
    {
        const int indent = indentOf(line);
        const bool isBlank = indent == line.size();
        if (m_block >= 0 && (isBlank || indent > m_blockIndent)) {
            m_outline.entries.at(m_block).block.append(line).append(u'\n');
            return;
        }
        m_block = -1;
        const QStringView content = line.sliced(indent);
        if (isBlank || content.startsWith(u'#')) {
            return;
        }
        if (content.startsWith(u"{{")) {
            readAction(content);
        } else if (indent == 0 && content.startsWith(u"---")) {
            m_open.clear();
            ++m_document;
        } else {
            readEntries(line, indent);
        }
    }

    void readAction(QStringView content)
    {
        const qsizetype start = content.startsWith(u"{{-") ? 3 : 2;
        const QStringView action = content.sliced(start).trimmed();
        for (const QStringView word : {u"if", u"else", u"end", u"with", u"range", u"define", u"block"}) {
            if (action.startsWith(word)) {
                m_outline.controlLines.push_back(m_line);
                return;
            }
        }
    }

    /// The dashes and the key of one line, each an entry of its own.
    void readEntries(QStringView line, int column)
    {
        while (column + 1 < line.size() && line.at(column) == u'-' && line.at(column + 1) == u' ') {
            push({.key = {}, .value = {}, .keyRange = place(column, column + 1), .indent = column, .isItem = true});
            int next = column + 1;
            while (next < line.size() && line.at(next) == u' ') {
                ++next;
            }
            column = next;
        }
        const qsizetype colon = colonOf(line, column);
        if (colon < 0) {
            return;
        }
        OutlineEntry entry;
        entry.indent = column;
        entry.key = unquoted(line.sliced(column, colon - column).trimmed()).toString();
        entry.keyRange = place(column, colon);
        readValue(line, colon + 1, entry);
        const bool isBlock = entry.isBlock;
        m_isOver = column == 0 && entry.key == u"kind" && entry.value == u"CustomResourceDefinition";
        push(std::move(entry));
        if (isBlock) {
            m_block = static_cast<int>(m_outline.entries.size()) - 1;
            m_blockIndent = column;
        }
    }

    /// The ":" that ends a key beginning at a column; -1 when the line has none.
    static qsizetype colonOf(QStringView line, int column)
    {
        if (column >= line.size() || QStringView(u"{[&*!|>%@`").contains(line.at(column))) {
            return -1;
        }
        qsizetype at = column;
        if (line.at(at) == u'"' || line.at(at) == u'\'') {
            at = line.indexOf(line.at(at), at + 1) + 1;
            if (at == 0) {
                return -1;
            }
        }
        for (; at < line.size(); ++at) {
            if (line.at(at) == u':' && (at + 1 == line.size() || line.at(at + 1) == u' ')) {
                return at;
            }
            if (line.at(at) == u'#' && at > 0 && line.at(at - 1) == u' ') {
                return -1;
            }
        }
        return -1;
    }

    void readValue(QStringView line, qsizetype from, OutlineEntry &entry) const
    {
        while (from < line.size() && line.at(from) == u' ') {
            ++from;
        }
        QStringView value = line.sliced(from);
        if (value.startsWith(u'"') || value.startsWith(u'\'')) {
            const qsizetype end = value.indexOf(value.front(), 1);
            entry.isQuoted = end > 0;
            value = end > 0 ? value.first(end + 1) : value;
        } else {
            value = value.first(commentIn(value));
        }
        value = value.trimmed();
        entry.value = unquoted(value).toString();
        entry.valueRange = place(static_cast<int>(from), static_cast<int>(from + value.size()));
        entry.isBlock = !entry.isQuoted && value.size() <= 3 && (value.startsWith(u'|') || value.startsWith(u'>'));
        entry.blockLine = m_line + 1;
    }

    /// Where a value's comment begins, or its size.
    static qsizetype commentIn(QStringView value)
    {
        qsizetype at = value.indexOf(u'#');
        while (at > 0 && value.at(at - 1) != u' ') {
            at = value.indexOf(u'#', at + 1);
        }
        return at < 0 ? value.size() : at;
    }

    static QStringView unquoted(QStringView text)
    {
        const bool isQuoted =
            text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'') && text.back() == text.front();
        return isQuoted ? text.sliced(1, text.size() - 2) : text;
    }

    [[nodiscard]] core::TextRange place(qsizetype start, qsizetype end) const
    {
        return {{m_line, static_cast<int>(start)}, {m_line, static_cast<int>(end)}};
    }

    /// A sequence may stand as deep as the key that holds it, a mapping may not.
    void push(OutlineEntry entry)
    {
        const auto isOutside = [&](const OutlineEntry &open) {
            return open.indent > entry.indent || (open.indent == entry.indent && (open.isItem || !entry.isItem));
        };
        while (!m_open.empty() && isOutside(m_outline.entries.at(m_open.back()))) {
            m_open.pop_back();
        }
        entry.parent = m_open.empty() ? -1 : m_open.back();
        entry.document = m_document;
        m_outline.entries.push_back(std::move(entry));
        m_open.push_back(static_cast<int>(m_outline.entries.size()) - 1);
    }

    QStringView m_text;
    YamlOutline m_outline;
    std::vector<int> m_open;
    int m_line = 0;
    int m_document = 0;
    int m_block = -1;
    int m_blockIndent = 0;
    bool m_isOver = false; ///< the rest of the document is of no interest
};

} // namespace

const OutlineEntry *YamlOutline::child(int parent, QStringView key) const
{
    const auto found =
        std::ranges::find_if(entries.begin() + (parent + 1), entries.end(),
                             [&](const OutlineEntry &entry) { return entry.parent == parent && entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

std::vector<int> YamlOutline::children(int parent) const
{
    std::vector<int> found;
    for (int i = parent + 1; i < static_cast<int>(entries.size()); ++i) {
        const OutlineEntry &entry = entries.at(i);
        if (parent >= 0 && entry.parent < parent) {
            break;
        }
        if (entry.parent == parent) {
            found.push_back(i);
        }
    }
    return found;
}

bool YamlOutline::isDecidedBetween(int firstLine, int lastLine) const
{
    const auto next = std::ranges::lower_bound(controlLines, firstLine);
    return next != controlLines.end() && *next <= lastLine;
}

YamlOutline outlineOf(QStringView text)
{
    return OutlineReader(text).read();
}

} // namespace sealyard::lint
