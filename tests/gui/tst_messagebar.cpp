#include "gui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::MessageBar;

class TestMessageBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenAtFirst();
    void showsTheLastSentence();
    void actsOnce();
    void isDismissed();
    void staysLow();
    void showsTheEndOfWhatAProgramSaid();
};

void TestMessageBar::isHiddenAtFirst()
{
    QWidget window;
    const MessageBar bar(&window);
    window.show();
    QVERIFY(!bar.isVisible());
}

void TestMessageBar::showsTheLastSentence()
{
    MessageBar bar;
    bar.show(core::Severity::Error, u"first"_s, {{u"A"_s, [] {
                                                  }}});
    bar.show(core::Severity::Info, u"second"_s, {{u"B"_s, [] {
                                                  }}});
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"second"_s);
    QCOMPARE(bar.accessibleName(), u"second"_s);
    QTRY_COMPARE(bar.findChildren<QPushButton *>().size(), 1);
    QCOMPARE(bar.findChild<QPushButton *>()->text(), u"B"_s);
}

void TestMessageBar::actsOnce()
{
    MessageBar bar;
    int count = 0;
    bar.show(core::Severity::Warning, u"text"_s, {{u"Act"_s, [&count] {
                                                       ++count;
                                                   }}});
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(count, 1);
    QVERIFY(!bar.isVisible());
}

/// What a program says may have thousands of lines; the pane below and the cross are wanted all the same.
void TestMessageBar::staysLow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new gui::MessageBar;
    column->addWidget(bar);
    column->addWidget(new QWidget, 1);
    window.resize(600, 400);
    bar->show(core::Severity::Error, u"one line"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const int low = bar->height();
    QVERIFY(low < 80);
    bar->show(core::Severity::Error, u"two\nlines"_s);
    QTRY_VERIFY(bar->height() > low);
    bar->show(core::Severity::Error, u"a line of many\n"_s.repeated(3000));
    QTRY_VERIFY(bar->height() > low * 2);
    QVERIFY2(bar->height() < 250, qPrintable(QString::number(bar->height())));
    QCOMPARE(window.height(), 400);
    QVERIFY(bar->findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 1000);
    bar->show(core::Severity::Error, u"one line"_s);
    QTRY_COMPARE(bar->height(), low);
}

/// A hook tells why it refuses in its last lines mostly. Who refuses is in the first one, and all can be read.
void TestMessageBar::showsTheEndOfWhatAProgramSaid()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new gui::MessageBar;
    column->addWidget(bar);
    column->addWidget(new QWidget, 1);
    window.resize(600, 400);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString text = u"The hook refuses:\n"_s + u"all is well here\n"_s.repeated(300) + u"the reason"_s;
    const auto *scroll = bar->findChild<QScrollArea *>()->verticalScrollBar();
    for (const QString &each : {text, text, text + u"\nand one more"_s}) {
        bar->show(core::Severity::Error, each);
        QTRY_VERIFY(scroll->maximum() > 1000);
        QTRY_COMPARE(scroll->value(), scroll->maximum());
        QCOMPARE(bar->text(), each);
        const auto *first = bar->findChild<QLabel *>(u"firstLine"_s);
        QVERIFY(first->isVisible());
        QCOMPARE(first->text(), u"The hook refuses:"_s);
    }
    bar->show(core::Severity::Error, u"word "_s.repeated(2000));
    QTRY_VERIFY(scroll->maximum() > 0);
    QTRY_COMPARE(scroll->value(), 0);
    QVERIFY(!bar->findChild<QLabel *>(u"firstLine"_s)->isVisible());
}

void TestMessageBar::isDismissed()
{
    MessageBar bar;
    bar.show(core::Severity::Warning, u"text"_s);
    const QSignalSpy spy(&bar, &MessageBar::dismissed);
    bar.findChild<QToolButton *>(u"dismissButton"_s)->click();
    QCOMPARE(spy.count(), 1);
    QVERIFY(!bar.isVisible());
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
