#include "git/wildcards.h"

#include <array>
#include <cctype>
#include <string_view>

using namespace std::string_view_literals;

namespace sealyard::git {

namespace {

using Set = std::bitset<256>;

unsigned char byteAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() ? static_cast<unsigned char>(text.at(at)) : '\0';
}

unsigned char lower(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte - 'A' + 'a') : byte;
}

unsigned char upper(unsigned char byte)
{
    return byte >= 'a' && byte <= 'z' ? static_cast<unsigned char>(byte - 'a' + 'A') : byte;
}

Set anyByte()
{
    return Set().set();
}

Set anyInName()
{
    return Set().set().reset('/');
}

int isBlank(int byte)
{
    return byte == ' ' || byte == '\t' ? 1 : 0;
}

int isSpace(int byte)
{
    return " \t\n\r"sv.contains(static_cast<char>(byte)) ? 1 : 0;
}

/// The bytes of a class as in "[[:digit:]]"; empty: there is none of this name.
Set classNamed(std::string_view name, bool ignoresCase)
{
    struct Class
    {
        std::string_view name;
        int (*has)(int);
    };
    static constexpr std::array<Class, 12> classes{{{"alnum", std::isalnum},
                                                    {"alpha", std::isalpha},
                                                    {"blank", isBlank},
                                                    {"cntrl", std::iscntrl},
                                                    {"digit", std::isdigit},
                                                    {"graph", std::isgraph},
                                                    {"lower", std::islower},
                                                    {"print", std::isprint},
                                                    {"punct", std::ispunct},
                                                    {"space", isSpace},
                                                    {"upper", std::isupper},
                                                    {"xdigit", std::isxdigit}}};
    Set bytes;
    for (const Class &each : classes) {
        for (int byte = 0; each.name == name && byte < 128; ++byte) {
            bytes.set(static_cast<std::size_t>(byte), each.has(byte) != 0);
        }
    }
    return ignoresCase && name == "upper" ? bytes | classNamed("lower", false) : bytes;
}

void addRange(Set &bytes, unsigned char first, unsigned char last, bool ignoresCase)
{
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
        const auto each = static_cast<unsigned char>(byte);
        const bool isIn = each >= first && each <= last;
        const unsigned char large = upper(each);
        if (isIn || (ignoresCase && large >= first && large <= last)) {
            bytes.set(byte);
        }
    }
}

} // namespace

Wildcards::Wildcards(QByteArrayView pattern, bool ignoresCase)
    : m_ignoresCase(ignoresCase)
{
    parse(pattern);
}

unsigned char Wildcards::folded(unsigned char byte) const
{
    return m_ignoresCase ? lower(byte) : byte;
}

void Wildcards::parse(QByteArrayView pattern)
{
    for (qsizetype at = 0; at < pattern.size() && m_isComplete; ++at) {
        switch (pattern.at(at)) {
        case '?':
            m_steps.push_back({.bytes = anyInName()});
            break;
        case '*':
            at = addStars(pattern, at);
            break;
        case '[':
            at = addSet(pattern, at);
            break;
        case '\\':
            m_isComplete = ++at < pattern.size();
            m_steps.push_back({.bytes = Set().set(byteAt(pattern, at))}); // in its own case
            break;
        default:
            m_steps.push_back({.bytes = Set().set(folded(byteAt(pattern, at)))});
        }
    }
}

/// at: the first star. Gives the place of the last.
qsizetype Wildcards::addStars(QByteArrayView pattern, qsizetype at)
{
    qsizetype last = at;
    while (byteAt(pattern, last + 1) == '*') {
        ++last;
    }
    const QByteArrayView behind = pattern.sliced(last + 1);
    const bool isWhole = (at == 0 || pattern.at(at - 1) == '/') &&
                         (behind.isEmpty() || behind.startsWith('/') || behind.startsWith("\\/"));
    const bool isForFolders = last > at && isWhole;
    if (isForFolders && behind.startsWith('/')) {
        m_steps.push_back({.isRepeated = true, .mayBeSkipped = true}); // only before any byte is taken
    }
    m_steps.push_back({.bytes = isForFolders ? anyByte() : anyInName(), .isRepeated = true});
    return last;
}

/// at: the bracket. Gives the place of the one that closes it.
qsizetype Wildcards::addSet(QByteArrayView pattern, qsizetype at)
{
    Set bytes;
    ++at;
    const bool isNegated = byteAt(pattern, at) == '!' || byteAt(pattern, at) == '^';
    at += isNegated ? 1 : 0;
    unsigned char before = 0; // what a range may begin with
    for (bool isFirst = true; isFirst || byteAt(pattern, at) != ']'; isFirst = false, ++at) {
        unsigned char byte = byteAt(pattern, at);
        const bool isEscaped = byte == '\\';
        if (isEscaped) {
            byte = byteAt(pattern, ++at);
        }
        if (at >= pattern.size()) {
            m_isComplete = false;
            return at;
        }
        const unsigned char next = byteAt(pattern, at + 1);
        if (!isEscaped && byte == '-' && before != 0 && at + 1 < pattern.size() && next != ']') {
            at += next == '\\' ? 2 : 1;
            addRange(bytes, before, byteAt(pattern, at), m_ignoresCase);
            m_isComplete = at < pattern.size();
            before = 0;
            continue;
        }
        const qsizetype end = pattern.indexOf(']', at + 2);
        const bool isClass = !isEscaped && byte == '[' && next == ':';
        if (isClass && end < 0) {
            m_isComplete = false;
            return at;
        }
        if (isClass && end > at + 2 && pattern.at(end - 1) == ':') {
            const QByteArrayView name = pattern.sliced(at + 2, end - at - 3);
            const Set found = classNamed({name.data(), static_cast<std::size_t>(name.size())}, m_ignoresCase);
            m_isComplete = m_isComplete && found.any();
            bytes |= found;
            at = end;
            before = 0;
            continue;
        }
        bytes.set(byte);
        before = byte;
    }
    m_steps.push_back({.bytes = (isNegated ? ~bytes : bytes) & anyInName()});
    return at;
}

/// Adds the places that are reached without taking a byte.
void Wildcards::skip(std::vector<bool> &places) const
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (places[i] && m_steps[i].isRepeated) {
            places[i + 1] = true;
        }
        if (places[i] && m_steps[i].mayBeSkipped) {
            places[i + 3] = true;
        }
    }
}

bool Wildcards::matches(QByteArrayView text) const
{
    if (!m_isComplete) {
        return false;
    }
    std::vector<bool> places(m_steps.size() + 1);
    std::vector<bool> next(places.size());
    places[0] = true;
    skip(places);
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        next.assign(next.size(), false);
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            if (places[i] && m_steps[i].bytes.test(folded(byte))) {
                next[m_steps[i].isRepeated ? i : i + 1] = true;
            }
        }
        skip(next);
        places.swap(next);
    }
    return places.back();
}

} // namespace sealyard::git
