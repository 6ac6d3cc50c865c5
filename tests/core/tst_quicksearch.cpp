#include "core/quicksearch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::core;

class TestQuickSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contains_data();
    void contains();
};

void TestQuickSearch::contains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("empty text") << QString() << QByteArray("a") << false;
    QTest::newRow("whole") << u"kind: Config"_s << QByteArray("kind: Config") << true;
    QTest::newRow("first") << u"{{ x"_s << QByteArray("{{") << true;
    QTest::newRow("last") << u"a ${{"_s << QByteArray("${{") << true;
    QTest::newRow("cut at the end") << u"a ${"_s << QByteArray("${{") << false;
    QTest::newRow("cut at the start") << u"onfig and kind: C"_s << QByteArray("kind: Config") << false;
    QTest::newRow("other case") << u"kind: config"_s << QByteArray("kind: Config") << false;
    QTest::newRow("behind a near miss") << u"matchLabel matchLabels"_s << QByteArray("matchLabels") << true;
    QTest::newRow("overlapping") << u"a{{{ b"_s << QByteArray("{{ ") << true;
    QTest::newRow("wide text around") << u"中文 server { 中文"_s << QByteArray("server {") << true;
    QTest::newRow("common letters") << u"a sea of sealyard: it"_s << QByteArray("sealyard:") << true;
}

void TestQuickSearch::contains()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, words);
    QFETCH(bool, isThere);
    QCOMPARE(containsText(text, QLatin1StringView(words)), isThere);
    QCOMPARE(text.contains(QLatin1StringView(words)), isThere);
}

QTEST_GUILESS_MAIN(TestQuickSearch)
#include "tst_quicksearch.moc"
