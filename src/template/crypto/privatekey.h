#pragma once

#include <QByteArray>

#include <expected>
#include <memory>
#include <optional>

using EVP_PKEY = struct evp_pkey_st;

namespace sealyard::templates {

/// The kinds of key that genPrivateKey makes, and the shortest that can sign.
enum class KeyKind { Rsa2048, Rsa4096, Dsa, Ecdsa, Ed25519, Rsa512 };

/// A private key. Cheap to copy, immutable, thread-safe.
class PrivateKey final
{
public:
    /// Makes the key that follows from the seed, once in a process: a rendering of the same template finds it again.
    /// A seed is no secret, so such a key is for previews alone.
    [[nodiscard]] static PrivateKey fromSeed(KeyKind kind, const QByteArray &seed);
    /// The same short key each time, for results that nobody looks at.
    [[nodiscard]] static PrivateKey sample() { return fromSeed(KeyKind::Rsa512, {}); }
    /// Reads the first PEM block as sprig does; the error is its sentence.
    [[nodiscard]] static std::expected<PrivateKey, QByteArray> fromPem(const QByteArray &pem);

    explicit PrivateKey(EVP_PKEY *key); ///< takes ownership

    /// PEM in the form that Go writes for the kind of key.
    [[nodiscard]] QByteArray toPem() const;
    [[nodiscard]] EVP_PKEY *handle() const { return m_key.get(); }

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace sealyard::templates
