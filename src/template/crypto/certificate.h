#pragma once

#include "template/crypto/privatekey.h"

#include <QDateTime>
#include <QList>

namespace sealyard::templates {

/// What goes into a certificate.
struct CertificateRequest
{
    QByteArray commonName;
    QList<QByteArray> addresses; ///< IP addresses as text
    QList<QByteArray> names;     ///< DNS names
    QDateTime start;
    qint64 days = 0;
    QByteArray serial; ///< 16 bytes
    bool isAuthority = false;
};

/// A certificate with its key, both as PEM.
struct CertificatePair
{
    QByteArray certificate;
    QByteArray key;
};

/// Signs a certificate for a key with itself. The error is a sentence.
[[nodiscard]] std::expected<CertificatePair, QByteArray> selfSigned(const CertificateRequest &request,
                                                                    const PrivateKey &key);
/// Signs a certificate for a key with an authority's; the error is sprig's sentence where it has one.
[[nodiscard]] std::expected<CertificatePair, QByteArray>
signedBy(const CertificatePair &authority, const CertificateRequest &request, const PrivateKey &key);

/// Checks that the text is a certificate in PEM; nothing when it is, or sprig's sentence.
[[nodiscard]] std::optional<QByteArray> certificateProblem(const QByteArray &pem);

} // namespace sealyard::templates
