#pragma once

#include "jobs/logindex.h"

#include <set>

namespace sealyard::gui {

/// The lines of a log with those left out that are folded away: what belongs to a step lies between its heading and the
/// next one. Numbers: a line is one of all, a row is one of those that are shown.
class LogRows final
{
public:
    void clear();
    void append(const std::vector<jobs::LogLine> &lines);

    [[nodiscard]] const std::vector<jobs::LogLine> &lines() const { return m_lines; }
    [[nodiscard]] qsizetype lineCount() const { return static_cast<qsizetype>(m_lines.size()); }
    [[nodiscard]] qsizetype rowCount() const { return m_rowCount; }
    [[nodiscard]] qsizetype lineOf(qsizetype row) const;
    /// The row of a line, or that of the heading above a line that is folded away.
    [[nodiscard]] qsizetype rowOf(qsizetype line) const;

    [[nodiscard]] bool isHeading(qsizetype line) const;
    [[nodiscard]] bool isFolded(qsizetype headingLine) const { return m_folded.contains(headingLine); }
    /// The heading above a line, or the line itself; -1 when there is none.
    [[nodiscard]] qsizetype headingOf(qsizetype line) const;
    void setFolded(qsizetype headingLine, bool isFolded);
    void setAllFolded(bool isFolded);

private:
    /// A run of lines that are shown one after another.
    struct Section
    {
        qsizetype firstLine = 0;
        qsizetype lineCount = 0; ///< that are shown
        qsizetype firstRow = 0;
    };

    void arrange();

    std::vector<jobs::LogLine> m_lines;
    std::vector<qsizetype> m_headings;
    std::set<qsizetype> m_folded;
    std::vector<Section> m_sections;
    qsizetype m_rowCount = 0;
};

} // namespace sealyard::gui
