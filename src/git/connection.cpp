#include "git/connection.h"

#include "git/authorities.h"
#include "git/hostkeys.h"
#include "git/repository.h"
#include "git/sshsettings.h"
#include "git/tr.h"
#include "git/waiting.h"

#include <QRegularExpression>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;

/// What an answer means that libgit2 tells by its number or in its own words alone.
std::optional<core::Error> refusalOf(const QString &what)
{
    static const QRegularExpression redirect(u"cannot redirect from '[^']*' to '([^']*)'"_s);
    static const QRegularExpression proxyKind(u"unknown http scheme '([^']*)'"_s);
    const git_error *last = git_error_last();
    const QString said = QString::fromUtf8(last && last->message ? last->message : "");
    if (const QRegularExpressionMatch match = redirect.match(said); match.hasMatch()) {
        return core::Error{Tr::tr("%1: the address leads to another one, of “%2”. What proves to one server who you "
                                  "are is not given to another, so this is not followed: use that address.")
                               .arg(what, match.captured(1)),
                           ErrorKind::Denied};
    }
    if (const QRegularExpressionMatch match = proxyKind.match(said); match.hasMatch()) {
        return core::Error{Tr::tr("%1: the proxy of git's settings or of the environment is of the kind “%2”, and only "
                                  "“http” works here. Most programs that offer the one offer the other too.")
                               .arg(what, match.captured(1)),
                           ErrorKind::Invalid};
    }
    // It is asked for the kinds of keys alone that are known of it.
    if (said.endsWith("Unable to exchange encryption keys"_L1)) {
        return core::Error{Tr::tr("%1: the server's key is not the one that is known, or it wants ciphers that are not "
                                  "known here. Somebody may be between you and the server. If its key was renewed, "
                                  "remove the old one by “ssh-keygen -R HOST”.")
                               .arg(what),
                           ErrorKind::Denied};
    }
    static const QRegularExpression cut(u"unexpected EOF|early EOF|ended at an unexpected time|reset by peer"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    if (said.contains(cut)) {
        return core::Error{
            Tr::tr("%1: the connection was cut before all had come (%2). Nothing here has changed; try again.")
                .arg(what, said)};
    }
    if (const QString begin = u"the SSL certificate is invalid"_s; said.startsWith(begin)) {
        return core::Error{Tr::tr("%1: the server's certificate is not to be trusted (%2). If your organization has an "
                                  "authority of its own, tell git its file: “git config --global http.sslCAInfo FILE”, "
                                  "and start again.")
                               .arg(what, said.sliced(begin.size()).section(u" - "_s, -1).trimmed()),
                           ErrorKind::Denied};
    }
    if (said.endsWith("timed out"_L1)) {
        return silent(what);
    }
    if (said.endsWith(": 403"_L1)) {
        return core::Error{
            Tr::tr("%1: the server does not allow this to who is signed in (403). Push to a fork of your "
                   "own, or use a token with the right to write there.")
                .arg(what),
            ErrorKind::Denied};
    }
    if (said.endsWith(": 404"_L1)) {
        return core::Error{Tr::tr("%1: there is no repository at this address, or who is signed in may not see it "
                                  "(404).")
                               .arg(what),
                           ErrorKind::NotFound};
    }
    return std::nullopt;
}

QString sshCommand(git_repository *repository)
{
    const QString variable = qEnvironmentVariable("GIT_SSH_COMMAND");
    return variable.isEmpty() ? setting(repository, "core.sshcommand") : variable;
}

} // namespace

Connection::Connection(const Transfer &transfer, const QString &url, const QString &workingFolder)
    : m_transfer(transfer)
    , m_credentials(transfer, url, workingFolder)
{
}

void Connection::setUp(git_remote_callbacks &callbacks)
{
    callbacks.remote_ready = &Connection::resolveAddress;
    callbacks.credentials = &Connection::askCredential;
    callbacks.certificate_check = &Connection::askCertificate;
    callbacks.transfer_progress = &Connection::showTransfer;
    callbacks.pack_progress = &Connection::showPacking;
    callbacks.push_transfer_progress = &Connection::showPush;
    callbacks.sideband_progress = &Connection::showMessage;
    callbacks.push_update_reference = &Connection::showRejection;
    callbacks.payload = this;
}

void Connection::setUp(git_checkout_options &options)
{
    options.progress_cb = &Connection::showCheckout;
    options.progress_payload = this;
}

core::Result<void> Connection::outcome(const QString &what, int code) const
{
    if (code >= 0 && m_problem.isEmpty()) {
        m_credentials.approve();
        return {};
    }
    if (m_transfer.stop.stop_requested() || (code == GIT_EUSER && m_problem.isEmpty())) {
        return core::failure(Tr::tr("%1: it was stopped.").arg(what), ErrorKind::Cancelled);
    }
    if (!m_problem.isEmpty()) {
        return core::failure(u"%1: %2"_s.arg(what, m_problem), m_isDenied ? ErrorKind::Denied : ErrorKind::Invalid);
    }
    if (const auto refusal = refusalOf(what)) {
        return std::unexpected(*refusal);
    }
    if (code == GIT_ENONFASTFORWARD) {
        return core::failure(Tr::tr("%1: the remote has commits that are not here; pull first.").arg(what),
                             ErrorKind::Invalid);
    }
    return failed(what, code);
}

int Connection::resolve(git_remote *remote, bool isPush)
{
    const char *pushUrl = isPush ? git_remote_pushurl(remote) : nullptr;
    auto address = sshAddress(QString::fromUtf8(pushUrl ? pushUrl : git_remote_url(remote)));
    const auto settings = address ? sshSettings(*address, sshCommand(git_remote_owner(remote))) : std::nullopt;
    if (!settings) {
        return 0;
    }
    if (!settings->detour.isEmpty()) {
        m_problem = Tr::tr("your settings for ssh reach “%1” by a detour (%2), which is not possible here. Let git do "
                           "it, in a terminal.")
                        .arg(address->host, settings->detour);
        return GIT_EUSER;
    }
    address->user = settings->user;
    address->host = settings->host;
    address->port = settings->port;
    m_credentials.setUrl(address->text());
    m_credentials.setKeys(settings->keys, settings->hasOnlyKeys);
    const QByteArray url = m_credentials.url().toUtf8();
    return isPush ? git_remote_set_instance_pushurl(remote, url.constData())
                  : git_remote_set_instance_url(remote, url.constData());
}

int Connection::giveCredential(git_credential **out, const QString &user, unsigned int allowed)
{
    if (m_transfer.stop.stop_requested()) {
        return GIT_EUSER;
    }
    const QString name = user.isEmpty() ? QUrl(m_credentials.url()).userName() : user;
    if ((allowed & GIT_CREDENTIAL_USERNAME) != 0) {
        return git_credential_username_new(out, (name.isEmpty() ? u"git"_s : name).toUtf8().constData());
    }
    const bool isKey = (allowed & GIT_CREDENTIAL_SSH_KEY) != 0;
    const bool hasPasswords = (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT) != 0;
    if (!isKey && !hasPasswords) {
        return GIT_PASSTHROUGH;
    }
    const auto credential = m_credentials.next(name, isKey, hasPasswords);
    tell(); // a helper may have taken its time
    if (credential) {
        return made(out, *credential);
    }
    m_problem = m_credentials.refusal();
    m_isDenied = !m_problem.isEmpty();
    return GIT_EUSER;
}

int Connection::checkCertificate(const git_cert &certificate, const QString &host)
{
    if (certificate.cert_type != GIT_CERT_HOSTKEY_LIBSSH2) {
        return checksCertificates() ? GIT_PASSTHROUGH : 0; // libgit2 has a reason
    }
    const auto checked =
        checkHost(reinterpret_cast<const git_cert_hostkey &>(certificate), host, m_credentials.url(), m_transfer);
    if (!checked) {
        m_problem = checked.error().message;
        m_isDenied = checked.error().kind == ErrorKind::Denied;
    }
    return checked ? 0 : GIT_ECERTIFICATE;
}

/// libgit2 asks each time it looks for the address.
int Connection::resolveAddress(git_remote *remote, int direction, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    return std::exchange(connection.m_isResolved, true) ? 0
                                                        : connection.resolve(remote, direction == GIT_DIRECTION_PUSH);
}

int Connection::askCredential(git_credential **out, const char *url, const char *user, unsigned int allowed, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    if (const QString asked = QString::fromUtf8(url ? url : ""); asked.startsWith("http"_L1)) {
        connection.m_credentials.setUrl(asked);
    }
    return connection.giveCredential(out, QString::fromUtf8(user ? user : ""), allowed);
}

int Connection::askCertificate(git_cert *certificate, int isValid, const char *host, void *self)
{
    return isValid != 0 ? 0 : static_cast<Connection *>(self)->checkCertificate(*certificate, QString::fromUtf8(host));
}

int Connection::tell() const
{
    m_transfer.progress(m_progress);
    return m_transfer.stop.stop_requested() ? GIT_EUSER : 0;
}

int Connection::showTransfer(const git_indexer_progress *progress, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.objects = progress->received_objects;
    connection.m_progress.totalObjects = progress->total_objects;
    connection.m_progress.bytes = static_cast<qint64>(progress->received_bytes);
    return connection.tell();
}

int Connection::showPush(unsigned int current, unsigned int total, std::size_t bytes, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.objects = current;
    connection.m_progress.totalObjects = total;
    connection.m_progress.bytes = static_cast<qint64>(bytes);
    return connection.tell();
}

int Connection::showPacking(int /*stage*/, unsigned int /*current*/, unsigned int /*total*/, void *self)
{
    return static_cast<Connection *>(self)->tell();
}

int Connection::showMessage(const char *text, int length, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.message = QString::fromUtf8(text, length).trimmed();
    return connection.tell();
}

void Connection::showCheckout(const char * /*path*/, std::size_t /*done*/, std::size_t /*all*/, void *self)
{
    static_cast<Connection *>(self)->tell();
}

int Connection::showRejection(const char *reference, const char *status, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    if (status) {
        connection.m_isDenied = true;
        connection.m_problem =
            Tr::tr("the remote refuses “%1”: %2").arg(QString::fromUtf8(reference), QString::fromUtf8(status));
    }
    return 0;
}

} // namespace sealyard::git
