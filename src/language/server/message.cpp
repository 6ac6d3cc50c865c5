#include "language/server/message.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

const QString version = u"2.0"_s;

} // namespace

QJsonObject responseTo(const QJsonValue &id, const Answer &answer)
{
    if (answer) {
        return {{u"jsonrpc"_s, version}, {u"id"_s, id}, {u"result"_s, *answer}};
    }
    const QJsonObject error{{u"code"_s, static_cast<int>(answer.error().code)}, {u"message"_s, answer.error().message}};
    return {{u"jsonrpc"_s, version}, {u"id"_s, id}, {u"error"_s, error}};
}

QJsonObject notification(const QString &method, const QJsonObject &params)
{
    return {{u"jsonrpc"_s, version}, {u"method"_s, method}, {u"params"_s, params}};
}

QJsonObject request(const QString &id, const QString &method, const QJsonObject &params)
{
    return {{u"jsonrpc"_s, version}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}};
}

QByteArray framed(const QJsonObject &message)
{
    const QByteArray body = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace sealyard::language::server
