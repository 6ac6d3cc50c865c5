#include "template/syntax/lexercharacters.h"

#include "template/go/utf8.h"

namespace sealyard::templates {

bool isBlank(char32_t code)
{
    return code == ' ' || code == '\t' || code == '\r' || code == '\n';
}

bool isAlphaNumeric(char32_t code)
{
    return code == '_' || (code != endOfText && (isLetter(code) || isDigit(code)));
}

QByteArray shownCode(char32_t code)
{
    const QByteArray hex = QByteArray::number(quint32(code), 16).toUpper().rightJustified(4, '0');
    if (code == endOfText) {
        return "U+FFFFFFFFFFFFFFFF";
    }
    QByteArray character;
    appendRune(character, code);
    return "U+" + hex + (isPrintable(code) ? " '" + character + '\'' : QByteArray());
}

} // namespace sealyard::templates
