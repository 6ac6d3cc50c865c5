#include "gui/jobs/logview.h"
#include "jobs/event.h"
#include "jobs/outputtext.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::LogView;
using jobs::Event;

class TestLogView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void plainLine_data();
    void plainLine();
    void colours();
    void showsEvents();
    void cutsLongLines();
    void aMillionLinesOpenAtOnce();
    void followsTheEndUnlessScrolledUp();
    void foldsByStep();
    void findsAndJumps();
    void copiesWhatIsSelected();
    void changesBetweenLogs();

private:
    void write(const QList<Event> &events) const;
    [[nodiscard]] static QList<Event> output(int count, int step = 0);
    [[nodiscard]] static Event step(int number);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogView::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLogView::write(const QList<Event> &events) const
{
    QFile file(m_folder->filePath(u"events.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    for (const Event &event : events) {
        file.write(jobs::toJson(event) + '\n');
    }
}

QList<Event> TestLogView::output(int count, int step)
{
    QList<Event> events;
    for (int i = 0; i < count; ++i) {
        events.append({.time = {}, .step = step, .text = u"line %1"_s.arg(i), .state = {}});
    }
    return events;
}

Event TestLogView::step(int number)
{
    return {
        .kind = Event::Kind::StepStarted, .time = {}, .step = number, .text = u"Step %1"_s.arg(number), .state = {}};
}

void TestLogView::plainLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("coloured");
    QTest::addRow("plain") << u"a\tb 名"_s << u"a\tb 名"_s << u"a\tb 名"_s;
    QTest::addRow("colour") << u"\x1b[1;31mred\x1b[0m end"_s << u"red end"_s << u"\x1b[1;31mred\x1b[0m end"_s;
    QTest::addRow("colon colour") << u"\x1b[38:2::1:2:3mx"_s << u"x"_s << u"\x1b[38:2::1:2:3mx"_s;
    QTest::addRow("erase") << u"\x1b[2K\x1b[?25lx"_s << u"x"_s << u"x"_s;
    QTest::addRow("title") << u"\x1b]0;evil\x07x"_s << u"x"_s << u"x"_s;
    QTest::addRow("link") << u"\x1b]8;;http://a\x1b\\text\x1b]8;;\x1b\\"_s << u"text"_s << u"text"_s;
    QTest::addRow("unfinished") << u"x\x1b["_s << u"x"_s << u"x"_s;
    QTest::addRow("controls") << u"a\x01\x7f\bb"_s << u"ab"_s << u"ab"_s;
    QTest::addRow("line feed") << u"a\nb"_s << u"ab"_s << u"ab"_s;
}

void TestLogView::plainLine()
{
    QFETCH(const QString, line);
    QTEST(jobs::plainLine(line), "plain");
    QTEST(jobs::colouredLine(line), "coloured");
}

void TestLogView::colours()
{
    const auto spans = gui::ansiSpans(u"a\x1b[1;31mb\x1b[0;48;5;16mc\x1b[38;2;1;2;3md\x1b[m\x1b[K"_s, false);
    QCOMPARE(spans.size(), 4);
    QCOMPARE(spans.at(0), (gui::TextSpan{.text = u"a"_s, .look = {}}));
    QVERIFY(spans.at(1).look.isBold && spans.at(1).look.foreground->red() > spans.at(1).look.foreground->green());
    QVERIFY(!spans.at(2).look.isBold && !spans.at(2).look.foreground);
    QCOMPARE(spans.at(2).look.background, QColor(0, 0, 0));
    QCOMPARE(spans.at(3).look.foreground, QColor(1, 2, 3));
}

void TestLogView::showsEvents()
{
    write({{.kind = Event::Kind::JobStarted, .time = {}, .text = u"Job"_s, .state = {}},
           {.kind = Event::Kind::StepStarted, .time = {}, .step = 0, .text = u"First"_s, .state = {}},
           {.time = {}, .step = 0, .text = u"\x1b[32mhello\x1b[m"_s, .state = {}},
           {.kind = Event::Kind::Progress, .time = {}, .step = 0, .text = {}, .percent = 40, .state = {}},
           {.kind = Event::Kind::StepEnded, .time = {}, .step = 0, .text = u"It failed."_s, .state = {}},
           {.kind = Event::Kind::JobEnded, .time = {}, .text = {}, .state = jobs::JobState::Failed}});
    LogView view;
    QSignalSpy steps(&view, &LogView::stepChanged);
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.toPlainText(), u"➤ First\nhello\nIt failed.\nFailed"_s);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().first().value<Event>().text, u"First"_s);
    QCOMPARE(steps.first().last().toInt(), 40);
}

void TestLogView::cutsLongLines()
{
    write({{.time = {}, .text = QString(1'000'000, u'x'), .state = {}}});
    LogView view;
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.lineCount(), 1);
    QVERIFY(view.toPlainText().size() < 10'000);
    QVERIFY(view.toPlainText().endsWith(u'…'));
}

void TestLogView::aMillionLinesOpenAtOnce()
{
    constexpr int count = 1'000'000;
    {
        QFile file(m_folder->filePath(u"events.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray line =
            jobs::toJson({.time = QDateTime::currentDateTimeUtc(), .step = 0, .text = QString(60, u'x'), .state = {}}) +
            '\n';
        QByteArray block;
        for (int i = 0; i < 1'000; ++i) {
            block += line;
        }
        for (int i = 0; i < count / 1'000; ++i) {
            file.write(block);
        }
    }
    LogView view;
    view.resize(800, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer timer;
    qint64 longest = 0;
    QTimer beat;
    QElapsedTimer since;
    connect(&beat, &QTimer::timeout, &view, [&] { longest = std::max(longest, since.restart()); });
    beat.start(0);
    since.start();
    timer.start();
    view.showLog(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(view.lineCount() == count && !view.isBusy(), 30'000);
    qInfo("a million lines: %lld ms, longest pause %lld ms", timer.elapsed(), longest);
    QScrollBar *bar = view.verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    timer.restart();
    constexpr int scrolls = 50;
    for (int i = 0; i < scrolls; ++i) {
        bar->setValue(bar->maximum() / scrolls * i);
        view.viewport()->repaint();
    }
    qInfo("a frame while scrolling: %.1f ms", static_cast<double>(timer.elapsed()) / scrolls);
}

void TestLogView::followsTheEndUnlessScrolledUp()
{
    LogView view;
    view.resize(400, 200);
    view.show();
    write(output(500));
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.lineCount(), 500);
    QScrollBar *bar = view.verticalScrollBar();
    QVERIFY(bar->maximum() > 100);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(10);
    write(output(500));
    view.readMore();
    QTRY_COMPARE(view.lineCount(), 1000);
    QCOMPARE(bar->value(), 10);
    bar->setValue(bar->maximum());
    write(output(500));
    view.readMore();
    QTRY_COMPARE(view.lineCount(), 1500);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestLogView::foldsByStep()
{
    LogView view;
    view.resize(400, 100);
    write(QList<Event>{step(0)} + output(100, 0) + QList<Event>{step(1)} + output(200, 1));
    view.show();
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.lineCount(), 302);
    view.setAllFolded(true);
    QCOMPARE(view.verticalScrollBar()->maximum(), 0);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selectedText(), u"▸ Step 1"_s);
    QTest::keyClick(&view, Qt::Key_Space);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.selectedText(), u"line 199"_s);
    view.setAllFolded(false);
    QVERIFY(view.verticalScrollBar()->maximum() > 250);
}

void TestLogView::findsAndJumps()
{
    LogView view;
    QList<Event> events = QList<Event>{step(0)} + output(1'000);
    events[500].isError = true;
    events[500].text = u"\x1b[31mERROR:\x1b[0m broken"_s;
    write(events);
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.lineCount(), 1'001);
    view.setAllFolded(true);
    QSignalSpy found(&view, &LogView::found);
    view.find(u"LINE 77"_s, 1);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(view.selectedText(), u"line 77"_s);
    view.find(u"line 77"_s, -1);
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(view.selectedText(), u"line 779"_s);
    view.showFirstError();
    QTRY_COMPARE(found.size(), 3);
    QCOMPARE(view.selectedText(), u"ERROR: broken"_s);
    view.find(u"nowhere"_s, 1);
    QTRY_COMPARE(found.size(), 4);
    QCOMPARE(found.last().first().toBool(), false);
}

void TestLogView::copiesWhatIsSelected()
{
    LogView view;
    write(output(10));
    view.show();
    view.showLog(m_folder->path());
    QTRY_COMPARE(view.lineCount(), 10);
    view.select(3);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"line 3\nline 4"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view.selectedText(), view.toPlainText());
}

void TestLogView::changesBetweenLogs()
{
    const QTemporaryDir empty;
    LogView view;
    write(output(10'000));
    view.showLog(m_folder->path());
    view.showLog(empty.path());
    QTest::qWait(50);
    QCOMPARE(view.lineCount(), 0);
    QCOMPARE(view.toPlainText(), QString());
}

QTEST_MAIN(TestLogView)

#include "tst_logview.moc"
