#include "core/files.h"
#include "language/editor.h"
#include "language/server/findings.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::Editor;

namespace {

const QString path = u"applications/a/1/Kubefile"_s;

QStringList codes(const QJsonObject &published)
{
    QStringList found;
    for (const QJsonValue &each : published[u"diagnostics"_s].toArray()) {
        found.append(each[u"code"_s].toString());
    }
    return found;
}

} // namespace

/// What the server publishes while texts change.
class TestFindings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void publishesWithVersion();
    void hundredEditsWithoutAStaleOne();
    void followsOtherOpenFiles();
    void followsChangesOnDisk();
    void fileThatIsNotSavedYet();
    void documentOutsideOfAWorkspace();
    void forgetsClosedDocuments();
    void linksToRules();
    void countsInUtf8();

private:
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
};

void TestFindings::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(path, "FROM scratch\nCOPY . .\nCMD [\"true\"]\n");
}

void TestFindings::publishesWithVersion()
{
    Editor editor(m_scratch->root());
    editor.open(path, u"FROM scratch\nCOPYY . .\nCMD [\"true\"]\n"_s);
    const QJsonObject published = editor.diagnosticsOf(path, 1);
    QCOMPARE(codes(published), QStringList{u"SY101"_s});
    const QJsonValue finding = published[u"diagnostics"_s][0];
    QCOMPARE(finding[u"range"_s], test::range(1, 0, 1, 5));
    QCOMPARE(finding[u"severity"_s], 1);
    QCOMPARE(finding[u"source"_s], u"sealyard"_s);
    QCOMPARE(finding[u"data"_s][u"name"_s], u"syntax-error"_s);
    editor.change(path, 2, test::range(1, 4, 1, 5), u""_s);
    QCOMPARE(codes(editor.diagnosticsOf(path, 2)), QStringList());
}

void TestFindings::hundredEditsWithoutAStaleOne()
{
    Editor editor(m_scratch->root());
    editor.open(path, u"FROM scratch\nCOPY . .\nCMD [\"true\"]\n"_s);
    for (int version = 2; version <= 101; ++version) {
        // Each version has its own line with the mistake.
        editor.change(path, version, u"FROM scratch\n"_s + QString(version, u'\n') + u"COPYY . .\nCMD [\"true\"]\n"_s);
        if (version % 10 == 0) {
            QTest::qWait(5);
        }
    }
    const QJsonValue last = editor.diagnosticsOf(path, 101)[u"diagnostics"_s][0];
    QCOMPARE(last[u"range"_s][u"start"_s][u"line"_s], 102);
    qint64 newest = 0;
    for (const QJsonObject &message : editor.messages()) {
        const QJsonValue params = message.value("params"_L1);
        if (message.value("method"_L1) == "textDocument/publishDiagnostics"_L1) {
            const qint64 version = params[u"version"_s].toInteger();
            QVERIFY(version >= newest);
            newest = version;
            const QJsonArray findings = params[u"diagnostics"_s].toArray();
            if (version > 1) {
                QCOMPARE(findings[0][u"range"_s][u"start"_s][u"line"_s], version + 1);
            }
        }
    }
}

void TestFindings::followsOtherOpenFiles()
{
    const QString script = u"applications/a/1/run.sh"_s;
    m_scratch->write(script, "true\n");
    Editor editor(m_scratch->root());
    editor.open(path, u"FROM scratch\nCOPY run.sh .\nCMD [\"bash run.sh\"]\n"_s);
    QCOMPARE(codes(editor.diagnosticsOf(path, 1)), QStringList());
    editor.open(script, u"if true; then\n"_s, u"shellscript"_s);
    QCOMPARE(codes(editor.diagnosticsOf(script, 1)), QStringList{u"SY602"_s});
}

void TestFindings::followsChangesOnDisk()
{
    Editor editor(m_scratch->root());
    editor.open(path, u"FROM scratch\nCOPY more.sh .\nCMD [\"true\"]\n"_s);
    QCOMPARE(codes(editor.diagnosticsOf(path, 1)), QStringList{u"SY109"_s});
    editor.waitForIndex();
    m_scratch->write(u"applications/a/1/more.sh"_s, "true\n");
    const QJsonObject created{{u"uri"_s, editor.uri(u"applications/a/1/more.sh"_s)}, {u"type"_s, 1}};
    editor.notify(u"workspace/didChangeWatchedFiles"_s, {{u"changes"_s, QJsonArray{created}}});
    QTRY_COMPARE_WITH_TIMEOUT(codes(editor.diagnosticsOf(path, 1)), QStringList(), 20000);
}

void TestFindings::fileThatIsNotSavedYet()
{
    Editor editor(m_scratch->root());
    const QString list = u"applications/a/1/images/shim/list"_s;
    editor.open(list, u"a b\n"_s, u"plaintext"_s);
    QCOMPARE(codes(editor.diagnosticsOf(list, 1)).value(0), u"SY401"_s);
}

void TestFindings::documentOutsideOfAWorkspace()
{
    const test::ScratchWorkspace other;
    Editor editor(other.root());
    editor.open(u"Kubefile"_s, u"FROM scratch\nCOPYY . .\n"_s);
    QCOMPARE(codes(editor.diagnosticsOf(u"Kubefile"_s, 1)), QStringList{u"SY101"_s});
}

void TestFindings::forgetsClosedDocuments()
{
    Editor editor(m_scratch->root());
    editor.open(path, u"FROM scratch\nCOPYY . .\n"_s);
    editor.diagnosticsOf(path, 1);
    editor.notify(u"textDocument/didClose"_s, {{u"textDocument"_s, QJsonObject{{u"uri"_s, editor.uri(path)}}}});
    const QJsonValue cleared = editor.newest(u"textDocument/publishDiagnostics"_s)[u"params"_s];
    QCOMPARE(cleared[u"diagnostics"_s].toArray(), QJsonArray());
}

void TestFindings::linksToRules()
{
    const test::ScratchWorkspace cache;
    const QString link = language::server::ruleLink(u"SY101"_s, cache.root());
    const QByteArray page = core::readFile(QUrl(link).toLocalFile()).value_or(QByteArray());
    QVERIFY2(page.contains("SY101") && page.contains("syntax-error"), page.constData());
    QCOMPARE(language::server::ruleLink(u"SC2086"_s, cache.root()), u"https://www.shellcheck.net/wiki/SC2086"_s);
    QCOMPARE(language::server::ruleLink(u"SY101"_s, {}), QString());
}

void TestFindings::countsInUtf8()
{
    const QJsonObject general{{u"positionEncodings"_s, QJsonArray{u"utf-8"_s}}};
    Editor editor(m_scratch->root(), {{u"general"_s, general}});
    editor.open(path, u"FROM scratch\nCOPY 镜像 .\nCMD [\"true\"]\n"_s);
    const QJsonValue finding = editor.diagnosticsOf(path, 1)[u"diagnostics"_s][0];
    QCOMPARE(finding[u"range"_s], test::range(1, 5, 1, 11));
    editor.change(path, 2, test::range(1, 5, 1, 11), u"."_s);
    QCOMPARE(codes(editor.diagnosticsOf(path, 2)), QStringList());
}

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
