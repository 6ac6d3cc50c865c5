#include "git/message.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestMessage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remarks_data();
    void remarks();
    void cleans_data();
    void cleans();
    void signsOff_data();
    void signsOff();
};

void TestMessage::remarks_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("words");
    QTest::newRow("good") << u"fix(helm): Say which version\n\nBecause.\n"_s << QString();
    QTest::newRow("good, no scope") << u"docs: explain"_s << QString();
    QTest::newRow("upstream's word") << u"feature(main): add a check"_s << QString();
    QTest::newRow("merge") << u"Merge branch 'a'"_s << QString();
    QTest::newRow("empty") << u" \n\n"_s << u"empty"_s;
    QTest::newRow("no kind") << u"add helm"_s << u"begin with a kind"_s;
    QTest::newRow("kind without blank") << u"fix:helm"_s << u"begin with a kind"_s;
    QTest::newRow("long") << QString(u"fix: "_s + QString(80, u'a')) << u"85 characters"_s;
    QTest::newRow("full stop") << u"fix: a."_s << u"full stop"_s;
    QTest::newRow("no blank line") << u"fix: a\nb"_s << u"blank line"_s;
    QTest::newRow("long line") << QString(u"fix: a\n\n"_s + QString(101, u'b')) << u"more than 100"_s;
    QTest::newRow("long address") << QString(u"fix: a\n\nhttps://"_s + QString(101, u'b')) << QString();
    QTest::newRow("conflict") << u"fix: a\n\n<<<<<<< b"_s << u"conflict"_s;
}

void TestMessage::remarks()
{
    QFETCH(const QString, message);
    QFETCH(const QString, words);
    const auto remarks = git::remarksOn(message);
    QCOMPARE(remarks.size(), words.isEmpty() ? 0 : 1);
    QVERIFY(words.isEmpty() || remarks.first().text.contains(words));
}

void TestMessage::cleans_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("clean");
    QTest::newRow("same") << u"a\n\nb\n"_s << u"a\n\nb\n"_s;
    QTest::newRow("blanks") << u"\n\n a \t\r\n\n\n\nb\n\n"_s << u" a\n\nb\n"_s;
    QTest::newRow("hash") << u"# a\nb"_s << u"# a\nb\n"_s;
    QTest::newRow("nothing") << u" \n\t\n"_s << QString();
}

void TestMessage::cleans()
{
    QFETCH(const QString, message);
    QTEST(git::cleanedMessage(message), "clean");
}

void TestMessage::signsOff_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("signedOff");
    const QString line = u"Signed-off-by: A B <a@b.c>\n"_s;
    QTest::newRow("subject") << u"fix: a"_s << QString(u"fix: a\n\n"_s + line);
    QTest::newRow("body") << u"fix: a\n\nb"_s << QString(u"fix: a\n\nb\n\n"_s + line);
    QTest::newRow("trailers") << u"fix: a\n\nReviewed-by: C <c@d.e>"_s
                              << QString(u"fix: a\n\nReviewed-by: C <c@d.e>\n"_s + line);
    QTest::newRow("twice") << QString(u"fix: a\n\n"_s + line) << QString(u"fix: a\n\n"_s + line);
}

void TestMessage::signsOff()
{
    QFETCH(const QString, message);
    QTEST(git::signedOff(message, {u"A B"_s, u"a@b.c"_s}), "signedOff");
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
