#include "template/functiontable.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

QByteArray variable(Call &call, const QByteArray &name)
{
    return call.session().options().environment.value(name);
}

Value env(Call &call)
{
    call.markRandom();
    return Value(variable(call, call.text(0)));
}

bool isSpecial(char letter)
{
    return QByteArrayView("*#$@!?-0123456789").contains(letter);
}

bool isNameLetter(char letter)
{
    return letter == '_' || (letter >= '0' && letter <= '9') || ((letter | 0x20) >= 'a' && (letter | 0x20) <= 'z');
}

/// The name of a shell variable behind a dollar and how many bytes it takes with its braces, as os.Expand reads it.
struct Reference
{
    QByteArrayView name;
    qsizetype size = 0;
};

Reference inBraces(QByteArrayView text)
{
    if (text.size() > 2 && isSpecial(text[1]) && text[2] == '}') {
        return {text.sliced(1, 1), 3};
    }
    const qsizetype end = text.indexOf('}');
    if (end < 0) {
        return {{}, 1};
    }
    return {end == 1 ? QByteArrayView() : text.sliced(1, end - 1), end + 1};
}

Reference reference(QByteArrayView text)
{
    if (text.startsWith('{')) {
        return inBraces(text);
    }
    if (isSpecial(text[0])) {
        return {text.first(1), 1};
    }
    qsizetype size = 0;
    while (size < text.size() && isNameLetter(text[size])) {
        ++size;
    }
    return {text.first(size), size};
}

Value expandenv(Call &call)
{
    call.markRandom();
    const QByteArray &text = call.text(0);
    QByteArray expanded;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at] != '$' || at + 1 == text.size()) {
            expanded += text[at++];
            continue;
        }
        const auto [name, size] = reference(QByteArrayView(text).sliced(at + 1));
        const QByteArray value = variable(call, name.toByteArray());
        expanded += name.isEmpty() && size == 0 ? QByteArray("$") : value;
        if (!call.reserve(static_cast<double>(value.size()))) {
            return {};
        }
        at += 1 + size;
    }
    return Value(expanded);
}

constexpr std::array functions{
    Function{"env", "s", env},
    Function{"expandenv", "s", expandenv},
};

} // namespace

std::span<const Function> environmentFunctions()
{
    return functions;
}

} // namespace sealyard::templates
