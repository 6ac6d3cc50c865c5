#include "report/finding.h"
#include "report/report.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using report::Format;

class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePlace();
    void marksWideCharactersAndTabs_data();
    void marksWideCharactersAndTabs();
    void leavesOutWhatCannotBeRead();
    void paintsWhenAsked();
    void holdsNoControlCharacters();
    void countsByRule();

private:
    [[nodiscard]] QString text(const core::Diagnostic &finding, bool hasColours = false) const
    {
        const lint::LintResult result{{finding}, 3};
        const image::SourceTree sources(m_scratch.root());
        return QString::fromUtf8(report::write(Format::Text, {result, sources}, hasColours));
    }

    test::ScratchWorkspace m_scratch;
};

void TestText::showsThePlace()
{
    m_scratch.write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\nCOPY b b\nCMD a.sh x\n");
    QCOMPARE(text(test::sampleFinding()),
             u"applications/demo/1.0/Kubefile:3:5: error: There is no “a.sh”. [SY109 missing-copy-source]\n"
             "    3 | CMD a.sh x\n"
             "      |     ^~~~~\n"
             "applications/demo/1.0/A.sh:1:1: note: here\n"
             "1 error(s), 0 warning(s), 0 hint(s) in 3 version directory(s).\n"
             "1 of them can be repaired with --fix.\n"_s);
}

void TestText::marksWideCharactersAndTabs_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Chinese before") << QByteArray("#集群a.sh!!") << u"    3 | #集群a.sh!!\n      |      ^~~~~\n"_s;
    QTest::newRow("tab before") << QByteArray("\tabcdefgh") << u"    3 |     abcdefgh\n      |        ^~~~~\n"_s;
    QTest::newRow("carriage return") << QByteArray("CMD a.sh x\r") << u"    3 | CMD a.sh x\n      |     ^~~~~\n"_s;
    QTest::newRow("a very long line") << QByteArray("CMD a.sh") + QByteArray(5000, 'x')
                                      << u"    3 | CMD a.sh%1…\n      |     ^~~~~\n"_s.arg(QString(152, u'x'));
}

void TestText::marksWideCharactersAndTabs()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QString, shown);
    qputenv("LC_ALL", "C.UTF-8");
    m_scratch.write(u"applications/demo/1.0/Kubefile"_s, "\n\n" + line + "\n");
    core::Diagnostic finding = test::sampleFinding();
    finding.range = line.startsWith('#') ? core::TextRange{{2, 3}, {2, 8}} : finding.range;
    QVERIFY2(text(finding).contains(shown), qPrintable(text(finding)));
}

void TestText::leavesOutWhatCannotBeRead()
{
    m_scratch.write(u"applications/demo/1.0/Kubefile"_s, QByteArray("a\0b", 3));
    QCOMPARE(text(test::sampleFinding()).count(u'\n'), 4);
}

void TestText::paintsWhenAsked()
{
    const QString report = text(test::sampleFinding(), true);
    QVERIFY(report.contains(u"\x1b[1;31merror:\x1b[0m"_s));
    QVERIFY(!text(test::sampleFinding()).contains(u'\x1b'));
}

void TestText::holdsNoControlCharacters()
{
    core::Diagnostic hostile = test::sampleFinding();
    hostile.path = u"applications/\x1b[31m\n/1.0/Kubefile"_s;
    hostile.message = u"a\x07z"_s;
    const QString report = text(hostile);
    QVERIFY(!report.contains(u'\x1b') && !report.contains(u'\x07'));
    QCOMPARE(report.count(u'\n'), 4);
}

void TestText::countsByRule()
{
    core::Diagnostic other = test::sampleFinding();
    other.code = u"SY102"_s;
    const QString table = report::statistics({{test::sampleFinding(), other, test::sampleFinding()}, 1});
    const QStringList lines = table.split(u'\n');
    QVERIFY2(lines.at(0).contains("2  SY109"_L1) && lines.at(1).contains("1  SY102"_L1), qPrintable(table));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
