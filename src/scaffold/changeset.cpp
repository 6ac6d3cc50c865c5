#include "scaffold/changeset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

QString block(const QStringList &before, const QStringList &after, qsizetype line)
{
    QString text = u"@@ %1\n"_s.arg(line + 1);
    for (const QString &each : before) {
        text += u'-' + each + u'\n';
    }
    for (const QString &each : after) {
        text += u'+' + each + u'\n';
    }
    return text;
}

/// Texts of the same number of lines, compared line by line.
QString differencesByLine(const QStringList &before, const QStringList &after)
{
    QString text;
    for (qsizetype i = 0; i < before.size(); ++i) {
        qsizetype end = i;
        while (end < before.size() && before.at(end) != after.at(end)) {
            ++end;
        }
        if (end > i) {
            text += block(before.sliced(i, end - i), after.sliced(i, end - i), i);
            i = end;
        }
    }
    return text;
}

} // namespace

QString lineDifferences(const QString &before, const QString &after)
{
    const QStringList left = before.split(u'\n');
    const QStringList right = after.split(u'\n');
    if (left.size() == right.size()) {
        return differencesByLine(left, right);
    }
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype start = 0;
    while (start < shorter && left.at(start) == right.at(start)) {
        ++start;
    }
    qsizetype tail = 0;
    while (tail < shorter - start && left.at(left.size() - 1 - tail) == right.at(right.size() - 1 - tail)) {
        ++tail;
    }
    return block(left.sliced(start, left.size() - start - tail), right.sliced(start, right.size() - start - tail),
                 start);
}

} // namespace sealyard::scaffold
