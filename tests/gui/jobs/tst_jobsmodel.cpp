#include "gui/jobs/jobsmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::JobsModel;
using jobs::JobState;

class TestJobsModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newestFirst();
    void takesManyAtOnce();
    void replacesWhatWasKnown();
    void duration_data();
    void duration();
    void showsTheTimeOfTodaysJobs();
    void removesVanished();

private:
    [[nodiscard]] jobs::Job job(const QString &id, JobState state = JobState::Running) const;

    const QDateTime m_start = QDateTime(QDate(2025, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
    std::unique_ptr<JobsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestJobsModel::init()
{
    m_tester.reset();
    m_model = std::make_unique<JobsModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

jobs::Job TestJobsModel::job(const QString &id, JobState state) const
{
    return {.id = id,
            .directory = u"/nowhere/"_s + id,
            .plan = {.title = u"Build "_s + id, .subject = {}, .result = {}, .steps = {}},
            .state = state,
            .started = m_start,
            .ended = {},
            .problem = {}};
}

void TestJobsModel::newestFirst()
{
    for (const QString &id : {u"2"_s, u"3"_s, u"1"_s}) {
        m_model->put({job(id)});
    }
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->job(0).id, u"3"_s);
    QCOMPARE(m_model->job(2).id, u"1"_s);
    QCOMPARE(m_model->rowOf(u"/nowhere/2"_s), 1);
    QCOMPARE(m_model->rowOf(u"/nowhere/9"_s), -1);
    QCOMPARE(m_model->index(1, JobsModel::TitleColumn).data().toString(), u"Build 2"_s);
}

void TestJobsModel::takesManyAtOnce()
{
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->put({job(u"2"_s), job(u"4"_s), job(u"1"_s)});
    QCOMPARE(inserted.size(), 1);
    m_model->put({job(u"3"_s), job(u"1"_s, JobState::Failed), job(u"2"_s, JobState::Failed)});
    QCOMPARE(changed.size(), 1);
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        ids.append(m_model->job(row).id);
    }
    QCOMPARE(ids, (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(m_model->livingJobs().size(), 2);
}

void TestJobsModel::replacesWhatWasKnown()
{
    m_model->put({job(u"1"_s)});
    QCOMPARE(m_model->livingJobs().size(), 1);
    m_model->put({job(u"1"_s, JobState::Failed)});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->index(0, JobsModel::StateColumn).data().toString(), u"Failed"_s);
    QVERIFY(m_model->livingJobs().isEmpty());
}

void TestJobsModel::duration_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("endedAfter");
    QTest::addColumn<int>("nowAfter");
    QTest::addColumn<QString>("text");
    const int running = static_cast<int>(JobState::Running);
    const int succeeded = static_cast<int>(JobState::Succeeded);
    QTest::addRow("seconds") << running << -1 << 7 << u"00:07"_s;
    QTest::addRow("minutes") << running << -1 << 754 << u"12:34"_s;
    QTest::addRow("hours") << running << -1 << 36'000 + 61 << u"10:01:01"_s;
    QTest::addRow("clock set back") << running << -1 << -5 << u"00:00"_s;
    QTest::addRow("ended") << succeeded << 65 << 7'000 << u"01:05"_s;
    QTest::addRow("end unknown") << succeeded << -1 << 7'000 << QString();
}

void TestJobsModel::duration()
{
    QFETCH(const int, state);
    QFETCH(const int, endedAfter);
    QFETCH(const int, nowAfter);
    jobs::Job shown = job(u"1"_s, static_cast<JobState>(state));
    shown.ended = endedAfter < 0 ? QDateTime() : m_start.addSecs(endedAfter);
    m_model->put({shown});
    m_model->setNow(m_start.addSecs(nowAfter));
    QTEST(m_model->index(0, JobsModel::DurationColumn).data().toString(), "text");
}

void TestJobsModel::showsTheTimeOfTodaysJobs()
{
    m_model->put({job(u"1"_s)});
    const QModelIndex cell = m_model->index(0, JobsModel::StartedColumn);
    m_model->setNow(m_start.addSecs(60));
    const QDateTime local = m_start.toLocalTime();
    QCOMPARE(cell.data().toString(), QLocale().toString(local.time(), QLocale::ShortFormat));
    m_model->setNow(m_start.addDays(3));
    QCOMPARE(cell.data().toString(), QLocale().toString(local.date(), QLocale::ShortFormat));
}

void TestJobsModel::removesVanished()
{
    const QTemporaryDir folder;
    jobs::Job there = job(u"2"_s);
    there.directory = folder.path();
    m_model->put({there});
    m_model->put({job(u"1"_s)});
    m_model->put({job(u"3"_s)});
    m_model->removeVanished();
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->job(0).id, u"2"_s);
}

QTEST_MAIN(TestJobsModel)

#include "tst_jobsmodel.moc"
