#include "language/server/opendocuments.h"
#include "language/server/wiretext.h"

#include <QJsonArray>
#include <QPoint>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace language::server;

namespace {

QJsonObject position(int line, int character)
{
    return {{u"line"_s, line}, {u"character"_s, character}};
}

} // namespace

/// Places of LSP 3.17, "Text Documents".
class TestWireText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void movesIntoTheText_data();
    void movesIntoTheText();
    void refusesWhatIsNoRange();
    void changes_data();
    void changes();
    void editsInLineEnds();
    void addresses();
};

void TestWireText::places_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QPoint>("utf16"); // line, character
    QTest::addColumn<QPoint>("utf8");
    QTest::newRow("start") << u"ab"_s << 0 << QPoint(0, 0) << QPoint(0, 0);
    QTest::newRow("second line") << u"a\nbc"_s << 3 << QPoint(1, 1) << QPoint(1, 1);
    QTest::newRow("umlaut") << u"äb"_s << 1 << QPoint(0, 1) << QPoint(0, 2);
    QTest::newRow("Chinese") << u"镜像b"_s << 2 << QPoint(0, 2) << QPoint(0, 6);
    QTest::newRow("outside of the basic plane") << u"😀b"_s << 2 << QPoint(0, 2) << QPoint(0, 4);
    QTest::newRow("carriage return") << u"a\rb"_s << 2 << QPoint(1, 0) << QPoint(1, 0);
    QTest::newRow("both") << u"a\r\nb"_s << 3 << QPoint(1, 0) << QPoint(1, 0);
    QTest::newRow("behind the last line end") << u"a\n"_s << 2 << QPoint(1, 0) << QPoint(1, 0);
}

void TestWireText::places()
{
    QFETCH(const QString, text);
    QFETCH(const int, offset);
    QFETCH(const QPoint, utf16);
    QFETCH(const QPoint, utf8);
    const core::Position place = core::LineIndex(text).position(offset);
    for (const auto &[encoding, expected] :
         {std::pair(PositionEncoding::Utf16, utf16), std::pair(PositionEncoding::Utf8, utf8)}) {
        const WireText wire(text, encoding);
        QCOMPARE(wire.toJson(place), position(expected.x(), expected.y()));
        QCOMPARE(wire.position(position(expected.x(), expected.y())), place);
    }
}

void TestWireText::movesIntoTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("place");
    QTest::addColumn<int>("offset");
    QTest::newRow("behind a line") << u"ab\ncd"_s << position(0, 9) << 2;
    QTest::newRow("behind a line with both ends") << u"ab\r\ncd"_s << position(0, 9) << 2;
    QTest::newRow("behind the text") << u"ab\ncd"_s << position(7, 0) << 5;
    QTest::newRow("inside a character") << u"😀b"_s << position(0, 2) << 2;
}

void TestWireText::movesIntoTheText()
{
    QFETCH(const QString, text);
    QFETCH(const QJsonObject, place);
    QFETCH(const int, offset);
    const WireText wire(text, PositionEncoding::Utf8);
    QCOMPARE(wire.position(place), core::LineIndex(text).position(offset));
}

void TestWireText::refusesWhatIsNoRange()
{
    const WireText wire(u"ab"_s, PositionEncoding::Utf16);
    QVERIFY(!wire.position(QJsonValue()));
    QVERIFY(!wire.position(position(-1, 0)));
    QVERIFY(!wire.position(QJsonObject{{u"line"_s, u"1"_s}, {u"character"_s, 1}}));
    QVERIFY(!wire.range(QJsonObject{{u"start"_s, position(0, 0)}}));
    const QJsonObject turned{{u"start"_s, position(0, 2)}, {u"end"_s, position(0, 1)}};
    QVERIFY(wire.range(turned)->isEmpty());
}

void TestWireText::changes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QJsonArray>("changes");
    QTest::addColumn<QString>("after"); // null: refused
    const auto change = [](QJsonObject start, QJsonObject end, const QString &text) {
        return QJsonObject{{u"range"_s, QJsonObject{{u"start"_s, start}, {u"end"_s, end}}}, {u"text"_s, text}};
    };
    QTest::newRow("whole") << u"a"_s << QJsonArray{QJsonObject{{u"text"_s, u"b"_s}}} << u"b"_s;
    QTest::newRow("insert") << u"ac"_s << QJsonArray{change(position(0, 1), position(0, 1), u"b"_s)} << u"abc"_s;
    QTest::newRow("one after the other") << u"a\nb"_s
                                         << QJsonArray{change(position(0, 1), position(1, 0), u""_s),
                                                       change(position(0, 2), position(0, 2), u"c"_s)}
                                         << u"abc"_s;
    QTest::newRow("no text") << u"a"_s << QJsonArray{QJsonObject{}} << QString();
    QTest::newRow("no range") << u"a"_s << QJsonArray{QJsonObject{{u"text"_s, u"b"_s}, {u"range"_s, 1}}} << QString();
}

void TestWireText::changes()
{
    QFETCH(const QString, before);
    QFETCH(const QJsonArray, changes);
    QFETCH(const QString, after);
    QCOMPARE(changedText(before, changes, PositionEncoding::Utf16).value_or(QString()), after);
}

/// "\r" alone cannot be named: the edit takes in the "\n".
void TestWireText::editsInLineEnds()
{
    const WireText wire(u"ab\r\ncd"_s, PositionEncoding::Utf16);
    const QJsonObject removed = wire.toJson(core::TextEdit{.range = {{0, 2}, {0, 3}}, .newText = {}});
    QCOMPARE(removed[u"range"_s][u"start"_s], position(0, 2));
    QCOMPARE(removed[u"range"_s][u"end"_s], position(1, 0));
    QCOMPARE(removed[u"newText"_s], u"\n"_s);
    const QJsonObject inserted = wire.toJson(core::TextEdit{.range = {{0, 3}, {0, 3}}, .newText = u"x"_s});
    QCOMPARE(inserted[u"range"_s][u"start"_s], position(0, 2));
    QCOMPARE(inserted[u"range"_s][u"end"_s], position(1, 0));
    QCOMPARE(inserted[u"newText"_s], u"\rx\n"_s);
}

void TestWireText::addresses()
{
    QCOMPARE(pathOf(u"file:///a%20b/c"_s), u"/a b/c"_s);
    QCOMPARE(pathOf(u"untitled:Untitled-1"_s), QString());
    QCOMPARE(pathOf(u"%%%"_s), QString());
    QCOMPARE(pathOf(uriOf(u"/a b/镜像#1?"_s)), u"/a b/镜像#1?"_s);
}

QTEST_GUILESS_MAIN(TestWireText)
#include "tst_wiretext.moc"
