#include "language/server/opendocuments.h"

#include "core/files.h"
#include "language/tr.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

QString pathOf(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    return url.isLocalFile() ? url.toLocalFile() : QString();
}

QString uriOf(const QString &path)
{
    return QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
}

std::expected<QString, ResponseError> changedText(const QString &text, const QJsonArray &changes,
                                                  PositionEncoding encoding)
{
    QString result = text;
    for (const QJsonValue &change : changes) {
        if (!change[u"text"_s].isString()) {
            return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("A change has no text.")});
        }
        const QString added = change[u"text"_s].toString();
        if (change[u"range"_s].isUndefined()) {
            result = added;
            continue;
        }
        const auto range = WireText(result, encoding).offsets(change[u"range"_s]);
        if (!range) {
            return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("A change has no valid range.")});
        }
        result.replace(range->first, range->second - range->first, added);
        if (result.size() > core::textFileLimit) {
            return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("A text is too large.")});
        }
    }
    return result;
}

} // namespace sealyard::language::server
