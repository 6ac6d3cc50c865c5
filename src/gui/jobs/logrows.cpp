#include "gui/jobs/logrows.h"

#include <algorithm>

namespace sealyard::gui {

void LogRows::clear()
{
    *this = LogRows();
}

void LogRows::append(const std::vector<jobs::LogLine> &lines)
{
    for (const jobs::LogLine &line : lines) {
        if (line.kind == jobs::LineKind::Heading) {
            m_headings.push_back(lineCount());
        }
        m_lines.push_back(line);
    }
    arrange();
}

void LogRows::arrange()
{
    m_sections.clear();
    m_rowCount = 0;
    const auto add = [this](qsizetype first, qsizetype end) {
        const qsizetype count = isFolded(first) ? 1 : end - first;
        if (count > 0) {
            m_sections.push_back({first, count, m_rowCount});
            m_rowCount += count;
        }
    };
    qsizetype start = 0;
    for (const qsizetype heading : m_headings) {
        add(start, heading);
        start = heading;
    }
    add(start, lineCount());
}

qsizetype LogRows::lineOf(qsizetype row) const
{
    const auto behind = std::ranges::upper_bound(m_sections, row, {}, &Section::firstRow);
    if (behind == m_sections.begin()) {
        return 0;
    }
    const Section &section = *std::prev(behind);
    return section.firstLine + row - section.firstRow;
}

qsizetype LogRows::rowOf(qsizetype line) const
{
    const auto behind = std::ranges::upper_bound(m_sections, line, {}, &Section::firstLine);
    if (behind == m_sections.begin()) {
        return 0;
    }
    const Section &section = *std::prev(behind);
    return section.firstRow + std::min(line - section.firstLine, section.lineCount - 1);
}

bool LogRows::isHeading(qsizetype line) const
{
    return m_lines.at(static_cast<std::size_t>(line)).kind == jobs::LineKind::Heading;
}

qsizetype LogRows::headingOf(qsizetype line) const
{
    const auto behind = std::ranges::upper_bound(m_headings, line);
    return behind == m_headings.begin() ? -1 : *std::prev(behind);
}

void LogRows::setFolded(qsizetype headingLine, bool isFolded)
{
    if (isFolded) {
        m_folded.insert(headingLine);
    } else {
        m_folded.erase(headingLine);
    }
    arrange();
}

void LogRows::setAllFolded(bool isFolded)
{
    m_folded.clear();
    if (isFolded) {
        m_folded.insert(m_headings.begin(), m_headings.end());
    }
    arrange();
}

} // namespace sealyard::gui
