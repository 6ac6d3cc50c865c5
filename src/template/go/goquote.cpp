#include "template/go/goquote.h"

#include "template/go/utf8.h"

namespace sealyard::templates {

namespace {

constexpr char simpleEscapes[] = "a\ab\bf\fn\nr\rt\tv\v\\\\";

QByteArray hex(quint32 code, int digits)
{
    return QByteArray::number(code, 16).rightJustified(digits, '0');
}

char escapeLetter(char32_t code)
{
    for (const char *pair = simpleEscapes; *pair; pair += 2) {
        if (code == static_cast<unsigned char>(pair[1])) {
            return pair[0];
        }
    }
    return 0;
}

void appendEscaped(QByteArray &out, const Rune &rune, char byte, char quote, bool onlyAscii)
{
    const char32_t code = rune.code;
    if (rune.isInvalid()) {
        out += "\\x" + hex(static_cast<unsigned char>(byte), 2);
    } else if (code == static_cast<unsigned char>(quote) || code == U'\\') {
        out += '\\';
        out += static_cast<char>(code);
    } else if (isPrintable(code) && (!onlyAscii || code < 0x80)) {
        appendRune(out, code);
    } else if (const char letter = escapeLetter(code)) {
        out += '\\';
        out += letter;
    } else if (code < ' ' || code == 0x7f) {
        out += "\\x" + hex(code, 2);
    } else {
        out += code < 0x10000 ? "\\u" + hex(code, 4) : "\\U" + hex(code, 8);
    }
}

/// One character of a literal: a rune, or a single byte by \x or octal digits.
struct Piece
{
    char32_t code = 0;
    bool isByte = false;
    qsizetype size = 0; ///< 0: not well-formed
};

std::optional<char32_t> digitsAt(QByteArrayView text, qsizetype at, int count, int base)
{
    if (at + count > text.size()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const QByteArray digits = text.sliced(at, count).toByteArray();
    const uint number = digits.toUInt(&isNumber, base);
    return isNumber && !digits.startsWith('+') ? std::optional<char32_t>(number) : std::nullopt;
}

Piece numericEscape(QByteArrayView text, qsizetype at)
{
    const char letter = text[at + 1];
    const bool isOctal = letter >= '0' && letter <= '7';
    const int count = isOctal ? 3 : letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
    const auto number = digitsAt(text, at + (isOctal ? 1 : 2), count, isOctal ? 8 : 16);
    const bool isByte = isOctal || letter == 'x';
    if (!number || (isByte && *number > 255) ||
        (!isByte && (*number > 0x10ffff || (*number >= 0xd800 && *number < 0xe000)))) {
        return {};
    }
    return {*number, isByte, count + (isOctal ? 1 : 2)};
}

/// strconv.UnquoteChar.
Piece pieceAt(QByteArrayView text, qsizetype at, char quote)
{
    const char first = text[at];
    if (first == quote) {
        return {};
    }
    if (first != '\\') {
        const Rune rune = decodeRune(text, at);
        return {rune.isInvalid() ? static_cast<unsigned char>(first) : rune.code, rune.isInvalid(), rune.size};
    }
    if (at + 1 >= text.size()) {
        return {};
    }
    const char letter = text[at + 1];
    for (const char *pair = simpleEscapes; *pair; pair += 2) {
        if (pair[0] == letter) {
            return {static_cast<unsigned char>(pair[1]), false, 2};
        }
    }
    if (letter == '\'' || letter == '"') {
        return letter == quote ? Piece{static_cast<unsigned char>(letter), false, 2} : Piece{};
    }
    const bool isNumeric = (letter >= '0' && letter <= '7') || letter == 'x' || letter == 'u' || letter == 'U';
    return isNumeric ? numericEscape(text, at) : Piece{};
}

std::optional<QByteArray> unescaped(QByteArrayView inner)
{
    QByteArray text;
    for (qsizetype at = 0; at < inner.size();) {
        const Piece piece = pieceAt(inner, at, '"');
        if (piece.size == 0 || inner[at] == '\n') {
            return std::nullopt;
        }
        if (piece.isByte) {
            text.append(static_cast<char>(piece.code));
        } else {
            appendRune(text, piece.code);
        }
        at += piece.size;
    }
    return text;
}

} // namespace

QByteArray quoted(QByteArrayView text, bool onlyAscii)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        appendEscaped(out, rune, text[at], '"', onlyAscii);
        at += rune.size;
    }
    return out += '"';
}

QByteArray quotedRune(char32_t code, bool onlyAscii)
{
    const bool isValid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    QByteArray out(1, '\'');
    appendEscaped(out, {isValid ? code : replacementRune, 3}, 0, '\'', onlyAscii);
    return out += '\'';
}

bool canBackquote(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        at += rune.size;
        const bool isControl = (rune.code < ' ' && rune.code != '\t') || rune.code == '`' || rune.code == 0x7f;
        if (rune.isInvalid() || rune.code == 0xfeff || isControl) {
            return false;
        }
    }
    return true;
}

std::optional<QByteArray> unquoted(QByteArrayView literal)
{
    if (literal.size() < 2) {
        return std::nullopt;
    }
    const QByteArrayView inner = literal.sliced(1, literal.size() - 2);
    if (literal.front() == '`') {
        return inner.toByteArray().replace("\r", "");
    }
    return unescaped(inner);
}

std::expected<char32_t, QByteArray> characterConstant(QByteArrayView literal)
{
    const QByteArrayView inner = literal.sliced(1);
    const Piece piece = pieceAt(inner, 0, '\'');
    if (piece.size == 0) {
        return std::unexpected(QByteArray("invalid syntax"));
    }
    if (inner.sliced(piece.size) != "'") {
        return std::unexpected("malformed character constant: " + literal.toByteArray());
    }
    return piece.code;
}

} // namespace sealyard::templates
