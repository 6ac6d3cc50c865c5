#include "language/server/messagereader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using language::server::ErrorCode;
using language::server::MessageReader;

namespace {

/// "m" for each message, else the code of the error.
QStringList all(MessageReader &reader)
{
    QStringList found;
    while (const auto message = reader.next()) {
        found.append(*message ? (*message)->value("m"_L1).toString()
                              : QString::number(static_cast<int>(message->error().code)));
    }
    return found;
}

QByteArray framed(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestMessageReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsWhatComesInPieces();
    void leavesOutWhatIsTooLong();
    void endlessHeaderIsNotKept();
};

void TestMessageReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("messages");
    const QByteArray a = framed(R"({"m":"a"})");
    QTest::newRow("one") << a << QStringList{u"a"_s};
    QTest::newRow("two") << QByteArray(a + framed(R"({"m":"ä"})")) << QStringList{u"a"_s, u"ä"_s};
    QTest::newRow("incomplete header") << QByteArray("Content-Length: 5\r\n") << QStringList{};
    QTest::newRow("incomplete body") << QByteArray("Content-Length: 9\r\n\r\n{\"m\"") << QStringList{};
    QTest::newRow("type") << QByteArray("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n" + a)
                          << QStringList{u"a"_s};
    QTest::newRow("old name of the encoding")
        << QByteArray("Content-Type: application/vscode-jsonrpc; charset=utf8\r\n" + a) << QStringList{u"a"_s};
    QTest::newRow("other encoding") << QByteArray("Content-Type: text/plain; charset=latin1\r\n" + a + a)
                                    << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("any case, line feeds") << QByteArray("content-length:9\n\n{\"m\":\"a\"}") << QStringList{u"a"_s};
    QTest::newRow("no JSON") << QByteArray(framed("{]") + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("no UTF-8") << QByteArray(framed("{\"m\":\"\xff\"}") + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("empty body") << QByteArray(framed("") + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("no object") << QByteArray(framed("[1]") + a) << QStringList{u"-32600"_s, u"a"_s};
    QTest::newRow("nested too deep") << QByteArray(framed(QByteArray(5000, '[')) + a)
                                     << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("no length") << QByteArray("X: 1\r\n\r\n{}" + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("negative length") << QByteArray("Content-Length: -1\r\n\r\n" + a)
                                     << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("length that is no number")
        << QByteArray("Content-Length: ten\r\n\r\n" + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("text before a header") << QByteArray("hello\r\n\r\n" + a) << QStringList{u"-32700"_s, u"a"_s};
    QTest::newRow("length too short") << QByteArray("Content-Length: 3\r\n\r\n{\"m\":1}\r\n\r\n" + a)
                                      << QStringList{u"-32700"_s, u"-32700"_s, u"a"_s};
}

void TestMessageReader::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, messages);
    MessageReader reader;
    reader.append(bytes);
    QCOMPARE(all(reader), messages);
}

void TestMessageReader::readsWhatComesInPieces()
{
    MessageReader reader;
    QStringList found;
    for (const char byte : framed(R"({"m":"a"})") + "junk\n\n" + framed(R"({"m":"b"})")) {
        reader.append(QByteArrayView(&byte, 1));
        found += all(reader);
    }
    QCOMPARE(found, (QStringList{u"a"_s, u"-32700"_s, u"b"_s}));
}

void TestMessageReader::leavesOutWhatIsTooLong()
{
    MessageReader reader(20);
    reader.append("Content-Length: 1000000000000\r\n\r\n");
    QCOMPARE(all(reader), QStringList{u"-32600"_s});
    MessageReader other(20);
    other.append(framed(QByteArray(100, ' ')) + framed(R"({"m":"a"})"));
    QCOMPARE(all(other), (QStringList{u"-32600"_s, u"a"_s}));
}

void TestMessageReader::endlessHeaderIsNotKept()
{
    MessageReader reader;
    QStringList found;
    for (int i = 0; i < 100; ++i) {
        reader.append(QByteArray(MessageReader::headerLimit, 'x'));
        found += all(reader);
    }
    QCOMPARE(found, QStringList{u"-32700"_s});
    reader.append(framed(R"({"m":"a"})"));
    QCOMPARE(all(reader), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestMessageReader)
#include "tst_messagereader.moc"
