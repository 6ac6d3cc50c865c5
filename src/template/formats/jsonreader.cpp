#include "template/containers.h"
#include "template/formats/json.h"
#include "template/go/gonumber.h"
#include "template/go/goquote.h"
#include "template/go/utf8.h"

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000;

bool isDigitByte(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// Reads JSON with the errors of Go's scanner.
class JsonReader final
{
public:
    explicit JsonReader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::expected<Value, QByteArray> read();

private:
    [[nodiscard]] Value value(int depth);
    [[nodiscard]] Value object(int depth);
    [[nodiscard]] Value array(int depth);
    [[nodiscard]] Value literal(QByteArrayView word, const Value &meaning);
    [[nodiscard]] Value number();
    [[nodiscard]] bool digits();
    [[nodiscard]] QByteArray string();
    [[nodiscard]] char32_t escape();
    [[nodiscard]] char32_t hexCode();
    void skipSpaces();
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool accept(char letter);
    Value fail(const QByteArray &where);
    Value failInside(const QByteArray &where);
    [[nodiscard]] bool hasFailed() const { return !m_problem.isEmpty(); }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    QByteArray m_problem;
};

void JsonReader::skipSpaces()
{
    while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at])) {
        ++m_at;
    }
}

bool JsonReader::accept(char letter)
{
    const bool isThere = m_at < m_text.size() && m_text[m_at] == letter;
    m_at += isThere ? 1 : 0;
    return isThere;
}

Value JsonReader::fail(const QByteArray &where)
{
    if (hasFailed()) {
        return {};
    }
    if (m_at >= m_text.size()) {
        m_problem = "unexpected end of JSON input";
        return {};
    }
    const char letter = m_text[m_at];
    const QByteArray shown = letter == '\''  ? QByteArray("'\\''")
                             : letter == '"' ? QByteArray("'\"'")
                                             : quotedRune(static_cast<unsigned char>(letter));
    m_problem = "invalid character " + shown + ' ' + where;
    return {};
}

/// Within a literal or number: there Go's scanner meets the end of the text as a space.
Value JsonReader::failInside(const QByteArray &where)
{
    if (!hasFailed() && m_at >= m_text.size()) {
        m_problem = "invalid character ' ' " + where;
    }
    return fail(where);
}

std::expected<Value, QByteArray> JsonReader::read()
{
    Value top = value(0);
    skipSpaces();
    if (!hasFailed() && m_at < m_text.size()) {
        fail("after top-level value");
    }
    if (hasFailed()) {
        return std::unexpected(m_problem);
    }
    return top;
}

Value JsonReader::value(int depth)
{
    skipSpaces();
    if (depth > deepest) {
        m_problem = "exceeded max depth";
        return {};
    }
    switch (peek()) {
    case '{':
        return object(depth);
    case '[':
        return array(depth);
    case '"':
        return Value(string());
    case 't':
        return literal("true", Value(true));
    case 'f':
        return literal("false", Value(false));
    case 'n':
        return literal("null", {});
    default:
        return peek() == '-' || isDigitByte(peek()) ? number() : fail("looking for beginning of value");
    }
}

Value JsonReader::object(int depth)
{
    MapBuilder map;
    ++m_at;
    skipSpaces();
    if (accept('}')) {
        return map.value();
    }
    while (!hasFailed()) {
        skipSpaces();
        if (peek() != '"') {
            return fail("looking for beginning of object key string");
        }
        const QByteArray key = string();
        skipSpaces();
        if (!accept(':')) {
            return fail("after object key");
        }
        map.set(key, value(depth + 1));
        skipSpaces();
        if (accept('}')) {
            break;
        }
        if (!accept(',')) {
            return fail("after object key:value pair");
        }
    }
    return map.value();
}

Value JsonReader::array(int depth)
{
    std::vector<Value> items;
    ++m_at;
    skipSpaces();
    while (!hasFailed() && !(items.empty() && accept(']'))) {
        items.push_back(value(depth + 1));
        skipSpaces();
        if (accept(']')) {
            break;
        }
        if (!accept(',')) {
            return fail("after array element");
        }
    }
    return Value::list(std::move(items));
}

Value JsonReader::literal(QByteArrayView word, const Value &meaning)
{
    for (const char letter : word) {
        if (!accept(letter)) {
            return failInside("in literal " + word.toByteArray() + " (expecting " +
                              quotedRune(static_cast<unsigned char>(letter)) + ')');
        }
    }
    return meaning;
}

bool JsonReader::digits()
{
    const qsizetype start = m_at;
    while (isDigitByte(peek())) {
        ++m_at;
    }
    return m_at > start;
}

Value JsonReader::number()
{
    const qsizetype start = m_at;
    std::ignore = accept('-');
    if (!accept('0') && !digits()) {
        return failInside("in numeric literal");
    }
    if (accept('.') && !digits()) {
        return failInside("after decimal point in numeric literal");
    }
    if (accept('e') || accept('E')) {
        std::ignore = accept('+') || accept('-');
        if (!digits()) {
            return failInside("in exponent of numeric literal");
        }
    }
    const QByteArrayView text = m_text.sliced(start, m_at - start);
    const auto parsed = parseFloat(text);
    if (!parsed && !hasFailed()) {
        m_problem = "json: cannot unmarshal number " + text.toByteArray() + " into Go value of type float64";
    }
    return Value(parsed.value_or(0));
}

QByteArray JsonReader::string()
{
    QByteArray content;
    ++m_at;
    while (!hasFailed() && !accept('"')) {
        if (m_at >= m_text.size() || static_cast<unsigned char>(m_text[m_at]) < ' ') {
            fail("in string literal");
        } else if (accept('\\')) {
            appendRune(content, escape());
        } else {
            const Rune rune = decodeRune(m_text, m_at);
            appendRune(content, rune.code);
            m_at += rune.size;
        }
    }
    return content;
}

char32_t JsonReader::hexCode()
{
    char32_t code = 0;
    for (int i = 0; i < 4; ++i) {
        const auto digit = QByteArrayView("0123456789abcdef").indexOf(static_cast<char>(peek() | 0x20));
        const bool isDigit = m_at < m_text.size() && digit >= 0 && (digit > 9 || isDigitByte(peek()));
        if (!isDigit) {
            fail("in \\u hexadecimal character escape");
            return 0;
        }
        code = code * 16 + static_cast<char32_t>(digit);
        ++m_at;
    }
    return code;
}

char32_t JsonReader::escape()
{
    constexpr QByteArrayView letters = "\"\\/bfnrt";
    constexpr QByteArrayView meanings = "\"\\/\b\f\n\r\t";
    const qsizetype index = m_at < m_text.size() ? letters.indexOf(m_text[m_at]) : -1;
    if (index >= 0) {
        ++m_at;
        return static_cast<unsigned char>(meanings[index]);
    }
    if (!accept('u')) {
        fail("in string escape code");
        return 0;
    }
    const char32_t code = hexCode();
    const bool isHigh = code >= 0xd800 && code < 0xdc00;
    if (isHigh && m_text.sliced(m_at).startsWith("\\u")) {
        const qsizetype start = m_at;
        m_at += 2;
        const char32_t low = hexCode();
        if (low >= 0xdc00 && low < 0xe000) {
            return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        m_at = hasFailed() ? m_at : start;
    }
    return code;
}

} // namespace

std::expected<Value, QByteArray> fromJson(QByteArrayView text)
{
    return JsonReader(text).read();
}

QByteArray jsonTypeError(const Value &value, const char *goType)
{
    const char *kind = value.isMap()                   ? "object"
                       : value.isList()                ? "array"
                       : value.isString()              ? "string"
                       : value.type() == Type::Float64 ? "number"
                                                       : "bool";
    return QByteArray("json: cannot unmarshal ") + kind + " into Go value of type " + goType;
}

} // namespace sealyard::templates
