#include "github/answers.h"

#include "github/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sealyard::github {

using core::Error;

namespace {

std::optional<qint64> numberOf(const QByteArray &header)
{
    bool isNumber = false;
    const qint64 number = header.trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// "Fri, 27 Nov 2026 17:05:01 GMT". Qt's own reader of RFC 2822 knows no "GMT".
QDateTime timeOfHeader(const QByteArray &header)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeZone(QTimeZone::UTC);
    return time;
}

/// GitHub's own words, shortened: they come from outside.
QString messageOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QStringList parts{object.value("message"_L1).toString()};
    for (const QJsonValue &error : object.value("errors"_L1).toArray()) {
        parts.append(error.isString() ? error.toString() : error.toObject().value("message"_L1).toString());
    }
    parts.removeIf([](const QString &part) { return part.isEmpty(); });
    return parts.join("; "_L1).simplified().left(300);
}

Error denied(const QUrl &url, const QString &said, const QString &acceptedPermissions)
{
    const QString needed = acceptedPermissions.isEmpty() ? u"public_repo"_s : acceptedPermissions;
    return {
        Tr::tr("GitHub does not allow “%1” with this sign-in (%2). It needs the permission %3; a fine-grained token "
               "covers repositories of its owner alone.")
            .arg(url.path(), said, needed),
        core::ErrorKind::Denied};
}

} // namespace

LimitAnswer limitAnswerOf(const QNetworkReply &reply, const QByteArray &body)
{
    return {
        .status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .retryAfter = numberOf(reply.rawHeader("Retry-After")),
        .remaining = numberOf(reply.rawHeader("X-RateLimit-Remaining")),
        .reset = numberOf(reply.rawHeader("X-RateLimit-Reset")),
        .serverTime = timeOfHeader(reply.rawHeader("Date")),
        .body = body.left(4096),
    };
}

QUrl nextPage(const QByteArray &link)
{
    static const QRegularExpression next(uR"(<([^>]+)>\s*;\s*rel="next")"_s);
    const QRegularExpressionMatch match = next.match(QString::fromUtf8(link));
    return match.hasMatch() ? QUrl(match.captured(1)) : QUrl();
}

Error errorOf(const QUrl &url, const LimitAnswer &answer, const QString &networkProblem,
              const QString &acceptedPermissions)
{
    const QString said = messageOf(answer.body);
    if (!networkProblem.isEmpty()) {
        return {Tr::tr("%1 cannot be reached for “%2”: %3. Check the network and the proxy.")
                    .arg(url.host(), url.path(), networkProblem)};
    }
    if (limitWait(answer, 0)) {
        return {Tr::tr("GitHub's rate limit is used up (%1). Wait, or sign in for a larger one.").arg(said),
                core::ErrorKind::Denied};
    }
    switch (answer.status) {
    case 401:
        return {Tr::tr("GitHub refuses the token (%1). Sign in again.").arg(said), core::ErrorKind::Denied};
    case 403:
        return denied(url, said, acceptedPermissions);
    case 404:
        return {Tr::tr("GitHub has no “%1”, or this sign-in may not see it.").arg(url.path()),
                core::ErrorKind::NotFound};
    case 410:
        return {Tr::tr("“%1” is gone or switched off (%2).").arg(url.path(), said), core::ErrorKind::NotFound};
    case 422:
        return {Tr::tr("GitHub does not take what was sent to “%1”: %2.").arg(url.path(), said),
                core::ErrorKind::Invalid};
    default:
        return {Tr::tr("GitHub answers “%1” with the status %2 (%3). Try again later.")
                    .arg(url.path())
                    .arg(answer.status)
                    .arg(said)};
    }
}

Error notSignedIn()
{
    return {
        Tr::tr("Posting needs a sign-in to GitHub: “gh auth login”, the variable GITHUB_TOKEN, or “sealyard-cli issue "
               "signin”. Without one, open the prefilled page or copy the text."),
        core::ErrorKind::Denied};
}

} // namespace sealyard::github
