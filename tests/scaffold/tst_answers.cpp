#include "scaffold/answers.h"

#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesMissingFile();
};

void TestAnswers::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Answers>("answers");
    QTest::newRow("empty") << QString() << Answers();
    QTest::newRow("comment only") << u"# nothing\n"_s << Answers();
    QTest::newRow("scalars") << u"a: x\nb: 1.10\nc: true\nd: 'q: r'\ne:\nf: ~\n"_s
                             << Answers{{u"a"_s, u"x"_s},    {u"b"_s, u"1.10"_s}, {u"c"_s, u"true"_s},
                                        {u"d"_s, u"q: r"_s}, {u"e"_s, {}},        {u"f"_s, {}}};
    QTest::newRow("lists") << u"a: [x, y]\nb:\n  - 1\n  - ${VERSION#v}\nc: []\n"_s
                           << Answers{{u"a"_s, u"x\ny"_s}, {u"b"_s, u"1\n${VERSION#v}"_s}, {u"c"_s, {}}};
    QTest::newRow("block") << u"a: |\n  x\n  y\n"_s << Answers{{u"a"_s, u"x\ny\n"_s}};
    QTest::newRow("alias") << u"a: &n x\nb: *n\n"_s << Answers{{u"a"_s, u"x"_s}, {u"b"_s, u"x"_s}};
}

void TestAnswers::reads()
{
    QFETCH(QString, text);
    const auto answers = parseAnswers(text, u"a.yaml"_s);
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
    QTEST(*answers, "answers");
}

void TestAnswers::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("list") << u"- a\n- b\n"_s << u"line 1, column 1"_s;
    QTest::newRow("scalar") << u"hello\n"_s << u"line 1, column 1"_s;
    QTest::newRow("nested") << u"a: x\nb:\n  c: d\n"_s << u"line 3, column 3"_s;
    QTest::newRow("nested list") << u"a: [x, [y]]\n"_s << u"line 1, column 8"_s;
    QTest::newRow("twice") << u"a: x\nb: y\na: z\n"_s << u"line 3, column 1"_s;
    QTest::newRow("documents") << u"a: x\n---\nb: y\n"_s << u"line 3, column 1"_s;
    QTest::newRow("broken") << u"a: [x\n"_s << u"line "_s;
}

void TestAnswers::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const test::ScratchWorkspace folder;
    folder.write(u"%4 a.yaml"_s, text.toUtf8());
    const auto answers = readAnswers(folder.at(u"%4 a.yaml"_s));
    QVERIFY(!answers);
    QCOMPARE(answers.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(answers.error().message.contains(place), qPrintable(answers.error().message));
    QVERIFY2(answers.error().message.contains(u"/%4 a.yaml”"_s), qPrintable(answers.error().message));
}

void TestAnswers::namesMissingFile()
{
    const auto answers = readAnswers(u"/nowhere/answers.yaml"_s);
    QVERIFY(!answers);
    QCOMPARE(answers.error().kind, core::ErrorKind::NotFound);
    QVERIFY(answers.error().message.contains("/nowhere/answers.yaml"_L1));
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
