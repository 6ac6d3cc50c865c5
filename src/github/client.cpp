#include "github/client.h"

#include "core/version.h"
#include "github/answers.h"
#include "github/tr.h"
#include "registry/endpoint.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using namespace std::chrono_literals;

constexpr int mostRedirects = 5;

/// The system's proxies for this manager alone, not for the whole program.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return registry::isLoopback(query.url()) ? QList{QNetworkProxy(QNetworkProxy::NoProxy)}
                                                 : systemProxyForQuery(query);
    }
};

/// A body that can be read once. Qt sends a request again by itself when a connection is lost before the answer, which
/// would post twice; it cannot with a body that does not rewind, and reports the loss instead.
class OnceReadable final : public QIODevice
{
public:
    explicit OnceReadable(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return m_read == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        std::copy_n(m_bytes.constData() + m_read, count, data);
        m_read += count;
        return count == 0 && most > 0 ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

/// A token must not travel in the clear.
bool isSafe(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && registry::isLoopback(url)));
}

std::chrono::milliseconds backoff(int attempt)
{
    return std::min(1000ms * (1 << std::clamp(attempt, 0, 6)), 30000ms);
}

} // namespace

/// One request and what came of it.
struct Client::Exchange
{
    Answer answer;
    LimitAnswer limit;
    QByteArray etag;
    QUrl redirect;
    QString accepted;       ///< X-Accepted-GitHub-Permissions
    QString networkProblem; ///< no answer at all
    bool isTooLarge = false;
    bool wasRefused = false; ///< the server was not reached, so nothing was sent
};

QJsonObject Answer::object() const
{
    return QJsonDocument::fromJson(body).object();
}

QJsonArray Answer::array() const
{
    return QJsonDocument::fromJson(body).array();
}

Client::Client(ClientOptions options)
    : m_options(std::move(options))
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxyFactory(new SystemProxies);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Client::~Client() = default;

QNetworkRequest Client::request(const QUrl &url, bool isAuthorised) const
{
    QNetworkRequest result(url);
    result.setRawHeader("Accept", "application/vnd.github+json");
    result.setRawHeader("X-GitHub-Api-Version", "2022-11-28");
    result.setRawHeader("User-Agent", "sealyard/" + core::version().toUtf8());
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setTransferTimeout(m_options.timeout);
    if (isAuthorised && isSignedIn()) {
        result.setRawHeader("Authorization", "Bearer " + m_options.token);
    }
    return result;
}

QUrl Client::urlOf(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_options.api;
    url.setPath(url.path() + path, QUrl::DecodedMode);
    url.setQuery(query);
    return url;
}

Client::Exchange Client::await(QNetworkReply *reply) const
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    Exchange exchange;
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::readyRead, &loop, [&] {
        exchange.answer.body += reply->readAll();
        if (exchange.answer.body.size() > m_options.largestAnswer && !exchange.isTooLarge) {
            exchange.isTooLarge = true;
            reply->abort();
        }
    });
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) {
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    exchange.answer.body += reply->readAll();
    exchange.limit = limitAnswerOf(*reply, exchange.answer.body);
    exchange.answer.serverTime = exchange.limit.serverTime;
    exchange.answer.next = nextPage(reply->rawHeader("Link"));
    exchange.answer.scopes = QString::fromUtf8(reply->rawHeader("X-OAuth-Scopes"));
    exchange.etag = reply->rawHeader("ETag");
    exchange.accepted = QString::fromUtf8(reply->rawHeader("X-Accepted-GitHub-Permissions"));
    exchange.redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    const bool isCut = reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied;
    if (exchange.limit.status == 0 || isCut) {
        exchange.networkProblem = reply->errorString();
        exchange.wasRefused = reply->error() == QNetworkReply::ConnectionRefusedError ||
                              reply->error() == QNetworkReply::HostNotFoundError;
    }
    return exchange;
}

bool Client::pause(std::chrono::milliseconds time, const QString &reason) const
{
    return m_options.clock.wait(time, reason);
}

Client::Exchange Client::getOnce(const QUrl &url)
{
    QUrl target = url;
    Exchange exchange;
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        // A log's address is signed itself and belongs to another host: it must not get the token.
        QNetworkRequest outgoing = request(target, isSameOrigin(target, m_options.api));
        const auto cached = m_cache.constFind(url);
        if (hop == 0 && cached != m_cache.constEnd()) {
            outgoing.setRawHeader("If-None-Match", cached->etag);
        }
        exchange = await(m_network->get(outgoing));
        const int status = exchange.limit.status;
        if (status < 301 || status > 308 || status == 304 || !exchange.redirect.isValid()) {
            return exchange;
        }
        target = target.resolved(exchange.redirect);
        if (!isSafe(target)) {
            exchange.networkProblem = Tr::tr("it points to “%1”, which is not encrypted").arg(target.host());
            return exchange;
        }
    }
    return exchange;
}

core::Result<Answer> Client::getUrl(const QUrl &url)
{
    if (!isSafe(url)) {
        return core::failure(Tr::tr("“%1” is no address for GitHub: it must begin with https://.").arg(url.toString()),
                             core::ErrorKind::Invalid);
    }
    for (int attempt = 0;; ++attempt) {
        Exchange exchange = getOnce(url);
        const int status = exchange.limit.status;
        if (exchange.isTooLarge) {
            return core::failure(Tr::tr("The answer to “%1” is larger than %2 MiB; it was not read.")
                                     .arg(url.path())
                                     .arg(m_options.largestAnswer >> 20),
                                 core::ErrorKind::TooLarge);
        }
        if (exchange.networkProblem.isEmpty() && status == 304 && m_cache.contains(url)) {
            Answer answer = m_cache.value(url).answer;
            answer.serverTime = exchange.answer.serverTime;
            return answer;
        }
        if (exchange.networkProblem.isEmpty() && status >= 200 && status < 300) {
            if (!exchange.etag.isEmpty()) {
                m_cache.insert(url, {.etag = exchange.etag, .answer = exchange.answer});
            }
            return exchange.answer;
        }
        const auto limit = limitWait(exchange.limit, attempt);
        const bool isPassing = !exchange.networkProblem.isEmpty() || status >= 500 || limit;
        if (!isPassing || attempt + 1 >= m_options.mostAttempts) {
            return std::unexpected(errorOf(url, exchange.limit, exchange.networkProblem, exchange.accepted));
        }
        const QString why =
            limit ? Tr::tr("GitHub's rate limit is used up") : Tr::tr("GitHub did not answer; it is asked again");
        if (!pause(limit ? std::chrono::milliseconds(*limit) : backoff(attempt), why)) {
            return core::failure(Tr::tr("Stopped while waiting for GitHub."), core::ErrorKind::Cancelled);
        }
    }
}

core::Result<Answer> Client::get(const QString &path, const QUrlQuery &query)
{
    return getUrl(urlOf(path, query));
}

core::Result<QJsonArray> Client::getAll(const QString &path, const QUrlQuery &query, int mostPages,
                                        QLatin1StringView key, const std::function<bool(const QJsonArray &)> &isEnough)
{
    QJsonArray all;
    QUrl url = urlOf(path, query);
    for (int page = 0; page < mostPages && !url.isEmpty(); ++page) {
        const auto answer = getUrl(url);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        const QJsonArray part = key.isEmpty() ? answer->array() : answer->object().value(key).toArray();
        std::ranges::copy(part, std::back_inserter(all));
        if (isEnough && isEnough(all)) {
            break;
        }
        // The next page is the server's word; only its own origin is followed.
        url = isSameOrigin(answer->next, m_options.api) ? answer->next : QUrl();
    }
    return all;
}

Client::Exchange Client::postOnce(const QUrl &url, const QByteArray &body)
{
    OnceReadable device(body);
    QNetworkRequest outgoing = request(url, true);
    outgoing.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    outgoing.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    return await(m_network->post(outgoing, &device));
}

core::Result<void> Client::waitToWrite() const
{
    const auto room = m_pacer.waitBefore(m_options.clock.now());
    return room <= 0ms || pause(room, Tr::tr("Staying below GitHub's limit for writing"))
               ? core::Result<void>()
               : core::failure(Tr::tr("Stopped before it was sent."), core::ErrorKind::Cancelled);
}

std::expected<Answer, SendFailure> Client::post(const QString &path, const QJsonObject &body)
{
    const QUrl url = urlOf(path, {});
    if (!isSignedIn() || !isSafe(url)) {
        return std::unexpected(SendFailure{.error = notSignedIn()});
    }
    for (int attempt = 0;; ++attempt) {
        if (const auto room = waitToWrite(); !room) {
            return std::unexpected(SendFailure{.error = room.error(), .mayHaveArrived = false});
        }
        m_pacer.noteWrite(m_options.clock.now());
        const Exchange exchange = postOnce(url, QJsonDocument(body).toJson(QJsonDocument::Compact));
        const int status = exchange.limit.status;
        if (exchange.networkProblem.isEmpty() && status >= 200 && status < 300) {
            return exchange.answer;
        }
        const auto limit = limitWait(exchange.limit, attempt);
        if ((!limit && !exchange.wasRefused) || attempt + 1 >= m_options.mostAttempts) {
            const bool mayHaveArrived =
                !exchange.wasRefused && (!exchange.networkProblem.isEmpty() || status >= 500 || exchange.isTooLarge);
            return std::unexpected(
                SendFailure{.error = errorOf(url, exchange.limit, exchange.networkProblem, exchange.accepted),
                            .mayHaveArrived = mayHaveArrived});
        }
        if (!pause(limit ? std::chrono::milliseconds(*limit) : backoff(attempt),
                   Tr::tr("GitHub's rate limit is used up"))) {
            return std::unexpected(SendFailure{
                .error = {Tr::tr("Stopped before it was sent."), core::ErrorKind::Cancelled}, .mayHaveArrived = false});
        }
    }
}

} // namespace sealyard::github
