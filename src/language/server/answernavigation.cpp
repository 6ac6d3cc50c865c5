#include "language/navigation.h"
#include "language/server/answers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

std::unexpected<ResponseError> failed(const core::Error &error)
{
    return std::unexpected(ResponseError{ErrorCode::RequestFailed, error.message});
}

QJsonArray toJson(const Call &call, const QList<Location> &locations)
{
    QJsonArray array;
    for (const Location &each : locations) {
        array.append(call.location(each.path, each.range));
    }
    return array;
}

} // namespace

Answer definition(const Call &call)
{
    return call.position().transform(
        [&](core::Position position) { return QJsonValue(toJson(call, definitionsAt(call.snapshot, position))); });
}

Answer references(const Call &call)
{
    const bool withDefinitions = call.params[u"context"_s][u"includeDeclaration"_s].toBool();
    return call.position().transform([&](core::Position position) {
        QList<Location> locations = referencesAt(call.snapshot, position);
        if (!withDefinitions) {
            locations.removeIf([](const Location &each) { return each.isDefinition; });
        }
        return QJsonValue(toJson(call, locations));
    });
}

Answer documentHighlight(const Call &call)
{
    constexpr int read = 2;
    constexpr int write = 3;
    return call.position().transform([&](core::Position position) {
        const WireText text = call.wire();
        QJsonArray array;
        for (const Location &each : referencesAt(call.snapshot, position)) {
            if (each.path == call.snapshot.document.path()) {
                array.append(
                    QJsonObject{{u"range"_s, text.toJson(each.range)}, {u"kind"_s, each.isDefinition ? write : read}});
            }
        }
        return QJsonValue(array);
    });
}

Answer prepareRename(const Call &call)
{
    const auto position = call.position();
    if (!position) {
        return std::unexpected(position.error());
    }
    const auto target = renameTargetAt(call.snapshot, *position);
    if (!target) {
        return failed(target.error());
    }
    return QJsonObject{{u"range"_s, call.wire().toJson(target->range)}, {u"placeholder"_s, target->name}};
}

Answer rename(const Call &call)
{
    const auto position = call.position();
    if (!position) {
        return std::unexpected(position.error());
    }
    const auto edits = renamed(call.snapshot, *position, call.params[u"newName"_s].toString());
    if (!edits) {
        return failed(edits.error());
    }
    return call.workspaceEdit(*edits);
}

} // namespace sealyard::language::server
