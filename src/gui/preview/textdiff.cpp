#include "gui/preview/textdiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace sealyard::gui {

namespace {

constexpr int mostDifferences = 2000;

/// Myers' greedy search: for each number of differences how far each diagonal gets.
class DiffSearch final
{
public:
    DiffSearch(const QStringList &before, const QStringList &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<DiffLine> run();

private:
    using Reach = std::vector<int>; ///< by diagonal, shifted by the number of differences and one

    [[nodiscard]] bool step(Reach &reach, int differences) const;
    [[nodiscard]] QList<DiffLine> walkBack() const;
    [[nodiscard]] QList<DiffLine> replaced() const;

    const QStringList &m_before;
    const QStringList &m_after;
    std::vector<Reach> m_history;
};

constexpr int shift = mostDifferences + 1;

/// Where a diagonal's reach is kept.
std::size_t placeOf(int diagonal)
{
    const int place = diagonal + shift;
    return static_cast<std::size_t>(place);
}

/// Whether diagonal is better reached by a line of after than by leaving out one of before.
bool comesFromAbove(const std::vector<int> &reach, int diagonal, int differences)
{
    const auto at = [&](int k) {
        return reach[placeOf(k)];
    };
    return diagonal == -differences || (diagonal != differences && at(diagonal - 1) < at(diagonal + 1));
}

bool DiffSearch::step(Reach &reach, int differences) const
{
    for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
        const bool isAbove = comesFromAbove(reach, diagonal, differences);
        const std::size_t from = placeOf(diagonal + (isAbove ? 1 : -1));
        int x = reach[from] + (isAbove ? 0 : 1);
        int y = x - diagonal;
        while (x < m_before.size() && y < m_after.size() && m_before.at(x) == m_after.at(y)) {
            ++x;
            ++y;
        }
        reach[placeOf(diagonal)] = x;
        if (x >= m_before.size() && y >= m_after.size()) {
            return true;
        }
    }
    return false;
}

QList<DiffLine> DiffSearch::replaced() const
{
    QList<DiffLine> lines;
    std::ranges::for_each(m_before, [&](const QString &line) { lines.append({DiffLine::Kind::Removed, line}); });
    std::ranges::for_each(m_after, [&](const QString &line) { lines.append({DiffLine::Kind::Added, line}); });
    return lines;
}

QList<DiffLine> DiffSearch::walkBack() const
{
    QList<DiffLine> lines;
    auto x = static_cast<int>(m_before.size());
    auto y = static_cast<int>(m_after.size());
    for (int differences = static_cast<int>(m_history.size()) - 1; differences >= 0; --differences) {
        const Reach &reach = m_history[static_cast<std::size_t>(differences)];
        const int diagonal = x - y;
        const bool isAbove = comesFromAbove(reach, diagonal, differences);
        const int previousX = differences == 0 ? 0 : reach[placeOf(diagonal + (isAbove ? 1 : -1))];
        const int previousY = previousX - (diagonal + (isAbove ? 1 : -1));
        const int startX = differences == 0 ? 0 : previousX + (isAbove ? 0 : 1);
        while (x > startX) {
            lines.append({DiffLine::Kind::Same, m_before.at(x - 1)});
            --x;
            --y;
        }
        if (differences > 0) {
            lines.append(isAbove ? DiffLine{DiffLine::Kind::Added, m_after.at(previousY)}
                                 : DiffLine{DiffLine::Kind::Removed, m_before.at(previousX)});
            x = previousX;
            y = previousY;
        }
    }
    std::ranges::reverse(lines);
    return lines;
}

QList<DiffLine> DiffSearch::run()
{
    Reach reach(placeOf(shift) + 1, 0);
    for (int differences = 0; differences <= mostDifferences; ++differences) {
        m_history.push_back(reach);
        if (step(reach, differences)) {
            return walkBack();
        }
    }
    return replaced();
}

} // namespace

QList<DiffLine> diffLines(const QString &before, const QString &after)
{
    const QStringList left = before.split(u'\n');
    const QStringList right = after.split(u'\n');
    return DiffSearch(left, right).run();
}

QString diffText(const QList<DiffLine> &lines)
{
    QStringList texts;
    for (const DiffLine &line : lines) {
        const QChar mark = line.kind == DiffLine::Kind::Same ? u' ' : line.kind == DiffLine::Kind::Added ? u'+' : u'-';
        texts.append(QString(mark) + u' ' + line.text);
    }
    return texts.join(u'\n');
}

QList<int> linesBefore(const QList<DiffLine> &lines, const QList<int> &origins)
{
    QList<int> places;
    int before = 0;
    int after = 0;
    for (const DiffLine &line : lines) {
        places.append(line.kind == DiffLine::Kind::Added ? origins.value(after) : before);
        before += line.kind == DiffLine::Kind::Added ? 0 : 1;
        after += line.kind == DiffLine::Kind::Removed ? 0 : 1;
    }
    return places;
}

} // namespace sealyard::gui
