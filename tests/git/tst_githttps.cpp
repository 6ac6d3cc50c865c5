#include "core/files.h"
#include "git/gitservers.h"
#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using test::GitHttpServer;
using test::ScratchRepository;

/// Servers whose certificates no authority of the system's has signed.
class TestGitHttps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(QDir(target()).removeRecursively()); }
    void knowsTheAuthorityOfGitsSettings();
    void refusesOthers();
    void doesNotLookWhereItIsNotToLook();

private:
    /// The file of a new key and its certificate.
    [[nodiscard]] QString certificate(const QString &name) const;
    [[nodiscard]] QString target() const { return m_folder.filePath(u"clone"_s); }
    [[nodiscard]] core::Result<void> clone(const QString &certificate) const
    {
        const GitHttpServer server(m_folder.path(), 0, certificate);
        return git::clone({.url = server.url(u"a.git"_s), .target = target()}, {});
    }
    void configure(const QString &name, const QString &value) const
    {
        m_source.git({u"config"_s, u"--global"_s, name, value});
    }

    QTemporaryDir m_folder;
    ScratchRepository m_source;
    QString m_known;
};

QString TestGitHttps::certificate(const QString &name) const
{
    const QString file = m_folder.filePath(name);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                   u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                   u"-keyout"_s, file + ".key"_L1, u"-out"_s, file + ".crt"_L1});
    const bool isMade = openssl.waitForFinished() && openssl.exitCode() == 0;
    const auto key = core::readFile(file + ".key"_L1);
    const auto made = core::readFile(file + ".crt"_L1);
    if (!isMade || !key || !made || !core::writeFile(file, *key + *made)) {
        qFatal("no certificate: %s", openssl.readAllStandardError().constData());
    }
    return file;
}

void TestGitHttps::initTestCase()
{
    qputenv("HOME", m_folder.path().toUtf8());
    qunsetenv("GIT_SSL_CAINFO");
    qunsetenv("GIT_SSL_CAPATH");
    m_source.write(u"a"_s, "1\n");
    m_source.commitAll();
    m_source.git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.root(), m_folder.filePath(u"a.git"_s)});
    m_known = certificate(u"known"_s);
    configure(u"http.sslCAInfo"_s, m_known + ".crt"_L1); // is read once
}

void TestGitHttps::knowsTheAuthorityOfGitsSettings()
{
    const auto done = clone(m_known);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

void TestGitHttps::refusesOthers()
{
    const auto refused = clone(certificate(u"other"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"certificate is not to be trusted (The certificate is not"_s),
             qPrintable(refused.error().message));
}

void TestGitHttps::doesNotLookWhereItIsNotToLook()
{
    configure(u"http.sslVerify"_s, u"false"_s);
    const auto done = clone(certificate(u"another"_s));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

QTEST_GUILESS_MAIN(TestGitHttps)
#include "tst_githttps.moc"
