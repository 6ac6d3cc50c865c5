#include "gui/jobs/durationchart.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::DurationChart;
using jobs::JobState;

class TestDurationChart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWithoutAComparison();
    void countsWhatEndedByItself();
    void showsTheNewestOnly();
    void tellsScreenReaders();
    void aClickAsksForTheBuild();
    void higherBarsTookLonger();
};

namespace {

jobs::Job jobOf(int number, qint64 seconds, JobState state = JobState::Succeeded)
{
    const QDateTime start(QDate(2025, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);
    return {.id = QString::number(number),
            .directory = u"/nowhere/%1"_s.arg(number),
            .plan = {},
            .state = state,
            .started = start,
            .ended = start.addSecs(seconds),
            .problem = {}};
}

int filledPixels(const QImage &image, int column)
{
    int filled = 0;
    for (int y = 0; y < image.height(); ++y) {
        filled += image.pixelColor(column, y) != image.pixelColor(0, 0) ? 1 : 0;
    }
    return filled;
}

} // namespace

void TestDurationChart::hidesWithoutAComparison()
{
    DurationChart chart;
    chart.showJobs({jobOf(1, 10)}, u"/nowhere/1"_s);
    QVERIFY(chart.isHidden());
    chart.showJobs({jobOf(2, 10), jobOf(1, 20)}, u"/nowhere/1"_s);
    QVERIFY(!chart.isHidden());
}

void TestDurationChart::countsWhatEndedByItself()
{
    DurationChart chart;
    chart.showJobs({jobOf(4, 1, JobState::Cancelled), jobOf(3, 1, JobState::Interrupted), jobOf(2, 10),
                    jobOf(1, 20, JobState::Failed)},
                   u"/nowhere/2"_s);
    QVERIFY2(chart.accessibleDescription().startsWith("2 build"_L1), qPrintable(chart.accessibleDescription()));
}

void TestDurationChart::showsTheNewestOnly()
{
    QList<jobs::Job> many;
    for (int number = 100; number > 0; --number) {
        many.append(jobOf(number, number));
    }
    DurationChart chart;
    chart.showJobs(many, u"/nowhere/100"_s);
    const int width = chart.sizeHint().width();
    chart.showJobs(many.first(DurationChart::mostBars), u"/nowhere/100"_s);
    QCOMPARE(chart.sizeHint().width(), width);
    QVERIFY(width < 300);
}

void TestDurationChart::tellsScreenReaders()
{
    DurationChart chart;
    chart.showJobs({jobOf(3, 42), jobOf(2, 3723), jobOf(1, 7)}, u"/nowhere/3"_s);
    QVERIFY(!chart.accessibleName().isEmpty());
    QVERIFY2(chart.accessibleDescription().contains("00:42"_L1), qPrintable(chart.accessibleDescription()));
}

void TestDurationChart::aClickAsksForTheBuild()
{
    DurationChart chart;
    chart.showJobs({jobOf(2, 10), jobOf(1, 20)}, u"/nowhere/2"_s);
    chart.resize(chart.sizeHint());
    QSignalSpy activated(&chart, &DurationChart::activated);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(4, 10));
    QCOMPARE(activated.value(0), QVariantList{u"/nowhere/1"_s});
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(12, 10));
    QCOMPARE(activated.value(1), QVariantList{u"/nowhere/2"_s});
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(200, 10));
    QCOMPARE(activated.size(), 2);
}

void TestDurationChart::higherBarsTookLonger()
{
    DurationChart chart;
    chart.showJobs({jobOf(3, 40), jobOf(2, 20), jobOf(1, 10)}, QString());
    chart.resize(chart.sizeHint());
    const QImage image = chart.grab().toImage().scaled(chart.size());
    const QList<int> bars{filledPixels(image, 4), filledPixels(image, 12), filledPixels(image, 20)};
    QVERIFY2(bars.at(0) < bars.at(1) && bars.at(1) < bars.at(2),
             qPrintable(u"%1 %2 %3"_s.arg(bars.at(0)).arg(bars.at(1)).arg(bars.at(2))));
}

QTEST_MAIN(TestDurationChart)
#include "tst_durationchart.moc"
