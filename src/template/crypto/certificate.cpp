#include "template/crypto/certificate.h"

#include "template/crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace sealyard::templates {

namespace {

using NamesPointer = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;

std::expected<CertificatePointer, QByteArray> parsed(const QByteArray &pem)
{
    if (!pem.contains("-----BEGIN ")) {
        return std::unexpected(QByteArray("unable to decode certificate"));
    }
    const BioPointer reader = readerOf(pem);
    CertificatePointer certificate(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate) {
        return std::unexpected(QByteArray("x509: malformed certificate"));
    }
    return certificate;
}

void addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &text)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, text.constData())) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

GENERAL_NAME *dnsName(const QByteArray &name)
{
    ASN1_IA5STRING *text = ASN1_IA5STRING_new();
    ASN1_STRING_set(text, name.constData(), static_cast<int>(name.size()));
    GENERAL_NAME *general = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(general, GEN_DNS, text);
    return general;
}

/// The names it is also for: names first, then addresses, as Go writes them.
void addNames(X509 *certificate, const CertificateRequest &request)
{
    const NamesPointer names(GENERAL_NAMES_new());
    for (const QByteArray &name : request.names) {
        sk_GENERAL_NAME_push(names.get(), dnsName(name));
    }
    for (const QByteArray &address : request.addresses) {
        GENERAL_NAME *general = GENERAL_NAME_new();
        GENERAL_NAME_set0_value(general, GEN_IPADD, a2i_IPADDRESS(address.constData()));
        sk_GENERAL_NAME_push(names.get(), general);
    }
    if (sk_GENERAL_NAME_num(names.get()) > 0) {
        X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT);
    }
}

void addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    addExtension(certificate, issuer, NID_key_usage,
                 request.isAuthority ? "critical,digitalSignature,keyEncipherment,keyCertSign"
                                     : "critical,digitalSignature,keyEncipherment");
    addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth,clientAuth");
    addExtension(certificate, issuer, NID_basic_constraints,
                 request.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (request.isAuthority) {
        addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    } else if (issuer != certificate) {
        addExtension(certificate, issuer, NID_authority_key_identifier, "keyid");
    }
    addNames(certificate, request);
}

void setTimes(X509 *certificate, const CertificateRequest &request)
{
    constexpr qint64 longest = 2'000'000; // days, to year 9999 and a little
    const qint64 days = std::clamp<qint64>(request.days, -longest, longest);
    const time_t start = request.start.toSecsSinceEpoch();
    ASN1_TIME_adj(X509_getm_notBefore(certificate), start, 0, 0);
    ASN1_TIME_adj(X509_getm_notAfter(certificate), start, static_cast<int>(days), 0);
}

CertificatePointer blankCertificate(const CertificateRequest &request, const PrivateKey &key)
{
    CertificatePointer certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    const BignumPointer serial(BN_bin2bn(reinterpret_cast<const unsigned char *>(request.serial.constData()),
                                         static_cast<int>(request.serial.size()), nullptr));
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    X509_NAME_add_entry_by_NID(X509_get_subject_name(certificate.get()), NID_commonName, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(request.commonName.constData()),
                               static_cast<int>(request.commonName.size()), -1, 0);
    setTimes(certificate.get(), request);
    X509_set_pubkey(certificate.get(), key.handle());
    return certificate;
}

/// Signs without random numbers, so that a certificate follows from its request and keys.
bool sign(X509 *certificate, EVP_PKEY *key)
{
    const std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr;
    const EVP_MD *digest = EVP_PKEY_is_a(key, "ED25519") ? nullptr : EVP_sha256();
    if (EVP_DigestSignInit(context.get(), &parameters, digest, nullptr, key) != 1) {
        return false;
    }
    unsigned int deterministic = 1;
    const OSSL_PARAM nonce[] = {OSSL_PARAM_construct_uint(OSSL_SIGNATURE_PARAM_NONCE_TYPE, &deterministic),
                                OSSL_PARAM_construct_end()};
    if (EVP_PKEY_is_a(key, "EC") || EVP_PKEY_is_a(key, "DSA")) {
        EVP_PKEY_CTX_set_params(parameters, nonce);
    }
    return X509_sign_ctx(certificate, context.get()) > 0;
}

std::expected<CertificatePair, QByteArray> finished(X509 *certificate, const PrivateKey &key, const PrivateKey &signer)
{
    const bool isSigned = sign(certificate, signer.handle());
    ERR_clear_error();
    if (!isSigned) {
        return std::unexpected(QByteArray("error creating certificate: x509: cannot sign with that key"));
    }
    const BioPointer writer(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(writer.get(), certificate);
    return CertificatePair{writtenTo(writer.get()), key.toPem()};
}

} // namespace

std::expected<CertificatePair, QByteArray> selfSigned(const CertificateRequest &request, const PrivateKey &key)
{
    const CertificatePointer certificate = blankCertificate(request, key);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtensions(certificate.get(), certificate.get(), request);
    return finished(certificate.get(), key, key);
}

std::expected<CertificatePair, QByteArray> signedBy(const CertificatePair &authority, const CertificateRequest &request,
                                                    const PrivateKey &key)
{
    const auto issuer = parsed(authority.certificate);
    if (!issuer) {
        return std::unexpected(*certificateProblem(authority.certificate));
    }
    const auto signer = PrivateKey::fromPem(authority.key);
    if (!signer) {
        return std::unexpected("error parsing private key: " + signer.error());
    }
    const CertificatePointer certificate = blankCertificate(request, key);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer->get()));
    addExtensions(certificate.get(), issuer->get(), request);
    return finished(certificate.get(), key, *signer);
}

std::optional<QByteArray> certificateProblem(const QByteArray &pem)
{
    const auto certificate = parsed(pem);
    if (certificate) {
        return std::nullopt;
    }
    return certificate.error().startsWith("x509")
               ? "error parsing certificate: decodedCert.Bytes: " + certificate.error()
               : certificate.error();
}

} // namespace sealyard::templates
