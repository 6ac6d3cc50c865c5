#pragma once

#include "template/value.h"

namespace sealyard::templates {

/// What a plain YAML 1.1 scalar means, as go-yaml v2 resolves it: nothing, bool, int64, uint64, float64 or text. A
/// timestamp is text.
struct ResolvedScalar
{
    Value value;
    bool isTimestamp = false;

    [[nodiscard]] bool isText() const { return value.isString() && !isTimestamp; }
};

[[nodiscard]] ResolvedScalar resolveScalar(const QByteArray &text);
/// Whether a text must be quoted to stay text.
[[nodiscard]] bool readsAsOther(const QByteArray &text);
/// The order of keys that go-yaml sorts by: numbers in names by their size, letters last.
[[nodiscard]] bool naturalLess(const QByteArray &left, const QByteArray &right);

} // namespace sealyard::templates
