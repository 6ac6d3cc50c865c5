#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sealyard::templates {

/// What may be written how, by libyaml's rules.
struct ScalarFacts
{
    bool isPlainAllowed = true;
    bool isSingleAllowed = true;
    bool isBlockAllowed = true;
};

/// Looks at a text; directly encoded ones may have tabs in a block.
[[nodiscard]] ScalarFacts factsOf(QByteArrayView text, bool isDirect);
/// What go-yaml's reader does not refuse.
[[nodiscard]] bool isReadable(char32_t code);
/// Whether a key stands behind a question mark, for it may go over several lines.
[[nodiscard]] bool isLongKey(const QByteArray &key);
[[nodiscard]] QByteArray doubleQuoted(QByteArrayView text);
[[nodiscard]] QByteArray singleQuoted(const QByteArray &text);
/// The text as JSON carries it: what is no UTF-8 becomes U+FFFD.
[[nodiscard]] QByteArray validText(const QByteArray &text);
/// How go-yaml v3 writes a float64.
[[nodiscard]] QByteArray directFloat(double number);
/// Breaks a scalar at spaces behind column 80, as libyaml's emitter does.
[[nodiscard]] QByteArray folded(const QByteArray &scalar, qsizetype column, qsizetype indent);

constexpr qsizetype longestLine = 80;

} // namespace sealyard::templates
