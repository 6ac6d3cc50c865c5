#include "language/hints.h"
#include "language/hover.h"
#include "language/links.h"
#include "language/server/answers.h"
#include "language/tr.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

Answer hover(const Call &call)
{
    return call.position().transform([&](core::Position position) {
        const auto found = hoverAt(call.snapshot, position);
        if (!found) {
            return QJsonValue(QJsonValue::Null);
        }
        // Markdown is readable as plain text too.
        const QString kind = call.abilities.readsMarkdown ? u"markdown"_s : u"plaintext"_s;
        return QJsonValue(QJsonObject{{u"contents"_s, QJsonObject{{u"kind"_s, kind}, {u"value"_s, found->markdown}}},
                                      {u"range"_s, call.wire().toJson(found->range)}});
    });
}

Answer documentLink(const Call &call)
{
    const WireText text = call.wire();
    QJsonArray array;
    for (const DocumentLink &link : linksIn(call.snapshot)) {
        array.append(QJsonObject{{u"range"_s, text.toJson(link.range)},
                                 {u"target"_s, link.path.isEmpty() ? link.url : call.uri(link.path)}});
    }
    return array;
}

Answer inlayHint(const Call &call)
{
    const WireText text = call.wire();
    const auto part = text.range(call.params[u"range"_s]);
    if (!part) {
        return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("The request has no valid range.")});
    }
    QJsonArray array;
    for (const Hint &hint : hintsIn(call.snapshot.document, *part)) {
        QJsonObject object{
            {u"position"_s, text.toJson(hint.position)}, {u"label"_s, hint.text}, {u"paddingLeft"_s, true}};
        if (!hint.tooltip.isEmpty()) {
            object.insert(u"tooltip"_s, hint.tooltip);
        }
        array.append(object);
    }
    return array;
}

} // namespace sealyard::language::server
