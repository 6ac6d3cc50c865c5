#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/go/utf8.h"

#include <array>

namespace sealyard::templates {

namespace {

/// evalArgs: the text of the arguments; nothing prints as <no value> only on its own.
QByteArray textOf(Call &call)
{
    std::vector<Value> values;
    for (const Value &value : call.from(0)) {
        values.push_back(value.isNil() ? Value(QByteArray("<no value>")) : value);
    }
    return printedAll(values);
}

const char *htmlEscape(char letter)
{
    switch (letter) {
    case '\0':
        return "\ufffd";
    case '"':
        return "&#34;";
    case '\'':
        return "&#39;";
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return nullptr;
    }
}

Value html(Call &call)
{
    QByteArray escaped;
    for (const char letter : textOf(call)) {
        if (const char *escape = htmlEscape(letter)) {
            escaped += escape;
        } else {
            escaped += letter;
        }
    }
    return Value(escaped);
}

QByteArray javascriptEscape(char32_t code)
{
    switch (code) {
    case '\\':
        return "\\\\";
    case '\'':
        return "\\'";
    case '"':
        return "\\\"";
    case '<':
    case '>':
    case '&':
    case '=':
        break;
    default:
        if (code >= ' ' && isPrintable(code)) {
            QByteArray text;
            appendRune(text, code);
            return text;
        }
    }
    return code == 0x7f ? QByteArray("\x7f")
                        : "\\u" + QByteArray::number(quint32(code), 16).toUpper().rightJustified(4, '0');
}

Value javascript(Call &call)
{
    const QByteArray text = textOf(call);
    QByteArray escaped;
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        escaped += rune.isInvalid() ? QByteArray("\ufffd") : javascriptEscape(rune.code);
        at += rune.size;
    }
    return Value(escaped);
}

Value urlQuery(Call &call)
{
    return Value(textOf(call).toPercentEncoding(" ").replace(' ', '+'));
}

constexpr std::array functions{
    Function{"html", "v.", html, true},
    Function{"js", "v.", javascript, true},
    Function{"urlquery", "v.", urlQuery, true},
};

} // namespace

std::span<const Function> escapeFunctions()
{
    return functions;
}

} // namespace sealyard::templates
