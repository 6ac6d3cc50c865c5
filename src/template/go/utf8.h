#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QChar>
#include <QList>

namespace sealyard::templates {

constexpr char32_t replacementRune = 0xfffd;

/// A rune and how many bytes it takes.
struct Rune
{
    char32_t code = replacementRune;
    int size = 0; ///< 0: at the end; a byte that is no UTF-8 is U+FFFD of size 1

    [[nodiscard]] bool isInvalid() const { return code == replacementRune && size == 1; }
};

/// utf8.DecodeRune.
[[nodiscard]] Rune decodeRune(QByteArrayView text, qsizetype at);
/// utf8.AppendRune.
void appendRune(QByteArray &text, char32_t code);
[[nodiscard]] qsizetype runeCount(QByteArrayView text);
[[nodiscard]] bool isValidUtf8(QByteArrayView text);
/// The runes of a text; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] QList<char32_t> runesOf(QByteArrayView text);

/// The functions of Go's unicode and strconv packages.
[[nodiscard]] bool isLetter(char32_t code);
[[nodiscard]] bool isDigit(char32_t code);
[[nodiscard]] bool isSpace(char32_t code);
[[nodiscard]] bool isPrintable(char32_t code);
[[nodiscard]] bool isPunctuation(char32_t code);

/// Replaces each rune by what the function makes of it.
template <typename Change> [[nodiscard]] QByteArray mapRunes(QByteArrayView text, Change change)
{
    QByteArray changed;
    changed.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        appendRune(changed, change(rune.code));
        at += rune.size;
    }
    return changed;
}

/// strings.TrimSpace.
[[nodiscard]] QByteArray trimSpace(QByteArrayView text);

} // namespace sealyard::templates
