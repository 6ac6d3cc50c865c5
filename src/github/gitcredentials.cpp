#include "github/gitcredentials.h"

#include "github/signin.h"
#include "registry/endpoint.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sealyard::github {

bool isOnWebsite(const QString &address, const QUrl &api)
{
    const QUrl site = signInHost(api);
    if (site.scheme() != "https"_L1 && !registry::isLoopback(site)) {
        return false;
    }
    const QString usual = site.scheme() == "https"_L1 ? u"(?::443)?"_s : u"(?::80)?"_s;
    const QString port = site.port() < 0 ? usual : u":%1"_s.arg(site.port());
    const QRegularExpression form(
        u"\\A%1://(?:[A-Za-z0-9._-]+@)?%2%3/[A-Za-z0-9]"_s.arg(
            QRegularExpression::escape(site.scheme()), QRegularExpression::escape(site.host(QUrl::FullyEncoded)), port),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(address).hasMatch();
}

decltype(git::Transfer::known) gitCredentials(const QUrl &api, const QByteArray &token, const std::stop_token &stop)
{
    return [api, token, stop](const git::CredentialQuestion &question) -> std::optional<git::Credential> {
        if (question.isKey || !isOnWebsite(question.url, api)) {
            return std::nullopt;
        }
        const QByteArray secret = token.isEmpty() ? findToken(api, stop).value : token;
        if (secret.isEmpty()) {
            return std::nullopt;
        }
        // GitHub looks at the token alone; this is the name that its own programs give.
        return git::Credential{.user = question.user.isEmpty() ? u"x-access-token"_s : question.user,
                               .secret = QString::fromUtf8(secret)};
    };
}

} // namespace sealyard::github
