#include "chartsource/download.h"

#include "chartsource/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::chartsource {

using core::ErrorKind;
using core::failure;

namespace {

constexpr int redirectionLimit = 5;

} // namespace

core::Result<QByteArray> download(const QUrl &url, qint64 limit, const registry::KeepGoing &keepGoing)
{
    QNetworkAccessManager network;
    QUrl place = url;
    for (int i = 0; i <= redirectionLimit; ++i) {
        QByteArray bytes;
        const auto sink = [&bytes, limit](QByteArrayView part) {
            bytes += part;
            return bytes.size() <= limit;
        };
        const auto answer = registry::send(
            network, {.request = QNetworkRequest(place), .verb = "GET", .content = nullptr, .sink = sink}, keepGoing);
        if (bytes.size() > limit) {
            return failure(Tr::tr("“%1” is too large.").arg(url.toString()), ErrorKind::TooLarge);
        }
        if (!answer) {
            return failure(Tr::tr("Cannot download “%1”: %2").arg(url.toString(), answer.error().message),
                           answer.error().kind);
        }
        if (answer->isSuccess()) {
            return bytes;
        }
        const QByteArray location = answer->header("Location");
        if (answer->status < 300 || answer->status >= 400 || location.isEmpty()) {
            const auto kind = answer->status == 404 ? ErrorKind::NotFound : ErrorKind::Failed;
            return failure(Tr::tr("Cannot download “%1”: status %2.").arg(url.toString()).arg(answer->status), kind);
        }
        const QUrl next = place.resolved(QUrl::fromEncoded(location));
        if (next.scheme() != "https"_L1 && next.scheme() != place.scheme()) {
            return failure(Tr::tr("“%1” leads to “%2”, which is not encrypted.").arg(url.toString(), next.toString()),
                           ErrorKind::Denied);
        }
        place = next;
    }
    return failure(Tr::tr("“%1” leads from one address to the next without end.").arg(url.toString()));
}

} // namespace sealyard::chartsource
