#include "git/credentials.h"

#include "git/program.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

constexpr int mostRefusals = 3; ///< of what a person typed

QString valueOf(const QByteArray &lines, const QByteArray &key)
{
    for (const QByteArray &line : lines.split('\n')) {
        if (line.startsWith(key + '=')) {
            return QString::fromUtf8(line.sliced(key.size() + 1));
        }
    }
    return {};
}

/// git's question to a credential helper. Empty when a part of the address has a line end in it, as git has it: such an
/// address could ask for what belongs to another server.
QByteArray helperQuestion(const QString &address, const QString &user)
{
    const QUrl url(address);
    const QString path = url.path().sliced(std::min<qsizetype>(1, url.path().size()));
    for (const QString &part : {url.host(), path, user}) {
        if (part.contains(u'\n') || part.contains(u'\r') || part.contains(QChar::Null)) {
            return {};
        }
    }
    const int port = url.port();
    QByteArray text = "protocol=" + url.scheme().toUtf8() + "\nhost=" + url.host().toUtf8() +
                      (port > 0 ? ':' + QByteArray::number(port) : QByteArray()) + "\npath=" + path.toUtf8() + '\n';
    if (!user.isEmpty()) {
        text += "username=" + user.toUtf8() + '\n';
    }
    return text + '\n';
}

/// libgit2 gives up at the first passphrase that is wrong.
bool isOpenedBy(const Credential &credential)
{
    return !quietly(u"ssh-keygen"_s, {u"-y"_s, u"-f"_s, credential.keyFile}, credential.secret.toUtf8() + '\n',
                    QDir::homePath())
                .isEmpty();
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

} // namespace

Credentials::Credentials(const Transfer &transfer, QString url, QString workingFolder)
    : m_transfer(transfer)
    , m_url(std::move(url))
    , m_folder(std::move(workingFolder))
    , m_keys(privateKeys())
    , m_hasAgent(qEnvironmentVariableIsSet("SSH_AUTH_SOCK"))
{
}

void Credentials::setKeys(const QStringList &keys, bool isAll)
{
    m_keys = keys;
    m_hasAgent = m_hasAgent && !isAll;
}

void Credentials::approve() const
{
    tellHelper(u"approve"_s);
}

void Credentials::tellHelper(const QString &what) const
{
    if (!m_helped.isEmpty()) {
        quietly(gitProgram(), {u"credential"_s, what}, m_helped + '\n', m_folder);
    }
}

std::optional<Credential> Credentials::fromHelper(const QString &user)
{
    const QByteArray question = helperQuestion(m_url, user);
    if (gitProgram().isEmpty() || question.isEmpty()) {
        return std::nullopt;
    }
    m_helped = quietly(gitProgram(), {u"credential"_s, u"fill"_s}, question, m_folder);
    Credential found{.user = valueOf(m_helped, "username"), .secret = valueOf(m_helped, "password")};
    if (found.secret.isEmpty()) {
        m_helped.clear();
        return std::nullopt;
    }
    return found;
}

std::optional<Credential> Credentials::fromSignIn(const QString &user)
{
    if (std::exchange(m_isSignInAsked, true) || !m_transfer.known) {
        return std::nullopt;
    }
    auto found = m_transfer.known({.url = m_url, .user = user});
    m_isSignInTried = found.has_value();
    return found;
}

/// The next one to try that needs no person.
std::optional<Credential> Credentials::nextUnattended(const QString &user, bool isKey)
{
    const int step = m_step++;
    if (step == 0) {
        if (isKey && m_hasAgent) {
            return Credential{.kind = Credential::Kind::Agent, .user = user};
        }
        if (auto found = isKey ? std::nullopt : fromHelper(user)) {
            return found;
        }
    }
    tellHelper(u"reject"_s); // it was refused
    m_helped.clear();
    if (!isKey && step <= 1) {
        return fromSignIn(user);
    }
    while (isKey && !m_keys.isEmpty()) {
        const QString key = m_keys.takeFirst();
        const QByteArray isOpen = quietly(u"ssh-keygen"_s, {u"-y"_s, u"-P"_s, QString(), u"-f"_s, key}, {}, m_folder);
        if (isOpen.isEmpty()) {
            m_lockedKeys.append(key);
        } else if (!isOpen.startsWith("sk-")) { // libgit2 knows no security keys but those of an agent
            return Credential{.kind = Credential::Kind::KeyFile, .user = user, .keyFile = key};
        }
    }
    return std::nullopt;
}

/// Why there is no other to try.
QString Credentials::reason(bool isKey) const
{
    if (isKey && m_refused == 0) {
        return Tr::tr(
            "the server takes keys, and none that the SSH agent or “~/.ssh” has. Make one by “ssh-keygen” and "
            "give its public half to the server, or use the address that begins with “https://”.");
    }
    return m_isSignInTried
               ? Tr::tr("the server did not take the token of the sign-in. It may have run out or been taken "
                        "back: sign in again.")
               : Tr::tr("the server wants to know who you are, and took none of the passwords or keys.");
}

std::optional<Credential> Credentials::askPerson(const QString &user, bool isKey)
{
    while (m_refused <= mostRefusals) {
        const QString locked = m_lockedKeys.isEmpty() ? QString() : m_lockedKeys[m_refused % m_lockedKeys.size()];
        const auto credential =
            m_transfer.credential({.url = m_url,
                                   .user = user,
                                   .isKey = isKey,
                                   .keyFile = locked,
                                   .refused = m_refused++,
                                   .note = m_isSignInTried ? Tr::tr("The token of the sign-in was not taken; it may "
                                                                    "have run out.")
                                                           : QString()});
        if (!credential || credential->kind != Credential::Kind::KeyFile || isOpenedBy(*credential)) {
            return credential;
        }
    }
    m_refusal = reason(isKey);
    return std::nullopt;
}

/// The next one to try: first what needs no person. Each call after the first means that the one before was refused.
std::optional<Credential> Credentials::next(const QString &user, bool isKey, bool hasPasswords)
{
    if (auto found = nextUnattended(user, isKey)) {
        return found;
    }
    if (m_transfer.credential && (!isKey || hasPasswords || !m_lockedKeys.isEmpty())) {
        return askPerson(user, isKey);
    }
    m_refusal = reason(isKey);
    return std::nullopt;
}

int made(git_credential **out, const Credential &credential)
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

} // namespace sealyard::git
