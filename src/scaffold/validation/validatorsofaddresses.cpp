#include "scaffold/validation/validators.h"

#include "scaffold/manifestaddress.h"
#include "scaffold/tr.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype addressLimit = 2000;

QString addressProblem(const QString &text, const QStringList &schemes, const QString &example)
{
    if (text.size() > addressLimit) {
        return tooLong(addressLimit);
    }
    const QString other = firstOutside(uR"(A-Za-z0-9._~:/?#@!&=+,;%()*\[\]-)"_s, text);
    if (!other.isEmpty()) {
        return Tr::tr("An address cannot contain %1; write it percent-encoded.").arg(shown(other));
    }
    const QUrl url(text, QUrl::StrictMode);
    if (!schemes.contains(url.scheme()) || !text.startsWith(url.scheme() + "://"_L1) || url.host().isEmpty()) {
        return Tr::tr("Write a complete address such as “%1”.").arg(example);
    }
    if (!url.isValid()) {
        return Tr::tr("“%1” is no valid address: %2.").arg(text, url.errorString());
    }
    if (!url.userInfo().isEmpty()) {
        return Tr::tr("Leave user name and password out: the file will be public.");
    }
    return {};
}

/// An address with variables of init.sh.
QString variableAddressProblem(const QString &text, const QStringList &variables)
{
    QString plain = text;
    for (const QString &variable : variables) {
        plain.replace(variable, u"1"_s);
    }
    if (plain.contains(u'$')) {
        return Tr::tr("After “$” only these variables are possible: %1.").arg(variables.join(", "_L1));
    }
    return addressProblem(plain, {u"https"_s}, u"https://example.org/${VERSION}/install.yaml"_s);
}

} // namespace

QString chartRepositoryProblem(const QString &text)
{
    QString problem = addressProblem(text, {u"https"_s, u"http"_s, u"oci"_s}, u"https://charts.example.org/stable"_s);
    if (!problem.isEmpty()) {
        return problem;
    }
    if (text.startsWith("oci:"_L1) && text.endsWith(u'/')) {
        return Tr::tr("Leave out the “/” at the end: the chart's name follows it.");
    }
    return text.contains(u'?') || text.contains(u'#') ? Tr::tr("Leave out what begins with “?” or “#”.") : QString();
}

QString manifestUrlProblem(const QString &text)
{
    return variableAddressProblem(text, addressVariables());
}

QString downloadUrlProblem(const QString &text)
{
    return variableAddressProblem(text, programVariables());
}

QString webAddressProblem(const QString &text)
{
    return addressProblem(text, {u"https"_s, u"http"_s}, u"https://example.org"_s);
}

} // namespace sealyard::scaffold
