#include "gui/frame/statusbar.h"
#include "gui/widgets/elidedlabel.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

const QString sentence = u"“applications/one/1.0/Kubefile” was not changed: its text has changed since.\nTry again."_s;
constexpr QChar dots = u'…';

} // namespace

/// Sentences that are longer than the place for them.
class TestLongTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messageEndsWithDots();
    void messageLeavesWidgetsTheirPlace();
    void labelEndsWithDots();
};

void TestLongTexts::messageEndsWithDots()
{
    gui::StatusBar bar;
    bar.showMessage(sentence);
    bar.resize(2000, bar.sizeHint().height());
    QCOMPARE(bar.shownMessage(), QString(sentence).replace(u'\n', u' '));
    bar.resize(200, bar.height());
    QVERIFY2(bar.shownMessage().endsWith(dots), qPrintable(bar.shownMessage()));
    QVERIFY(bar.fontMetrics().horizontalAdvance(bar.shownMessage()) <= 200);
    QCOMPARE(bar.currentMessage(), sentence);
    QCOMPARE(bar.toolTip(), sentence);
    bar.clearMessage();
    QCOMPARE(bar.toolTip(), QString());
}

void TestLongTexts::messageLeavesWidgetsTheirPlace()
{
    gui::StatusBar bar;
    auto *permanent = new QLabel(u"2 errors, 3 warnings"_s, &bar);
    bar.addPermanentWidget(permanent);
    bar.resize(400, bar.sizeHint().height());
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    bar.showMessage(sentence.repeated(3));
    QVERIFY(bar.fontMetrics().horizontalAdvance(bar.shownMessage()) < permanent->x());
    const QImage shown = bar.grab().toImage();
    bar.showMessage(u"another"_s);
    QVERIFY(bar.grab().toImage() != shown);
}

void TestLongTexts::labelEndsWithDots()
{
    gui::ElidedLabel label;
    label.setText(sentence);
    label.resize(2000, 20);
    QCOMPARE(label.shownText(), QString(sentence).replace(u'\n', u' '));
    label.resize(100, 20);
    QVERIFY2(label.shownText().endsWith(dots), qPrintable(label.shownText()));
    QCOMPARE(label.text(), sentence);
    const QImage shown = label.grab().toImage();
    label.setText(u"another"_s);
    QVERIFY(label.grab().toImage() != shown);
}

QTEST_MAIN(TestLongTexts)
#include "tst_longtexts.moc"
