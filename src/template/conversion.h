#pragma once

#include "template/value.h"

namespace sealyard::templates {

/// What sprig's functions make of any value (spf13/cast and sprig's own strval, strslice and empty).
[[nodiscard]] qint64 toInt64(const Value &value);
[[nodiscard]] double toFloat64(const Value &value);
/// Text as it is, everything else as %v prints it.
[[nodiscard]] QByteArray toText(const Value &value);
/// The texts of a list without nil; of anything else its own text.
[[nodiscard]] QList<QByteArray> toTexts(const Value &value);
/// Whether it is the zero of its type.
[[nodiscard]] bool isEmptyValue(const Value &value);
/// What a list-like value holds: a list's items, the bytes of bytes.
[[nodiscard]] std::vector<Value> elementsOf(const Value &value);
/// Whether reflect calls its kind slice.
[[nodiscard]] inline bool isSlice(const Value &value)
{
    return value.kind() == Kind::Slice;
}
/// Go's conversion of a float to an int64, as on amd64.
[[nodiscard]] qint64 truncated(double number);

} // namespace sealyard::templates
