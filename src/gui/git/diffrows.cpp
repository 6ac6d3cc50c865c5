#include "gui/git/diffrows.h"

#include <algorithm>

namespace sealyard::gui {

namespace {

using git::DiffLine;
using Kind = DiffRow::Kind;

QString textOf(const DiffLine &line)
{
    QByteArray bytes = line.text;
    while (bytes.endsWith('\n') || bytes.endsWith('\r')) {
        bytes.chop(1);
    }
    return QString::fromUtf8(bytes);
}

DiffRow rowOf(const DiffLine &line, qsizetype number, qsizetype hunk)
{
    const Kind kind = line.kind == DiffLine::Kind::Added     ? Kind::Added
                      : line.kind == DiffLine::Kind::Removed ? Kind::Removed
                                                             : Kind::Context;
    return {kind, textOf(line), line.before, line.after, number, hunk};
}

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
        for (const DiffLine &line : diff.hunks.at(hunk).lines) {
            rows.append(rowOf(line, number++, hunk));
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
        for (const DiffLine &line : diff.hunks.at(hunk).lines) {
            const DiffRow row = rowOf(line, number++, hunk);
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
