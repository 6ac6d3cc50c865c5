#include "template/crypto/privatekey.h"

#include "template/crypto/keygeneration.h"
#include "template/crypto/openssl.h"

#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <QCache>
#include <QMutex>

namespace sealyard::templates {

namespace {

struct PemBlock
{
    QByteArray type;
    QByteArray bytes;
};

std::optional<PemBlock> firstBlock(const QByteArray &pem)
{
    const BioPointer reader = readerOf(pem);
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    if (PEM_read_bio(reader.get(), &name, &header, &data, &size) != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    PemBlock block{name, {reinterpret_cast<const char *>(data), size}};
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return block;
}

std::expected<PrivateKey, QByteArray> decoded(const PemBlock &block, int type, const QByteArray &context)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(block.bytes.constData());
    EVP_PKEY *key = type == EVP_PKEY_NONE ? d2i_AutoPrivateKey(nullptr, &bytes, block.bytes.size())
                                          : d2i_PrivateKey(type, nullptr, &bytes, block.bytes.size());
    ERR_clear_error();
    if (!key) {
        return std::unexpected(context + ": asn1: structure error");
    }
    return PrivateKey(key);
}

/// PEM of the traditional form where Go has one.
const char *structureOf(EVP_PKEY *key)
{
    return EVP_PKEY_is_a(key, "ED25519") ? "PrivateKeyInfo" : "type-specific";
}

} // namespace

PrivateKey::PrivateKey(EVP_PKEY *key)
    : m_key(key, EVP_PKEY_free)
{
}

PrivateKey PrivateKey::fromSeed(KeyKind kind, const QByteArray &seed)
{
    static QMutex mutex;
    static QCache<QByteArray, PrivateKey> known(100);
    const QByteArray name = seed + static_cast<char>(kind);
    const QMutexLocker lock(&mutex);
    if (const PrivateKey *key = known.object(name)) {
        return *key;
    }
    const PrivateKey key(generateKey(kind, seed));
    known.insert(name, new PrivateKey(key));
    return key;
}

std::expected<PrivateKey, QByteArray> PrivateKey::fromPem(const QByteArray &pem)
{
    const auto block = firstBlock(pem);
    if (!block) {
        return std::unexpected(QByteArray("no PEM data in input"));
    }
    if (block->type == "PRIVATE KEY") {
        return decoded(*block, EVP_PKEY_NONE, "decoding PEM as PKCS#8");
    }
    if (!block->type.endsWith(" PRIVATE KEY")) {
        return std::unexpected("no private key data in PEM block of type " + block->type);
    }
    const QByteArray type = block->type.chopped(12);
    const int number = type == "RSA"   ? EVP_PKEY_RSA
                       : type == "EC"  ? EVP_PKEY_EC
                       : type == "DSA" ? EVP_PKEY_DSA
                                       : EVP_PKEY_NONE;
    if (number == EVP_PKEY_NONE) {
        return std::unexpected("invalid private key type " + type);
    }
    return decoded(*block, number, "parsing " + type + " private key from PEM");
}

QByteArray PrivateKey::toPem() const
{
    const std::unique_ptr<OSSL_ENCODER_CTX, Release<OSSL_ENCODER_CTX_free>> encoder(
        OSSL_ENCODER_CTX_new_for_pkey(handle(), OSSL_KEYMGMT_SELECT_ALL, "PEM", structureOf(handle()), nullptr));
    const BioPointer writer(BIO_new(BIO_s_mem()));
    OSSL_ENCODER_to_bio(encoder.get(), writer.get());
    return writtenTo(writer.get());
}

} // namespace sealyard::templates
