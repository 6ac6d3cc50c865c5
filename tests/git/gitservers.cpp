#include "git/gitservers.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::test {

namespace {

void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool isListening(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    return socket.waitForConnected(200);
}

} // namespace

GitHttpServer::GitHttpServer(const QString &folder, int cut, const QString &certificate)
    : m_scheme(certificate.isEmpty() ? u"http"_s : u"https"_s)
{
    endWithUs(m_process);
    QStringList arguments{folder, u"--cut"_s, QString::number(cut)};
    if (!certificate.isEmpty()) {
        arguments += {u"--certificate"_s, certificate};
    }
    m_process.start(QStringLiteral(GIT_HTTP_SERVER), arguments);
    if (!m_process.waitForReadyRead()) {
        qFatal("the HTTP server does not start: %s", m_process.readAllStandardError().constData());
    }
    m_port = m_process.readLine().trimmed();
}

GitHttpServer::~GitHttpServer()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString GitHttpServer::url(const QString &path) const
{
    return u"%1://127.0.0.1:%2/%3"_s.arg(m_scheme, QString::fromLatin1(m_port), path);
}

QStringList GitHttpServer::authorizedHosts()
{
    // It writes before it answers, so what was asked is there.
    m_process.waitForReadyRead(0);
    QStringList hosts;
    while (m_process.canReadLine()) {
        hosts.append(QString::fromLatin1(m_process.readLine().trimmed()));
    }
    hosts.removeDuplicates();
    return hosts;
}

void GitHttpServer::pause() const
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void GitHttpServer::resume() const
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

SilentServer::SilentServer()
{
    if (!m_server.listen(QHostAddress::LocalHost)) {
        qFatal("no port is free");
    }
}

QString SilentServer::url(const QString &scheme) const
{
    return u"%1://127.0.0.1:%2/a.git"_s.arg(scheme).arg(m_server.serverPort());
}

QString GitSshServer::program()
{
    return QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
}

GitSshServer::GitSshServer()
{
    makeKey(u"user"_s);
    makeKey(u"host"_s);
    endWithUs(m_process);
    start();
}

GitSshServer::~GitSshServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

void GitSshServer::makeKey(const QString &name) const
{
    const QString file = m_folder.filePath(name);
    QFile::remove(file);
    if (QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, file}) != 0) {
        qFatal("ssh-keygen makes no key");
    }
}

void GitSshServer::start()
{
    m_port = m_port == 0 ? freePort() : m_port;
    QFile config(m_folder.filePath(u"config"_s));
    if (::geteuid() == 0) {
        QDir().mkpath(u"/run/sshd"_s); // it will not start as root without
    }
    const QByteArray text = "Port " + QByteArray::number(m_port) + "\nListenAddress 127.0.0.1\nHostKey " +
                            QFile::encodeName(m_folder.filePath(u"host"_s)) + "\nAuthorizedKeysFile " +
                            QFile::encodeName(m_folder.filePath(u"user.pub"_s)) +
                            "\nStrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin yes\n"
                            "PasswordAuthentication no\nKbdInteractiveAuthentication no\n";
    if (!config.open(QIODevice::WriteOnly) || config.write(text) != text.size()) {
        qFatal("the configuration of sshd cannot be written");
    }
    config.close();
    m_process.start(program(), {u"-D"_s, u"-e"_s, u"-f"_s, config.fileName()});
    if (!m_process.waitForStarted() || !QTest::qWaitFor([this] { return isListening(m_port); })) {
        qFatal("sshd does not start: %s", m_process.readAllStandardError().constData());
    }
}

void GitSshServer::renewHostKey()
{
    m_process.terminate();
    m_process.waitForFinished();
    makeKey(u"host"_s);
    start();
}

QString GitSshServer::url(const QString &absolutePath) const
{
    return u"ssh://%1@127.0.0.1:%2%3"_s.arg(qEnvironmentVariable("USER", u"root"_s)).arg(m_port).arg(absolutePath);
}

} // namespace sealyard::test
