#include "jobs/plantext.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestPlanText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAsTyped();
    void bashUnderstandsIt();
};

namespace {

jobs::Plan plan()
{
    return {.title = u"Test"_s,
            .subject = {},
            .result = {},
            .steps = {{.title = u"Say it"_s,
                       .program = u"echo"_s,
                       .arguments = {u"it's"_s},
                       .workingDirectory = u"/tmp"_s,
                       .environment = {{u"A"_s, u"x y"_s}}},
                      {.title = u"Print"_s,
                       .program = u"printf"_s,
                       .arguments = {u"%s."_s, u"$HOME"_s, u"中 文"_s, QString()},
                       .workingDirectory = {},
                       .environment = {}},
                      {.title = u"Write"_s,
                       .program = u"touch"_s,
                       .arguments = {u"@SCRATCH@/a b"_s, u"@SCRATCH@"_s},
                       .workingDirectory = u"@SCRATCH@"_s,
                       .environment = {}},
                      {.title = u"List"_s,
                       .program = u"ls"_s,
                       .arguments = {u"@SCRATCH@"_s},
                       .workingDirectory = {},
                       .environment = {}}}};
}

} // namespace

void TestPlanText::stepsAsTyped()
{
    QCOMPARE(jobs::planText(plan()), u"SCRATCH=$(mktemp -d)\n"
                                     u"# Say it\n(cd /tmp && A='x y' echo 'it'\\''s')\n"
                                     u"# Print\nprintf %s. '$HOME' '中 文' ''\n"
                                     u"# Write\n(cd \"$SCRATCH\" && touch \"$SCRATCH\"'/a b' \"$SCRATCH\")\n"
                                     u"# List\nls \"$SCRATCH\"\n"_s);
}

void TestPlanText::bashUnderstandsIt()
{
    QProcess bash;
    bash.start(u"bash"_s, {u"-c"_s, jobs::planText(plan())});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()), u"it's\n$HOME.中 文..a b\n"_s);
}

QTEST_GUILESS_MAIN(TestPlanText)

#include "tst_plantext.moc"
