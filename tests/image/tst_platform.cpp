#include "image/platform.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

class TestPlatform final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void knowsTheHost();
};

void TestPlatform::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const QString &canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << canonical;
    };
    row("linux/amd64", u"linux/amd64"_s);
    row("linux/arm64", u"linux/arm64"_s);
    row("linux/arm/v7", u"linux/arm/v7"_s);
    row("linux/arm", u"linux/arm/v7"_s);
    row("linux/arm64/v8", u"linux/arm64"_s);
    row("arm64", u"linux/arm64"_s);
    row("x86_64", u"linux/amd64"_s);
    row("linux/aarch64", u"linux/arm64"_s);
    row("armhf", u"linux/arm/v7"_s);
    row("Linux/AMD64", u"linux/amd64"_s);
    row("linux/riscv64", u"linux/riscv64"_s);
    row("windows/amd64", u"windows/amd64"_s);
}

void TestPlatform::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto platform = parsePlatform(text);
    QVERIFY(platform);
    QCOMPARE(platform->toString(), canonical);
    QCOMPARE(parsePlatform(canonical), platform);
}

void TestPlatform::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "linux", "linux/", "/amd64", "linux/arm/v7/x", "linux amd64", "linux//v7"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestPlatform::refuses()
{
    QFETCH(QString, text);
    const auto platform = parsePlatform(text);
    QVERIFY(!platform);
    QCOMPARE(platform.error().kind, core::ErrorKind::Invalid);
}

void TestPlatform::knowsTheHost()
{
    const Platform host = hostPlatform();
    QCOMPARE(host.os, u"linux"_s);
    QCOMPARE(parsePlatform(host.toString()), host);
}

QTEST_GUILESS_MAIN(TestPlatform)
#include "tst_platform.moc"
