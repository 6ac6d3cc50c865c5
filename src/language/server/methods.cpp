#include "language/server/answers.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

constexpr std::array table{
    Method{"textDocument/codeAction"_L1, codeAction},
    Method{"textDocument/completion"_L1, completion},
    Method{"textDocument/definition"_L1, definition},
    Method{"textDocument/documentHighlight"_L1, documentHighlight},
    Method{"textDocument/documentLink"_L1, documentLink},
    Method{"textDocument/documentSymbol"_L1, documentSymbol},
    Method{"textDocument/foldingRange"_L1, foldingRange},
    Method{"textDocument/formatting"_L1, formatting},
    Method{"textDocument/hover"_L1, hover},
    Method{"textDocument/inlayHint"_L1, inlayHint},
    Method{"textDocument/prepareRename"_L1, prepareRename},
    Method{"textDocument/references"_L1, references},
    Method{"textDocument/rename"_L1, rename},
    Method{"textDocument/semanticTokens/full"_L1, semanticTokens},
    Method{"textDocument/semanticTokens/range"_L1, semanticTokens},
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
    const QJsonArray actions{u"quickfix"_s, u"source.fixAll.sealyard"_s};
    const QJsonObject legend{{u"tokenTypes"_s, tokenTypes()}, {u"tokenModifiers"_s, QJsonArray()}};
    return {
        {u"positionEncoding"_s, abilities.encoding == PositionEncoding::Utf8 ? u"utf-8"_s : u"utf-16"_s},
        {u"textDocumentSync"_s, synchronisation},
        {u"codeActionProvider"_s, QJsonObject{{u"codeActionKinds"_s, actions}}},
        {u"completionProvider"_s, QJsonObject{{u"triggerCharacters"_s, triggers}}},
        {u"definitionProvider"_s, true},
        {u"documentFormattingProvider"_s, true},
        {u"documentHighlightProvider"_s, true},
        {u"documentLinkProvider"_s, QJsonObject{{u"resolveProvider"_s, false}}},
        {u"documentSymbolProvider"_s, true},
        {u"foldingRangeProvider"_s, true},
        {u"hoverProvider"_s, true},
        {u"inlayHintProvider"_s, true},
        {u"referencesProvider"_s, true},
        {u"renameProvider"_s, QJsonObject{{u"prepareProvider"_s, true}}},
        {u"semanticTokensProvider"_s, QJsonObject{{u"legend"_s, legend}, {u"full"_s, true}, {u"range"_s, true}}},
        {u"workspaceSymbolProvider"_s, true},
        {u"workspace"_s, QJsonObject{{u"workspaceFolders"_s, folders}}},
    };
}

} // namespace sealyard::language::server
