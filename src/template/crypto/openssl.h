#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <QByteArray>

#include <memory>

namespace sealyard::templates {

/// Deletes a handle of OpenSSL by the function that belongs to it.
template <auto release> struct Release
{
    template <typename Handle> void operator()(Handle *handle) const { release(handle); }
};

using BioPointer = std::unique_ptr<BIO, Release<BIO_free_all>>;
using BignumPointer = std::unique_ptr<BIGNUM, Release<BN_free>>;
using BignumContextPointer = std::unique_ptr<BN_CTX, Release<BN_CTX_free>>;
using CertificatePointer = std::unique_ptr<X509, Release<X509_free>>;

/// What was written to a memory BIO.
[[nodiscard]] inline QByteArray writtenTo(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, size};
}

/// A memory BIO that reads bytes, which must outlive it.
[[nodiscard]] inline BioPointer readerOf(const QByteArray &bytes)
{
    return BioPointer(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

} // namespace sealyard::templates
