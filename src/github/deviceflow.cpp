#include "github/signin.h"

#include "github/tr.h"
#include "registry/endpoint.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sealyard::github {

using core::Error;

namespace {

using namespace std::chrono_literals;

constexpr qint64 largestAnswer = 64 * 1024;

/// GitHub answers its OAuth pages with 200 also for errors, which are words in the JSON.
core::Result<QJsonObject> ask(QNetworkAccessManager &network, QUrl url, const QString &path, const QUrlQuery &form)
{
    url.setPath(path);
    if (url.scheme() != "https"_L1 && !registry::isLoopback(url)) {
        return core::failure(Tr::tr("“%1” is not encrypted; signing in there is refused.").arg(url.host()),
                             core::ErrorKind::Denied);
    }
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept", "application/json");
    request.setTransferTimeout(30s);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, form.toString(QUrl::FullyEncoded).toUtf8()));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray body = reply->read(largestAnswer);
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (answer.isEmpty()) {
        return core::failure(Tr::tr("%1 did not answer the sign-in: %2.").arg(url.host(), reply->errorString()));
    }
    return answer;
}

Error refusal(const QString &word)
{
    if (word == "expired_token"_L1) {
        return {Tr::tr("The code has run out; sign in again."), core::ErrorKind::Cancelled};
    }
    if (word == "access_denied"_L1) {
        return {Tr::tr("The sign-in was refused on GitHub's page."), core::ErrorKind::Denied};
    }
    if (word == "device_flow_disabled"_L1) {
        return {
            Tr::tr("The OAuth application with this client ID gives no codes: “Enable Device Flow” must be ticked in "
                   "its settings."),
            core::ErrorKind::Denied};
    }
    return {Tr::tr("GitHub refuses the sign-in (%1). Use “gh auth login” or GITHUB_TOKEN instead.").arg(word.left(100)),
            core::ErrorKind::Denied};
}

} // namespace

QString ownClientId(const QUrl &api)
{
    return signInHost(api).host() == "github.com"_L1 ? QStringLiteral(SEALYARD_GITHUB_CLIENT_ID) : QString();
}

core::Result<QByteArray> signInByDevice(const QUrl &host, const QString &clientId, const Clock &clock,
                                        const std::function<void(const DeviceCode &)> &show)
{
    if (clientId.isEmpty()) {
        return core::failure(
            Tr::tr("%1 gives codes for registered OAuth applications alone, and this build of Sealyard "
                   "has no client ID of one. Give that of yours (--client-id), or sign in by “gh auth "
                   "login” or a token.")
                .arg(host.host()),
            core::ErrorKind::Invalid);
    }
    QNetworkAccessManager network;
    const auto code =
        ask(network, host, u"/login/device/code"_s, {{u"client_id"_s, clientId}, {u"scope"_s, u"public_repo"_s}});
    if (!code) {
        return std::unexpected(code.error());
    }
    if (code->contains("error"_L1)) {
        return std::unexpected(refusal(code->value("error"_L1).toString()));
    }
    show({.userCode = code->value("user_code"_L1).toString(),
          .page = QUrl(code->value("verification_uri"_L1).toString())});
    const QUrlQuery form{{u"client_id"_s, clientId},
                         {u"device_code"_s, code->value("device_code"_L1).toString()},
                         {u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s}};
    std::chrono::seconds interval{std::clamp(code->value("interval"_L1).toInt(5), 1, 60)};
    for (std::chrono::seconds waited = 0s; waited < 15min; waited += interval) {
        if (!clock.wait(interval, Tr::tr("Waiting for the code to be entered on GitHub's page"))) {
            return std::unexpected(core::Error{Tr::tr("The sign-in was stopped."), core::ErrorKind::Cancelled});
        }
        const auto answer = ask(network, host, u"/login/oauth/access_token"_s, form);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        const QString error = answer->value("error"_L1).toString();
        if (error == "slow_down"_L1) {
            interval += 5s;
        } else if (error.isEmpty()) {
            return answer->value("access_token"_L1).toString().toUtf8();
        } else if (error != "authorization_pending"_L1) {
            return std::unexpected(refusal(error));
        }
    }
    return std::unexpected(refusal(u"expired_token"_s));
}

} // namespace sealyard::github
