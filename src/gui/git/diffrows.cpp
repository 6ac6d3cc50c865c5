#include "gui/git/diffrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using git::DiffLine;
using Kind = DiffRow::Kind;

QByteArray withoutEnd(QByteArray bytes)
{
    while (bytes.endsWith('\n') || bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return bytes;
}

QString endOf(const DiffLine &line)
{
    return line.text.endsWith("\r\n") ? u"CRLF"_s
           : line.text.endsWith('\n') ? u"LF"_s
                                      : QCoreApplication::translate("DiffRows", "no line end");
}

/// Makes the rows of one hunk. Lines whose ends alone have changed would look the same, so these say what they end by.
class RowMaker final
{
public:
    RowMaker(const git::DiffHunk &hunk, qsizetype number)
        : m_hunk(number)
    {
        for (const DiffLine &line : hunk.lines) {
            Side &side = line.kind == DiffLine::Kind::Added ? m_added : m_removed;
            if (line.isChange()) {
                side.whole.insert(line.text);
                side.bare.insert(withoutEnd(line.text));
            }
        }
    }

    [[nodiscard]] DiffRow rowOf(const DiffLine &line, qsizetype number) const
    {
        const bool isAdded = line.kind == DiffLine::Kind::Added;
        const Side &other = isAdded ? m_removed : m_added;
        const QByteArray bare = withoutEnd(line.text);
        QString text = QString::fromUtf8(bare);
        if (line.isChange() && other.bare.contains(bare) && !other.whole.contains(line.text)) {
            text += u"  ⟨%1⟩"_s.arg(endOf(line));
        }
        const Kind kind = isAdded ? Kind::Added : line.isChange() ? Kind::Removed : Kind::Context;
        return {kind, text, line.before, line.after, number, m_hunk};
    }

private:
    struct Side
    {
        QSet<QByteArray> whole;
        QSet<QByteArray> bare; ///< without line ends
    };

    qsizetype m_hunk;
    Side m_removed;
    Side m_added;
};

DiffRow headerOf(const git::DiffHunk &hunk, qsizetype number)
{
    return {Kind::Header, QString::fromUtf8(hunk.header), 0, 0, -1, number};
}

/// Makes both sides equally long.
void level(SideRows &sides, qsizetype hunk)
{
    const DiffRow filler{Kind::Filler, {}, 0, 0, -1, hunk};
    while (sides.before.size() < sides.after.size()) {
        sides.before.append(filler);
    }
    while (sides.after.size() < sides.before.size()) {
        sides.after.append(filler);
    }
}

} // namespace

QList<DiffRow> unifiedRows(const git::FileDiff &diff)
{
    QList<DiffRow> rows;
    qsizetype number = 0;
    for (qsizetype hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        rows.append(headerOf(diff.hunks.at(hunk), hunk));
        const RowMaker maker(diff.hunks.at(hunk), hunk);
        for (const DiffLine &line : diff.hunks.at(hunk).lines) {
            rows.append(maker.rowOf(line, number++));
        }
    }
    return rows;
}

SideRows sideRows(const git::FileDiff &diff)
{
    SideRows sides;
    qsizetype number = 0;
    for (qsizetype hunk = 0; hunk < diff.hunks.size(); ++hunk) {
        sides.before.append(headerOf(diff.hunks.at(hunk), hunk));
        sides.after.append(headerOf(diff.hunks.at(hunk), hunk));
        const RowMaker maker(diff.hunks.at(hunk), hunk);
        for (const DiffLine &line : diff.hunks.at(hunk).lines) {
            const DiffRow row = maker.rowOf(line, number++);
            if (row.kind == Kind::Context) {
                level(sides, hunk);
            }
            if (row.kind != Kind::Added) {
                sides.before.append(row);
            }
            if (row.kind != Kind::Removed) {
                sides.after.append(row);
            }
        }
        level(sides, hunk);
    }
    return sides;
}

git::LineSelection selectionOf(const git::FileDiff &diff, const QList<DiffRow> &rows, qsizetype first, qsizetype last)
{
    git::LineSelection selection;
    for (qsizetype row = std::max<qsizetype>(first, 0); row <= std::min(last, rows.size() - 1); ++row) {
        if (rows.at(row).kind == Kind::Added || rows.at(row).kind == Kind::Removed) {
            selection.insert(rows.at(row).line);
        }
    }
    if (selection.isEmpty() && first >= 0 && first < rows.size()) {
        return git::linesOfHunk(diff, rows.at(first).hunk);
    }
    return selection;
}

} // namespace sealyard::gui
