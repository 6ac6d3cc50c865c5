#pragma once

#include <QString>
#include <QStringView>

namespace sealyard::shell {

/// Space or tab.
[[nodiscard]] constexpr bool isBlankCharacter(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// What ends an unquoted word.
[[nodiscard]] constexpr bool isMetacharacter(QChar c)
{
    return isBlankCharacter(c) || c == u'\n' || c == u';' || c == u'&' || c == u'|' || c == u'<' || c == u'>' ||
           c == u'(' || c == u')';
}

[[nodiscard]] constexpr bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

[[nodiscard]] constexpr bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

[[nodiscard]] constexpr bool isNameCharacter(QChar c)
{
    return isNameStart(c) || isDigit(c);
}

/// "@", "*", "#", "?", "-", "$" or "!": a parameter of one character that is no name.
[[nodiscard]] constexpr bool isSpecialParameter(QChar c)
{
    return c == u'@' || c == u'*' || c == u'#' || c == u'?' || c == u'-' || c == u'$' || c == u'!';
}

/// True for a whole identifier.
[[nodiscard]] bool isName(QStringView text);

/// The text between $' and ' with its escapes resolved (Bash Reference Manual 3.1.2.4). A zero character ends it.
[[nodiscard]] QString resolveAnsiEscapes(QStringView text);

} // namespace sealyard::shell
