#include "core/textrange.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::core;

class TestTextRange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positions_data();
    void positions();
    void appliesEditsInAnyOrder();
    void refusesOverlaps();
    void findsTheEditBetween_data();
    void findsTheEditBetween();
};

void TestTextRange::positions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("empty") << u""_s << 0 << 0 << 0;
    QTest::newRow("first line") << u"ab\ncd"_s << 1 << 0 << 1;
    QTest::newRow("line end") << u"ab\ncd"_s << 2 << 0 << 2;
    QTest::newRow("second line") << u"ab\ncd"_s << 3 << 1 << 0;
    QTest::newRow("text end") << u"ab\n"_s << 3 << 1 << 0;
    QTest::newRow("surrogates count two") << u"a😀b"_s << 3 << 0 << 3;
}

void TestTextRange::positions()
{
    QFETCH(QString, text);
    QFETCH(int, offset);
    QFETCH(int, line);
    QFETCH(int, column);
    const LineIndex lines(text);
    QCOMPARE(lines.position(offset).line, line);
    QCOMPARE(lines.position(offset).column, column);
    QCOMPARE(lines.offset({line, column}), offset);
    QCOMPARE(lines.offset({99, 0}), text.size());
}

void TestTextRange::appliesEditsInAnyOrder()
{
    const auto result = applyEdits(u"one\ntwo\n"_s, {{{{1, 0}, {1, 3}}, u"2"_s}, {{{0, 0}, {0, 0}}, u"zero\n"_s}});
    QVERIFY(result);
    QCOMPARE(*result, u"zero\none\n2\n"_s);
}

void TestTextRange::refusesOverlaps()
{
    const auto result = applyEdits(u"abcdef"_s, {{{{0, 0}, {0, 3}}, {}}, {{{0, 2}, {0, 4}}, {}}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
}

void TestTextRange::findsTheEditBetween_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<TextRange>("range");
    QTest::newRow("nothing") << u"ab"_s << u"ab"_s << TextRange{{0, 2}, {0, 2}};
    QTest::newRow("all") << u"ab"_s << u"cd"_s << TextRange{{0, 0}, {0, 2}};
    QTest::newRow("inside") << u"a\nbcd\ne"_s << u"a\nbXd\ne"_s << TextRange{{1, 1}, {1, 2}};
    QTest::newRow("inserted among equals") << u"aa"_s << u"aaa"_s << TextRange{{0, 2}, {0, 2}};
    QTest::newRow("removed") << u"a\r\nb"_s << u"a\nb"_s << TextRange{{0, 1}, {0, 2}};
    QTest::newRow("from empty") << QString() << u"x"_s << TextRange{{0, 0}, {0, 0}};
    QTest::newRow("to empty") << u"x"_s << QString() << TextRange{{0, 0}, {0, 1}};
    QTest::newRow("pairs with one first half") << u"a😀b"_s << u"a😁b"_s << TextRange{{0, 1}, {0, 3}};
    QTest::newRow("pairs with one second half") << u"a😀b"_s << u"a🐀b"_s << TextRange{{0, 1}, {0, 3}};
}

void TestTextRange::findsTheEditBetween()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(TextRange, range);
    const TextEdit edit = editBetween(before, after);
    QCOMPARE(edit.range, range);
    QCOMPARE(applyEdits(before, {edit}).value(), after);
}

QTEST_GUILESS_MAIN(TestTextRange)
#include "tst_textrange.moc"
