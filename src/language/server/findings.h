#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"
#include "language/document.h"
#include "language/server/wiretext.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

namespace sealyard::language::server {

/// The mistakes of a document that is in no version directory: what reading it finds.
[[nodiscard]] QList<core::Diagnostic> findingsOf(const Document &document);

/// The URI of a page that explains a rule, which is written below the folder for caches when it is not there; empty
/// when there is none.
[[nodiscard]] QString ruleLink(const QString &code, const QString &cacheFolder);

/// What findings of one file are sent with.
struct FindingEncoder
{
    PositionEncoding encoding = PositionEncoding::Utf16;
    QString cacheFolder;
    image::SourceTree sources;
    QHash<QString, QString> uris; ///< of open documents, by path relative to the workspace

    [[nodiscard]] QString uri(const QString &path) const;
    /// "Diagnostic" of LSP for each.
    [[nodiscard]] QJsonArray toJson(const QList<core::Diagnostic> &findings, const QString &text) const;

private:
    [[nodiscard]] QJsonObject toJson(const core::Diagnostic &finding, const WireText &text) const;
    [[nodiscard]] QJsonArray relatedOf(const core::Diagnostic &finding) const;
};

} // namespace sealyard::language::server
