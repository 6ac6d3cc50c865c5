#include "imagelist/linereader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using imagelist::Line;
using imagelist::LineReader;

class TestLineReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void cutsLongLines_data();
    void cutsLongLines();
    void countsColumnsOfPieces();
};

namespace {

QList<Line> linesOf(const QString &text)
{
    QList<Line> lines;
    LineReader reader(text);
    while (const auto line = reader.next()) {
        lines.append(*line);
    }
    return lines;
}

} // namespace

void TestLineReader::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("no break at the end") << u"a\nb"_s << QStringList({u"a"_s, u"b"_s});
    QTest::newRow("break at the end") << u"a\n\nb\n"_s << QStringList({u"a"_s, u""_s, u"b"_s});
    QTest::newRow("CRLF") << u"a\r\nb\r\r\n"_s << QStringList({u"a"_s, u"b\r"_s});
    QTest::newRow("CR inside and at the end") << u"a\rb\r"_s << QStringList({u"a\rb\r"_s});
    QTest::newRow("byte order mark stays") << u"\uFEFFa\n"_s << QStringList({u"\uFEFFa"_s});
    QTest::newRow("Chinese") << u"中\n文"_s << QStringList({u"中"_s, u"文"_s});
}

void TestLineReader::splits()
{
    QFETCH(QString, text);
    QStringList texts;
    const QList<Line> lines = linesOf(text);
    for (qsizetype at = 0; at < lines.size(); ++at) {
        texts.append(lines.at(at).text);
        QVERIFY(!lines.at(at).isPiece);
        QCOMPARE(lines.at(at).start, (core::Position{static_cast<int>(at), 0}));
    }
    QTEST(texts, "lines");
}

void TestLineReader::cutsLongLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("sizes");
    const auto x = [](int count) {
        return QString(count, u'x');
    };
    QTest::newRow("4095") << x(4095) + u"\nab"_s << QList<int>{4095, 2};
    QTest::newRow("4096 and break") << x(4096) + u"\nab"_s << QList<int>{4096, 0, 2};
    QTest::newRow("4096 at the end") << x(4096) << QList<int>{4096};
    QTest::newRow("10000") << x(10000) + u"\nab"_s << QList<int>{4096, 4096, 1808, 2};
    QTest::newRow("CRLF across the cut") << x(4095) + u"\r\nab"_s << QList<int>{4095, 0, 2};
    QTest::newRow("CR at the cut") << x(4095) + u"\rxx\nab"_s << QList<int>{4095, 3, 2};
}

void TestLineReader::cutsLongLines()
{
    QFETCH(QString, text);
    QList<int> sizes;
    const QList<Line> lines = linesOf(text);
    for (const Line &line : lines) {
        sizes.append(static_cast<int>(line.text.size()));
    }
    QTEST(sizes, "sizes");
    QCOMPARE(lines.last().isPiece, lines.size() == 1);
    QCOMPARE(lines.first().isPiece, text.size() > 4100 || lines.size() != 2);
}

void TestLineReader::countsColumnsOfPieces()
{
    const QList<Line> lines = linesOf(u"中"_s.repeated(2000) + u"\n\U0001F600"_s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(1).start, (core::Position{0, 1366}));
    QCOMPARE(lines.at(2).start, (core::Position{1, 0}));
    QVERIFY(lines.at(1).isPiece);
    QVERIFY(!lines.at(2).isPiece);
}

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
