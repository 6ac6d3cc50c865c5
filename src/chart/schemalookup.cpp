#include "chart/schemalookup.h"

#include "template/formats/json.h"

#include <arpa/inet.h>

#include <QDate>
#include <QDateTime>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

bool isAddress(const QByteArray &text, int family)
{
    std::array<char, 16> address{};
    const bool hasColon = text.contains(':');
    return hasColon == (family == AF_INET6) && ::inet_pton(family, text.constData(), address.data()) == 1;
}

bool isHostName(const QByteArray &text)
{
    static const QRegularExpression name(
        uR"(^([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9])(\.([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\-]{0,61}[a-zA-Z0-9]))*\z)"_s);
    return text.size() <= 255 && name.match(QString::fromUtf8(text)).hasMatch();
}

bool isMail(const QByteArray &text)
{
    static const QRegularExpression mail(uR"([^\s@]+@[^\s@]+)"_s);
    return mail.match(QString::fromUtf8(text)).hasMatch();
}

bool isUri(const QByteArray &text, bool needsScheme)
{
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    return url.isValid() && (!needsScheme || !url.scheme().isEmpty()) && !text.contains('\\');
}

bool isUuid(const QByteArray &text)
{
    static const QRegularExpression uuid(
        u"^[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}\\z"_s);
    return uuid.match(QString::fromUtf8(text)).hasMatch();
}

} // namespace

const Value *findValue(const Value &map, QByteArrayView key)
{
    if (!map.isMap()) {
        return nullptr;
    }
    const auto found = map.entries().find(key);
    return found == map.entries().end() ? nullptr : &found->second;
}

const Value *findList(const Value &map, QByteArrayView key)
{
    const Value *value = findValue(map, key);
    return value && value->isList() ? value : nullptr;
}

const Value *findMap(const Value &map, QByteArrayView key)
{
    const Value *value = findValue(map, key);
    return value && value->isMap() ? value : nullptr;
}

const Value *findSchema(const Value &map, QByteArrayView key)
{
    const Value *value = findValue(map, key);
    return value && (value->isMap() || value->type() == Type::Bool) ? value : nullptr;
}

std::optional<double> findNumber(const Value &map, QByteArrayView key)
{
    const Value *value = findValue(map, key);
    return value && isNumber(*value) ? std::optional(numberOf(*value)) : std::nullopt;
}

bool isNumber(const Value &value)
{
    return value.type() == Type::Float64 || value.type() == Type::Int64 || value.type() == Type::Int;
}

double numberOf(const Value &value)
{
    return value.type() == Type::Float64 ? value.toDouble() : static_cast<double>(value.toInt());
}

QByteArray jsonType(const Value &value)
{
    if (isNumber(value)) {
        return std::trunc(numberOf(value)) == numberOf(value) ? "integer" : "number";
    }
    return value.isMap()      ? "object"
           : value.isList()   ? "array"
           : value.isString() ? "string"
           : value.isNil()    ? "null"
                              : "boolean";
}

QByteArray jsonOf(const Value &value)
{
    return templates::toJson(value).value_or(QByteArray());
}

bool matchesExpression(const QByteArray &pattern, const QByteArray &text)
{
    const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::DontCaptureOption);
    return !expression.isValid() || expression.match(QString::fromUtf8(text)).hasMatch();
}

bool hasFormat(const QByteArray &text, const QByteArray &format)
{
    if (format == "ipv4" || format == "ipv6") {
        return isAddress(text, format == "ipv4" ? AF_INET : AF_INET6);
    }
    if (format == "hostname") {
        return isHostName(text);
    }
    if (format == "email") {
        return isMail(text);
    }
    if (format == "uri" || format == "uri-reference") {
        return isUri(text, format == "uri");
    }
    if (format == "uuid") {
        return isUuid(text);
    }
    if (format == "date") {
        return QDate::fromString(QString::fromUtf8(text), u"yyyy-MM-dd"_s).isValid();
    }
    if (format == "date-time") {
        return QDateTime::fromString(QString::fromUtf8(text), Qt::ISODateWithMs).isValid();
    }
    return format != "regex" || QRegularExpression(QString::fromUtf8(text)).isValid();
}

} // namespace sealyard::chart
