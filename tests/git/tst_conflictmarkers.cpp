#include "git/conflictmarkers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::ConflictRegion;

class TestConflictMarkers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsRegions_data();
    void findsRegions();
    void givesLines();
};

void TestConflictMarkers::findsRegions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<ConflictRegion>>("regions");
    QTest::newRow("none") << u"a\n=======\nb\n"_s << QList<ConflictRegion>{};
    QTest::newRow("one") << u"a\n<<<<<<< HEAD\nx\n=======\ny\nz\n>>>>>>> side\nb\n"_s
                         << QList<ConflictRegion>{{1, 6, {u"x"_s}, {}, {u"y"_s, u"z"_s}}};
    QTest::newRow("with the base") << u"<<<<<<< HEAD\nx\n||||||| 123\nb\n=======\ny\n>>>>>>> side"_s
                                   << QList<ConflictRegion>{{0, 6, {u"x"_s}, {u"b"_s}, {u"y"_s}}};
    QTest::newRow("empty sides") << u"<<<<<<<\n=======\n>>>>>>>\n"_s << QList<ConflictRegion>{{0, 2, {}, {}, {}}};
    QTest::newRow("two") << u"<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n-\n<<<<<<< a\n3\n=======\n>>>>>>> b\n"_s
                         << QList<ConflictRegion>{{0, 4, {u"1"_s}, {}, {u"2"_s}}, {6, 9, {u"3"_s}, {}, {}}};
    QTest::newRow("without an end") << u"<<<<<<< a\n1\n=======\n2\n"_s << QList<ConflictRegion>{};
    QTest::newRow("begun twice") << u"<<<<<<< a\n0\n<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n"_s
                                 << QList<ConflictRegion>{{2, 6, {u"1"_s}, {}, {u"2"_s}}};
    QTest::newRow("a second rule is text")
        << u"<<<<<<< a\n1\n=======\n2\n=======\n3\n>>>>>>> b\n"_s
        << QList<ConflictRegion>{{0, 6, {u"1"_s}, {}, {u"2"_s, u"======="_s, u"3"_s}}};
    QTest::newRow("longer lines are text") << u"<<<<<<<< a\n========\n>>>>>>>> b\n"_s << QList<ConflictRegion>{};
}

void TestConflictMarkers::findsRegions()
{
    QFETCH(const QString, text);
    QTEST(git::conflictRegions(text), "regions");
}

void TestConflictMarkers::givesLines()
{
    const ConflictRegion region{0, 4, {u"1"_s}, {u"0"_s}, {u"2"_s, u"3"_s}};
    QCOMPARE(git::linesOf(region, git::Take::Ours), QStringList{u"1"_s});
    QCOMPARE(git::linesOf(region, git::Take::Theirs), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(git::linesOf(region, git::Take::Both), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

QTEST_GUILESS_MAIN(TestConflictMarkers)
#include "tst_conflictmarkers.moc"
