#include "language/server/call.h"

#include "language/server/opendocuments.h"
#include "language/tr.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sealyard::language::server {

namespace {

/// The first encoding of the editor's list that we know: it is in the order that the editor prefers.
PositionEncoding encodingOf(const QJsonValue &general)
{
    for (const QJsonValue &each : general[u"positionEncodings"_s].toArray()) {
        if (each == "utf-8"_L1) {
            return PositionEncoding::Utf8;
        }
        if (each == "utf-16"_L1) {
            break;
        }
    }
    return PositionEncoding::Utf16;
}

} // namespace

Abilities abilitiesOf(const QJsonObject &params)
{
    const QJsonValue all = params[u"capabilities"_s];
    const QJsonValue text = all[u"textDocument"_s];
    const QJsonValue workspace = all[u"workspace"_s];
    return {
        .encoding = encodingOf(all[u"general"_s]),
        .hasSymbolTree = text[u"documentSymbol"_s][u"hierarchicalDocumentSymbolSupport"_s].toBool(),
        .hasDocumentChanges = workspace[u"workspaceEdit"_s][u"documentChanges"_s].toBool(),
        .hasActionLiterals = text[u"codeAction"_s][u"codeActionLiteralSupport"_s].isObject(),
        .readsMarkdown = text[u"hover"_s][u"contentFormat"_s].toArray().contains(QJsonValue(u"markdown"_s)),
        .registersWatchers = workspace[u"didChangeWatchedFiles"_s][u"dynamicRegistration"_s].toBool(),
    };
}

std::expected<core::Position, ResponseError> Call::position() const
{
    const auto found = wire().position(params[u"position"_s]);
    if (!found) {
        return std::unexpected(ResponseError{ErrorCode::InvalidParams, Tr::tr("The request has no valid position.")});
    }
    return *found;
}

QString Call::uri(const QString &path) const
{
    const auto open = uris.constFind(path);
    return open != uris.cend() ? *open : uriOf(QDir(snapshot.sources.root()).filePath(path));
}

QString Call::textOf(const QString &path) const
{
    return path == snapshot.document.path() ? snapshot.document.text()
                                            : snapshot.sources.text(path).value_or(QString());
}

QJsonObject Call::location(const QString &path, const core::TextRange &range) const
{
    return {{u"uri"_s, uri(path)}, {u"range"_s, WireText(textOf(path), abilities.encoding).toJson(range)}};
}

QJsonArray Call::textEdits(const QList<core::TextEdit> &edits, const WireText &text)
{
    QJsonArray array;
    for (const core::TextEdit &edit : edits) {
        array.append(text.toJson(edit));
    }
    return array;
}

QJsonObject Call::workspaceEdit(const QList<core::FileEdit> &edits) const
{
    QMap<QString, QList<core::TextEdit>> byPath;
    for (const core::FileEdit &edit : edits) {
        byPath[edit.path].append(edit.edit);
    }
    QJsonObject changes;
    QJsonArray documentChanges;
    for (const auto &[path, ofFile] : byPath.asKeyValueRange()) {
        const QJsonArray array = textEdits(ofFile, WireText(textOf(path), abilities.encoding));
        const QString name = uri(path);
        const auto version = versions.constFind(name);
        const QJsonObject document{{u"uri"_s, name},
                                   {u"version"_s, version != versions.cend() ? QJsonValue(*version) : QJsonValue()}};
        changes.insert(name, array);
        documentChanges.append(QJsonObject{{u"textDocument"_s, document}, {u"edits"_s, array}});
    }
    return abilities.hasDocumentChanges ? QJsonObject{{u"documentChanges"_s, documentChanges}}
                                        : QJsonObject{{u"changes"_s, changes}};
}

} // namespace sealyard::language::server
