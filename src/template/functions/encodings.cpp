#include "template/formats/base32.h"
#include "template/functiontable.h"

#include <QCryptographicHash>

#include <array>

namespace sealyard::templates {

namespace {

Value hash(Call &call, QCryptographicHash::Algorithm algorithm)
{
    return Value(QCryptographicHash::hash(call.text(0), algorithm).toHex());
}

Value sha1(Call &call)
{
    return hash(call, QCryptographicHash::Sha1);
}

Value sha256(Call &call)
{
    return hash(call, QCryptographicHash::Sha256);
}

Value sha512(Call &call)
{
    return hash(call, QCryptographicHash::Sha512);
}

Value adler32(Call &call)
{
    constexpr quint32 modulus = 65521;
    quint32 low = 1;
    quint32 high = 0;
    for (const char byte : call.text(0)) {
        low = (low + static_cast<unsigned char>(byte)) % modulus;
        high = (high + low) % modulus;
    }
    return Value(QByteArray::number((high << 16) | low));
}

/// The error's sentence is the result, as in sprig.
Value decode(const std::expected<QByteArray, qsizetype> &decoded, const char *encoding)
{
    return Value(decoded ? *decoded
                         : "illegal " + QByteArray(encoding) + " data at input byte " +
                               QByteArray::number(decoded.error()));
}

constexpr std::array functions{
    Function{"adler32sum", "s", adler32},
    Function{"b32dec", "s",
             [](Call &call) {
                 return decode(fromBase32(call.text(0)), "base32");
             }},
    Function{"b32enc", "s",
             [](Call &call) {
                 return Value(toBase32(call.text(0)));
             }},
    Function{"b64dec", "s",
             [](Call &call) {
                 return decode(fromBase64(call.text(0)), "base64");
             }},
    Function{"b64enc", "s",
             [](Call &call) {
                 return Value(call.text(0).toBase64());
             }},
    Function{"sha1sum", "s", sha1},
    Function{"sha256sum", "s", sha256},
    Function{"sha512sum", "s", sha512},
};

} // namespace

std::span<const Function> encodingFunctions()
{
    return functions;
}

} // namespace sealyard::templates
