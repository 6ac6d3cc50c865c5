#include "scaffold/manifestaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

QStringList addressVariables()
{
    return {u"${VERSION}"_s, u"${VERSION#v}"_s, u"${ARCH}"_s};
}

QStringList programVariables()
{
    return addressVariables() << u"${MACHINE}"_s;
}

QString withoutVariables(const QString &address, const QString &text)
{
    QString result = address;
    for (const QString &variable : programVariables()) {
        result.replace(variable, text);
    }
    return result;
}

QString addressForShell(const QString &address)
{
    static const QRegularExpression special(uR"((["\\`]|\$(?!\{(?:VERSION(?:#v)?|ARCH|MACHINE)\})))"_s);
    return u'"' + QString(address).replace(special, uR"(\\1)"_s) + u'"';
}

QString manifestFileName(const QString &address, int number)
{
    static const QRegularExpression tail(uR"([?#].*\z)"_s);
    static const QRegularExpression suffix(uR"(\.ya?ml(?:\.tmpl)?\z)"_s);
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression ends(uR"(\A[._-]+|[._-]+\z)"_s);
    QString stem = withoutVariables(address, {}).remove(tail).section(u'/', -1);
    const QString ending = suffix.match(stem).captured();
    stem = stem.chopped(ending.size()).replace(others, u"-"_s).remove(ends);
    const QString name = (stem.isEmpty() ? u"manifest"_s : stem) + (ending.isEmpty() ? u".yaml"_s : ending);
    return number == 0 ? name : QString::number(number).rightJustified(2, u'0') + u'-' + name;
}

} // namespace sealyard::scaffold
