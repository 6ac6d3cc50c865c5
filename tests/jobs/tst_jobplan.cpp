#include "jobs/plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace std::chrono_literals;

class TestJobPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheFile();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
};

void TestJobPlan::survivesTheFile()
{
    const jobs::Plan plan{.title = u"helm 版本"_s,
                          .subject = u"applications/helm/v3.8.2"_s,
                          .result = u"/out/a b.tar"_s,
                          .steps = {{.title = u"One"_s,
                                     .program = u"/bin/echo"_s,
                                     .arguments = {u"a b"_s, u""_s, u"@SCRATCH@/x"_s},
                                     .workingDirectory = u"@SCRATCH@"_s,
                                     .environment = {{u"A"_s, u"1"_s}},
                                     .timeout = 90s},
                                    {.title = u"Two"_s,
                                     .program = u"true"_s,
                                     .arguments = {},
                                     .workingDirectory = {},
                                     .environment = {},
                                     .timeout = 0s}}};
    QCOMPARE(jobs::planFromJson(jobs::toJson(plan)).value_or(jobs::Plan{}), plan);
}

void TestJobPlan::refusesWhatIsNoPlan_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x00\xff{[", 4);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("another version") << QByteArray(R"({"version":2,"steps":[]})");
    QTest::newRow("no program") << QByteArray(R"({"version":1,"steps":[{"title":"x"}]})");
    QTest::newRow("step is no object") << QByteArray(R"({"version":1,"steps":[3]})");
    QTest::newRow("too many steps") << QByteArray(R"({"version":1,"steps":[)") +
                                           QByteArray(R"({"program":"true"},)").repeated(100) +
                                           R"({"program":"true"}]})";
}

void TestJobPlan::refusesWhatIsNoPlan()
{
    QFETCH(QByteArray, json);
    const auto plan = jobs::planFromJson(json);
    QVERIFY(!plan);
    QVERIFY(!plan.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestJobPlan)
#include "tst_jobplan.moc"
