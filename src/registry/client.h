#pragma once

#include "registry/credentials.h"
#include "registry/endpoint.h"
#include "registry/exchange.h"

namespace sealyard::registry {

/// Speaks the OCI distribution protocol with one repository; signs in when it is asked to. Blocks.
class Client final
{
public:
    Client(Endpoint endpoint, KeepGoing keepGoing);

    /// path: below /v2/REPOSITORY/, with a query. Follows redirections without credentials. Tries again, twice, after a
    /// failure of the connection or of the server, unless there is content.
    [[nodiscard]] core::Result<Answer> ask(const QByteArray &verb, const QString &path,
                                           const QList<QPair<QByteArray, QByteArray>> &headers = {},
                                           const BodySink &sink = {});
    /// Sends bytes to an address that the registry gave.
    [[nodiscard]] core::Result<Answer> upload(const QByteArray &verb, const QUrl &url, const QByteArray &mediaType,
                                              QIODevice &content);

    [[nodiscard]] QUrl urlOf(const QString &path) const;
    /// What an answer says of a failure.
    [[nodiscard]] std::unexpected<core::Error> refused(const QString &action, const Answer &answer) const;
    /// Asks for the right to push too, from the first request on.
    void wantToPush() { m_actions = QStringLiteral("pull,push"); }

private:
    [[nodiscard]] core::Result<Answer> authorized(Exchange exchange);
    [[nodiscard]] core::Result<void> signIn(const QByteArray &challenge);
    [[nodiscard]] core::Result<QByteArray> fetchToken(const QString &challenge,
                                                      const std::optional<Credentials> &credentials);
    [[nodiscard]] core::Result<Answer> redirected(const Answer &answer, const Exchange &exchange);

    Endpoint m_endpoint;
    KeepGoing m_keepGoing;
    QNetworkAccessManager m_network;
    QByteArray m_authorization; ///< of this registry alone
    QString m_actions = QStringLiteral("pull");
};

/// What a manifest is asked for with: images and indexes, in OCI's form and in Docker's.
[[nodiscard]] const QList<QPair<QByteArray, QByteArray>> &acceptedManifests();

/// What a reference is called below "manifests/": its digest, else its tag, else "latest".
[[nodiscard]] QString tagOrDigest(const image::Reference &reference);

} // namespace sealyard::registry
