#include "language/server/wiretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// Code units of UTF-8 that a code unit of UTF-16 brings; the first of a pair brings all.
int utf8Units(QChar c)
{
    if (c.isHighSurrogate()) {
        return 4;
    }
    if (c.isLowSurrogate()) {
        return 0;
    }
    return c.unicode() < 0x80 ? 1 : (c.unicode() < 0x800 ? 2 : 3);
}

} // namespace

WireText::WireText(QString text, PositionEncoding encoding)
    : m_text(std::move(text))
    , m_encoding(encoding)
    , m_lines(m_text)
    , m_starts{0}
{
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const QChar c = m_text.at(at);
        const bool isHalf = c == u'\r' && at + 1 < m_text.size() && m_text.at(at + 1) == u'\n';
        if (c == u'\n' || (c == u'\r' && !isHalf)) {
            m_starts.append(at + 1);
        }
    }
}

int WireText::units(QStringView part) const
{
    if (m_encoding == PositionEncoding::Utf16) {
        return static_cast<int>(part.size());
    }
    int count = 0;
    for (const QChar c : part) {
        count += utf8Units(c);
    }
    return count;
}

std::pair<int, int> WireText::place(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_starts, offset);
    const qsizetype line = std::distance(m_starts.begin(), after) - 1;
    const qsizetype start = m_starts.at(line);
    const qsizetype length = qMin(offset - start, lineAt(line).size()); // there is no place inside of a line end
    return {static_cast<int>(line), units(QStringView(m_text).sliced(start, length))};
}

QJsonObject WireText::toJson(core::Position position) const
{
    const auto [line, character] = place(m_lines.offset(position));
    return {{u"line"_s, line}, {u"character"_s, character}};
}

QJsonObject WireText::toJson(const core::TextRange &range) const
{
    return {{u"start"_s, toJson(range.start)}, {u"end"_s, toJson(range.end)}};
}

QJsonObject WireText::toJson(core::TextEdit edit) const
{
    qsizetype start = m_lines.offset(edit.range.start);
    qsizetype end = m_lines.offset(edit.range.end);
    const auto isInside = [this](qsizetype at) {
        return at > 0 && at < m_text.size() && m_text.at(at - 1) == u'\r' && m_text.at(at) == u'\n';
    };
    if (isInside(end)) {
        ++end;
        edit.newText += u'\n';
    }
    if (isInside(start)) {
        --start;
        edit.newText.prepend(u'\r');
    }
    return {{u"range"_s, toJson(m_lines.range(start, end))}, {u"newText"_s, edit.newText}};
}

/// A line without its end.
QStringView WireText::lineAt(qsizetype number) const
{
    const qsizetype start = m_starts.at(number);
    qsizetype end = number + 1 < m_starts.size() ? m_starts.at(number + 1) : m_text.size();
    while (end > start && (m_text.at(end - 1) == u'\n' || m_text.at(end - 1) == u'\r')) {
        --end;
    }
    return QStringView(m_text).sliced(start, end - start);
}

std::optional<qsizetype> WireText::offset(const QJsonValue &position) const
{
    const QJsonValue line = position[u"line"_s];
    const QJsonValue character = position[u"character"_s];
    if (!line.isDouble() || !character.isDouble() || line.toInteger(-1) < 0 || character.toInteger(-1) < 0) {
        return std::nullopt;
    }
    if (line.toInteger() >= m_starts.size()) {
        return m_text.size();
    }
    const QStringView text = lineAt(line.toInteger());
    const qsizetype start = m_starts.at(line.toInteger());
    if (m_encoding == PositionEncoding::Utf16) {
        return start + qMin<qsizetype>(character.toInteger(), text.size());
    }
    qsizetype at = 0;
    for (qint64 left = character.toInteger(); at < text.size() && left > 0; ++at) {
        left -= utf8Units(text.at(at));
    }
    at += at < text.size() && text.at(at).isLowSurrogate() ? 1 : 0;
    return start + at;
}

std::optional<core::Position> WireText::position(const QJsonValue &value) const
{
    return offset(value).transform([this](qsizetype at) { return m_lines.position(at); });
}

std::optional<core::TextRange> WireText::range(const QJsonValue &value) const
{
    return offsets(value).transform(
        [this](const std::pair<qsizetype, qsizetype> &both) { return m_lines.range(both.first, both.second); });
}

std::optional<std::pair<qsizetype, qsizetype>> WireText::offsets(const QJsonValue &range) const
{
    const auto start = offset(range[u"start"_s]);
    const auto end = offset(range[u"end"_s]);
    if (!start || !end) {
        return std::nullopt;
    }
    return std::pair(*start, qMax(*start, *end));
}

} // namespace sealyard::language::server
