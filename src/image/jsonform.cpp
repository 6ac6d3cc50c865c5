#include "image/jsonform.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Walks over one JSON text. Each read function returns false, or nothing, where the text is no JSON.
class JsonScanner final
{
public:
    JsonScanner(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    [[nodiscard]] JsonForm readForm();

private:
    static constexpr int depthLimit = 100;

    [[nodiscard]] QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    void skipSpace();
    [[nodiscard]] bool take(QChar expected);
    [[nodiscard]] bool takeDigits();
    [[nodiscard]] bool readNumber();
    [[nodiscard]] bool readWord(QLatin1StringView word);
    [[nodiscard]] bool readValue(int depth);
    [[nodiscard]] bool readMembers(QChar end, bool areNamed, int depth);
    [[nodiscard]] std::optional<QString> readString();
    [[nodiscard]] std::optional<QChar> readEscape();

    QStringView m_text;
    qsizetype m_at;
};

void JsonScanner::skipSpace()
{
    while (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r') {
        ++m_at;
    }
}

bool JsonScanner::take(QChar expected)
{
    const bool isThere = m_at < m_text.size() && m_text[m_at] == expected;
    m_at += isThere ? 1 : 0;
    return isThere;
}

bool JsonScanner::takeDigits()
{
    const qsizetype start = m_at;
    while (peek() >= u'0' && peek() <= u'9') {
        ++m_at;
    }
    return m_at > start;
}

bool JsonScanner::readNumber()
{
    (void)take(u'-');
    if (!take(u'0') && !takeDigits()) {
        return false;
    }
    if (take(u'.') && !takeDigits()) {
        return false;
    }
    if (!take(u'e') && !take(u'E')) {
        return true;
    }
    if (!take(u'+')) {
        (void)take(u'-');
    }
    return takeDigits();
}

bool JsonScanner::readWord(QLatin1StringView word)
{
    const bool isThere = m_text.sliced(m_at).startsWith(word);
    m_at += isThere ? word.size() : 0;
    return isThere;
}

bool JsonScanner::readMembers(QChar end, bool areNamed, int depth)
{
    skipSpace();
    if (take(end)) {
        return true;
    }
    do {
        skipSpace();
        if (areNamed) {
            if (!readString()) {
                return false;
            }
            skipSpace();
            if (!take(u':')) {
                return false;
            }
        }
        if (!readValue(depth + 1)) {
            return false;
        }
        skipSpace();
    } while (take(u','));
    return take(end);
}

bool JsonScanner::readValue(int depth)
{
    skipSpace();
    if (depth > depthLimit) {
        return false;
    }
    switch (peek().unicode()) {
    case u'"':
        return readString().has_value();
    case u'[':
        return take(u'[') && readMembers(u']', false, depth);
    case u'{':
        return take(u'{') && readMembers(u'}', true, depth);
    case u't':
        return readWord("true"_L1);
    case u'f':
        return readWord("false"_L1);
    case u'n':
        return readWord("null"_L1);
    default:
        return readNumber();
    }
}

std::optional<QChar> JsonScanner::readEscape()
{
    const QChar c = peek();
    m_at = std::min(m_at + 1, m_text.size());
    switch (c.unicode()) {
    case u'"':
    case u'\\':
    case u'/':
        return c;
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    case u'u': {
        const QStringView digits = m_text.mid(m_at, 4);
        m_at += digits.size();
        const bool areDigits = digits.size() == 4 && std::ranges::all_of(digits, isHexDigit);
        return areDigits ? std::optional(QChar(digits.toUShort(nullptr, 16))) : std::nullopt;
    }
    default:
        return std::nullopt;
    }
}

std::optional<QString> JsonScanner::readString()
{
    if (!take(u'"')) {
        return std::nullopt;
    }
    QString value;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == u'"') {
            return value;
        }
        if (c < u' ') {
            return std::nullopt;
        }
        if (c != u'\\') {
            value += c;
            continue;
        }
        const std::optional<QChar> escaped = readEscape();
        if (!escaped) {
            return std::nullopt;
        }
        value += *escaped;
    }
    return std::nullopt;
}

JsonForm JsonScanner::readForm()
{
    JsonForm form;
    if (!take(u'[')) {
        return form;
    }
    bool areStrings = true;
    skipSpace();
    if (!take(u']')) {
        do {
            skipSpace();
            const qsizetype start = m_at;
            const bool isString = peek() == u'"';
            const std::optional<QString> value = isString ? readString() : std::nullopt;
            if (isString ? !value.has_value() : !readValue(1)) {
                return {};
            }
            areStrings = areStrings && isString;
            if (isString && form.elements.size() <= wordLimit) {
                form.elements.append({*value, {start, m_at}});
            }
            skipSpace();
        } while (take(u','));
        if (!take(u']')) {
            return {};
        }
    }
    form.kind = areStrings ? JsonForm::Kind::Strings : JsonForm::Kind::NotStrings;
    return form;
}

} // namespace

JsonForm readJsonForm(QStringView text, qsizetype from)
{
    while (from < text.size() && text[from].isSpace()) {
        ++from;
    }
    return JsonScanner(text, from).readForm();
}

} // namespace sealyard::image
