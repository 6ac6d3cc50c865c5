#include "git/conflictmarkers.h"

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// git writes seven signs, then nothing or a blank and a name.
bool isMark(QStringView line, QChar sign)
{
    constexpr qsizetype length = 7;
    return line.size() >= length && line.first(length) == QString(length, sign) &&
           (line.size() == length || line.at(length) == u' ' || line.at(length) == u'\r');
}

} // namespace

QList<ConflictRegion> conflictRegions(const QString &text)
{
    enum class Part { None, Ours, Base, Theirs };
    QList<ConflictRegion> regions;
    ConflictRegion region;
    Part part = Part::None;
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (isMark(line, u'<')) {
            region = {.first = number, .last = 0, .ours = {}, .base = {}, .theirs = {}};
            part = Part::Ours;
        } else if (part == Part::Ours && isMark(line, u'|')) {
            part = Part::Base;
        } else if ((part == Part::Ours || part == Part::Base) && isMark(line, u'=')) {
            part = Part::Theirs;
        } else if (part == Part::Theirs && isMark(line, u'>')) {
            region.last = number;
            regions.append(region);
            part = Part::None;
        } else if (part != Part::None) {
            QStringList &lines = part == Part::Ours ? region.ours : part == Part::Base ? region.base : region.theirs;
            lines.append(line.toString());
        }
        ++number;
    }
    return regions;
}

QStringList linesOf(const ConflictRegion &region, Take take)
{
    switch (take) {
    case Take::Ours:
        return region.ours;
    case Take::Theirs:
        return region.theirs;
    case Take::Both:
        return region.ours + region.theirs;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::git
