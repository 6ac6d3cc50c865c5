#include "gui/jobs/buildproblems.h"
#include "jobs/endedjob.h"
#include "support/scratchworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::JobState;

/// Problems of builds that ended in the hour before, in a workspace that lies on disk.
class TestBuildProblems final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfTheNewestBuild();
    void countsNoOtherJobs_data();
    void countsNoOtherJobs();
    void forgetsWhatHasChangedOnDisk();
    void hidesWhatIsBeingChanged();
    void doesNotComeBackWhenSaved();
    void changesWithTheWorkspace();

private:
    [[nodiscard]] jobs::Job build(JobState state, int minutesAgo, jobs::Plan plan = {}) const;
    void age(const QString &path) const;
    [[nodiscard]] QStringList places() const;

    std::unique_ptr<test::ScratchWorkspace> m_space;
    std::unique_ptr<gui::BuildProblems> m_problems;
};

static const QString script = u"applications/demo/1.0/init.sh"_s;
static const QString place = script + ":2 helmm: command not found"_L1;

void TestBuildProblems::init()
{
    m_problems.reset();
    m_space = std::make_unique<test::ScratchWorkspace>();
    m_space->write(script, "#!/bin/bash\nhelmm pull x\n");
    m_space->write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\nCOPY . .\n");
    age(script);
    m_problems = std::make_unique<gui::BuildProblems>();
    m_problems->setWorkspace(m_space->root());
}

/// Lets a file be older than every build.
void TestBuildProblems::age(const QString &path) const
{
    QFile file(m_space->at(path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
}

jobs::Job TestBuildProblems::build(JobState state, int minutesAgo, jobs::Plan plan) const
{
    if (plan.steps.isEmpty()) {
        plan = test::buildPlan(m_space->root(), u"applications/demo/1.0"_s);
    }
    return test::endedJob(m_space->at(u"jobs"_s), plan,
                          {u"\x1b[1mpulling\x1b[0m"_s, u"! \x1b[31minit.sh: line 2: helmm: command not found"_s}, state,
                          QDateTime::currentDateTimeUtc().addSecs(-60LL * minutesAgo));
}

QStringList TestBuildProblems::places() const
{
    QStringList places;
    for (const core::Diagnostic &finding : m_problems->findings()) {
        places.append(u"%1:%2 %3"_s.arg(finding.path).arg(finding.range.start.line + 1).arg(finding.message));
    }
    return places;
}

void TestBuildProblems::tellsOfTheNewestBuild()
{
    m_problems->take(build(JobState::Failed, 30));
    QTRY_COMPARE(places(), QStringList{place});
    QSignalSpy changed(m_problems.get(), &gui::BuildProblems::findingsChanged);
    m_problems->take(build(JobState::Succeeded, 40)); // an older one of which we hear later
    m_problems->take(build(JobState::Succeeded, 20));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(places(), QStringList());
    m_problems->take(build(JobState::TimedOut, 10));
    QTRY_COMPARE(places(), QStringList{place});
}

void TestBuildProblems::countsNoOtherJobs_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<bool>("isPassive");
    QTest::newRow("another workspace") << u"/elsewhere"_s << false;
    QTest::newRow("GitHub's") << QString() << true;
}

void TestBuildProblems::countsNoOtherJobs()
{
    QFETCH(QString, root);
    QFETCH(bool, isPassive);
    jobs::Plan plan = test::buildPlan(root.isEmpty() ? m_space->root() : root, u"applications/demo/1.0"_s);
    plan.isPassive = isPassive;
    plan.steps.first().workingDirectory = m_space->root();
    m_problems->take(build(JobState::Failed, 5, plan));
    m_space->write(u"applications/other/1.0/init.sh"_s, "\nhelmm\n");
    age(u"applications/other/1.0/init.sh"_s);
    m_problems->take(build(JobState::Failed, 30, test::buildPlan(m_space->root(), u"applications/other/1.0"_s)));
    QTRY_COMPARE(places(), QStringList{u"applications/other/1.0/init.sh:2 helmm: command not found"_s});
}

void TestBuildProblems::forgetsWhatHasChangedOnDisk()
{
    m_problems->take(build(JobState::Failed, 30));
    QTRY_COMPARE(places(), QStringList{place});
    m_space->write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\n");
    m_problems->refresh();
    m_space->write(script, "#!/bin/bash\nhelm pull x\n");
    m_problems->refresh();
    QTRY_COMPARE(places(), QStringList());
}

void TestBuildProblems::hidesWhatIsBeingChanged()
{
    m_problems->take(build(JobState::Failed, 30));
    QTRY_COMPARE(places(), QStringList{place});
    m_problems->setModified(u"applications/demo/1.0/Kubefile"_s, true);
    QCOMPARE(places(), QStringList{place});
    m_problems->setModified(script, true);
    QCOMPARE(places(), QStringList());
    m_problems->setModified(script, false); // undone
    QTRY_COMPARE(places(), QStringList{place});
}

void TestBuildProblems::doesNotComeBackWhenSaved()
{
    m_problems->take(build(JobState::Failed, 30));
    QTRY_COMPARE(places(), QStringList{place});
    m_problems->setModified(script, true);
    QSignalSpy changed(m_problems.get(), &gui::BuildProblems::findingsChanged);
    m_space->write(script, "#!/bin/bash\nhelm pull x\n");
    m_problems->setModified(script, false);
    QCOMPARE(places(), QStringList());
    // When the other one is told of, the script was looked at.
    m_space->write(u"applications/other/1.0/init.sh"_s, "\nhelmm\n");
    age(u"applications/other/1.0/init.sh"_s);
    m_problems->take(build(JobState::Failed, 30, test::buildPlan(m_space->root(), u"applications/other/1.0"_s)));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(places(), QStringList{u"applications/other/1.0/init.sh:2 helmm: command not found"_s});
}

void TestBuildProblems::changesWithTheWorkspace()
{
    m_problems->take(build(JobState::Failed, 30));
    QTRY_COMPARE(places(), QStringList{place});
    const test::ScratchWorkspace other;
    m_problems->setWorkspace(other.root());
    QCOMPARE(places(), QStringList());
    m_problems->setWorkspace(m_space->root());
    QTRY_COMPARE(places(), QStringList{place});
}

QTEST_GUILESS_MAIN(TestBuildProblems)
#include "tst_buildproblems.moc"
