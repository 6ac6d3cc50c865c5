#include "gui/preview/textdiff.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::gui;

class TestTextDiff final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void knowsWhereLinesComeFrom();
    void givesUpOnLargeDifferences();
};

void TestTextDiff::lines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("diff");
    QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << u"  a\n  b"_s;
    QTest::newRow("empty") << u""_s << u""_s << u"  "_s;
    QTest::newRow("changed") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"  a\n- b\n+ x\n  c"_s;
    QTest::newRow("added") << u"a\nc"_s << u"a\nb\nc"_s << u"  a\n+ b\n  c"_s;
    QTest::newRow("removed") << u"a\nb\nc"_s << u"a\nc"_s << u"  a\n- b\n  c"_s;
    QTest::newRow("at the start") << u"b"_s << u"a\nb"_s << u"+ a\n  b"_s;
    QTest::newRow("at the end") << u"a\nb"_s << u"a"_s << u"  a\n- b"_s;
    QTest::newRow("all") << u"a"_s << u"b"_s << u"- a\n+ b"_s;
    QTest::newRow("moved") << u"a\nb\nc\na\nb\nb\na"_s << u"c\nb\na\nb\na\nc"_s
                           << u"- a\n- b\n  c\n+ b\n  a\n  b\n- b\n  a\n+ c"_s;
}

void TestTextDiff::lines()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(diffText(diffLines(before, after)), "diff");
}

void TestTextDiff::knowsWhereLinesComeFrom()
{
    const QList<DiffLine> lines = diffLines(u"a\nb\nc"_s, u"a\nx\ny\nc\nz"_s);
    QCOMPARE(diffText(lines), u"  a\n- b\n+ x\n+ y\n  c\n+ z"_s);
    QCOMPARE(linesBefore(lines, {0, 1, 1, 2}), (QList<int>{0, 1, 1, 1, 2, 0}));
    QCOMPARE(linesBefore({}, {}), QList<int>());
}

void TestTextDiff::givesUpOnLargeDifferences()
{
    const QString before = u"a\n"_s.repeated(3000);
    const QString after = u"b\n"_s.repeated(3000);
    const QList<DiffLine> lines = diffLines(before, after);
    QCOMPARE(lines.size(), 6002);
    QCOMPARE(lines.first().kind, DiffLine::Kind::Removed);
    QCOMPARE(lines.last().kind, DiffLine::Kind::Added);
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
