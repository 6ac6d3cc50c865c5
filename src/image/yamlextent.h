#pragma once

#include <QStringView>

#include <optional>

namespace sealyard::image {

/// What stands at a place of a YAML text: yaml-cpp tells where a node starts, its end has to be read from the text.
/// All functions take and return offsets into the text, never fail, and stop at its end.

/// Behind the tags and anchors at a place, and behind the white space and comments that follow them.
[[nodiscard]] qsizetype skipYamlProperties(QStringView text, qsizetype at);

/// Behind white space and comments.
[[nodiscard]] qsizetype skipYamlSpace(QStringView text, qsizetype at);

/// The end of the scalar that starts at a place. value: what it means, by which the end of a plain one is found.
/// parentColumn: the column of the block collection around it, -1 at the top; needed by block scalars. Without the
/// last line break of a block scalar. std::nullopt when a quote is not closed.
[[nodiscard]] std::optional<qsizetype> yamlScalarEnd(QStringView text, qsizetype at, QStringView value,
                                                     qsizetype parentColumn);

/// The first character from a place on that YAML does not allow; -1 when there is none.
[[nodiscard]] qsizetype yamlControlCharacter(QStringView text, qsizetype from);

/// True when a plain "null", "Null", "NULL" or "~" stands at the place.
[[nodiscard]] bool isYamlNullWord(QStringView text, qsizetype at);

} // namespace sealyard::image
