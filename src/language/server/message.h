#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <expected>

namespace sealyard::language::server {

/// Why a message got no result: JSON-RPC 2.0 section 5.1 and LSP 3.17, "ErrorCodes".
enum class ErrorCode {
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    ServerNotInitialized = -32002,
    RequestFailed = -32803,
    RequestCancelled = -32800
};

/// The error of a response; the sentence is shown to the user by some editors.
struct ResponseError
{
    ErrorCode code = ErrorCode::RequestFailed;
    QString message;

    bool operator==(const ResponseError &) const = default;
};

/// The result of a request, or why there is none.
using Answer = std::expected<QJsonValue, ResponseError>;

/// Messages of JSON-RPC 2.0.
[[nodiscard]] QJsonObject responseTo(const QJsonValue &id, const Answer &answer);
[[nodiscard]] QJsonObject notification(const QString &method, const QJsonObject &params);
[[nodiscard]] QJsonObject request(const QString &id, const QString &method, const QJsonObject &params);

/// A message with its header, as it goes over the wire.
[[nodiscard]] QByteArray framed(const QJsonObject &message);

} // namespace sealyard::language::server
