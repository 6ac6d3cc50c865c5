#include "template/crypto/keygeneration.h"

#include "template/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/obj_mac.h>

#include <QCryptographicHash>

#include <utility>
#include <vector>

namespace sealyard::templates {

namespace {

using ParametersPointer = std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>>;
using Numbers = std::vector<std::pair<const char *, const BIGNUM *>>;

/// Bytes that follow from a seed: SHA-512 of the seed and a counter.
class Stream final
{
public:
    explicit Stream(QByteArray seed)
        : m_seed(std::move(seed))
    {
    }

    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        QByteArray bytes;
        while (bytes.size() < count) {
            bytes += QCryptographicHash::hash(m_seed + QByteArray::number(m_counter++), QCryptographicHash::Sha512);
        }
        return bytes.first(count);
    }

    /// A number of exactly that many bits, the two highest are set.
    [[nodiscard]] BignumPointer number(int bits)
    {
        const QByteArray data = bytes(bits / 8);
        BignumPointer number(BN_bin2bn(reinterpret_cast<const unsigned char *>(data.constData()), bits / 8, nullptr));
        BN_set_bit(number.get(), bits - 1);
        BN_set_bit(number.get(), bits - 2);
        return number;
    }

private:
    QByteArray m_seed;
    int m_counter = 0;
};

BignumPointer blank()
{
    return BignumPointer(BN_new());
}

/// The first prime from a random number on; `one` more than a multiple of the step.
BignumPointer prime(Stream &stream, int bits, const BIGNUM *step, BN_CTX *context)
{
    BignumPointer candidate = stream.number(bits);
    const BignumPointer rest = blank();
    BN_mod(rest.get(), candidate.get(), step, context);
    BN_sub(candidate.get(), candidate.get(), rest.get());
    BN_add_word(candidate.get(), 1);
    while (BN_check_prime(candidate.get(), context, nullptr) != 1) {
        BN_add(candidate.get(), candidate.get(), step);
    }
    return candidate;
}

BignumPointer two()
{
    BignumPointer number = blank();
    BN_set_word(number.get(), 2);
    return number;
}

EVP_PKEY *keyOf(const char *algorithm, OSSL_PARAM_BLD *builder)
{
    const ParametersPointer parameters(OSSL_PARAM_BLD_to_param(builder));
    const std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new_from_name(nullptr, algorithm, nullptr));
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(context.get());
    EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_KEYPAIR, parameters.get());
    return key;
}

using BuilderPointer = std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>>;

BuilderPointer builderOf(const Numbers &numbers)
{
    BuilderPointer builder(OSSL_PARAM_BLD_new());
    for (const auto &[name, number] : numbers) {
        OSSL_PARAM_BLD_push_BN(builder.get(), name, number);
    }
    return builder;
}

/// A prime from which 65537 can be the exponent.
BignumPointer rsaPrime(Stream &stream, int bits, const BIGNUM *exponent, BN_CTX *context)
{
    const BignumPointer step = two();
    while (true) {
        BignumPointer candidate = prime(stream, bits, step.get(), context);
        const BignumPointer less(BN_dup(candidate.get()));
        BN_sub_word(less.get(), 1);
        if (BN_are_coprime(less.get(), exponent, context) == 1) {
            return candidate;
        }
    }
}

EVP_PKEY *rsaKey(Stream &stream, int bits, BN_CTX *context)
{
    const BignumPointer e = blank();
    BN_set_word(e.get(), RSA_F4);
    BignumPointer p = rsaPrime(stream, bits / 2, e.get(), context);
    BignumPointer q = rsaPrime(stream, bits / 2, e.get(), context);
    if (BN_cmp(p.get(), q.get()) < 0) {
        p.swap(q);
    }
    const BignumPointer n = blank(), pLess(BN_dup(p.get())), qLess(BN_dup(q.get())), phi = blank();
    BN_mul(n.get(), p.get(), q.get(), context);
    BN_sub_word(pLess.get(), 1);
    BN_sub_word(qLess.get(), 1);
    BN_mul(phi.get(), pLess.get(), qLess.get(), context);
    const BignumPointer d(BN_mod_inverse(nullptr, e.get(), phi.get(), context));
    const BignumPointer coefficient(BN_mod_inverse(nullptr, q.get(), p.get(), context));
    const BignumPointer dp = blank(), dq = blank();
    BN_mod(dp.get(), d.get(), pLess.get(), context);
    BN_mod(dq.get(), d.get(), qLess.get(), context);
    return keyOf("RSA", builderOf({{OSSL_PKEY_PARAM_RSA_N, n.get()},
                                   {OSSL_PKEY_PARAM_RSA_E, e.get()},
                                   {OSSL_PKEY_PARAM_RSA_D, d.get()},
                                   {OSSL_PKEY_PARAM_RSA_FACTOR1, p.get()},
                                   {OSSL_PKEY_PARAM_RSA_FACTOR2, q.get()},
                                   {OSSL_PKEY_PARAM_RSA_EXPONENT1, dp.get()},
                                   {OSSL_PKEY_PARAM_RSA_EXPONENT2, dq.get()},
                                   {OSSL_PKEY_PARAM_RSA_COEFFICIENT1, coefficient.get()}})
                            .get());
}

EVP_PKEY *dsaKey(Stream &stream, BN_CTX *context)
{
    const BignumPointer pair = two();
    const BignumPointer q = prime(stream, 256, pair.get(), context);
    const BignumPointer step = blank();
    BN_lshift1(step.get(), q.get());
    const BignumPointer p = prime(stream, 2048, step.get(), context);
    const BignumPointer exponent = blank(), g = blank(), y = blank(), x = stream.number(248);
    BN_sub_word(p.get(), 1);
    BN_div(exponent.get(), nullptr, p.get(), q.get(), context);
    BN_add_word(p.get(), 1);
    BN_mod_exp(g.get(), pair.get(), exponent.get(), p.get(), context);
    BN_mod_exp(y.get(), g.get(), x.get(), p.get(), context);
    return keyOf("DSA", builderOf({{OSSL_PKEY_PARAM_FFC_P, p.get()},
                                   {OSSL_PKEY_PARAM_FFC_Q, q.get()},
                                   {OSSL_PKEY_PARAM_FFC_G, g.get()},
                                   {OSSL_PKEY_PARAM_PUB_KEY, y.get()},
                                   {OSSL_PKEY_PARAM_PRIV_KEY, x.get()}})
                            .get());
}

EVP_PKEY *ecdsaKey(Stream &stream, BN_CTX *context)
{
    const std::unique_ptr<EC_GROUP, Release<EC_GROUP_free>> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
    const std::unique_ptr<EC_POINT, Release<EC_POINT_free>> point(EC_POINT_new(group.get()));
    const BignumPointer number = stream.number(248);
    EC_POINT_mul(group.get(), point.get(), number.get(), nullptr, nullptr, context);
    unsigned char bytes[65];
    EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes, sizeof bytes, context);
    const BuilderPointer builder = builderOf({{OSSL_PKEY_PARAM_PRIV_KEY, number.get()}});
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, bytes, sizeof bytes);
    return keyOf("EC", builder.get());
}

EVP_PKEY *edwardsKey(Stream &stream)
{
    const QByteArray bytes = stream.bytes(32);
    return EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr,
                                        reinterpret_cast<const unsigned char *>(bytes.constData()), 32);
}

} // namespace

EVP_PKEY *generateKey(KeyKind kind, const QByteArray &seed)
{
    const BignumContextPointer context(BN_CTX_new());
    Stream stream(seed);
    switch (kind) {
    case KeyKind::Rsa2048:
        return rsaKey(stream, 2048, context.get());
    case KeyKind::Rsa4096:
        return rsaKey(stream, 4096, context.get());
    case KeyKind::Dsa:
        return dsaKey(stream, context.get());
    case KeyKind::Ecdsa:
        return ecdsaKey(stream, context.get());
    case KeyKind::Rsa512:
        return rsaKey(stream, 512, context.get());
    case KeyKind::Ed25519:
        break;
    }
    return edwardsKey(stream);
}

} // namespace sealyard::templates
