#include "registry/exchange.h"

#include "registry/tr.h"

#include <QEventLoop>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace sealyard::registry {

namespace {

constexpr qsizetype bodyLimit = 4LL * 1024 * 1024;
constexpr auto silenceLimit = 60s;
constexpr auto askInterval = 200ms;

/// Takes what has come; false when there is too much or the sink refuses.
bool take(QNetworkReply &reply, const Exchange &exchange, Answer &answer)
{
    const QByteArray bytes = reply.readAll();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (exchange.sink && status >= 200 && status < 300) {
        return exchange.sink(bytes);
    }
    answer.body += bytes;
    return answer.body.size() <= bodyLimit;
}

} // namespace

QByteArray Answer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(headers, [name](const auto &entry) {
        return QByteArrayView(entry.first).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

core::Result<Answer> send(QNetworkAccessManager &network, const Exchange &exchange, const KeepGoing &keepGoing)
{
    QNetworkRequest request = exchange.request;
    request.setTransferTimeout(silenceLimit);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    // Qt would wait for the body that the answer to a custom HEAD announces.
    const std::unique_ptr<QNetworkReply> reply(
        exchange.verb == "HEAD" ? network.head(request)
                                : network.sendCustomRequest(request, exchange.verb, exchange.content));
    Answer answer;
    QEventLoop loop;
    QTimer timer;
    bool isCancelled = false;
    bool isRefused = false;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (!keepGoing()) {
            isCancelled = true;
            reply->abort();
        }
    });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
        if (!isRefused && !take(*reply, exchange, answer)) {
            isRefused = true;
            reply->abort();
        }
    });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    timer.start(askInterval);
    loop.exec();
    if (isCancelled) {
        return core::failure(Tr::tr("The transfer was cancelled."), core::ErrorKind::Cancelled);
    }
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.headers = reply->rawHeaderPairs();
    const bool isAnswered = answer.status > 0 && !isRefused && take(*reply, exchange, answer);
    const auto error = reply->error();
    const bool isCutShort = answer.isSuccess() && error != QNetworkReply::NoError;
    if (!isAnswered || isCutShort) {
        return core::failure(Tr::tr("No proper answer from “%1”: %2").arg(request.url().host(), reply->errorString()));
    }
    return answer;
}

} // namespace sealyard::registry
