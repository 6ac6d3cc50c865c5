#include "gui/widgets/messagebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
