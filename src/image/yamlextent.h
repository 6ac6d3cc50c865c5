#pragma once

#include <QStringView>

namespace sealyard::image {

/// What stands at a place of a YAML text. All functions take and return offsets into the text, never fail, and stop at
/// its end.

/// Behind the tags and anchors at a place, and behind the white space and comments that follow them.
[[nodiscard]] qsizetype skipYamlProperties(QStringView text, qsizetype at);

/// Behind white space and comments.
[[nodiscard]] qsizetype skipYamlSpace(QStringView text, qsizetype at);

/// The first character from a place on that YAML does not allow (libyaml's reader.c); -1 when there is none.
[[nodiscard]] qsizetype yamlControlCharacter(QStringView text, qsizetype from);

} // namespace sealyard::image
