#include "shell/content.h"

#include <algorithm>

namespace sealyard::shell {

namespace {

/// The position behind a text that begins at a position.
core::Position advanced(core::Position position, QStringView text)
{
    const qsizetype newline = text.lastIndexOf(u'\n');
    if (newline < 0) {
        return {position.line, position.column + static_cast<int>(text.size())};
    }
    return {position.line + static_cast<int>(text.count(u'\n')), static_cast<int>(text.size() - newline - 1)};
}

/// The offset in the pattern of an offset in the text that Text::filled() gives.
qsizetype unfilledOffset(const QString &pattern, qsizetype offset, qsizetype placeholderLength)
{
    qsizetype filled = 0;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        filled += Text::isHole(pattern.at(at)) ? placeholderLength : 1;
        if (filled > offset) {
            return at;
        }
    }
    return pattern.size();
}

} // namespace

void Content::append(const QString &pattern, const core::TextRange &range, bool isVerbatim, const QString &file)
{
    if (pattern.isEmpty()) {
        return;
    }
    m_segments.append({m_text.pattern().size(), range, isVerbatim, file});
    m_text = Text(m_text.pattern() + pattern);
}

void Content::append(const Content &other)
{
    const qsizetype shift = m_text.pattern().size();
    for (Segment segment : other.m_segments) {
        segment.start += shift;
        m_segments.append(segment);
    }
    m_text = Text(m_text.pattern() + other.m_text.pattern());
}

const Content::Segment *Content::segmentAt(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_segments, offset, {}, &Segment::start);
    return after == m_segments.begin() ? nullptr : &*std::prev(after);
}

core::Position Content::positionInScript(qsizetype offset) const
{
    const Segment *segment = segmentAt(offset);
    if (!segment) {
        return {};
    }
    if (!segment->isVerbatim) {
        return segment->range.start;
    }
    const qsizetype length = std::clamp<qsizetype>(offset, segment->start, m_text.pattern().size()) - segment->start;
    return advanced(segment->range.start, QStringView(m_text.pattern()).sliced(segment->start, length));
}

core::TextRange Content::rangeInScript(const core::TextRange &range) const
{
    return rangeInScript(range, QStringView(u" "));
}

core::TextRange Content::rangeInScript(const core::TextRange &range, QStringView placeholder) const
{
    const QString filled = m_text.filled(placeholder);
    const core::LineIndex lines(filled);
    const auto offsetOf = [&](core::Position position) {
        return unfilledOffset(m_text.pattern(), lines.offset(position), placeholder.size());
    };
    const qsizetype start = offsetOf(range.start);
    const qsizetype end = std::max(start, offsetOf(range.end));
    const core::Position first = positionInScript(start);
    if (end == start) {
        return {first, first};
    }
    const Segment *last = segmentAt(end - 1);
    const core::Position stop = !last              ? first
                                : last->isVerbatim ? advanced(positionInScript(end - 1), u"x")
                                                   : last->range.end;
    return {first, std::max(first, stop)};
}

} // namespace sealyard::shell
