#include "template/crypto/openssl.h"
#include "template/formats/base32.h"
#include "template/functiontable.h"
#include "template/session.h"

#include <array>

namespace sealyard::templates {

namespace {

constexpr qsizetype blockSize = 16;

enum class Direction { Decrypt, Encrypt };

/// AES-256-CBC of whole blocks, without padding; the key is the password, cut or filled with zeros.
QByteArray aes(Direction direction, const QByteArray &password, const QByteArray &vector, const QByteArray &input)
{
    const QByteArray key = password.first(std::min<qsizetype>(password.size(), 32)).leftJustified(32, '\0');
    const std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX_free>> context(EVP_CIPHER_CTX_new());
    EVP_CipherInit_ex(
        context.get(), EVP_aes_256_cbc(), nullptr, reinterpret_cast<const unsigned char *>(key.constData()),
        reinterpret_cast<const unsigned char *>(vector.constData()), direction == Direction::Encrypt ? 1 : 0);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    QByteArray output(input.size() + blockSize, '\0');
    int size = 0;
    EVP_CipherUpdate(context.get(), reinterpret_cast<unsigned char *>(output.data()), &size,
                     reinterpret_cast<const unsigned char *>(input.constData()), static_cast<int>(input.size()));
    return output.first(size);
}

Value encryptAes(Call &call)
{
    const QByteArray &text = call.text(1);
    if (text.isEmpty()) {
        return Value(QByteArray());
    }
    call.markRandom();
    if (!call.reserve(static_cast<double>(text.size()) * 3)) {
        return {};
    }
    const qsizetype padding = blockSize - text.size() % blockSize;
    const QByteArray vector = call.session().randomBytes(blockSize);
    const QByteArray padded = text + QByteArray(padding, static_cast<char>(padding));
    return Value((vector + aes(Direction::Encrypt, call.text(0), vector, padded)).toBase64());
}

Value decryptAes(Call &call)
{
    const QByteArray &encoded = call.text(1);
    if (encoded.isEmpty()) {
        return Value(QByteArray());
    }
    const auto crypt = fromBase64(encoded);
    if (!crypt) {
        return call.fail("illegal base64 data at input byte " + QByteArray::number(crypt.error()));
    }
    if (crypt->size() < blockSize) {
        const qsizetype capacity = (encoded.size() - encoded.count('\n') - encoded.count('\r')) / 4 * 3;
        return call.fail("runtime error: slice bounds out of range [:16] with capacity " +
                         QByteArray::number(capacity));
    }
    if (crypt->size() % blockSize != 0) {
        return call.fail("crypto/cipher: input not full blocks");
    }
    const QByteArray text = aes(Direction::Decrypt, call.text(0), crypt->first(blockSize), crypt->sliced(blockSize));
    if (text.isEmpty()) {
        return call.fail("runtime error: index out of range [-1]");
    }
    const qsizetype size = text.size() - static_cast<unsigned char>(text.back());
    return size < 0 ? call.fail("runtime error: slice bounds out of range [:" + QByteArray::number(size) + ']')
                    : Value(text.first(size));
}

constexpr std::array functions{
    Function{"decryptAES", "ss", decryptAes},
    Function{"encryptAES", "ss", encryptAes},
};

} // namespace

std::span<const Function> cryptoFunctions()
{
    return functions;
}

} // namespace sealyard::templates
