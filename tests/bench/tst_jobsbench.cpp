#include "gui/jobs/buildpane.h"
#include "jobs/jobdirectory.h"

#include <QAbstractItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <algorithm>
#include <utility>

#include <time.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::JobState;

/// Two hundred jobs in the pane, ten of which start or end each second: no turn of the event loop takes the window's
/// thread longer than a frame. Measured in processor time, so that other programs do not count.
class JobsBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredJobsLeaveTheWindowFree();
};

namespace {

constexpr int jobCount = 200;
constexpr int changesASecond = 10;
[[maybe_unused]] constexpr double frame = 16; // ms, of an optimized program

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

QList<jobs::Job> makeJobs(const QString &folder)
{
    QList<jobs::Job> made;
    for (int i = 0; i < jobCount; ++i) {
        jobs::Plan plan;
        plan.title = u"app%1 v1.0 (linux/amd64, built-in)"_s.arg(i);
        plan.subject = u"applications/app%1/v1.0"_s.arg(i);
        plan.result = u"/nowhere/app%1.tar"_s.arg(i);
        plan.steps.resize(1);
        plan.steps.first().title = u"Build"_s;
        plan.steps.first().program = u"true"_s;
        made.append(jobs::createJob(folder, plan).value());
    }
    return made;
}

void end(const jobs::Job &job)
{
    jobs::StateRecord record;
    record.state = JobState::Succeeded;
    record.ended = QDateTime::currentDateTimeUtc();
    record.started = record.ended.addSecs(-5);
    record.resultSize = 5000;
    QVERIFY(jobs::writeState(job.directory, record));
}

} // namespace

void JobsBench::twoHundredJobsLeaveTheWindowFree()
{
    const QTemporaryDir folder;
    const QList<jobs::Job> all = makeJobs(folder.path());
    gui::BuildPane pane(folder.path());
    pane.resize(1200, 500);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto *list = pane.findChild<QTreeView *>(u"jobList"_s);
    QTRY_COMPARE(list->model()->rowCount(), jobCount);

    QList<double> turns; // ms between two beats
    double before = processorTime();
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] {
        const double now = processorTime();
        turns.append(now - std::exchange(before, now));
    });
    beat.start(1ms);
    QTimer changes;
    qsizetype ended = 0;
    connect(&changes, &QTimer::timeout, this, [&] { end(all.at(ended++ % jobCount)); });
    changes.start(1000ms / changesASecond);
    QTest::qWait(5000);
    changes.stop();
    beat.stop();
    QVERIFY(turns.size() > 20);
    std::ranges::sort(turns);
    qInfo("%lld turns of the event loop: median %.2f ms, p99 %.2f ms, longest %.2f ms of processor time",
          qlonglong(turns.size()), turns.at(turns.size() / 2), turns.at(turns.size() * 99 / 100), turns.last());
#ifdef QT_NO_DEBUG
    QCOMPARE_LE(turns.last(), frame);
#endif
}

QTEST_MAIN(JobsBench)
#include "tst_jobsbench.moc"
