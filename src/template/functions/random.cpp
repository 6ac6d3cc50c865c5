#include "template/functiontable.h"
#include "template/go/utf8.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr const char *digits = "0123456789";
constexpr const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A number below a bound, the same on every platform.
quint64 below(Call &call, quint64 bound)
{
    return call.session().random()() % bound;
}

Value randomText(Call &call, const QByteArray &alphabet)
{
    call.markRandom();
    const qint64 count = std::max<qint64>(call.integer(0), 0);
    if (!call.reserve(static_cast<double>(count))) {
        return {};
    }
    QByteArray text(count, Qt::Uninitialized);
    std::ranges::generate(text, [&] { return alphabet[qsizetype(below(call, quint64(alphabet.size())))]; });
    return Value(text);
}

Value randAscii(Call &call)
{
    static const QByteArray printable = [] {
        QByteArray text;
        for (char letter = ' '; letter < 127; ++letter) {
            text += letter;
        }
        return text;
    }();
    return randomText(call, printable);
}

Value randBytes(Call &call)
{
    call.markRandom();
    const qint64 count = call.integer(0);
    if (count < 0) {
        return call.fail("runtime error: makeslice: len out of range");
    }
    const bool fits = call.reserve(static_cast<double>(count) * 2);
    return fits ? Value(call.session().randomBytes(count).toBase64()) : Value();
}

Value randInt(Call &call)
{
    call.markRandom();
    const auto low = static_cast<quint64>(call.integer(0));
    const auto gap = static_cast<qint64>(static_cast<quint64>(call.integer(1)) - low);
    return gap <= 0 ? call.fail("invalid argument to Intn")
                    : Value::integer(static_cast<qint64>(low + below(call, static_cast<quint64>(gap))));
}

Value shuffle(Call &call)
{
    QList<char32_t> runes = runesOf(call.text(0));
    if (runes.size() > 1) {
        call.markRandom();
    }
    for (qsizetype i = runes.size(); i > 1; --i) {
        std::swap(runes[i - 1], runes[qsizetype(below(call, quint64(i)))]);
    }
    QByteArray text;
    for (const char32_t rune : runes) {
        appendRune(text, rune);
    }
    return Value(text);
}

Value uuid(Call &call)
{
    call.markRandom();
    QByteArray bytes = call.session().randomBytes(16);
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    QByteArray text = bytes.toHex();
    for (const qsizetype place : {8, 13, 18, 23}) {
        text.insert(place, '-');
    }
    return Value(text);
}

constexpr std::array functions{
    Function{"randAlpha", "i",
             [](Call &call) {
                 return randomText(call, letters);
             }},
    Function{"randAlphaNum", "i",
             [](Call &call) {
                 return randomText(call, QByteArray(letters) + digits);
             }},
    Function{"randAscii", "i", randAscii},
    Function{"randBytes", "i", randBytes},
    Function{"randInt", "ii", randInt},
    Function{"randNumeric", "i",
             [](Call &call) {
                 return randomText(call, digits);
             }},
    Function{"shuffle", "s", shuffle},
    Function{"uuidv4", "", uuid},
};

} // namespace

std::span<const Function> randomFunctions()
{
    return functions;
}

} // namespace sealyard::templates
