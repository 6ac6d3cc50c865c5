#include "core/largetext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::LargeText;

/// A text of any size, read where it is looked at.
class TestLargeText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void findsItsWayInMany();
    void findsBytes_data();
    void findsBytes();
    void findsAcrossPieces();
    void stops();
    void tellsTextFromBinary();
    void survivesAFileThatShrinks();

private:
    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] LargeText all() const
    {
        LargeText text(m_path);
        for (core::RowPart part; !part.isAll;) {
            part = core::findRows(m_path, text.end());
            text.append(part);
        }
        return text;
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"text"_s);
};

void TestLargeText::readsRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<int>("lines");
    const QByteArray full(core::rowLimit, 'a');
    const QString fullText = QString::fromUtf8(full);
    QTest::newRow("empty") << QByteArray() << QStringList() << 0;
    QTest::newRow("lines") << QByteArray("a\n\nb\n") << QStringList{u"a"_s, u""_s, u"b"_s} << 3;
    QTest::newRow("no end") << QByteArray("a\nb") << QStringList{u"a"_s, u"b"_s} << 2;
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QStringList{u"a"_s, u"b"_s} << 2;
    QTest::newRow("no UTF-8") << QByteArray("a\xff\n") << QStringList{u"a\ufffd"_s} << 1;
    QTest::newRow("as long as a row") << full + "\nb\n" << QStringList{fullText, u"b"_s} << 2;
    QTest::newRow("longer than a row") << full + "b\nc" << QStringList{fullText, u"b"_s, u"c"_s} << 2;
    QTest::newRow("a character at the limit") << full.chopped(1) + "集\n"
                                              << QStringList{fullText.chopped(1), u"集"_s} << 1;
    QTest::newRow("nothing but parts of characters")
        << QByteArray(2 * core::rowLimit, '\x80')
        << QStringList{QString(core::rowLimit - 4, u'\ufffd'), QString(core::rowLimit - 4, u'\ufffd'),
                       QString(8, u'\ufffd')}
        << 1;
}

void TestLargeText::readsRows()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, rows);
    QFETCH(const int, lines);
    write(bytes);
    const LargeText text = all();
    QStringList found;
    for (const LargeText::Row &row : text.rows(0, text.rowCount())) {
        found.append(row.text);
    }
    QCOMPARE(found, rows);
    QCOMPARE(text.lineCount(), lines);
}

void TestLargeText::findsItsWayInMany()
{
    constexpr int count = 1'000'000; // more than one piece
    QByteArray bytes;
    for (int line = 0; line < count; ++line) {
        bytes += "line " + QByteArray::number(line) + '\n';
    }
    write(bytes);
    const LargeText text = all();
    QCOMPARE(text.rowCount(), count);
    for (const int line : {0, 1, core::placeDistance - 1, core::placeDistance, 654'321, count - 1}) {
        const auto rows = text.rows(line, 3);
        QCOMPARE(rows.size(), std::size_t(qMin(3, count - line)));
        QCOMPARE(rows.front().text, u"line %1"_s.arg(line));
        QCOMPARE(rows.front().place.line, line);
        QCOMPARE(text.rowOfLine(line), line);
        QCOMPARE(text.rowAt(rows.front().place.offset), line);
        QCOMPARE(text.rowAt(rows.front().place.offset + 3), line);
    }
    QCOMPARE(text.rowOfLine(count + 5), count - 1);
    QVERIFY(text.rows(count, 2).empty());
    QVERIFY(text.rows(-1, 2).empty());
}

void TestLargeText::findsBytes_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<int>("step");
    QTest::addColumn<qint64>("found");
    // "Image: a\nimage: b\nIMAGE: 集\n"
    QTest::newRow("first") << QByteArray("image") << qint64(0) << 1 << qint64(0);
    QTest::newRow("next") << QByteArray("image") << qint64(1) << 1 << qint64(9);
    QTest::newRow("round the end") << QByteArray("image") << qint64(19) << 1 << qint64(0);
    QTest::newRow("before") << QByteArray("image") << qint64(18) << -1 << qint64(9);
    QTest::newRow("round the beginning") << QByteArray("image") << qint64(0) << -1 << qint64(18);
    QTest::newRow("behind the end") << QByteArray("image") << qint64(1000) << -1 << qint64(18);
    QTest::newRow("no ASCII") << QByteArray("集") << qint64(0) << 1 << qint64(25);
    QTest::newRow("not there") << QByteArray("images") << qint64(0) << 1 << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(0) << 1 << qint64(-1);
}

void TestLargeText::findsBytes()
{
    QFETCH(const QByteArray, wanted);
    QFETCH(const qint64, from);
    QFETCH(const int, step);
    write("Image: a\nimage: b\nIMAGE: 集\n");
    QTEST(core::findBytes(m_path, wanted, from, step, {}), "found");
    QCOMPARE(core::findBytes(m_folder.filePath(u"absent"_s), wanted, from, step, {}), -1);
}

void TestLargeText::findsAcrossPieces()
{
    constexpr qsizetype piece = 8 * 1024 * 1024;
    write(QByteArray(piece - 3, 'a') + "needle" + QByteArray(piece, 'a'));
    QCOMPARE(core::findBytes(m_path, "NEEDLE", 5, 1, {}), piece - 3);
    QCOMPARE(core::findBytes(m_path, "needle", 2 * piece, -1, {}), piece - 3);
    QCOMPARE(core::findBytes(m_path, "needle", piece - 2, 1, {}), piece - 3);
}

void TestLargeText::stops()
{
    write("needle");
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(core::findBytes(m_path, "needle", 0, 1, stop.get_token()), -1);
}

void TestLargeText::tellsTextFromBinary()
{
    write("集: text\n");
    QVERIFY(core::beginsAsText(m_path));
    write(QByteArray("PK\3\4\0\0", 6));
    QVERIFY(!core::beginsAsText(m_path));
    QVERIFY(!core::beginsAsText(m_folder.path()));
}

void TestLargeText::survivesAFileThatShrinks()
{
    write(QByteArray("0123456789\n").repeated(10'000));
    const LargeText text = all();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.resize(5);
    QCOMPARE(text.rows(0, 10).size(), 1);
    QVERIFY(text.rows(9'000, 10).empty());
    QCOMPARE(text.rowOfLine(9'000), 8'960); // the last place that is known
}

QTEST_GUILESS_MAIN(TestLargeText)
#include "tst_largetext.moc"
