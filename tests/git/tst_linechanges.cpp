#include "git/linechanges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestLineChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void leavesLargeTextsAlone();
};

void TestLineChanges::compares_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<git::LineChange>>("changes");
    using Changes = QList<git::LineChange>;
    QTest::newRow("equal") << u"a\nb\n"_s << u"a\nb\n"_s << Changes{};
    QTest::newRow("changed") << u"a\nb\nc\n"_s << u"a\nx\nc\n"_s << Changes{{1, 1, 1, 1}};
    QTest::newRow("added in the middle") << u"a\nb\n"_s << u"a\nx\ny\nb\n"_s << Changes{{1, 0, 1, 2}};
    QTest::newRow("added at the start") << u"a\n"_s << u"x\na\n"_s << Changes{{0, 0, 0, 1}};
    QTest::newRow("added at the end") << u"a\n"_s << u"a\nx\n"_s << Changes{{1, 0, 1, 1}};
    QTest::newRow("removed") << u"a\nb\nc\n"_s << u"a\nc\n"_s << Changes{{1, 1, 1, 0}};
    QTest::newRow("removed at the start") << u"a\nb\n"_s << u"b\n"_s << Changes{{0, 1, 0, 0}};
    QTest::newRow("all removed") << u"a\nb\n"_s << QString() << Changes{{0, 2, 0, 0}};
    QTest::newRow("all new") << QString() << u"a\n"_s << Changes{{0, 0, 0, 1}};
    QTest::newRow("two places") << u"a\nb\nc\nd\n"_s << u"x\nb\nc\ny\n"_s << Changes{{0, 1, 0, 1}, {3, 1, 3, 1}};
    QTest::newRow("end of the last line") << u"a\nb"_s << u"a\nb\n"_s << Changes{{1, 1, 1, 1}};
    QTest::newRow("Chinese") << u"集群\n镜像\n"_s << u"集群\n映像\n"_s << Changes{{1, 1, 1, 1}};
}

void TestLineChanges::compares()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(git::lineChanges(before, after), "changes");
}

void TestLineChanges::leavesLargeTextsAlone()
{
    const QString large(5 * 1024 * 1024, u'x');
    QCOMPARE(git::lineChanges(large, u"a"_s), QList<git::LineChange>());
}

QTEST_GUILESS_MAIN(TestLineChanges)
#include "tst_linechanges.moc"
