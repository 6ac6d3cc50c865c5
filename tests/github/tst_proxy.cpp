#include "github/api.h"
#include "github/githubserver.h"

#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::test::GitHubServer;

namespace {

/// An HTTP proxy on loopback that leads every CONNECT to one port of this machine.
class Proxy final
{
public:
    explicit Proxy(quint16 target)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, target] { lead(target); });
    }

    [[nodiscard]] QByteArray address() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }
    QByteArrayList asked; ///< first lines

private:
    void lead(quint16 target)
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        auto *server = new QTcpSocket(client);
        QObject::connect(client, &QTcpSocket::readyRead, server, [this, client, server, target] {
            if (server->state() == QAbstractSocket::ConnectedState) {
                server->write(client->readAll());
            } else if (server->state() == QAbstractSocket::UnconnectedState) {
                asked.append(client->readAll().split('\r').first());
                server->connectToHost(QHostAddress::LocalHost, target);
            }
        });
        QObject::connect(server, &QTcpSocket::connected, client,
                         [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        QObject::connect(server, &QTcpSocket::readyRead, client,
                         [client, server] { client->write(server->readAll()); });
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    QTcpServer m_server;
};

} // namespace

/// A GitHub Enterprise with TLS that is reached through a proxy alone.
class TestProxy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void goesThroughTheProxyOfTheEnvironment();
    void leavesOutWhatNeedsNone();
    void reportsAProxyThatIsNotThere();
    void trustsNoStranger();

private:
    [[nodiscard]] Client client() const;

    QTemporaryDir m_folder;
    std::unique_ptr<GitHubServer> m_server;
    std::unique_ptr<Proxy> m_proxy;
    QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration m_trusting = QSslConfiguration::defaultConfiguration();
    const QUrl m_api{u"https://github.example/api/v3"_s};
};

void TestProxy::initTestCase()
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty()) {
        QSKIP("openssl is not installed.");
    }
    const QString certificate = m_folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                                 certificate + u".key"_s, u"-out"_s, certificate, u"-subj"_s, u"/CN=github.example"_s,
                                 u"-addext"_s, u"subjectAltName=DNS:github.example"_s});
    QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
    m_trusting.addCaCertificates(certificate);
    m_server = std::make_unique<GitHubServer>(QStringList{u"certificate="_s + certificate});
    m_proxy = std::make_unique<Proxy>(static_cast<quint16>(m_server->api().port()));
    for (const char *name :
         {"http_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"}) {
        qunsetenv(name);
    }
}

void TestProxy::cleanup()
{
    QSslConfiguration::setDefaultConfiguration(m_trusting);
    qunsetenv("no_proxy");
    if (m_proxy) {
        m_proxy->asked.clear();
    }
}

Client TestProxy::client() const
{
    return Client({.api = m_api,
                   .token = GitHubServer::token(),
                   .clock = sealyard::test::jumpingClock(),
                   .timeout = std::chrono::seconds(5),
                   .mostAttempts = 1});
}

void TestProxy::goesThroughTheProxyOfTheEnvironment()
{
    QSslConfiguration::setDefaultConfiguration(m_trusting);
    qputenv("https_proxy", m_proxy->address());
    Client asking = client();
    const auto login = loginOf(asking);
    QVERIFY2(login, qPrintable(login.error_or({}).message));
    QCOMPARE(*login, u"author"_s);
    QCOMPARE(m_proxy->asked, QByteArrayList{"CONNECT github.example:443 HTTP/1.1"});
    QCOMPARE(prefilledPage(m_api, {u"o"_s, u"r"_s}, u"t"_s, u"b"_s).host(), u"github.example"_s);
}

void TestProxy::leavesOutWhatNeedsNone()
{
    qputenv("https_proxy", m_proxy->address());
    qputenv("no_proxy", "github.example");
    Client asking = client();
    QVERIFY(!loginOf(asking));
    QVERIFY(m_proxy->asked.isEmpty());
    // This machine needs none either.
    qunsetenv("no_proxy");
    qputenv("http_proxy", m_proxy->address());
    const GitHubServer plain;
    Client local(plain.client());
    QVERIFY(loginOf(local));
    QVERIFY(m_proxy->asked.isEmpty());
    qunsetenv("http_proxy");
}

void TestProxy::reportsAProxyThatIsNotThere()
{
    qputenv("https_proxy", "http://127.0.0.1:1");
    Client asking = client();
    const auto login = loginOf(asking);
    QVERIFY(!login);
    QVERIFY2(login.error().message.contains(u"roxy"_s), qPrintable(login.error().message));
}

void TestProxy::trustsNoStranger()
{
    QSslConfiguration::setDefaultConfiguration(m_usual);
    qputenv("https_proxy", m_proxy->address());
    Client asking = client();
    const auto login = loginOf(asking);
    QVERIFY(!login);
    QVERIFY2(login.error().message.contains(u"certificate"_s, Qt::CaseInsensitive), qPrintable(login.error().message));
}

QTEST_GUILESS_MAIN(TestProxy)

#include "tst_proxy.moc"
