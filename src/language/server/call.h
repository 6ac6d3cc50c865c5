#pragma once

#include "core/diagnostic.h"
#include "language/server/message.h"
#include "language/server/wiretext.h"
#include "language/snapshot.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <span>

namespace sealyard::language::server {

/// What the editor can do, as it says in "initialize".
struct Abilities
{
    PositionEncoding encoding = PositionEncoding::Utf16;
    bool hasSymbolTree = false;      ///< "hierarchicalDocumentSymbolSupport"
    bool hasDocumentChanges = false; ///< "workspace.workspaceEdit.documentChanges"
    bool hasActionLiterals = false;  ///< "codeActionLiteralSupport"
    bool readsMarkdown = false;      ///< in hovers
    bool registersWatchers = false;  ///< "workspace.didChangeWatchedFiles.dynamicRegistration"
};

/// The abilities in the parameters of "initialize".
[[nodiscard]] Abilities abilitiesOf(const QJsonObject &params);

/// The parameters of a request with all that an answer is made from: a value, for another thread.
struct Call
{
    QJsonObject params;
    Snapshot snapshot;               ///< of the document that "textDocument" names
    QHash<QString, QString> uris;    ///< of open documents, by path relative to the workspace
    QHash<QString, qint64> versions; ///< of open documents, by URI
    QList<core::Diagnostic> findings;
    Abilities abilities;
    QList<std::shared_ptr<const WorkspaceIndex>> indexes; ///< of all workspaces

    [[nodiscard]] WireText wire() const { return WireText(snapshot.document.text(), abilities.encoding); }
    /// The place that "position" names.
    [[nodiscard]] std::expected<core::Position, ResponseError> position() const;
    [[nodiscard]] QString uri(const QString &path) const;
    /// The text of a file of the workspace, as it stands in the editor; empty when it cannot be read.
    [[nodiscard]] QString textOf(const QString &path) const;
    /// "Location" of LSP.
    [[nodiscard]] QJsonObject location(const QString &path, const core::TextRange &range) const;
    /// "WorkspaceEdit" of LSP.
    [[nodiscard]] QJsonObject workspaceEdit(const QList<core::FileEdit> &edits) const;
    /// "TextEdit" of LSP for each, in a text.
    [[nodiscard]] static QJsonArray textEdits(const QList<core::TextEdit> &edits, const WireText &text);
};

/// A request that can be answered from a snapshot. Answers are made in other threads, so the functions are pure.
struct Method
{
    QLatin1StringView name;
    Answer (*answer)(const Call &call);
    bool isAboutDocument = true; ///< it names a "textDocument" that is open
};

/// All of them.
[[nodiscard]] std::span<const Method> methods();

/// What the server can do, for the answer to "initialize".
[[nodiscard]] QJsonObject capabilities(const Abilities &abilities);

} // namespace sealyard::language::server
