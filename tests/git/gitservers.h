#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTemporaryDir>

namespace sealyard::test {

/// git's http-backend on the loopback; ends with it. What cannot be started ends the test program.
class GitHttpServer final
{
public:
    /// folder: that has the repositories; those in its "private" want the user "me" with the password "right", and see
    /// support/git_http_server for more.
    /// cut: bytes of a pack after which the connection ends; 0: never. certificate: a file with its key, for HTTPS.
    explicit GitHttpServer(const QString &folder, int cut = 0, const QString &certificate = {});
    ~GitHttpServer();

    [[nodiscard]] QString url(const QString &path) const;
    /// The hosts of the requests since the last call that had a password or were for a proxy, each once.
    [[nodiscard]] QStringList authorizedHosts();
    /// Says nothing to anybody until resume().
    void pause() const;
    void resume() const;

private:
    QProcess m_process;
    QString m_scheme;
    QByteArray m_port;
};

/// Accepts connections on the loopback, and says nothing.
class SilentServer final
{
public:
    SilentServer();

    /// scheme: "http", "https", "ssh".
    [[nodiscard]] QString url(const QString &scheme) const;

private:
    QTcpServer m_server; ///< the system accepts for it
};

/// sshd on the loopback that lets the current user in with one key; ends with it.
class GitSshServer final
{
public:
    GitSshServer();
    ~GitSshServer();

    [[nodiscard]] QString url(const QString &absolutePath) const;
    /// A private key that is let in, without a passphrase.
    [[nodiscard]] QString key() const { return m_folder.filePath(QStringLiteral("user")); }
    /// Gives the server another key, as an attacker's would have. Restarts it.
    void renewHostKey();
    [[nodiscard]] static QString program();

private:
    void start();
    void makeKey(const QString &name) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace sealyard::test
