#include "registry/tags.h"

#include "registry/client.h"
#include "registry/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::registry {

namespace {

constexpr qsizetype tagLimit = 100'000;

/// The query of '</v2/NAME/tags/list?last=a&n=100>; rel="next"'; empty on the last page. Only the query is taken, so
/// that a registry cannot send us elsewhere.
QString nextQuery(const QByteArray &link)
{
    static const QRegularExpression next(uR"(<[^?>]*\?([^>]*)>\s*;\s*rel="?next"?)"_s);
    return next.match(QString::fromLatin1(link)).captured(1);
}

} // namespace

core::Result<QStringList> tagsOf(const image::Reference &reference, const KeepGoing &keepGoing)
{
    Client client(endpointOf(reference), keepGoing);
    QStringList tags;
    QString query = u"n=1000"_s;
    while (!query.isEmpty()) {
        const auto answer = client.ask("GET", "tags/list?"_L1 + query);
        if (!answer || !answer->isSuccess()) {
            return answer ? client.refused(Tr::tr("Cannot list the tags of %1").arg(reference.toString()), *answer)
                          : std::unexpected(answer.error());
        }
        const QJsonArray page = QJsonDocument::fromJson(answer->body).object().value("tags"_L1).toArray();
        for (const QJsonValue &tag : page) {
            tags.append(tag.toString());
        }
        const QString next = nextQuery(answer->header("Link"));
        query = page.isEmpty() || next == query || tags.size() >= tagLimit ? QString() : next;
    }
    return tags;
}

} // namespace sealyard::registry
