#include "scaffold/invocation.h"

#include "scaffold/answersource.h"
#include "scaffold/requests.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestInvocation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesOutDefaults();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void makesTheSamePlan();
};

void TestInvocation::leavesOutDefaults()
{
    const Pattern pattern = test::builtIn(u"helm-chart"_s);
    const Answers given{{u"name"_s, u"web"_s},
                        {u"version"_s, u"latest"_s},
                        {u"chartRepository"_s, u"oci://e.org/a"_s},
                        {u"versionMapping"_s, u"app-version"_s}, // not asked
                        {u"chart"_s, u"web"_s},
                        {u"namespace"_s, u"other"_s}};
    QCOMPARE(newArguments(pattern, given),
             (QStringList{u"new"_s, u"--pattern"_s, u"helm-chart"_s, u"--set"_s, u"name=web"_s, u"--set"_s,
                          u"chartRepository=oci://e.org/a"_s, u"--set"_s, u"namespace=other"_s}));
}

void TestInvocation::readsWhatItWrites_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("empty") << QString();
    QTest::newRow("lines") << u"a\nb\n"_s;
    QTest::newRow("backslashes") << uR"(C:\new\\n)"_s;
    QTest::newRow("equals") << u"a=b=c"_s;
}

void TestInvocation::readsWhatItWrites()
{
    QFETCH(QString, answer);
    const auto read = parseSetting(settingFor(u"id"_s, answer));
    QVERIFY(read);
    QCOMPARE(*read, std::pair(u"id"_s, answer));
    QVERIFY(!parseSetting(u"id"_s));
    QVERIFY(!parseSetting(u"=x"_s));
}

void TestInvocation::makesTheSamePlan()
{
    test::AnswerSource source(7);
    for (const QString &id : test::patternIds()) {
        const Pattern pattern = test::builtIn(id);
        for (int i = 0; i < 50; ++i) {
            const Answers given = source.next(pattern);
            const QStringList arguments = newArguments(pattern, given);
            Answers again;
            for (qsizetype at = 4; at < arguments.size(); at += 2) {
                const auto setting = parseSetting(arguments.at(at));
                QVERIFY(setting);
                again.insert(setting->first, setting->second);
            }
            const auto plan = makePlan({.pattern = pattern, .answers = withDefaults(pattern, given)}, {});
            const auto same = makePlan({.pattern = pattern, .answers = withDefaults(pattern, again)}, {});
            QCOMPARE(plan.has_value(), same.has_value());
            QVERIFY(!plan || plan->files == same->files);
        }
    }
}

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
