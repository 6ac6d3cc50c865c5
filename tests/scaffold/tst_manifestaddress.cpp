#include "scaffold/manifestaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::scaffold;

class TestManifestAddress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void namesFiles_data();
    void namesFiles();
};

void TestManifestAddress::quotes_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("plain") << u"https://e/a.yaml?x&y"_s << u"\"https://e/a.yaml?x&y\""_s;
    QTest::newRow("variables") << u"${VERSION}/${VERSION#v}/${ARCH}"_s << u"\"${VERSION}/${VERSION#v}/${ARCH}\""_s;
    QTest::newRow("others") << u"$(x)${HOME}$VERSION`x`\"\\"_s << uR"("\$(x)\${HOME}\$VERSION\`x\`\"\\")"_s;
    QTest::newRow("escaped variable") << uR"(\${VERSION})"_s << uR"("\\${VERSION}")"_s;
}

void TestManifestAddress::quotes()
{
    QFETCH(QString, address);
    QTEST(addressForShell(address), "quoted");
}

void TestManifestAddress::namesFiles_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"https://e/a/install.yaml"_s << 0 << u"install.yaml"_s;
    QTest::newRow("numbered") << u"https://e/a/crds.yml"_s << 3 << u"03-crds.yml"_s;
    QTest::newRow("rendered by sealos") << u"/home/me/pool.yaml.tmpl"_s << 2 << u"02-pool.yaml.tmpl"_s;
    QTest::newRow("variable") << u"https://e/app-${VERSION}.yaml"_s << 0 << u"app.yaml"_s;
    QTest::newRow("only variables") << u"https://e/${VERSION}-${ARCH}.yaml"_s << 0 << u"manifest.yaml"_s;
    QTest::newRow("query") << u"https://e/get.yaml?ref=${VERSION#v}#x"_s << 1 << u"01-get.yaml"_s;
    QTest::newRow("no suffix") << u"https://e/manifest"_s << 0 << u"manifest.yaml"_s;
    QTest::newRow("json") << u"https://e/x.json"_s << 0 << u"x.json.yaml"_s;
    QTest::newRow("folder") << u"https://e/a/"_s << 0 << u"manifest.yaml"_s;
    QTest::newRow("nasty") << u"https://e/-a%20;(b)$(c).yaml"_s << 0 << u"a-20-b-c.yaml"_s;
    QTest::newRow("dots") << u"https://e/.."_s << 0 << u"manifest.yaml"_s;
}

void TestManifestAddress::namesFiles()
{
    QFETCH(QString, address);
    QFETCH(int, number);
    QTEST(manifestFileName(address, number), "name");
}

QTEST_GUILESS_MAIN(TestManifestAddress)
#include "tst_manifestaddress.moc"
