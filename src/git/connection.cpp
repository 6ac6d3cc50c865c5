#include "git/connection.h"

#include "core/files.h"
#include "core/programoutput.h"
#include "git/program.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::git {

namespace {

using core::ErrorKind;

constexpr auto helperTime = 1min;
constexpr int mostRefusals = 3; ///< of what a person typed

/// Runs a program that asks nothing; what it writes, or nothing when it fails.
QByteArray quietly(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &folder)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : foreignVariables()) {
        variables.remove(name);
    }
    // The window asks itself; a helper with a window of its own would ask a second time.
    variables.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    variables.insert(u"GIT_ASKPASS"_s, u"true"_s);
    variables.insert(u"SSH_ASKPASS"_s, u"true"_s);
    const auto output = core::outputOf({.program = program,
                                        .arguments = arguments,
                                        .workingDirectory = folder,
                                        .environment = variables,
                                        .standardInput = input,
                                        .timeout = helperTime});
    return output && output->exitCode == 0 ? output->bytes : QByteArray();
}

QString valueOf(const QByteArray &lines, const QByteArray &key)
{
    for (const QByteArray &line : lines.split('\n')) {
        if (line.startsWith(key + '=')) {
            return QString::fromUtf8(line.sliced(key.size() + 1));
        }
    }
    return {};
}

/// git's question to a credential helper.
QByteArray helperQuestion(const QString &address, const QString &user)
{
    const QUrl url(address);
    const int port = url.port();
    QByteArray text = "protocol=" + url.scheme().toUtf8() + "\nhost=" + url.host().toUtf8() +
                      (port > 0 ? ':' + QByteArray::number(port) : QByteArray()) +
                      "\npath=" + url.path().sliced(std::min<qsizetype>(1, url.path().size())).toUtf8() + '\n';
    if (!user.isEmpty()) {
        text += "username=" + user.toUtf8() + '\n';
    }
    return text + '\n';
}

QStringList privateKeys()
{
    QStringList keys;
    const QDir folder(QDir::homePath() + "/.ssh"_L1);
    for (const QString &name : {u"id_ed25519"_s, u"id_ecdsa"_s, u"id_rsa"_s}) {
        if (QFileInfo::exists(folder.filePath(name))) {
            keys.append(folder.filePath(name));
        }
    }
    return keys;
}

int portOf(const QString &address)
{
    return QUrl(address).port(22);
}

/// The name under which ssh knows a host.
QString knownName(const QString &host, int port)
{
    return port == 22 ? host : u"[%1]:%2"_s.arg(host).arg(port);
}

QString knownHostsFile()
{
    return QDir::homePath() + "/.ssh/known_hosts"_L1;
}

QByteArray keyType(const git_cert_hostkey &key)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.hostkey);
    // A key begins with the length and the text of its kind.
    if (key.hostkey_len < 4) {
        return {};
    }
    const std::size_t length = static_cast<std::size_t>(bytes[0]) << 24 | static_cast<std::size_t>(bytes[1]) << 16 |
                               static_cast<std::size_t>(bytes[2]) << 8 | bytes[3];
    return length <= key.hostkey_len - 4 ? QByteArray(key.hostkey + 4, static_cast<qsizetype>(length)) : QByteArray();
}

bool remember(const git_cert_hostkey &key, const QString &name)
{
    const QByteArray line = name.toUtf8() + ' ' + keyType(key) + ' ' +
                            QByteArray(key.hostkey, static_cast<qsizetype>(key.hostkey_len)).toBase64() + '\n';
    QFile file(knownHostsFile());
    return core::makeFolder(QFileInfo(file).path()) && file.open(QIODevice::Append) && file.write(line) == line.size();
}

int give(git_credential **out, const Credential &credential)
{
    const QByteArray user = credential.user.toUtf8();
    const QByteArray secret = credential.secret.toUtf8();
    switch (credential.kind) {
    case Credential::Kind::Password:
        return git_credential_userpass_plaintext_new(out, user.constData(), secret.constData());
    case Credential::Kind::Agent:
        return git_credential_ssh_key_from_agent(out, user.constData());
    case Credential::Kind::KeyFile: {
        const QByteArray key = QFile::encodeName(credential.keyFile);
        const QByteArray publicKey = key + ".pub";
        const bool hasPublic = QFileInfo::exists(credential.keyFile + ".pub"_L1);
        return git_credential_ssh_key_new(out, user.constData(), hasPublic ? publicKey.constData() : nullptr,
                                          key.constData(), secret.constData());
    }
    }
    Q_UNREACHABLE_RETURN(-1);
}

/// What an answer means that libgit2 tells by its number or in its own words alone.
std::optional<core::Error> refusalOf(const QString &what)
{
    static const QRegularExpression redirect(u"cannot redirect from '[^']*' to '([^']*)'"_s);
    const git_error *last = git_error_last();
    const QString said = QString::fromUtf8(last && last->message ? last->message : "");
    if (const QRegularExpressionMatch match = redirect.match(said); match.hasMatch()) {
        return core::Error{Tr::tr("%1: the address leads to another one, of “%2”. What proves to one server who you "
                                  "are is not given to another, so this is not followed: use that address.")
                               .arg(what, match.captured(1)),
                           ErrorKind::Denied};
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

} // namespace

Connection::Connection(const Transfer &transfer, QString url, QString workingFolder)
    : m_transfer(transfer)
    , m_url(std::move(url))
    , m_folder(std::move(workingFolder))
    , m_keys(privateKeys())
{
}

void Connection::setUp(git_remote_callbacks &callbacks)
{
    callbacks.credentials = &Connection::askCredential;
    callbacks.certificate_check = &Connection::askCertificate;
    callbacks.transfer_progress = &Connection::showTransfer;
    callbacks.push_transfer_progress = &Connection::showPush;
    callbacks.sideband_progress = &Connection::showMessage;
    callbacks.push_update_reference = &Connection::showRejection;
    callbacks.payload = this;
}

core::Result<void> Connection::outcome(const QString &what, int code) const
{
    if (code >= 0 && m_problem.isEmpty()) {
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

void Connection::remember(bool isAccepted) const
{
    if (!m_helped.isEmpty()) {
        quietly(gitProgram(), {u"credential"_s, isAccepted ? u"approve"_s : u"reject"_s}, m_helped + '\n', m_folder);
    }
}

std::optional<Credential> Connection::fromHelper(const QString &user)
{
    if (gitProgram().isEmpty()) {
        return std::nullopt;
    }
    m_helped = quietly(gitProgram(), {u"credential"_s, u"fill"_s}, helperQuestion(m_url, user), m_folder);
    Credential found{.user = valueOf(m_helped, "username"), .secret = valueOf(m_helped, "password")};
    if (found.secret.isEmpty()) {
        m_helped.clear();
        return std::nullopt;
    }
    return found;
}

std::optional<Credential> Connection::fromSignIn(const QString &user)
{
    if (std::exchange(m_isSignInAsked, true) || !m_transfer.known) {
        return std::nullopt;
    }
    auto found = m_transfer.known({.url = m_url, .user = user});
    m_isSignInTried = found.has_value();
    return found;
}

/// The next one to try that needs no person.
std::optional<Credential> Connection::nextUnattended(const QString &user, bool isKey)
{
    const int step = m_step++;
    if (step == 0) {
        if (isKey && qEnvironmentVariableIsSet("SSH_AUTH_SOCK")) {
            return Credential{.kind = Credential::Kind::Agent, .user = user};
        }
        if (auto found = isKey ? std::nullopt : fromHelper(user)) {
            return found;
        }
    }
    if (!m_helped.isEmpty()) {
        remember(false);
        m_helped.clear();
    }
    if (!isKey && step <= 1) {
        return fromSignIn(user);
    }
    while (isKey && !m_keys.isEmpty()) {
        const QString key = m_keys.takeFirst();
        const QByteArray isOpen = quietly(u"ssh-keygen"_s, {u"-y"_s, u"-P"_s, QString(), u"-f"_s, key}, {}, m_folder);
        if (!isOpen.isEmpty()) {
            return Credential{.kind = Credential::Kind::KeyFile, .user = user, .keyFile = key};
        }
    }
    return std::nullopt;
}

/// The next one to try: first what needs no person. Each call after the first means that the one before was refused.
std::optional<Credential> Connection::nextCredential(const QString &user, bool isKey)
{
    if (auto found = nextUnattended(user, isKey)) {
        return found;
    }
    if (!m_transfer.credential || m_refused > mostRefusals) {
        m_isDenied = true;
        m_problem = m_isSignInTried
                        ? Tr::tr("the server did not take the token of the sign-in. It may have run out or been taken "
                                 "back: sign in again.")
                        : Tr::tr("the server wants to know who you are, and took none of the passwords or keys.");
        return std::nullopt;
    }
    const QStringList keys = privateKeys();
    return m_transfer.credential({.url = m_url,
                                  .user = user,
                                  .isKey = isKey,
                                  .keyFile = isKey ? keys.value(0) : QString(),
                                  .refused = m_refused++,
                                  .note = m_isSignInTried ? Tr::tr("The token of the sign-in was not taken; it may "
                                                                   "have run out.")
                                                          : QString()});
}

int Connection::giveCredential(git_credential **out, const QString &user, unsigned int allowed)
{
    if (m_transfer.stop.stop_requested()) {
        return GIT_EUSER;
    }
    const QString name = user.isEmpty() ? QUrl(m_url).userName() : user;
    if ((allowed & GIT_CREDENTIAL_USERNAME) != 0) {
        return git_credential_username_new(out, (name.isEmpty() ? u"git"_s : name).toUtf8().constData());
    }
    const bool isKey = (allowed & GIT_CREDENTIAL_SSH_KEY) != 0;
    if (!isKey && (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT) == 0) {
        return GIT_PASSTHROUGH;
    }
    const auto credential = nextCredential(name, isKey);
    return credential ? give(out, *credential) : GIT_EUSER;
}

int Connection::checkHost(const git_cert_hostkey &key, const QString &host)
{
    const int port = portOf(m_url);
    const QString name = knownName(host, port);
    const QByteArray known = quietly(u"ssh-keygen"_s, {u"-F"_s, name, u"-f"_s, knownHostsFile()}, {}, m_folder);
    const QByteArray hash(reinterpret_cast<const char *>(key.hash_sha256), sizeof(key.hash_sha256));
    const QString fingerprint = "SHA256:"_L1 + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
    // Also where another kind of key is known: a person who may choose here would not notice an attack.
    const bool isOther = known.contains(keyType(key)) && !keyType(key).isEmpty();
    if (isOther) {
        m_isDenied = true;
        m_problem = Tr::tr("the key of “%1” (%2) is not the one that is known. Somebody may be between you and the "
                           "server. If its key was renewed, remove the old one by “ssh-keygen -R %3”.")
                        .arg(host, fingerprint, name);
        return GIT_ECERTIFICATE;
    }
    if (!m_transfer.trusts || !m_transfer.trusts({port == 22 ? host : u"%1:%2"_s.arg(host).arg(port), fingerprint})) {
        m_isDenied = true;
        m_problem = Tr::tr("the server “%1” is not known and was not trusted (its key is %2).").arg(host, fingerprint);
        return GIT_ECERTIFICATE;
    }
    return (key.type & GIT_CERT_SSH_RAW) == 0 || git::remember(key, name) ? 0 : GIT_ECERTIFICATE;
}

int Connection::askCredential(git_credential **out, const char *url, const char *user, unsigned int allowed, void *self)
{
    // After git's settings for addresses (url.X.insteadOf) it may be another than the one that was asked for.
    if (const QString asked = QString::fromUtf8(url ? url : ""); asked.startsWith("http"_L1)) {
        static_cast<Connection *>(self)->m_url = asked;
    }
    return static_cast<Connection *>(self)->giveCredential(out, QString::fromUtf8(user ? user : ""), allowed);
}

int Connection::askCertificate(git_cert *certificate, int isValid, const char *host, void *self)
{
    if (isValid != 0) {
        return 0;
    }
    if (certificate->cert_type != GIT_CERT_HOSTKEY_LIBSSH2) {
        return GIT_ECERTIFICATE;
    }
    return static_cast<Connection *>(self)->checkHost(*reinterpret_cast<git_cert_hostkey *>(certificate),
                                                      QString::fromUtf8(host));
}

int Connection::showTransfer(const git_indexer_progress *progress, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.objects = progress->received_objects;
    connection.m_progress.totalObjects = progress->total_objects;
    connection.m_progress.bytes = static_cast<qint64>(progress->received_bytes);
    if (connection.m_transfer.progress) {
        connection.m_transfer.progress(connection.m_progress);
    }
    return connection.stopCode();
}

int Connection::showPush(unsigned int current, unsigned int total, std::size_t bytes, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.objects = current;
    connection.m_progress.totalObjects = total;
    connection.m_progress.bytes = static_cast<qint64>(bytes);
    if (connection.m_transfer.progress) {
        connection.m_transfer.progress(connection.m_progress);
    }
    return connection.stopCode();
}

int Connection::showMessage(const char *text, int length, void *self)
{
    auto &connection = *static_cast<Connection *>(self);
    connection.m_progress.message = QString::fromUtf8(text, length).trimmed();
    if (connection.m_transfer.progress) {
        connection.m_transfer.progress(connection.m_progress);
    }
    return connection.stopCode();
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
