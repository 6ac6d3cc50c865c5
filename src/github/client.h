#pragma once

#include "core/result.h"
#include "github/waiting.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>
#include <QUrlQuery>

#include <expected>
#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace sealyard::github {

struct ClientOptions
{
    /// GitHub Enterprise: https://HOST/api/v3. Plain http is taken on the loopback interface alone.
    QUrl api{QStringLiteral("https://api.github.com")};
    QByteArray token{}; ///< empty: signed out. Kept in memory only.
    Clock clock = systemClock();
    std::chrono::milliseconds timeout = std::chrono::seconds{30}; ///< without a byte
    qint64 largestAnswer = 16LL * 1024 * 1024;
    int mostAttempts = 6; ///< of one request
};

/// A finished exchange with a status of 200 to 299.
struct Answer
{
    QByteArray body{};
    QDateTime serverTime{}; ///< the answer's Date, UTC
    QUrl next{};            ///< the following page of a list; empty at the end
    QString scopes{};       ///< X-OAuth-Scopes; empty for fine-grained tokens

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
};

/// A write that did not end well. It may have been done all the same: then look before sending it again.
struct SendFailure
{
    core::Error error{};
    bool mayHaveArrived = false;
};

/// GitHub's REST interface, in blocking calls: for a worker thread or a command-line program, never for the thread of
/// the window. Reads are tried again after lost connections, server errors and limits, and cached by their ETag; a
/// write is tried again only when it was surely not done. Proxies are the system's. Not thread-safe: one per thread.
class Client final
{
public:
    explicit Client(ClientOptions options);
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    [[nodiscard]] bool isSignedIn() const { return !m_options.token.isEmpty(); }
    [[nodiscard]] const Clock &clock() const { return m_options.clock; }
    [[nodiscard]] QUrl api() const { return m_options.api; }

    /// path: below the API, e.g. "/user". Denied, NotFound and TooLarge are kinds of its errors.
    [[nodiscard]] core::Result<Answer> get(const QString &path, const QUrlQuery &query = {});
    /// All pages of a list, at most so many; "key" names the array in answers that are objects. isEnough is asked after
    /// each page, with what is there by then.
    [[nodiscard]] core::Result<QJsonArray> getAll(const QString &path, const QUrlQuery &query, int mostPages,
                                                  QLatin1StringView key = {},
                                                  const std::function<bool(const QJsonArray &)> &isEnough = {});
    /// Waits until a write keeps below GitHub's limits. post() does so too; whoever notes on disk that it sends should
    /// wait before that note, which makes everybody look for the text when the wait ends with the process.
    [[nodiscard]] core::Result<void> waitToWrite() const;
    [[nodiscard]] std::expected<Answer, SendFailure> post(const QString &path, const QJsonObject &body);

private:
    struct Exchange;
    struct Cached
    {
        QByteArray etag;
        Answer answer;
    };

    [[nodiscard]] QNetworkRequest request(const QUrl &url, bool isAuthorised) const;
    [[nodiscard]] QUrl urlOf(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] core::Result<Answer> getUrl(const QUrl &url);
    [[nodiscard]] Exchange getOnce(const QUrl &url);
    [[nodiscard]] Exchange postOnce(const QUrl &url, const QByteArray &body);
    [[nodiscard]] Exchange await(QNetworkReply *reply) const;
    [[nodiscard]] bool pause(std::chrono::milliseconds time, const QString &reason) const;

    ClientOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QHash<QUrl, Cached> m_cache;
    WritePacer m_pacer;
};

} // namespace sealyard::github
