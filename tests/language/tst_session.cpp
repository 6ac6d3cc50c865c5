#include "language/editor.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::Editor;

namespace {

constexpr int notInitialized = -32002;
constexpr int invalidRequest = -32600;
constexpr int methodNotFound = -32601;
constexpr int invalidParams = -32602;
constexpr int parseError = -32700;

int codeOf(const QJsonValue &response)
{
    return response[u"error"_s][u"code"_s].toInt();
}

const QString path = u"applications/a/1/Kubefile"_s;

} // namespace

/// The lifecycle of a server and its texts, as the protocol's specification has them.
class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lifecycle();
    void exitWithoutShutdown();
    void positionEncoding_data();
    void positionEncoding();
    void survivesMalformedMessages();
    void refusesWhatIsNoRequest();
    void ignoresWhatItDoesNotKnow();
    void registersForChangedFiles();
    void keepsNoTextThatIsNotSure();
};

void TestSession::lifecycle()
{
    Editor editor;
    QCOMPARE(codeOf(editor.request(u"textDocument/hover"_s)), notInitialized);
    editor.notify(u"textDocument/didOpen"_s); // dropped
    const QJsonValue result = editor.request(u"initialize"_s, {{u"capabilities"_s, QJsonObject()}});
    QCOMPARE(result[u"capabilities"_s][u"textDocumentSync"_s][u"change"_s], 2);
    QCOMPARE(result[u"serverInfo"_s][u"name"_s], u"sealyard"_s);
    editor.notify(u"initialized"_s);
    QCOMPARE(codeOf(editor.request(u"initialize"_s)), invalidRequest);
    QVERIFY(editor.request(u"shutdown"_s).isNull());
    QCOMPARE(codeOf(editor.request(u"textDocument/hover"_s)), invalidRequest);
    QVERIFY(!editor.ended());
    editor.notify(u"exit"_s);
    QCOMPARE(editor.ended(), std::optional(true));
}

void TestSession::exitWithoutShutdown()
{
    Editor editor;
    editor.notify(u"exit"_s);
    QCOMPARE(editor.ended(), std::optional(false));
}

void TestSession::positionEncoding_data()
{
    QTest::addColumn<QJsonArray>("offered");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("none") << QJsonArray{} << u"utf-16"_s;
    QTest::newRow("as Neovim") << QJsonArray{u"utf-8"_s, u"utf-16"_s, u"utf-32"_s} << u"utf-8"_s;
    QTest::newRow("as VS Code") << QJsonArray{u"utf-16"_s} << u"utf-16"_s;
    QTest::newRow("the editor's order") << QJsonArray{u"utf-16"_s, u"utf-8"_s} << u"utf-16"_s;
    QTest::newRow("unknown first") << QJsonArray{u"utf-32"_s, u"utf-8"_s} << u"utf-8"_s;
}

void TestSession::positionEncoding()
{
    QFETCH(const QJsonArray, offered);
    QFETCH(const QString, chosen);
    Editor editor;
    const QJsonObject general{{u"positionEncodings"_s, offered}};
    const QJsonValue result =
        editor.request(u"initialize"_s, {{u"capabilities"_s, QJsonObject{{u"general"_s, general}}}});
    QCOMPARE(result[u"capabilities"_s][u"positionEncoding"_s], chosen);
}

void TestSession::survivesMalformedMessages()
{
    const test::ScratchWorkspace scratch;
    scratch.write(path, "FROM scratch\n");
    Editor editor(scratch.root());
    editor.sendBytes("Content-Length: 2\r\n\r\n{]");
    QCOMPARE(codeOf(editor.messages().last()), parseError);
    QVERIFY(editor.messages().last().value("id"_L1).isNull());
    editor.sendBytes("rubbish\r\n\r\nmore of it");
    editor.sendBytes("Content-Length: 99999999999\r\n\r\n");
    QVERIFY(codeOf(editor.messages().last()) == invalidRequest || codeOf(editor.messages().last()) == parseError);
    Editor other(scratch.root());
    other.sendBytes("rubbish\r\n\r\n");
    other.open(path, u"FROM scratch\nCOPYY . .\n"_s);
    QVERIFY(!other.diagnosticsOf(path, 1)[u"diagnostics"_s].toArray().isEmpty());
}

void TestSession::refusesWhatIsNoRequest()
{
    Editor editor(QString{});
    editor.sendBytes(language::server::framed({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, 7}}));
    QCOMPARE(codeOf(editor.responseTo(7)), invalidRequest);
    editor.sendBytes(language::server::framed({{u"id"_s, QJsonObject()}, {u"method"_s, u"shutdown"_s}}));
    QCOMPARE(codeOf(editor.messages().last()), invalidRequest);
    editor.sendBytes(language::server::framed({{u"id"_s, u"text"_s}, {u"method"_s, u"no/such"_s}}));
    QCOMPARE(codeOf(editor.responseTo(u"text"_s)), methodNotFound);
    QCOMPARE(codeOf(editor.request(u"$/unknown"_s)), methodNotFound);
}

void TestSession::ignoresWhatItDoesNotKnow()
{
    Editor editor(QString{});
    const qsizetype before = editor.messages().size();
    editor.notify(u"$/setTrace"_s, {{u"value"_s, u"off"_s}});
    editor.notify(u"workspace/didChangeConfiguration"_s, {{u"settings"_s, QJsonValue()}});
    editor.notify(u"$/cancelRequest"_s, {{u"id"_s, 12345}});
    editor.notify(u"textDocument/didChange"_s, {{u"textDocument"_s, QJsonObject{{u"uri"_s, u"file:///nowhere"_s}}}});
    editor.notify(u"textDocument/didClose"_s);
    editor.sendBytes(language::server::framed({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, 1}, {u"result"_s, QJsonValue()}}));
    QCOMPARE(editor.messages().size(), before);
}

void TestSession::registersForChangedFiles()
{
    const QJsonObject watched{{u"didChangeWatchedFiles"_s, QJsonObject{{u"dynamicRegistration"_s, true}}}};
    const Editor able(QString{}, {{u"workspace"_s, watched}});
    QVERIFY(!able.newest(u"client/registerCapability"_s).isEmpty());
    const Editor unable{QString()};
    QVERIFY(unable.newest(u"client/registerCapability"_s).isEmpty());
}

void TestSession::keepsNoTextThatIsNotSure()
{
    const test::ScratchWorkspace scratch;
    scratch.write(path, "FROM scratch\n");
    Editor editor(scratch.root());
    editor.open(path, u"FROM scratch\nCOPYY . .\n"_s);
    editor.diagnosticsOf(path, 1);
    editor.change(path, 2, QJsonObject{{u"start"_s, 3}}, u"x"_s);
    QVERIFY(!editor.newest(u"window/logMessage"_s).isEmpty());
    const QJsonValue cleared = editor.newest(u"textDocument/publishDiagnostics"_s)[u"params"_s];
    QCOMPARE(cleared[u"diagnostics"_s].toArray(), QJsonArray());
    Q_UNUSED(invalidParams)
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
