#include "gui/widgets/fuzzylist.h"
#include "gui/widgets/fuzzymodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::FuzzyEntry;
using gui::FuzzyList;

namespace {

const QList<FuzzyEntry> entries{{u"applications/init/1/Kubefile"_s},
                                {u"applications/helm/1/init.sh"_s, u"Ctrl+I"_s},
                                {u"applications/helm/1/Kubefile"_s}};

} // namespace

class TestFuzzyList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void isAModel();
    void choosesWithTheKeyboard();
};

void TestFuzzyList::ranks_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QList<qsizetype>>("rows");
    QTest::newRow("nothing typed") << QString() << QList<qsizetype>{0, 1, 2};
    QTest::newRow("names first") << u"init"_s << QList<qsizetype>{1, 0};
    QTest::newRow("every word") << u"HELM kube"_s << QList<qsizetype>{2};
    QTest::newRow("words in any order") << u"kube helm"_s << QList<qsizetype>{2};
    QTest::newRow("letters in their order") << u"hlmkbf"_s << QList<qsizetype>{2};
    QTest::newRow("no match") << u"zebra"_s << QList<qsizetype>{};
}

void TestFuzzyList::ranks()
{
    QFETCH(const QString, pattern);
    QTEST(gui::fuzzyMatches(entries, pattern, 10), "rows");
    QVERIFY(gui::fuzzyMatches(entries, pattern, 1).size() <= 1);
}

void TestFuzzyList::isAModel()
{
    gui::FuzzyModel model(entries, nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.find(u"init"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data(gui::FuzzyModel::DetailRole).toString(), u"Ctrl+I"_s);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"applications/helm/1/init.sh Ctrl+I"_s);
    model.find(u"zebra"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestFuzzyList::choosesWithTheKeyboard()
{
    QWidget parent;
    auto *list = new FuzzyList(u"Files"_s, u"letters"_s, entries, &parent);
    const QSignalSpy spy(list, &FuzzyList::chosen);
    auto *edit = list->findChild<QLineEdit *>(u"fuzzyEdit"_s);
    QCOMPARE(edit->accessibleName(), u"letters"_s);
    list->open();
    QTest::keyClicks(edit, u"kube"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<qsizetype>(), 2);
}

QTEST_MAIN(TestFuzzyList)
#include "tst_fuzzylist.moc"
