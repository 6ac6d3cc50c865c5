#include "git/hostkeys.h"

#include "core/files.h"
#include "git/program.h"
#include "git/sshsettings.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;

int portOf(const QString &address)
{
    const auto server = sshAddress(address);
    return server && server->port > 0 ? server->port : 22;
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

} // namespace

core::Result<void> checkHost(const git_cert_hostkey &key, const QString &host, const QString &url,
                             const Transfer &transfer)
{
    const int port = portOf(url);
    const QString name = knownName(host, port);
    const QByteArray known = quietly(u"ssh-keygen"_s, {u"-F"_s, name, u"-f"_s, knownHostsFile()}, {}, QDir::homePath());
    const QByteArray hash(reinterpret_cast<const char *>(key.hash_sha256), sizeof(key.hash_sha256));
    const QString fingerprint = "SHA256:"_L1 + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
    // Also where another kind of key is known: a person who may choose here would not notice an attack.
    if (!known.isEmpty()) {
        return core::failure(
            Tr::tr("the key of “%1” (%2) is not the one that is known. Somebody may be between you and the "
                   "server. If its key was renewed, remove the old one by “ssh-keygen -R %3”.")
                .arg(host, fingerprint, name),
            ErrorKind::Denied);
    }
    if (!transfer.trusts || !transfer.trusts({port == 22 ? host : u"%1:%2"_s.arg(host).arg(port), fingerprint})) {
        return core::failure(
            Tr::tr("the server “%1” is not known and was not trusted (its key is %2).").arg(host, fingerprint),
            ErrorKind::Denied);
    }
    if ((key.type & GIT_CERT_SSH_RAW) != 0 && !remember(key, name)) {
        return core::failure(Tr::tr("the key of “%1” cannot be written to “%2”.").arg(host, knownHostsFile()));
    }
    return {};
}

} // namespace sealyard::git
