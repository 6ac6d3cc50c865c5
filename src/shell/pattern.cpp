#include "shell/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

bool isPatternCharacter(QChar c)
{
    return c == u'*' || c == u'?' || c == u'[';
}

bool isInClass(QStringView name, QChar c)
{
    if (name == u"space" || name == u"blank") {
        return c == u' ' || (c >= u'\t' && c <= u'\r');
    }
    const bool isLower = c >= u'a' && c <= u'z';
    const bool isUpper = c >= u'A' && c <= u'Z';
    const bool isDigit = c >= u'0' && c <= u'9';
    return (name == u"digit" && isDigit) || (name == u"lower" && isLower) || (name == u"upper" && isUpper) ||
           (name == u"alpha" && (isLower || isUpper)) || (name == u"alnum" && (isLower || isUpper || isDigit)) ||
           (name == u"xdigit" && (isDigit || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')));
}

/// Matches one "[...]" at `at`, which then is behind it; when it is none, "[" is itself.
bool matchesSet(QStringView pattern, qsizetype &at, QChar c)
{
    qsizetype next = at + 1;
    const bool isNegated = next < pattern.size() && (pattern[next] == u'!' || pattern[next] == u'^');
    next += isNegated ? 1 : 0;
    bool isFound = false;
    for (const qsizetype first = next; next < pattern.size(); ++next) {
        if (pattern[next] == u']' && next > first) {
            at = next + 1;
            return isFound != isNegated;
        }
        if (pattern.sliced(next).startsWith(u"[:")) {
            const qsizetype end = pattern.indexOf(u":]", next);
            if (end > 0) {
                isFound = isFound || isInClass(pattern.sliced(next + 2, end - next - 2), c);
                next = end + 1;
                continue;
            }
        }
        if (next + 2 < pattern.size() && pattern[next + 1] == u'-' && pattern[next + 2] != u']') {
            isFound = isFound || (c >= pattern[next] && c <= pattern[next + 2]);
            next += 2;
        } else {
            isFound = isFound || c == pattern[next];
        }
    }
    ++at;
    return c == u'[';
}

/// One pattern element other than "*" against one character.
bool matchesOne(QStringView pattern, qsizetype &at, QChar c)
{
    if (pattern[at] == u'?') {
        ++at;
        return true;
    }
    if (pattern[at] == u'[') {
        return matchesSet(pattern, at, c);
    }
    at += pattern[at] == u'\\' && at + 1 < pattern.size() ? 1 : 0;
    return pattern[at++] == c;
}

} // namespace

QString escapedForPattern(QStringView text)
{
    const auto isSpecial = [](QChar c) {
        return isPatternCharacter(c) || c == u'\\';
    };
    if (std::ranges::none_of(text, isSpecial)) {
        return text.toString();
    }
    QString escaped;
    for (const QChar c : text) {
        if (isSpecial(c)) {
            escaped += u'\\';
        }
        escaped += c;
    }
    return escaped;
}

bool hasPatternCharacters(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (isPatternCharacter(text[at])) {
            return true;
        }
    }
    return false;
}

QString unescapedPattern(QStringView pattern)
{
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        at += pattern[at] == u'\\' && at + 1 < pattern.size() ? 1 : 0;
        text += pattern[at];
    }
    return text;
}

bool matches(QStringView pattern, QStringView text)
{
    qsizetype at = 0;
    qsizetype textAt = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (textAt < text.size() || at < pattern.size()) {
        if (at < pattern.size() && pattern[at] == u'*') {
            star = ++at;
            starText = textAt;
            continue;
        }
        if (at < pattern.size() && textAt < text.size()) {
            if (matchesOne(pattern, at, text[textAt])) {
                ++textAt;
                continue;
            }
        }
        if (star < 0 || starText >= text.size()) {
            return false;
        }
        at = star;
        textAt = ++starText;
    }
    return true;
}

Match matchOf(const QString &pattern, const Text &text)
{
    const bool isPatternKnown = Text(pattern).isKnown();
    if (pattern == "*"_L1) {
        return Match::Yes;
    }
    const bool isExtended = pattern.contains(u'(');
    if (isPatternKnown && text.isKnown() && !isExtended) {
        return matches(pattern, text.pattern()) ? Match::Yes : Match::No;
    }
    if (hasPatternCharacters(pattern) || isExtended) {
        return Match::Perhaps;
    }
    const QString literal = unescapedPattern(pattern);
    if (literal == text.pattern()) {
        return Match::Yes;
    }
    const bool mayMatch = isPatternKnown   ? text.mayBe(literal)
                          : text.isKnown() ? Text(literal).mayBe(text.pattern())
                                           : true;
    return mayMatch ? Match::Perhaps : Match::No;
}

} // namespace sealyard::shell
