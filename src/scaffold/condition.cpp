#include "scaffold/condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

QStringList alternativesOf(const QString &condition)
{
    return condition.split(" or "_L1, Qt::SkipEmptyParts);
}

QStringList partsOf(const QString &alternative)
{
    return alternative.split(" and "_L1, Qt::SkipEmptyParts);
}

QString questionOf(const QString &part)
{
    const QString id = part.section(u'=', 0, 0);
    return id.endsWith(u'!') ? id.chopped(1) : id;
}

bool matches(QStringView wanted, const QString &answer)
{
    const bool isOpenAtEnd = wanted.endsWith(u'*');
    wanted = isOpenAtEnd ? wanted.chopped(1) : wanted;
    const bool isOpenAtStart = wanted.startsWith(u'*');
    wanted = isOpenAtStart ? wanted.sliced(1) : wanted;
    if (isOpenAtStart) {
        return isOpenAtEnd ? answer.contains(wanted) : answer.endsWith(wanted);
    }
    return isOpenAtEnd ? answer.startsWith(wanted) : answer == wanted;
}

bool partHolds(const QString &part, const Answers &answers)
{
    const QString answer = answers.value(questionOf(part)).trimmed();
    const qsizetype equals = part.indexOf(u'=');
    if (equals < 0) {
        return !answer.isEmpty();
    }
    const bool isNegated = equals > 0 && part.at(equals - 1) == u'!';
    return matches(QStringView(part).sliced(equals + 1), answer) != isNegated;
}

} // namespace

bool holds(const QString &condition, const Answers &answers)
{
    const QStringList alternatives = alternativesOf(condition);
    return alternatives.isEmpty() || std::ranges::any_of(alternatives, [&answers](const QString &alternative) {
               return std::ranges::all_of(partsOf(alternative),
                                          [&answers](const QString &part) { return partHolds(part, answers); });
           });
}

QStringList questionsOf(const QString &condition)
{
    QStringList ids;
    for (const QString &alternative : alternativesOf(condition)) {
        std::ranges::transform(partsOf(alternative), std::back_inserter(ids), questionOf);
    }
    return ids;
}

} // namespace sealyard::scaffold
