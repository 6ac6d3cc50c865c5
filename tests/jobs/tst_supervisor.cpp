#include "jobs/jobdirectory.h"
#include "jobs/jobfollower.h"
#include "jobs/joblock.h"
#include "jobs/processtree.h"
#include "jobs/supervisor.h"
#include "shelljobs.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::Event;
using jobs::JobState;

/// Runs real programs. The supervisor under test is this very program, started as "tst_supervisor supervise DIRECTORY".
class TestSupervisor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void runsStepsInOrder();
    void failures_data();
    void failures();
    void tellsWhenTheResultIsMissing();
    void givesStepsAReducedEnvironment();
    void scratchIsThereAndGoesAway();
    void cancelEndsTheWholeGroup();
    void cancelBeforeTheStart();
    void termCancels();
    void killedSupervisorLeavesAnInterruptedJob();
    void supervisorThatNeverComes();
    void supervisorThatIsMissing();
    void runsAJobOnlyOnce();
    void followerSeesEverythingExactlyOnce();
    void followerOfAVanishedJob();
    void fullDisk();
    void tellsOfARestartedMachine();
    void progressIsNoOutput();
    void endsWhatLeftTheGroup();

private:
    [[nodiscard]] jobs::Job createShellJob(const QStringList &scripts, const QString &result = {}) const;
    [[nodiscard]] jobs::Job read(const jobs::Job &job) const { return jobs::readJob(job.directory).value_or(job); }
    [[nodiscard]] static QList<Event> events(const jobs::Job &job);
    [[nodiscard]] static QStringList outputOf(const QList<Event> &events);
    [[nodiscard]] JobState runHere(const jobs::Job &job) const;
    [[nodiscard]] bool isAlive(const QString &pidFile) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSupervisor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

jobs::Job TestSupervisor::createShellJob(const QStringList &scripts, const QString &result) const
{
    return test::createShellJob(m_folder->filePath(u"jobs"_s), scripts, result);
}

QList<Event> TestSupervisor::events(const jobs::Job &job)
{
    qint64 offset = 0;
    return jobs::readEvents(job.directory, offset).value_or(QList<Event>());
}

QStringList TestSupervisor::outputOf(const QList<Event> &events)
{
    QStringList lines;
    for (const Event &event : events) {
        if (event.kind == Event::Kind::Output) {
            lines.append(event.text);
        }
    }
    return lines;
}

JobState TestSupervisor::runHere(const jobs::Job &job) const
{
    jobs::Supervisor supervisor(job.directory);
    QSignalSpy ended(&supervisor, &jobs::Supervisor::ended);
    if (!supervisor.start() || !(ended.wait(10'000))) {
        return JobState::Waiting;
    }
    return ended.first().first().value<JobState>();
}

bool TestSupervisor::isAlive(const QString &pidFile) const
{
    QFile file(m_folder->filePath(pidFile));
    return file.open(QIODevice::ReadOnly) && ::kill(file.readAll().trimmed().toInt(), 0) == 0;
}

void TestSupervisor::runsStepsInOrder()
{
    const jobs::Job job = createShellJob({u"echo one; echo two; echo three >&2; printf last"_s, u"echo four"_s});
    QCOMPARE(job.state, JobState::Waiting);
    QCOMPARE(QFileInfo(job.directory).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(runHere(job), JobState::Succeeded);
    const QList<Event> log = events(job);
    using Kind = Event::Kind;
    QCOMPARE(log.first().kind, Kind::JobStarted);
    QCOMPARE(log.last().kind, Kind::JobEnded);
    QCOMPARE(log.last().state, JobState::Succeeded);
    QStringList errors;
    QStringList output;
    for (const Event &event : log) {
        if (event.kind == Kind::Output) {
            (event.isError ? errors : output).append(event.text);
        }
    }
    QCOMPARE(output, QStringList({u"one"_s, u"two"_s, u"last"_s, u"four"_s}));
    QCOMPARE(errors, QStringList{u"three"_s});
    const jobs::Job ended = read(job);
    QCOMPARE(ended.state, JobState::Succeeded);
    QVERIFY(ended.started.isValid() && ended.started <= ended.ended);
    QVERIFY(ended.problem.isEmpty());
}

void TestSupervisor::failures_data()
{
    QTest::addColumn<jobs::Step>("step");
    QTest::addColumn<QString>("reason");
    const auto step = [](const QString &program, const QStringList &arguments) {
        return jobs::Step{.title = u"The title"_s,
                          .program = program,
                          .arguments = arguments,
                          .workingDirectory = {},
                          .environment = {},
                          .timeout = std::chrono::seconds(1)};
    };
    QTest::newRow("exit code") << step(u"/bin/sh"_s, {u"-c"_s, u"exit 7"_s}) << u"7"_s;
    QTest::newRow("message") << step(u"/bin/sh"_s, {u"-c"_s, u"echo no >&2; echo why >&2; echo; exit 7"_s}) << u"why"_s;
    QTest::newRow("missing") << step(u"/nowhere/program"_s, {}) << u"/nowhere/program"_s;
    QTest::newRow("crash") << step(u"/bin/sh"_s, {u"-c"_s, u"kill -SEGV $$"_s}) << u"11"_s;
    QTest::newRow("timeout") << step(u"/bin/sh"_s, {u"-c"_s, u"sleep 30 & wait"_s}) << u"too long"_s;
}

void TestSupervisor::failures()
{
    QFETCH(jobs::Step, step);
    QFETCH(QString, reason);
    const jobs::Step never{.title = u"Never"_s,
                           .program = u"/bin/true"_s,
                           .arguments = {},
                           .workingDirectory = {},
                           .environment = {},
                           .timeout = std::chrono::seconds(0)};
    const auto job =
        jobs::createJob(m_folder->path(), {.title = {}, .subject = {}, .result = {}, .steps = {step, never}});
    QVERIFY(job);
    const JobState expected = reason == "too long"_L1 ? JobState::TimedOut : JobState::Failed;
    QCOMPARE(runHere(*job), expected);
    const jobs::Job ended = read(*job);
    QCOMPARE(ended.state, expected);
    QVERIFY2(ended.problem.contains(u"The title"_s) && ended.problem.contains(reason), qPrintable(ended.problem));
    for (const Event &event : events(*job)) {
        QVERIFY(event.step != 1);
    }
}

void TestSupervisor::tellsWhenTheResultIsMissing()
{
    const QString result = m_folder->filePath(u"result"_s);
    const jobs::Job job = createShellJob({u"true"_s}, result);
    QCOMPARE(runHere(job), JobState::Failed);
    QVERIFY(read(job).problem.contains(result));
}

void TestSupervisor::givesStepsAReducedEnvironment()
{
    qputenv("GITHUB_TOKEN", "secret");
    qputenv("https_proxy", "http://proxy:1");
    qputenv("LC_SEALYARD", "x");
    const jobs::Job job =
        createShellJob({u"echo $GITHUB_TOKEN-$https_proxy-$LC_SEALYARD-${PATH:+path}; echo $PLACE"_s});
    QCOMPARE(runHere(job), JobState::Succeeded);
    QCOMPARE(outputOf(events(job)),
             QStringList({u"-http://proxy:1-x-path"_s, jobs::scratchPath(job.directory) + "/x"_L1}));
}

void TestSupervisor::scratchIsThereAndGoesAway()
{
    const jobs::Job job = createShellJob({u"pwd; mkdir -p a/b; echo x > a/b/c; chmod 500 a/b a"_s});
    QCOMPARE(runHere(job), JobState::Succeeded);
    QCOMPARE(outputOf(events(job)), QStringList{jobs::scratchPath(job.directory)});
    QVERIFY(!QFileInfo::exists(jobs::scratchPath(job.directory)));
}

void TestSupervisor::cancelEndsTheWholeGroup()
{
    const QString pidFile = m_folder->filePath(u"pid"_s);
    const jobs::Job job = createShellJob({u"sleep 60 & echo $! > %1; wait"_s.arg(pidFile), u"touch never"_s});
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    QTRY_VERIFY(isAlive(u"pid"_s));
    QCOMPARE(read(job).state, JobState::Running);
    QVERIFY(jobs::cancel(job));
    QTRY_COMPARE(read(job).state, JobState::Cancelled);
    QTRY_VERIFY(!isAlive(u"pid"_s));
    QVERIFY(read(job).problem.isEmpty());
    QCOMPARE(events(job).last().state, JobState::Cancelled);
    QVERIFY(jobs::cancel(job));
    QCOMPARE(read(job).state, JobState::Cancelled);
}

void TestSupervisor::cancelBeforeTheStart()
{
    const jobs::Job job = createShellJob({u"echo never"_s});
    QVERIFY(jobs::cancel(job));
    QCOMPARE(read(job).state, JobState::Cancelled);
    QCOMPARE(runHere(job), JobState::Cancelled);
    QCOMPARE(outputOf(events(job)), QStringList());
}

void TestSupervisor::termCancels()
{
    const jobs::Job job = createShellJob({u"echo $$ > %1; sleep 60"_s.arg(m_folder->filePath(u"pid"_s))});
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    QTRY_VERIFY(isAlive(u"pid"_s));
    const auto state = jobs::readState(job.directory);
    QVERIFY(state && state->processId > 0);
    QCOMPARE(::kill(static_cast<pid_t>(state->processId), SIGTERM), 0);
    QTRY_COMPARE(read(job).state, JobState::Cancelled);
    QTRY_VERIFY(!isAlive(u"pid"_s));
}

void TestSupervisor::killedSupervisorLeavesAnInterruptedJob()
{
    const jobs::Job job =
        createShellJob({u"echo $$ > %1; echo started; exec sleep 60"_s.arg(m_folder->filePath(u"pid"_s))});
    jobs::JobFollower follower(job.directory);
    QSignalSpy ended(&follower, &jobs::JobFollower::ended);
    QSignalSpy added(&follower, &jobs::JobFollower::eventsAdded);
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    QTRY_VERIFY(isAlive(u"pid"_s));
    QTRY_VERIFY(outputOf(events(job)).contains(u"started"_s));
    QCOMPARE(::kill(static_cast<pid_t>(jobs::readState(job.directory)->processId), SIGKILL), 0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<jobs::Job>().state, JobState::Interrupted);
    QVERIFY(!ended.first().first().value<jobs::Job>().problem.isEmpty());
    QVERIFY(QFileInfo::exists(jobs::scratchPath(job.directory)));
    jobs::removeLeftovers(m_folder->filePath(u"jobs"_s));
    QVERIFY(!QFileInfo::exists(jobs::scratchPath(job.directory)));
    QCOMPARE(read(job).state, JobState::Interrupted);
    QFile pid(m_folder->filePath(u"pid"_s));
    QVERIFY(pid.open(QIODevice::ReadOnly));
    ::kill(pid.readAll().trimmed().toInt(), SIGKILL);
}

void TestSupervisor::supervisorThatNeverComes()
{
    const jobs::Job job = createShellJob({u"true"_s});
    jobs::StateRecord record;
    record.launched = QDateTime::currentDateTimeUtc().addSecs(-60);
    QVERIFY(jobs::writeState(job.directory, record));
    QCOMPARE(read(job).state, JobState::Interrupted);
}

void TestSupervisor::supervisorThatIsMissing()
{
    const jobs::Job job = createShellJob({u"true"_s});
    const auto started = jobs::startSupervisor(job, u"/nowhere/program"_s);
    QVERIFY(!started);
    QVERIFY(started.error().message.contains(u"/nowhere/program"_s));
    QCOMPARE(read(job).state, JobState::Failed);
}

void TestSupervisor::runsAJobOnlyOnce()
{
    const jobs::Job job = createShellJob({u"true"_s});
    {
        jobs::JobLock lock;
        QVERIFY(lock.take(job.directory));
        QVERIFY(jobs::JobLock::isTaken(job.directory));
        jobs::Supervisor second(job.directory);
        QVERIFY(!second.start());
    }
    QVERIFY(!jobs::JobLock::isTaken(job.directory));
    QCOMPARE(runHere(job), JobState::Succeeded);
    jobs::Supervisor again(job.directory);
    QVERIFY(!again.start());
    QCOMPARE(read(job).state, JobState::Succeeded);
}

void TestSupervisor::followerSeesEverythingExactlyOnce()
{
    constexpr int count = 50'000;
    const jobs::Job job = createShellJob({u"seq 1 %1; sleep 0.3; echo end"_s.arg(count)});
    jobs::JobFollower early(job.directory);
    QSignalSpy earlyEnd(&early, &jobs::JobFollower::ended);
    QStringList seen;
    connect(&early, &jobs::JobFollower::eventsAdded, this, [&](const QList<Event> &added) { seen += outputOf(added); });
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    QTRY_COMPARE_WITH_TIMEOUT(earlyEnd.size(), 1, 20'000);
    QCOMPARE(seen.size(), count + 1);
    QCOMPARE(seen.at(count - 1), QString::number(count));
    QCOMPARE(seen.last(), u"end"_s);

    jobs::JobFollower late(job.directory);
    QSignalSpy lateEnd(&late, &jobs::JobFollower::ended);
    QStringList again;
    connect(&late, &jobs::JobFollower::eventsAdded, this, [&](const QList<Event> &added) { again += outputOf(added); });
    QTRY_COMPARE_WITH_TIMEOUT(lateEnd.size(), 1, 20'000);
    QCOMPARE(again, seen);
    QTest::qWait(300);
    QCOMPARE(earlyEnd.size(), 1);
    QCOMPARE(lateEnd.size(), 1);
}

void TestSupervisor::tellsOfARestartedMachine()
{
    const jobs::Job job = createShellJob({u"true"_s});
    jobs::StateRecord record;
    record.state = JobState::Running;
    record.bootId = u"an earlier one"_s;
    QVERIFY(jobs::writeState(job.directory, record));
    QCOMPARE(read(job).state, JobState::Interrupted);
    QVERIFY2(read(job).problem.contains(u"restarted"_s), qPrintable(read(job).problem));
}

void TestSupervisor::progressIsNoOutput()
{
    const jobs::Job job = createShellJob({u"printf '\\033]9;4;1;%d\\033\\\\\\n' 5 5 70; echo x"_s});
    QCOMPARE(runHere(job), JobState::Succeeded);
    QList<int> percents;
    for (const Event &event : events(job)) {
        if (event.kind == Event::Kind::Progress) {
            percents.append(event.percent);
        }
    }
    QCOMPARE(percents, (QList<int>{5, 70}));
    QCOMPARE(outputOf(events(job)), QStringList{u"x"_s});
}

void TestSupervisor::endsWhatLeftTheGroup()
{
    const jobs::Job job =
        createShellJob({u"setsid sh -c 'echo $$ > %1; exec sleep 60' & sleep 0.2"_s.arg(m_folder->filePath(u"pid"_s))});
    QCOMPARE(runHere(job), JobState::Succeeded);
    QVERIFY(!isAlive(u"pid"_s));
}

void TestSupervisor::followerOfAVanishedJob()
{
    jobs::JobFollower follower(m_folder->filePath(u"nothing"_s));
    QSignalSpy ended(&follower, &jobs::JobFollower::ended);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<jobs::Job>().state, JobState::Interrupted);
}

void TestSupervisor::fullDisk()
{
    const jobs::Job job = createShellJob({u"cat /dev/zero | tr '\\\\0' x | fold -w 1000"_s});
    const QString inside = u"mount -t tmpfs -o size=3m none \"$1\" && cp -r \"$2\" \"$1/job\" && \"$3\" supervise "
                           "\"$1/job\"; cat \"$1/job/state.json\" && ls \"$1/job\""_s;
    QVERIFY(QDir(m_folder->path()).mkdir(u"small"_s));
    QProcess process;
    process.start(u"unshare"_s,
                  {u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, u"-c"_s, inside, u"sh"_s,
                   m_folder->filePath(u"small"_s), job.directory, QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    if (errors.contains("unshare:") || errors.contains("mount:")) {
        QSKIP("A small file system cannot be mounted here.");
    }
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY2(output.contains("\"state\":\"disk-full\"") && output.contains("No space left"),
             (output + errors).constData());
    QVERIFY(!output.contains("scratch"));
}

int main(int argc, char **argv)
{
    TestSupervisor test;
    return test::superviseOrTest(argc, argv, test);
}

#include "tst_supervisor.moc"
