#include "scaffold/manifestaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

QStringList addressVariables()
{
    return {u"${VERSION}"_s, u"${VERSION#v}"_s, u"${ARCH}"_s};
}

QString withoutVariables(const QString &address, const QString &text)
{
    QString result = address;
    for (const QString &variable : addressVariables()) {
        result.replace(variable, text);
    }
    return result;
}

QString addressForShell(const QString &address)
{
    static const QRegularExpression special(uR"(["\\`]|\$(?!\{(?:VERSION(?:#v)?|ARCH)\}))"_s);
    return u'"' + QString(address).replace(special, uR"(\\\0)"_s) + u'"';
}

QString manifestFileName(const QString &address, int number)
{
    static const QRegularExpression tail(uR"([?#].*\z)"_s);
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s);
    static const QRegularExpression ends(uR"(\A[._-]+|[._-]+\z)"_s);
    static const QRegularExpression beforeSuffix(uR"([._-]+(?=\.ya?ml\z))"_s);
    static const QRegularExpression suffix(uR"(\.ya?ml\z)"_s);
    QString name = withoutVariables(address, {}).remove(tail).section(u'/', -1).replace(others, u"-"_s).remove(ends);
    name.remove(beforeSuffix);
    if (name.isEmpty()) {
        name = u"manifest"_s;
    }
    if (!suffix.match(name).hasMatch()) {
        name += ".yaml"_L1;
    }
    return number == 0 ? name : u"%1-%2"_s.arg(number, 2, 10, u'0').arg(name);
}

} // namespace sealyard::scaffold
