#pragma once

#include "language/document.h"
#include "language/server/message.h"
#include "language/server/wiretext.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace sealyard::language::server {

/// A text that an editor has open.
struct OpenDocument
{
    QString uri; ///< as the editor writes it
    qint64 version = 0;
    QString languageId;
    QString root; ///< of its workspace; empty when it is in none
    Document document;
};

/// The path of a "file:" URI; empty for another one.
[[nodiscard]] QString pathOf(const QString &uri);

/// The URI of an absolute path.
[[nodiscard]] QString uriOf(const QString &path);

/// The text that the changes of "textDocument/didChange" make of another: each whole, or of a range in what those
/// before it made.
[[nodiscard]] std::expected<QString, ResponseError> changedText(const QString &text, const QJsonArray &changes,
                                                                PositionEncoding encoding);

} // namespace sealyard::language::server
