#include "github/gitcredentials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Which addresses may have the token.
class TestGitCredentials final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void offersTheToken();
};

void TestGitCredentials::addresses_data()
{
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isThere");
    const QString usual = u"https://api.github.com"_s;
    const QString own = u"https://git.example:8443/api/v3"_s;
    const QString local = u"http://127.0.0.1:8080/api/v3"_s;
    QTest::newRow("github") << usual << u"https://github.com/a/b.git"_s << true;
    QTest::newRow("user") << usual << u"https://me@github.com/a/b.git"_s << true;
    QTest::newRow("port") << usual << u"https://github.com:443/a/b"_s << true;
    QTest::newRow("letters") << usual << u"HTTPS://GitHub.com/a/b"_s << true;
    QTest::newRow("clear") << usual << u"http://github.com/a/b.git"_s << false;
    QTest::newRow("other port") << usual << u"https://github.com:8443/a/b"_s << false;
    QTest::newRow("ssh") << usual << u"git@github.com:a/b.git"_s << false;
    QTest::newRow("elsewhere") << usual << u"https://gitlab.com/a/b.git"_s << false;
    QTest::newRow("longer") << usual << u"https://github.com.evil.example/a/b"_s << false;
    QTest::newRow("other dot") << usual << u"https://githubxcom/a/b"_s << false;
    QTest::newRow("below") << usual << u"https://x.github.com/a/b"_s << false;
    QTest::newRow("name of user") << usual << u"https://github.com@evil.example/a/b"_s << false;
    QTest::newRow("two users") << usual << u"https://me@github.com@evil.example/a"_s << false;
    QTest::newRow("backslash") << usual << u"https://github.com\\@evil.example/a"_s << false;
    QTest::newRow("question") << usual << u"https://github.com?@evil.example/a"_s << false;
    QTest::newRow("line") << usual << u"x\nhttps://github.com/a/b"_s << false;
    QTest::newRow("no path") << usual << u"https://github.com/"_s << false;
    QTest::newRow("enterprise") << own << u"https://git.example:8443/a/b"_s << true;
    QTest::newRow("not its port") << own << u"https://git.example/a/b"_s << false;
    QTest::newRow("not github") << own << u"https://github.com/a/b"_s << false;
    QTest::newRow("loopback") << local << u"http://127.0.0.1:8080/a/b"_s << true;
    QTest::newRow("loopback elsewhere") << local << u"http://127.0.0.1:8081/a/b"_s << false;
    QTest::newRow("unencrypted") << u"http://git.example/api/v3"_s << u"http://git.example/a/b"_s << false;
}

void TestGitCredentials::addresses()
{
    QFETCH(const QString, api);
    QFETCH(const QString, address);
    QTEST(github::isOnWebsite(address, QUrl(api)), "isThere");
}

void TestGitCredentials::offersTheToken()
{
    const auto known = github::gitCredentials(QUrl(u"https://api.github.com"_s), "gho_x", {});
    const auto found = known({.url = u"https://github.com/a/b.git"_s});
    QCOMPARE(found->user, u"x-access-token"_s);
    QCOMPARE(found->secret, u"gho_x"_s);
    QCOMPARE(known({.url = u"https://me@github.com/a/b.git"_s, .user = u"me"_s})->user, u"me"_s);
    QVERIFY(!known({.url = u"https://evil.example/a/b.git"_s}));
    QVERIFY(!known({.url = u"https://github.com/a/b.git"_s, .isKey = true}));
    // Looked for when none was given.
    qputenv("SEALYARD_GITHUB_TOKEN", "gho_y");
    QCOMPARE(
        github::gitCredentials(QUrl(u"https://api.github.com"_s), {}, {})({.url = u"https://github.com/a/b"_s})->secret,
        u"gho_y"_s);
}

QTEST_GUILESS_MAIN(TestGitCredentials)

#include "tst_gitcredentials.moc"
