#pragma once

#include "core/textrange.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace sealyard::language::server {

/// How the editor counts characters in a line; agreed upon in "initialize".
enum class PositionEncoding { Utf16, Utf8 };

/// A text with its places as LSP counts them: lines end with LF, CR LF or CR, and characters are code units of the
/// agreed encoding. Places outside of the text are moved into it.
class WireText final
{
public:
    WireText(QString text, PositionEncoding encoding);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QJsonObject toJson(core::Position position) const;
    [[nodiscard]] QJsonObject toJson(const core::TextRange &range) const;
    /// "TextEdit" of LSP. One that begins or ends between CR and LF, where LSP has no place, takes in both.
    [[nodiscard]] QJsonObject toJson(core::TextEdit edit) const;
    /// std::nullopt for what is no "Position" or "Range".
    [[nodiscard]] std::optional<core::Position> position(const QJsonValue &value) const;
    [[nodiscard]] std::optional<core::TextRange> range(const QJsonValue &value) const;
    /// Offsets into the text; a range that is turned around becomes empty.
    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> offsets(const QJsonValue &range) const;
    /// The line and the character of an offset.
    [[nodiscard]] std::pair<int, int> place(qsizetype offset) const;
    /// How many units of the encoding a part of the text has.
    [[nodiscard]] int units(QStringView part) const;

private:
    [[nodiscard]] std::optional<qsizetype> offset(const QJsonValue &position) const;
    [[nodiscard]] QStringView lineAt(qsizetype number) const;

    QString m_text;
    PositionEncoding m_encoding;
    core::LineIndex m_lines;
    QList<qsizetype> m_starts; ///< of the lines as LSP counts them
};

} // namespace sealyard::language::server
