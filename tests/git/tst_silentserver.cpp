#include "git/gitservers.h"
#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sealyard;
using core::ErrorKind;
using core::Result;
using test::GitHttpServer;
using test::ScratchRepository;
using test::SilentServer;

/// A server that accepts a connection and never answers.
class TestSilentServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldAndLeft_data();
    void isToldAndLeft();
    void isGivenUp_data() { isToldAndLeft_data(); }
    void isGivenUp();
    void doesNotGoOn_data();
    void doesNotGoOn();

private:
    /// Runs what the row asks for, in folder().
    [[nodiscard]] Result<void> transfer(const QString &url, const git::Transfer &transfer) const;
    [[nodiscard]] Result<void> transfer(const git::Transfer &transfer) const;
    [[nodiscard]] QString folder() const { return m_repository.root(); }

    SilentServer m_server;
    ScratchRepository m_repository;
};

void TestSilentServer::isToldAndLeft_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("act");
    QTest::newRow("clone, HTTP") << u"http"_s << u"clone"_s;
    QTest::newRow("clone, TLS") << u"https"_s << u"clone"_s;
    QTest::newRow("clone, SSH") << u"ssh"_s << u"clone"_s;
    QTest::newRow("fetch") << u"http"_s << u"fetch"_s;
    QTest::newRow("push") << u"http"_s << u"push"_s;
}

Result<void> TestSilentServer::transfer(const git::Transfer &transfer) const
{
    QFETCH(const QString, scheme);
    return this->transfer(m_server.url(scheme), transfer);
}

Result<void> TestSilentServer::transfer(const QString &url, const git::Transfer &transfer) const
{
    QFETCH(const QString, act);
    if (act == "clone"_L1) {
        return git::clone({.url = url, .target = folder() + "/clone"_L1}, transfer);
    }
    m_repository.commitAll();
    m_repository.git({u"config"_s, u"remote.origin.url"_s, url});
    m_repository.git({u"config"_s, u"remote.origin.fetch"_s, u"+refs/heads/*:refs/remotes/origin/*"_s});
    return act == "push"_L1 ? git::push(folder(), {}, true, transfer) : git::fetch(folder(), {}, transfer);
}

/// Were it not left at once, this would take as long as the test may.
void TestSilentServer::isToldAndLeft()
{
    std::stop_source stop;
    QString told;
    const auto outcome = transfer({.progress =
                                       [&](const git::TransferProgress &progress) {
                                           told = progress.message;
                                           stop.request_stop();
                                       },
                                   .stop = stop.get_token(),
                                   .notice = 10ms,
                                   .patience = 10min});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QVERIFY2(told.contains(u"“127.0.0.1” does not answer yet"_s), qPrintable(told));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestSilentServer::isGivenUp()
{
    const auto outcome = transfer({.notice = 50ms, .patience = 100ms});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Failed);
    QVERIFY2(outcome.error().message.contains(u"said nothing for a while"_s), qPrintable(outcome.error().message));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestSilentServer::doesNotGoOn_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("clone") << u"clone"_s;
    QTest::newRow("fetch") << u"fetch"_s;
    QTest::newRow("push") << u"push"_s;
}

/// The server answers as soon as it was given up.
void TestSilentServer::doesNotGoOn()
{
    const QTemporaryDir served;
    const QString bare = served.filePath(u"a.git"_s);
    m_repository.write(u"a"_s, QTest::currentDataTag());
    m_repository.commitAll();
    m_repository.git({u"clone"_s, u"-q"_s, u"--bare"_s, folder(), bare});
    test::gitIn(bare, {u"config"_s, u"http.receivepack"_s, u"true"_s});
    const auto references = [&] {
        return m_repository.git({u"for-each-ref"_s, u"refs/remotes"_s}) + test::gitIn(bare, {u"for-each-ref"_s});
    };
    const QByteArray before = references();
    const GitHttpServer server(served.path());
    server.pause();
    m_repository.write(u"a"_s, "changed\n");
    const auto outcome = transfer(server.url(u"a.git"_s), {.notice = 50ms, .patience = 500ms});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Failed);
    server.resume();
    QTest::qWait(700); // more than the whole takes, and more than libgit2 waits for the rest
    QCOMPARE(references(), before);
    QVERIFY(!QDir(folder() + "/clone"_L1).exists());
}

QTEST_GUILESS_MAIN(TestSilentServer)
#include "tst_silentserver.moc"
