#include "scaffold/condition.h"

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

bool holds(const QString &condition, const Answers &answers)
{
    if (condition.isEmpty()) {
        return true;
    }
    const QString answer = answers.value(questionOf(condition)).trimmed();
    const qsizetype equals = condition.indexOf(u'=');
    if (equals < 0) {
        return !answer.isEmpty();
    }
    const QStringView wanted = QStringView(condition).sliced(equals + 1);
    const bool isEqual = wanted.endsWith(u'*') ? answer.startsWith(wanted.chopped(1)) : answer == wanted;
    const bool isNegated = equals > 0 && condition.at(equals - 1) == u'!';
    return isEqual != isNegated;
}

QString questionOf(const QString &condition)
{
    const QString id = condition.section(u'=', 0, 0);
    return id.endsWith(u'!') ? id.chopped(1) : id;
}

} // namespace sealyard::scaffold
