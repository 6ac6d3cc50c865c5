#pragma once

#include "language/document.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// A text that an editor shows between the characters of a document.
struct Hint
{
    core::Position position;
    QString text;    ///< short, not translated: "= nginx"
    QString tooltip; ///< all of it; empty when the text is all

    bool operator==(const Hint &) const = default;
};

/// What variables of a build file hold where they are used, in a part of it.
[[nodiscard]] QList<Hint> hintsIn(const Document &document, const core::TextRange &part);

} // namespace sealyard::language
