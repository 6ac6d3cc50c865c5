#include "github/githubserver.h"
#include "github/signin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::core::ErrorKind;
using sealyard::test::GitHubServer;

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deviceFlow();
    void deviceFlowRefused();
    void saysWhatACodeNeeds();
    void neverInTheClear();
    void variablesInTheirOrder();
};

void TestSignIn::deviceFlow()
{
    const GitHubServer server;
    QString shown;
    std::chrono::milliseconds waited{0};
    Clock clock = sealyard::test::jumpingClock();
    clock.wait = [&](std::chrono::milliseconds time, const QString &) {
        waited += time;
        return true;
    };
    const auto token = signInByDevice(server.api(), u"client"_s, clock, [&](const DeviceCode &code) {
        shown = code.userCode + u' ' + code.page.toString();
    });
    QVERIFY2(token, qPrintable(token.error_or({}).message));
    QCOMPARE(*token, GitHubServer::token());
    QCOMPARE(shown, u"ABCD-1234 https://github.example/login/device"_s);
    // A second, a second, and five more after "slow_down".
    QCOMPARE(waited, std::chrono::seconds(8));
}

void TestSignIn::deviceFlowRefused()
{
    const GitHubServer server;
    const auto refused =
        signInByDevice(server.api(), u"denied"_s, sealyard::test::jumpingClock(), [](const DeviceCode &) {});
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    Clock impatient = sealyard::test::jumpingClock();
    impatient.wait = [](std::chrono::milliseconds, const QString &) {
        return false;
    };
    QCOMPARE(signInByDevice(server.api(), u"client"_s, impatient, [](const DeviceCode &) {}).error().kind,
             ErrorKind::Cancelled);
}

void TestSignIn::saysWhatACodeNeeds()
{
    const GitHubServer server;
    const auto refused = [&server](const QString &clientId) {
        return signInByDevice(server.api(), clientId, sealyard::test::jumpingClock(), [](const DeviceCode &) {})
            .error();
    };
    QCOMPARE(refused({}).kind, ErrorKind::Invalid);
    QVERIFY2(refused({}).message.contains(u"--client-id"_s), qPrintable(refused({}).message));
    QVERIFY2(refused(u"disabled"_s).message.contains(u"Device Flow"_s), qPrintable(refused(u"disabled"_s).message));
    QCOMPARE(ownClientId(QUrl(u"https://api.github.com"_s)), QStringLiteral(CLIENT_ID));
    QVERIFY(ownClientId(QUrl(u"https://git.example/api/v3"_s)).isEmpty());
}

void TestSignIn::neverInTheClear()
{
    Client client(
        {.api = QUrl(u"http://github.example"_s), .token = "secret", .clock = sealyard::test::jumpingClock()});
    QCOMPARE(client.get(u"/user"_s).error().kind, ErrorKind::Invalid);
    QVERIFY(!client.post(u"/repos/o/r/issues"_s, {}));
    QCOMPARE(signInByDevice(QUrl(u"http://github.example"_s), u"c"_s, sealyard::test::jumpingClock(),
                            [](const DeviceCode &) {})
                 .error()
                 .kind,
             ErrorKind::Denied);
}

void TestSignIn::variablesInTheirOrder()
{
    const QUrl api(u"https://api.github.com"_s);
    qputenv("GITHUB_TOKEN", "third\n");
    QCOMPARE(findToken(api).value, "third");
    qputenv("GH_TOKEN", "second");
    QCOMPARE(findToken(api).value, "second");
    qputenv("SEALYARD_GITHUB_TOKEN", "first");
    QCOMPARE(findToken(api).value, "first");
    QVERIFY(findToken(api).source.contains(u"SEALYARD_GITHUB_TOKEN"_s));
    qputenv("SEALYARD_GITHUB_TOKEN", "two words");
    QCOMPARE(findToken(api).value, "second");
}

QTEST_GUILESS_MAIN(TestSignIn)

#include "tst_signin.moc"
