#include "github/waiting.h"

#include <QTest>
#include <QTimeZone>

using namespace sealyard::github;
using namespace std::chrono_literals;

class TestWaiting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limits_data();
    void limits();
    void pacesWrites();
};

void TestWaiting::limits_data()
{
    QTest::addColumn<LimitAnswer>("answer");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("seconds"); // -1: no limit
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'000'000, QTimeZone::UTC);
    QTest::newRow("good") << LimitAnswer{.status = 200} << 0 << qint64{-1};
    QTest::newRow("forbidden") << LimitAnswer{.status = 403, .body = "Resource not accessible"} << 0 << qint64{-1};
    QTest::newRow("server error") << LimitAnswer{.status = 502, .retryAfter = 5} << 0 << qint64{-1};
    QTest::newRow("retry-after") << LimitAnswer{.status = 429, .retryAfter = 7} << 3 << qint64{7};
    QTest::newRow("retry-after of 403") << LimitAnswer{.status = 403, .retryAfter = 60} << 0 << qint64{60};
    QTest::newRow("absurd retry-after") << LimitAnswer{.status = 429, .retryAfter = 1'000'000} << 0 << qint64{3700};
    QTest::newRow("negative retry-after") << LimitAnswer{.status = 429, .retryAfter = -5} << 0 << qint64{1};
    QTest::newRow("primary, by the server's clock")
        << LimitAnswer{.status = 403, .remaining = 0, .reset = 1'000'100, .serverTime = time} << 0 << qint64{101};
    QTest::newRow("reset has passed")
        << LimitAnswer{.status = 403, .remaining = 0, .reset = 999'000, .serverTime = time} << 0 << qint64{1};
    QTest::newRow("secondary") << LimitAnswer{.status = 403, .body = "a secondary rate limit"} << 0 << qint64{60};
    QTest::newRow("secondary again") << LimitAnswer{.status = 403, .body = "a secondary rate limit"} << 2
                                     << qint64{240};
    QTest::newRow("no time") << LimitAnswer{.status = 429, .remaining = 0, .reset = 1'000'100} << 0 << qint64{60};
}

void TestWaiting::limits()
{
    QFETCH(LimitAnswer, answer);
    QFETCH(int, attempt);
    QFETCH(qint64, seconds);
    const auto wait = limitWait(answer, attempt);
    QCOMPARE(wait ? static_cast<qint64>(wait->count()) : -1, seconds);
}

void TestWaiting::pacesWrites()
{
    WritePacer pacer;
    QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, QTimeZone::UTC);
    const QDateTime start = now;
    QList<QDateTime> writes;
    for (int i = 0; i < 600; ++i) {
        now = now.addDuration(pacer.waitBefore(now));
        pacer.noteWrite(now);
        writes.append(now);
    }
    for (qsizetype i = 1; i < writes.size(); ++i) {
        QVERIFY(writes.at(i - 1).msecsTo(writes.at(i)) >= 1000);
        QVERIFY(i < 60 || writes.at(i - 60).msecsTo(writes.at(i)) >= 60'000);
        QVERIFY(i < 450 || writes.at(i - 450).msecsTo(writes.at(i)) >= 3'600'000);
    }
    QVERIFY(start.secsTo(now) < 4000);
}

QTEST_GUILESS_MAIN(TestWaiting)

#include "tst_waiting.moc"
