#include "scaffold/quoting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <yaml-cpp/emitter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qsizetype labelLimit = 53;

QString jsonQuoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

} // namespace

QString yamlQuoted(const QString &text)
{
    YAML::Emitter emitter;
    emitter << YAML::DoubleQuoted << text.toStdString();
    return QString::fromUtf8(emitter.c_str());
}

QString jsonArray(const QStringList &lines)
{
    QStringList words;
    std::ranges::transform(lines, std::back_inserter(words), jsonQuoted);
    return u'[' + words.join(", "_L1) + u']';
}

QString kubefileQuoted(const QString &text)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9._/:@%+,-]+\z)"_s);
    static const QRegularExpression special(uR"((["\\$]))"_s);
    if (plain.match(text).hasMatch()) {
        return text;
    }
    return u'"' + QString(text).replace(special, uR"(\\1)"_s) + u'"';
}

QString dnsLabel(const QString &text)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    static const QRegularExpression ends(u"\\A-+|-+\\z"_s);
    QString label = text.toLower().replace(others, u"-"_s).remove(ends);
    if (!label.isEmpty() && label.front().isDigit()) {
        label.prepend("app-"_L1);
    }
    return label.left(labelLimit).remove(ends);
}

} // namespace sealyard::scaffold
