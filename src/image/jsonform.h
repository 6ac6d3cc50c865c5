#pragma once

#include "image/wordsplitter.h"

namespace sealyard::image {

/// One string of an exec form; the span holds its quotes.
struct JsonElement
{
    QString value;
    Span span;
};

/// What an argument that may be a JSON array turned out to be.
struct JsonForm
{
    enum class Kind {
        NotJson,    ///< no complete array: the build takes the text as shell form
        NotStrings, ///< an array that holds something else than strings: the build refuses it
        Strings
    };

    Kind kind = Kind::NotJson;
    QList<JsonElement> elements;
};

/// Reads an array as Go's encoding/json does for buildah: what follows the closing bracket is ignored. Nesting deeper
/// than 100 counts as no JSON.
[[nodiscard]] JsonForm readJsonForm(QStringView text, qsizetype from);

} // namespace sealyard::image
