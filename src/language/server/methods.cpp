#include "language/server/answers.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

constexpr std::array table{
    Method{"textDocument/completion"_L1, completion},
    Method{"workspace/symbol"_L1, workspaceSymbols, false},
};

} // namespace

std::span<const Method> methods()
{
    return table;
}

QJsonObject capabilities(const Abilities &abilities)
{
    const QJsonObject synchronisation{
        {u"openClose"_s, true}, {u"change"_s, 2}, {u"save"_s, QJsonObject{{u"includeText"_s, false}}}};
    const QJsonObject folders{{u"supported"_s, true}, {u"changeNotifications"_s, true}};
    const QJsonArray triggers{u"$"_s, u"{"_s, u"("_s, u"/"_s, u":"_s, u"="_s, u"-"_s, u" "_s, u"\""_s, u"."_s};
    return {
        {u"completionProvider"_s, QJsonObject{{u"triggerCharacters"_s, triggers}}},
        {u"workspaceSymbolProvider"_s, true},
        {u"positionEncoding"_s, abilities.encoding == PositionEncoding::Utf8 ? u"utf-8"_s : u"utf-16"_s},
        {u"textDocumentSync"_s, synchronisation},
        {u"workspace"_s, QJsonObject{{u"workspaceFolders"_s, folders}}},
    };
}

} // namespace sealyard::language::server
