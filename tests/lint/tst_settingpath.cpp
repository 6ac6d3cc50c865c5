#include "lint/settingpath.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using lint::SettingPath;

class TestSettingPath final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void isQuickOnHostilePatterns();
};

void TestSettingPath::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("itself") << u"applications/a"_s << u"applications/a"_s << true;
    QTest::newRow("below") << u"applications/a"_s << u"applications/a/1.0/Kubefile"_s << true;
    QTest::newRow("with a slash") << u"applications/a/"_s << u"applications/a/1.0"_s << true;
    QTest::newRow("longer name") << u"applications/a"_s << u"applications/ab"_s << false;
    QTest::newRow("above") << u"applications/a"_s << u"applications"_s << false;
    QTest::newRow("star stays") << u"applications/*/Kubefile"_s << u"applications/a/1.0/Kubefile"_s << false;
    QTest::newRow("star") << u"applications/*/1.0"_s << u"applications/abc/1.0/Kubefile"_s << true;
    QTest::newRow("star of nothing") << u"a*b"_s << u"ab"_s << true;
    QTest::newRow("star in a name") << u"a/x*z"_s << u"a/xyyz"_s << true;
    QTest::newRow("star and slash") << u"a/x*z"_s << u"a/xy/z"_s << false;
    QTest::newRow("question mark") << u"a/v?"_s << u"a/v1"_s << true;
    QTest::newRow("question mark and slash") << u"a?b"_s << u"a/b"_s << false;
    QTest::newRow("two stars at the end") << u"applications/a/**"_s << u"applications/a/1.0/x"_s << true;
    QTest::newRow("two stars and the folder") << u"applications/a/**"_s << u"applications/a"_s << false;
    QTest::newRow("two stars in front") << u"**/init.sh"_s << u"applications/a/1.0/init.sh"_s << true;
    QTest::newRow("two stars in front of the top") << u"**/init.sh"_s << u"init.sh"_s << true;
    QTest::newRow("two stars end at a slash") << u"**/init.sh"_s << u"applications/xinit.sh"_s << false;
    QTest::newRow("two stars inside") << u"a/**/b"_s << u"a/x/y/b"_s << true;
    QTest::newRow("two stars inside for nothing") << u"a/**/b"_s << u"a/b"_s << true;
    QTest::newRow("two stars inside, no match") << u"a/**/b"_s << u"a/x/cb"_s << false;
    QTest::newRow("dots are dots") << u"a.b"_s << u"axb"_s << false;
    QTest::newRow("nothing") << QString() << u"a"_s << false;
}

void TestSettingPath::matches()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    QFETCH(const bool, isMatch);
    QCOMPARE(SettingPath(pattern).matches(path), isMatch);
}

void TestSettingPath::isQuickOnHostilePatterns()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!SettingPath(u"**/*a"_s.repeated(50) + u'x').matches(u"a/"_s.repeated(500)));
    QVERIFY2(timer.elapsed() < 2000, "matching takes a number of steps of path times pattern");
}

QTEST_GUILESS_MAIN(TestSettingPath)
#include "tst_settingpath.moc"
