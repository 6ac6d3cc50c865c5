#pragma once

#include "core/textrange.h"
#include "language/document.h"

#include <QList>

namespace sealyard::language {

/// The changes that lay out a build file or an image list; none for other documents, and none when the text would mean
/// something else. Of a build file: keywords and AS in capitals, one blank behind keywords and flags, JSON forms of one
/// line with ", ", no blanks at the ends of lines, at most one blank line, one line end at the end. Comments, the
/// inside of here-documents and the indentation of continued lines stay. What is formatted has no more changes.
[[nodiscard]] QList<core::TextEdit> formatted(const Document &document);

} // namespace sealyard::language
