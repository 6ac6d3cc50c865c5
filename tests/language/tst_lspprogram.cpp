#include "language/server/messagereader.h"
#include "support/scratchworkspace.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace sealyard;
using language::server::framed;

/// "sealyard-cli lsp" as an editor starts it.
class TestLspProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void session();
    void endOfInputEndsIt();
    void takesNoFiles();
};

void TestLspProgram::session()
{
    const test::ScratchWorkspace files;
    files.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    const QString root = QUrl::fromLocalFile(files.root()).toString();
    QProcess server;
    server.start(QStringLiteral(SEALYARD_CLI), {u"lsp"_s, u"--stdio"_s});
    QVERIFY(server.waitForStarted());
    using namespace language::server;
    server.write(framed(request(u"1"_s, u"initialize"_s, {{u"rootUri"_s, root}, {u"capabilities"_s, QJsonObject()}})));
    server.write(framed(notification(u"initialized"_s, {})));
    const QJsonObject document{{u"uri"_s, QString(root + u"/applications/a/1/Kubefile"_s)},
                               {u"languageId"_s, u"dockerfile"_s},
                               {u"version"_s, 5},
                               {u"text"_s, u"FROM scratch\nCOPYY . .\n"_s}};
    server.write(framed(notification(u"textDocument/didOpen"_s, {{u"textDocument"_s, document}})));
    QByteArray out;
    const auto shows = [&](const char *text) {
        out += server.readAllStandardOutput();
        return out.contains(text);
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows("SY101"), 20000);
    QVERIFY(out.contains("\"version\":5"));
    server.write(framed(request(u"2"_s, u"shutdown"_s, {})));
    server.write(framed(notification(u"exit"_s, {})));
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 0);
    out += server.readAllStandardOutput();
    MessageReader reader;
    reader.append(out);
    int count = 0;
    while (const auto message = reader.next()) {
        QVERIFY2(*message, out.constData()); // nothing else goes to the stream
        ++count;
    }
    QVERIFY(count >= 3);
    QCOMPARE(server.readAllStandardError(), QByteArray());
}

void TestLspProgram::endOfInputEndsIt()
{
    QProcess server;
    server.start(QStringLiteral(SEALYARD_CLI), {u"lsp"_s});
    QVERIFY(server.waitForStarted());
    server.closeWriteChannel();
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 1);
}

void TestLspProgram::takesNoFiles()
{
    QProcess server;
    server.start(QStringLiteral(SEALYARD_CLI), {u"lsp"_s, u"Kubefile"_s});
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestLspProgram)
#include "tst_lspprogram.moc"
