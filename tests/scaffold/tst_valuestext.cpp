#include "scaffold/valuestext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestValuesText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void setsAndRemoves_data();
    void setsAndRemoves();
    void refuses_data();
    void refuses();
    void becomesOptions_data();
    void becomesOptions();
    void noOptions_data();
    void noOptions();
};

void TestValuesText::sets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const QString &text, const QString &path, const QString &value,
                        const QString &result) {
        QTest::newRow(name) << text << path << value << result;
    };
    row("empty", {}, u"a"_s, u"1"_s, u"a: 1\n"_s);
    row("empty mapping", u"{}\n"_s, u"a"_s, u"1"_s, u"\na: 1\n"_s);
    row("comment only", u"# x\n"_s, u"a.b"_s, u"true"_s, u"# x\na:\n  b: true\n"_s);
    row("replaced", u"a: 1 # x\nb: 2\n"_s, u"a"_s, u"3"_s, u"a: 3 # x\nb: 2\n"_s);
    row("replaced below", u"a:\n    b: 1\n"_s, u"a.b"_s, u"2"_s, u"a:\n    b: 2\n"_s);
    row("added below", u"a:\n    b: 1\n# end\nz: 1\n"_s, u"a.c"_s, u"2"_s, u"a:\n    b: 1\n    c: 2\n# end\nz: 1\n"_s);
    row("added deep", u"a:\n  b: 1\n"_s, u"a.c.d"_s, u"x"_s, u"a:\n  b: 1\n  c:\n    d: x\n"_s);
    row("added at the end", u"a: 1"_s, u"b"_s, u"2"_s, u"a: 1\nb: 2\n"_s);
    row("below nothing", u"a:\nb: 1\n"_s, u"a.c"_s, u"2"_s, u"a:\n  c: 2\nb: 1\n"_s);
    row("below an empty mapping", u"a: {}\nb: 1\n"_s, u"a.c"_s, u"2"_s, u"a: \n  c: 2\nb: 1\n"_s);
    row("nothing replaced", u"a:\nb: 1\n"_s, u"a"_s, u"2"_s, u"a: 2\nb: 1\n"_s);
    row("null replaced", u"a: null\n"_s, u"a"_s, u"2"_s, u"a: 2\n"_s);
    row("list replaced", u"a: [1, 2]\nb: 1\n"_s, u"a"_s, u"[]"_s, u"a: []\nb: 1\n"_s);
    row("behind a block text", u"a:\n  b: |\n    x\n    y\nz: 1\n"_s, u"a.c"_s, u"1"_s,
        u"a:\n  b: |\n    x\n    y\n  c: 1\nz: 1\n"_s);
    row("quoted", {}, u"a"_s, u"x: y #z"_s, u"a: \"x: y #z\"\n"_s);
    row("quoted by the user", {}, u"a"_s, u"\"1\""_s, u"a: \"1\"\n"_s);
    row("an anchor is a text", {}, u"a"_s, u"&b"_s, u"a: \"&b\"\n"_s);
    row("several lines", {}, u"a"_s, u"x\ny: 1"_s, u"a: \"x\\ny: 1\"\n"_s);
    row("key with a blank", {}, u"a b"_s, u"1"_s, u"\"a b\": 1\n"_s);
}

void TestValuesText::sets()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    QFETCH(QString, value);
    const auto result = withValue(text, path.split(u'.'), value);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QTEST(*result, "result");
}

void TestValuesText::setsAndRemoves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("top") << u"a: 1\n"_s << u"b"_s;
    QTest::newRow("below") << u"a:\n  b: 1\n"_s << u"a.c"_s;
    QTest::newRow("with its parents") << u"# x\na: 1\n"_s << u"b.c.d"_s;
    QTest::newRow("empty") << QString() << u"a.b"_s;
}

void TestValuesText::setsAndRemoves()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const auto result = withValue(text, path.split(u'.'), u"1"_s).and_then([&path](const QString &with) {
        return withoutValue(with, path.split(u'.'));
    });
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, text);
    QCOMPARE(withoutValue(text, {u"nowhere"_s, u"x"_s}).value_or(u"?"_s), text);
}

void TestValuesText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("broken") << u"a: [\n"_s;
    QTest::newRow("list") << u"- a\n"_s;
    QTest::newRow("two documents") << u"a: 1\n---\nb: 1\n"_s;
    QTest::newRow("a value in the way") << u"a: 1\n"_s;
    QTest::newRow("a list in the way") << u"a:\n  - 1\n"_s;
    QTest::newRow("one line") << u"a: {x: 1, y: 2}\n"_s;
}

void TestValuesText::refuses()
{
    QFETCH(QString, text);
    const auto result = withValue(text, {u"a"_s, u"b"_s}, u"1"_s);
    QVERIFY2(!result, qPrintable(result.value_or(QString())));
    QCOMPARE(result.error().kind, core::ErrorKind::Invalid);
}

void TestValuesText::becomesOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("options");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("empty mapping") << u"{}"_s << QString();
    QTest::newRow("values") << u"a:\n  b: 1\n  c: x\nd: true\n"_s << u"--set a.b=1 --set a.c=x --set d=true"_s;
    QTest::newRow("string") << u"a: \"1\"\n"_s << u"--set-string a=1"_s;
    QTest::newRow("null") << u"a:\n"_s << u"--set a=null"_s;
}

void TestValuesText::becomesOptions()
{
    QFETCH(QString, text);
    const auto options = asHelmOptions(text);
    QVERIFY2(options, options ? "" : qPrintable(options.error().message));
    QTEST(*options, "options");
}

void TestValuesText::noOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blank") << u"x: 1\na: b c\n"_s;
    QTest::newRow("list") << u"a: [1]\n"_s;
    QTest::newRow("empty list") << u"a: []\n"_s;
    QTest::newRow("empty mapping") << u"a: {}\n"_s;
    QTest::newRow("comma") << u"a: b,c\n"_s;
    QTest::newRow("quote") << u"a: b'c\n"_s;
    QTest::newRow("key with a dot") << u"a.b: 1\na: b'\n"_s; // needs a backslash, which the shell would take
}

void TestValuesText::noOptions()
{
    QFETCH(QString, text);
    const auto options = asHelmOptions(text);
    QVERIFY2(!options, qPrintable(options.value_or(QString())));
    QVERIFY(options.error().message.contains("a"_L1));
}

QTEST_GUILESS_MAIN(TestValuesText)
#include "tst_valuestext.moc"
