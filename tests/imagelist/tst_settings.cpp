#include "imagelist/settings.h"

#include "template/formats/json.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::imagelist;

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

/// Each as `helm template --set` gives it to a chart that prints its values as JSON.
void TestSettings::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isText");
    QTest::addColumn<QByteArray>("json"); // empty: not read
    const auto row = [](const char *text, const char *json, bool isText = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << isText << QByteArray(json);
    };
    row("a=1", R"({"a":1})");
    row("a.b.c=x,a.d=true", R"({"a":{"b":{"c":"x"},"d":true}})");
    row("a=1,a=2", R"({"a":2})");
    row("a=", R"({"a":""})");
    row("a=null", R"({"a":null})");
    row("a=0,b=007,c=1.5,d=-3", R"({"a":0,"b":"007","c":"1.5","d":-3})");
    row("a=b=c", R"({"a":"b=c"})");
    row("a\\.b=x\\,y", R"({"a.b":"x,y"})");
    row("a=False,b=NULL", R"({"a":false,"b":null})");
    row("b=true ", R"({"b":"true "})");
    row("a=1,a.b=2", "");
    row("t=1", R"({"t":"1"})", true);
    row("a={1,2}", "");
    row("a[0]=1", "");
    row("a", "");
    row("=1", "");
    row("a..b=1", "");
}

void TestSettings::reads()
{
    QFETCH(QString, text);
    QFETCH(bool, isText);
    const auto values = valuesOf({{text, isText}});
    QTEST(values ? templates::toJson(templates::Value(*values)).value_or("?") : QByteArray(), "json");
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
