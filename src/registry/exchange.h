#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <functional>

class QIODevice;

namespace sealyard::registry {

/// Asked several times a second; false cancels (ErrorKind::Cancelled).
using KeepGoing = std::function<bool()>;
/// Receives bytes as they come; false gives up.
using BodySink = std::function<bool(QByteArrayView bytes)>;

/// What a server answered.
struct Answer
{
    int status = 0;
    QByteArray body; ///< empty when a sink took it
    QList<QPair<QByteArray, QByteArray>> headers;

    /// The value of a header, whatever the case of its name.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// One HTTP request. Redirections are not followed: they must not carry credentials to another host. A body without a
/// sink may have 4 MiB.
struct Exchange
{
    QNetworkRequest request;
    QByteArray verb;
    QIODevice *content = nullptr; ///< open for reading; not owned
    BodySink sink{};
};

/// Sends a request and waits for the answer with an event loop of its own: not for the thread of a window.
[[nodiscard]] core::Result<Answer> send(QNetworkAccessManager &network, const Exchange &exchange,
                                        const KeepGoing &keepGoing);

} // namespace sealyard::registry
