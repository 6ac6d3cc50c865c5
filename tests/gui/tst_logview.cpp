#include "gui/jobs/logview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::LogView;
using jobs::Event;

class TestLogView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainLine_data();
    void plainLine();
    void showsEvents();
    void cutsLongLines();
    void floodIsBoundedAndDoesNotBlock();
    void followsTheEndUnlessScrolledUp();
    void resetForgetsWhatWaits();

private:
    [[nodiscard]] static QList<Event> output(int count, const QString &text = u"line %1"_s);
};

QList<Event> TestLogView::output(int count, const QString &text)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        events.append({.time = {}, .text = text.arg(i), .state = {}});
    }
    return events;
}

void TestLogView::plainLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("plain");
    QTest::addRow("plain") << u"a\tb 名"_s << u"a\tb 名"_s;
    QTest::addRow("colour") << u"\x1b[1;31mred\x1b[0m end"_s << u"red end"_s;
    QTest::addRow("colon colour") << u"\x1b[38:2::1:2:3mx"_s << u"x"_s;
    QTest::addRow("erase") << u"\x1b[2K\x1b[?25lx"_s << u"x"_s;
    QTest::addRow("title") << u"\x1b]0;evil\x07x"_s << u"x"_s;
    QTest::addRow("link") << u"\x1b]8;;http://a\x1b\\text\x1b]8;;\x1b\\"_s << u"text"_s;
    QTest::addRow("unfinished") << u"x\x1b["_s << u"x"_s;
    QTest::addRow("controls") << u"a\x01\x7f\bb"_s << u"ab"_s;
    QTest::addRow("line feed") << u"a\nb"_s << u"ab"_s;
}

void TestLogView::plainLine()
{
    QFETCH(const QString, line);
    QTEST(gui::plainLine(line), "plain");
}

void TestLogView::showsEvents()
{
    LogView view;
    view.append({{.kind = Event::Kind::JobStarted, .time = {}, .text = u"Job"_s, .state = {}},
                 {.kind = Event::Kind::StepStarted, .time = {}, .step = 0, .text = u"First"_s, .state = {}},
                 {.time = {}, .step = 0, .text = u"\x1b[32mhello\x1b[m"_s, .state = {}},
                 {.kind = Event::Kind::StepEnded, .time = {}, .step = 0, .text = u"It failed."_s, .state = {}},
                 {.kind = Event::Kind::JobEnded, .time = {}, .text = {}, .state = jobs::JobState::Failed}});
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(view.toPlainText(), u"➤ First\nhello\nIt failed.\nFailed"_s);
    QCOMPARE(view.document()->firstBlock().charFormat().fontWeight(), int(QFont::Normal));
    QCOMPARE(view.document()->firstBlock().begin().fragment().charFormat().fontWeight(), int(QFont::Bold));
}

void TestLogView::cutsLongLines()
{
    LogView view;
    view.append({{.time = {}, .text = QString(1'000'000, u'x'), .state = {}}});
    QTRY_VERIFY(!view.isBusy());
    QVERIFY(view.toPlainText().size() < 10'000);
    QVERIFY(view.toPlainText().endsWith(u'…'));
}

void TestLogView::floodIsBoundedAndDoesNotBlock()
{
    LogView view;
    view.resize(600, 400);
    view.show();
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, &view, [&ticks] { ++ticks; });
    timer.start(0);
    view.append(output(3 * LogView::lineLimit));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 20'000);
    QVERIFY2(ticks >= 20, qPrintable(QString::number(ticks)));
    QVERIFY(view.blockCount() <= LogView::lineLimit);
    QVERIFY(view.toPlainText().endsWith(u"line %1"_s.arg(3 * LogView::lineLimit - 1)));
}

void TestLogView::followsTheEndUnlessScrolledUp()
{
    LogView view;
    view.resize(400, 200);
    view.show();
    view.append(output(500));
    QTRY_VERIFY(!view.isBusy());
    QScrollBar *bar = view.verticalScrollBar();
    QVERIFY(bar->maximum() > 100);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(10);
    view.append(output(500));
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(bar->value(), 10);
    bar->setValue(bar->maximum());
    view.append(output(500));
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(bar->value(), bar->maximum());
}

void TestLogView::resetForgetsWhatWaits()
{
    LogView view;
    view.append(output(10'000));
    view.reset();
    QVERIFY(!view.isBusy());
    view.append(output(1, u"new"_s));
    QTRY_VERIFY(!view.isBusy());
    QCOMPARE(view.toPlainText(), u"new"_s);
}

QTEST_MAIN(TestLogView)

#include "tst_logview.moc"
