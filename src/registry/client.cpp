#include "registry/client.h"

#include "oci/manifest.h"
#include "registry/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sealyard::registry {

namespace {

constexpr int unauthorized = 401;
constexpr int attempts = 3;
constexpr int redirectionLimit = 5;

bool isRedirection(const Answer &answer)
{
    return answer.status >= 300 && answer.status < 400 && !answer.header("Location").isEmpty();
}

/// 'realm="https://auth",service="x"' as a map.
QMap<QString, QString> parametersOf(const QString &challenge)
{
    static const QRegularExpression parameter(uR"re((\w+)="([^"]*)")re"_s);
    QMap<QString, QString> parameters;
    for (const QRegularExpressionMatch &match : parameter.globalMatch(challenge)) {
        parameters.insert(match.captured(1).toLower(), match.captured(2));
    }
    return parameters;
}

QByteArray basic(const Credentials &credentials)
{
    return "Basic " + (credentials.user + u':' + credentials.secret).toUtf8().toBase64();
}

} // namespace

Client::Client(Endpoint endpoint, KeepGoing keepGoing)
    : m_endpoint(std::move(endpoint))
    , m_keepGoing(std::move(keepGoing))
{
}

QUrl Client::urlOf(const QString &path) const
{
    QUrl url = m_endpoint.url;
    url.setPath("/v2/"_L1 + m_endpoint.repository + u'/' + path.section(u'?', 0, 0));
    if (path.contains(u'?')) {
        url.setQuery(path.section(u'?', 1));
    }
    return url;
}

std::unexpected<core::Error> Client::refused(const QString &action, const Answer &answer) const
{
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    const QString reason = body.value("errors"_L1).toArray().first().toObject().value("message"_L1).toString();
    const QString why = reason.isEmpty() ? Tr::tr("status %1").arg(answer.status)
                                         : Tr::tr("status %1, %2").arg(answer.status).arg(reason);
    const bool isDenied = answer.status == unauthorized || answer.status == 403;
    const auto kind = isDenied               ? core::ErrorKind::Denied
                      : answer.status == 404 ? core::ErrorKind::NotFound
                                             : core::ErrorKind::Failed;
    const QString text = Tr::tr("%1: the registry “%2” refused (%3).").arg(action, m_endpoint.host, why);
    return core::failure(
        isDenied ? Tr::tr("%1 Sign in with `buildah login %2` or another program's login.").arg(text, m_endpoint.host)
                 : text,
        kind);
}

core::Result<QByteArray> Client::fetchToken(const QString &challenge, const std::optional<Credentials> &credentials)
{
    const QMap<QString, QString> parameters = parametersOf(challenge);
    QUrl url(parameters.value(u"realm"_s));
    const bool isSafe = url.scheme() == "https"_L1 || isLoopback(url);
    if (!url.isValid() || !isSafe) {
        return core::failure(Tr::tr("The registry “%1” wants a sign-in at “%2”, which is not safe.")
                                 .arg(m_endpoint.host, url.toString()),
                             core::ErrorKind::Denied);
    }
    QUrlQuery query(url.query());
    query.addQueryItem(u"service"_s, parameters.value(u"service"_s));
    query.addQueryItem(u"scope"_s, u"repository:%1:%2"_s.arg(m_endpoint.repository, m_actions));
    url.setQuery(query);
    Exchange exchange{.request = QNetworkRequest(url), .verb = "GET"};
    if (credentials) {
        exchange.request.setRawHeader("Authorization", basic(*credentials));
    }
    const auto answer = send(m_network, exchange, m_keepGoing);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    const QJsonObject body = QJsonDocument::fromJson(answer->body).object();
    const QString token = body.value("token"_L1).toString(body.value("access_token"_L1).toString());
    if (token.isEmpty()) {
        return refused(Tr::tr("Cannot sign in"), *answer);
    }
    return "Bearer " + token.toLatin1();
}

core::Result<void> Client::signIn(const QByteArray &challenge)
{
    const auto credentials = credentialsFor(m_endpoint.host);
    if (!credentials) {
        return std::unexpected(credentials.error());
    }
    const QString text = QString::fromLatin1(challenge);
    if (text.startsWith("bearer "_L1, Qt::CaseInsensitive)) {
        return fetchToken(text, *credentials).transform([this](const QByteArray &token) { m_authorization = token; });
    }
    if (*credentials) {
        m_authorization = basic(**credentials);
    }
    return {};
}

core::Result<Answer> Client::authorized(Exchange exchange)
{
    if (!m_authorization.isEmpty()) {
        exchange.request.setRawHeader("Authorization", m_authorization);
    }
    auto answer = send(m_network, exchange, m_keepGoing);
    if (!answer || answer->status != unauthorized) {
        return answer;
    }
    if (const auto signedIn = signIn(answer->header("WWW-Authenticate")); !signedIn) {
        return std::unexpected(signedIn.error());
    }
    if (m_authorization.isEmpty() || (exchange.content != nullptr && !exchange.content->reset())) {
        return answer;
    }
    exchange.request.setRawHeader("Authorization", m_authorization);
    return send(m_network, exchange, m_keepGoing);
}

core::Result<Answer> Client::redirected(const Answer &first, const Exchange &exchange)
{
    core::Result<Answer> answer = first;
    QUrl url = exchange.request.url();
    for (int count = 0; answer && isRedirection(*answer) && count < redirectionLimit; ++count) {
        url = url.resolved(QUrl(QString::fromUtf8(answer->header("Location"))));
        const bool isSafe = url.scheme() == "https"_L1 || isLoopback(url);
        if (!isSafe) {
            return core::failure(
                Tr::tr("The registry “%1” sends on to “%2”, which is not safe.").arg(m_endpoint.host, url.host()));
        }
        answer = send(m_network, {.request = QNetworkRequest(url), .verb = exchange.verb, .sink = exchange.sink},
                      m_keepGoing);
    }
    return answer;
}

core::Result<Answer> Client::ask(const QByteArray &verb, const QString &path,
                                 const QList<QPair<QByteArray, QByteArray>> &headers, const BodySink &sink)
{
    Exchange exchange{.request = QNetworkRequest(urlOf(path)), .verb = verb, .sink = sink};
    for (const auto &[name, value] : headers) {
        exchange.request.setRawHeader(name, value);
    }
    core::Result<Answer> answer;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        answer = authorized(exchange).and_then([&](const Answer &given) { return redirected(given, exchange); });
        const bool isFinal = answer ? answer->status < 500 : answer.error().kind != core::ErrorKind::Failed;
        if (isFinal || sink) {
            break;
        }
    }
    return answer;
}

core::Result<Answer> Client::upload(const QByteArray &verb, const QUrl &url, const QByteArray &mediaType,
                                    QIODevice &content)
{
    Exchange exchange{.request = QNetworkRequest(url), .verb = verb, .content = &content};
    exchange.request.setHeader(QNetworkRequest::ContentTypeHeader, mediaType);
    exchange.request.setHeader(QNetworkRequest::ContentLengthHeader, content.size());
    const bool isOurs = url.host() == m_endpoint.url.host() && url.port() == m_endpoint.url.port();
    return isOurs ? authorized(exchange) : send(m_network, exchange, m_keepGoing);
}

const QList<QPair<QByteArray, QByteArray>> &acceptedManifests()
{
    static const QList<QPair<QByteArray, QByteArray>> headers{
        {"Accept", QByteArray(oci::manifestType.data()) + ", " + oci::indexType.data() + ", " +
                       oci::dockerManifestType.data() + ", " + oci::dockerIndexType.data()}};
    return headers;
}

QString tagOrDigest(const image::Reference &reference)
{
    return !reference.digest.isEmpty() ? reference.digest : reference.tag.isEmpty() ? u"latest"_s : reference.tag;
}

} // namespace sealyard::registry
