#include "jobs/jobdirectory.h"
#include "jobs/queue.h"
#include "shelljobs.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::JobState;

/// Runs real programs, as the test of the supervisor does.
class TestJobQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void queueKeepsItsLimitAndOrder();
    void passiveJobsTakeNoPlace();
    void secretsStayInMemory();
    void queueExcludesAndCancels();
    void listsNewestFirstAndSkipsGarbage();
    void leavesNoDirectoryWhenDiskIsFull();
    void jobsAppearWhole();
    void clearsUpAfterMakersThatWereKilled_data();
    void clearsUpAfterMakersThatWereKilled();
    void makerThatIsGone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJobQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestJobQueue::queueKeepsItsLimitAndOrder()
{
    const QString folder = m_folder->filePath(u"jobs"_s);
    const QString program = QCoreApplication::applicationFilePath();
    QVERIFY(jobs::setJobLimit(folder, 2));
    QVERIFY(!jobs::setJobLimit(folder, 0));
    QCOMPARE(jobs::jobLimit(folder), 2);
    QList<jobs::Job> queued;
    for (int i = 0; i < 5; ++i) {
        queued.append(test::createShellJob(m_folder->filePath(u"jobs"_s),
                                           {u"echo %1 >> %2; sleep 0.3"_s.arg(i).arg(m_folder->filePath(u"order"_s))}));
        QTest::qWait(2);
    }
    QVERIFY(jobs::enqueue(queued, program));
    qsizetype most = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        (most = std::max(
             most, std::ranges::count_if(
                       queued, [&](const jobs::Job &job) { return test::readAgain(job).state == JobState::Running; })),
         std::ranges::all_of(queued,
                             [&](const jobs::Job &job) { return test::readAgain(job).state == JobState::Succeeded; })),
        20'000);
    QVERIFY(most <= 2);
    QFile order(m_folder->filePath(u"order"_s));
    QVERIFY(order.open(QIODevice::ReadOnly));
    QCOMPARE(order.readAll().size(), 10);
}

/// What waits for hours for a server must not keep builds from starting.
void TestJobQueue::passiveJobsTakeNoPlace()
{
    const QString folder = m_folder->filePath(u"jobs"_s);
    const QString program = QCoreApplication::applicationFilePath();
    QVERIFY(jobs::setJobLimit(folder, 1));
    jobs::Plan plan = test::createShellJob(folder, {u"sleep 30"_s}).plan;
    plan.isPassive = true;
    const jobs::Job watching = *jobs::createJob(folder, plan);
    QVERIFY(jobs::startSupervisor(watching, program));
    QTRY_COMPARE(test::readAgain(watching).state, JobState::Running);
    const jobs::Job building = test::createShellJob(folder, {u"true"_s});
    QVERIFY(jobs::enqueue({building}, program));
    QTRY_COMPARE_WITH_TIMEOUT(test::readAgain(building).state, JobState::Succeeded, 10'000);
    QVERIFY(jobs::cancel(watching));
    QTRY_COMPARE_WITH_TIMEOUT(test::readAgain(watching).state, JobState::Cancelled, 10'000);
}

/// A secret reaches the step, and no file of the job.
void TestJobQueue::secretsStayInMemory()
{
    const QString folder = m_folder->filePath(u"jobs"_s);
    const QString seen = m_folder->filePath(u"seen"_s);
    jobs::Plan plan = test::createShellJob(folder, {u"echo $SEALYARD_SECRET$OTHER > %1"_s.arg(seen)}).plan;
    plan.steps.first().passedOn = QStringList{u"SEALYARD_SECRET"_s};
    const jobs::Job job = *jobs::createJob(folder, plan);
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath(),
                                  {{u"SEALYARD_SECRET"_s, u"hush-hush"_s}, {u"OTHER"_s, u"other"_s}}));
    QTRY_COMPARE_WITH_TIMEOUT(test::readAgain(job).state, JobState::Succeeded, 10'000);
    QFile output(seen);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(output.readAll(), "hush-hush\n");
    QDirIterator files(job.directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("hush"), qPrintable(file.fileName()));
    }
}

void TestJobQueue::queueExcludesAndCancels()
{
    const QString program = QCoreApplication::applicationFilePath();
    QList<jobs::Job> queued;
    for (int i = 0; i < 3; ++i) {
        jobs::Plan plan = test::createShellJob(m_folder->filePath(u"jobs"_s), {u"sleep 0.5"_s}).plan;
        plan.exclusive = i < 2 ? u"same"_s : u"other"_s;
        queued.append(*jobs::createJob(m_folder->filePath(u"jobs"_s), plan));
        QTest::qWait(2);
    }
    QVERIFY(jobs::enqueue(queued, program));
    QTRY_COMPARE(test::readAgain(queued.at(2)).state, JobState::Running);
    QCOMPARE(test::readAgain(queued.at(1)).state, JobState::Waiting);
    QVERIFY(jobs::cancel(queued.at(1)));
    QCOMPARE(test::readAgain(queued.at(1)).state, JobState::Cancelled);
    QTRY_COMPARE(test::readAgain(queued.at(0)).state, JobState::Succeeded);
    const auto again = jobs::createAgain(test::readAgain(queued.at(0)));
    QVERIFY(again && again->plan == queued.at(0).plan);
    QTRY_COMPARE(test::readAgain(queued.at(2)).state, JobState::Succeeded);
    QCOMPARE(test::readAgain(queued.at(1)).state, JobState::Cancelled);
}

void TestJobQueue::listsNewestFirstAndSkipsGarbage()
{
    const jobs::Job first = test::createShellJob(m_folder->filePath(u"jobs"_s), {u"true"_s});
    QTest::qWait(2);
    const jobs::Job second = test::createShellJob(m_folder->filePath(u"jobs"_s), {u"true"_s});
    QDir folder(m_folder->filePath(u"jobs"_s));
    QVERIFY(folder.mkdir(u"empty"_s));
    QVERIFY(folder.mkdir(u"garbage"_s));
    QFile plan(folder.filePath(u"garbage/plan.json"_s));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(QByteArray(6'000'000, '['));
    plan.close();
    QVERIFY(QFile::link(first.directory, folder.filePath(u"link"_s)));
    QVERIFY(folder.mkdir(u"fifo"_s));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"fifo/plan.json"_s)).constData(), 0600), 0);
    QStringList ids;
    for (const jobs::Job &job : jobs::listJobs(folder.path())) {
        ids.append(job.id);
    }
    QCOMPARE(ids, QStringList({second.id, first.id}));
}

/// A limit on the size of files stands for a full disk.
void TestJobQueue::leavesNoDirectoryWhenDiskIsFull()
{
    const QString folder = m_folder->filePath(u"jobs"_s);
    const jobs::Plan plan = test::createShellJob(folder, {u"true"_s}).plan;
    const jobs::Job waiting = *jobs::createJob(folder, plan);
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = 10, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto created = jobs::createJob(folder, plan);
    const auto queued = jobs::enqueue({waiting}, QCoreApplication::applicationFilePath());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!created);
    QVERIFY2(created.error().message.contains("plan.json"_L1), qPrintable(created.error().message));
    QVERIFY(!queued);
    QVERIFY2(queued.error().message.contains("state.json"_L1), qPrintable(queued.error().message));
    QCOMPARE(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

/// Windows of other programs look into the folder when a name appears in it, and not again.
void TestJobQueue::jobsAppearWhole()
{
    const QString folder = m_folder->filePath(u"jobs"_s);
    QVERIFY(QDir().mkpath(folder));
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    QVERIFY(watch >= 0);
    QVERIFY(::inotify_add_watch(watch, QFile::encodeName(folder).constData(), IN_CREATE | IN_MOVED_TO) >= 0);
    const jobs::Job job = test::createShellJob(folder, {u"true"_s});
    alignas(inotify_event) std::array<char, 4096> buffer{};
    const qint64 size = ::read(watch, buffer.data(), buffer.size());
    ::close(watch);
    QStringList appeared;
    for (qint64 offset = 0; offset < size;) {
        const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + offset);
        const QString name = QString::fromLocal8Bit(event->name);
        if (!name.startsWith(u'.')) {
            appeared.append((event->mask & IN_MOVED_TO) != 0 ? name : u"made: "_s + name);
        }
        offset += static_cast<qint64>(sizeof(inotify_event)) + event->len;
    }
    QCOMPARE(appeared, QStringList{job.id});
}

void TestJobQueue::clearsUpAfterMakersThatWereKilled_data()
{
    QTest::addColumn<int>("namedHoursAgo");
    QTest::addColumn<int>("writtenHoursAgo");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("long ago") << 25 << 25 << u"-0a1b"_s << false;
    QTest::newRow("a moment ago") << 0 << 0 << u"-0a1b"_s << true;
    QTest::newRow("the clock was set") << 25 << 0 << u"-0a1b"_s << true;
    QTest::newRow("the clock was set back") << 0 << 25 << u"-0a1b"_s << true;
    QTest::newRow("somebody else's") << 25 << 25 << u"x-0a1b"_s << true;
}

/// A process that is killed while it makes a job leaves a hidden directory.
void TestJobQueue::clearsUpAfterMakersThatWereKilled()
{
    QFETCH(int, namedHoursAgo);
    QFETCH(int, writtenHoursAgo);
    QFETCH(QString, end);
    const QString folder = m_folder->filePath(u"jobs"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime named = now.addSecs(-3600LL * namedHoursAgo);
    const QString hidden = folder + u"/."_s + named.toString("yyyyMMdd'T'HHmmss.zzz'Z'"_L1) + end;
    QVERIFY(QDir().mkpath(hidden));
    QFile plan(hidden + "/plan.json"_L1);
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.close();
    const auto written = static_cast<time_t>(now.addSecs(-3600LL * writtenHoursAgo).toSecsSinceEpoch());
    const std::array<timespec, 2> times{{{.tv_sec = written, .tv_nsec = 0}, {.tv_sec = written, .tv_nsec = 0}}};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(hidden).constData(), times.data(), 0), 0);
    const jobs::Job job = test::createShellJob(folder, {u"true"_s});
    QVERIFY(jobs::recover(folder, QCoreApplication::applicationFilePath()));
    QTEST(QFileInfo(hidden).isDir(), "isLeft");
    QVERIFY(QFileInfo(job.directory).isDir());
}

/// A program that is killed between making a job and queueing it.
void TestJobQueue::makerThatIsGone()
{
    const jobs::Job job = test::createShellJob(m_folder->filePath(u"jobs"_s), {u"true"_s});
    QCOMPARE(test::readAgain(job).state, JobState::Waiting);
    const auto longAgo = static_cast<time_t>(QDateTime::currentSecsSinceEpoch() - 3600);
    const std::array<timespec, 2> times{{{.tv_sec = longAgo, .tv_nsec = 0}, {.tv_sec = longAgo, .tv_nsec = 0}}};
    QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(jobs::statePath(job.directory)).constData(), times.data(), 0), 0);
    QCOMPARE(test::readAgain(job).state, JobState::Interrupted);
    QVERIFY(!test::readAgain(job).problem.isEmpty());
    const auto again = jobs::createAgain(test::readAgain(job));
    QVERIFY(again);
    QCOMPARE(again->state, JobState::Waiting);
    QVERIFY(jobs::cancel(test::readAgain(job)));
    QCOMPARE(test::readAgain(job).state, JobState::Cancelled);
}

int main(int argc, char **argv)
{
    TestJobQueue test;
    return test::superviseOrTest(argc, argv, test);
}

#include "tst_jobqueue.moc"
