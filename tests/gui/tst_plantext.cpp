#include "gui/jobs/plantext.h"

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
                       .arguments = {u"%s."_s, u"$HOME"_s, u"中 文"_s},
                       .workingDirectory = {},
                       .environment = {}}}};
}

} // namespace

void TestPlanText::stepsAsTyped()
{
    QCOMPARE(gui::planText(plan()), u"# Say it\n(cd /tmp && A='x y' echo 'it'\\''s')\n"
                                    u"# Print\nprintf %s. '$HOME' '中 文'\n"_s);
}

void TestPlanText::bashUnderstandsIt()
{
    QProcess bash;
    bash.start(u"bash"_s, {u"-c"_s, gui::planText(plan())});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()), u"it's\n$HOME.中 文."_s);
}

QTEST_GUILESS_MAIN(TestPlanText)

#include "tst_plantext.moc"
