#include "lint/facts/initscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::lint;

class TestInitScript final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mentions_data();
    void mentions();
};

void TestInitScript::mentions_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<bool>("isMentionedThere");
    QTest::newRow("word") << u"mkdir -p opt/bin"_s << true;
    QTest::newRow("quoted") << u"cp x \"./opt\""_s << true;
    QTest::newRow("end") << u"cd opt"_s << true;
    QTest::newRow("redirect") << u"echo x >opt"_s << true;
    QTest::newRow("longer word") << u"helm --option"_s << false;
    QTest::newRow("other suffix") << u"cat opt.txt"_s << false;
    QTest::newRow("later") << u"adopt option opt"_s << true;
    QTest::newRow("empty") << QString() << false;
}

void TestInitScript::mentions()
{
    QFETCH(QString, script);
    QFETCH(bool, isMentionedThere);
    QCOMPARE(InitScript(script).mentions(u"opt"_s), isMentionedThere);
}

QTEST_GUILESS_MAIN(TestInitScript)
#include "tst_initscript.moc"
