#include "gui/problems/problemsfilter.h"
#include "gui/problems/problemsmodel.h"
#include "gui/problems/problemspane.h"
#include "lint/linter.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::Diagnostic;
using core::Severity;
using gui::ProblemsFilter;
using gui::ProblemsModel;
using gui::ProblemsPane;

namespace {

Diagnostic finding(Severity severity, const QString &code, const QString &path, int line)
{
    Diagnostic made;
    made.code = code;
    made.name = u"some-name"_s;
    made.severity = severity;
    made.message = u"Message of %1."_s.arg(code);
    made.path = path;
    made.range = {{line, 4}, {line, 8}};
    return made;
}

QList<Diagnostic> findings()
{
    const QString known = QString::fromLatin1(lint::catalogue().front()->code);
    return {finding(Severity::Error, known, u"applications/a/1/Kubefile"_s, 0),
            finding(Severity::Warning, u"SY002"_s, u"applications/a/1/init.sh"_s, 9),
            finding(Severity::Info, u"SY003"_s, u"applications/b/2/Kubefile"_s, 1)};
}

} // namespace

class TestProblemsPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAModel();
    void filters_data();
    void filters();
    void sortsBySeverityAndNumber();
    void togglesSeverities();
    void explainsWhyItIsEmpty();
    void steps();
    void keepsTheSelection();
    void explainsTheRule();
    void copies();
};

void TestProblemsPane::isAModel()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings(findings());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1, ProblemsModel::LineColumn).data().toString(), u"10"_s);
    QCOMPARE(model.count(Severity::Warning), 1);
    model.setFindings({});
    QCOMPARE(model.rowCount(), 0);
}

void TestProblemsPane::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("code") << u"sy002"_s << 1;
    QTest::newRow("message") << u"message of"_s << 3;
    QTest::newRow("path") << u"applications/a"_s << 2;
    QTest::newRow("all words") << u"applications/a kubefile"_s << 1;
    QTest::newRow("absent") << u"zebra"_s << 0;
}

void TestProblemsPane::filters()
{
    QFETCH(const QString, words);
    ProblemsModel model;
    model.setFindings(findings());
    ProblemsFilter filter;
    filter.setSourceModel(&model);
    filter.setWords(words);
    QTEST(filter.rowCount(), "count");
}

void TestProblemsPane::sortsBySeverityAndNumber()
{
    ProblemsModel model;
    model.setFindings({finding(Severity::Info, u"A"_s, u"f"_s, 9), finding(Severity::Error, u"B"_s, u"f"_s, 1)});
    ProblemsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(ProblemsModel::SeverityColumn);
    QCOMPARE(filter.index(0, ProblemsModel::CodeColumn).data().toString(), u"B"_s);
    filter.sort(ProblemsModel::LineColumn, Qt::DescendingOrder);
    QCOMPARE(filter.index(0, ProblemsModel::CodeColumn).data().toString(), u"A"_s);
}

void TestProblemsPane::togglesSeverities()
{
    ProblemsPane pane;
    pane.setFindings(findings());
    const auto *table = pane.findChild<QTableView *>(u"problemsTable"_s);
    auto *warnings = pane.findChild<QToolButton *>(u"warningsButton"_s);
    QCOMPARE(warnings->text(), u"1"_s);
    warnings->click();
    QCOMPARE(table->model()->rowCount(), 2);
    warnings->click();
    QCOMPARE(table->model()->rowCount(), 3);
}

void TestProblemsPane::explainsWhyItIsEmpty()
{
    ProblemsPane pane;
    pane.show();
    const auto *label = pane.findChild<QLabel *>(u"emptyLabel"_s);
    QVERIFY(label->isVisible());
    const QString nothing = label->text();
    pane.setBusy(true);
    const QString busy = label->text();
    pane.setBusy(false);
    pane.setFindings(findings());
    QVERIFY(!label->isVisible());
    pane.setFilter(u"zebra"_s);
    QVERIFY(label->isVisible());
    QCOMPARE(QSet<QString>({nothing, busy, label->text()}).size(), 3);
}

void TestProblemsPane::steps()
{
    ProblemsPane pane;
    QSignalSpy spy(&pane, &ProblemsPane::activated);
    pane.step(1);
    QCOMPARE(spy.count(), 0);
    pane.setFindings(findings());
    for (const int direction : {1, 1, 1, 1, -1}) {
        pane.step(direction);
    }
    QStringList codes;
    for (const QList<QVariant> &arguments : spy) {
        codes.append(arguments.first().value<Diagnostic>().code);
    }
    const QString first = findings().first().code;
    QCOMPARE(codes, (QStringList{first, u"SY002"_s, u"SY003"_s, first, u"SY003"_s}));
}

void TestProblemsPane::keepsTheSelection()
{
    ProblemsPane pane;
    pane.setFindings(findings());
    pane.step(1);
    pane.step(1);
    QList<Diagnostic> moved = findings();
    moved.prepend(finding(Severity::Error, u"SY000"_s, u"new"_s, 0));
    pane.setFindings(moved);
    const auto *table = pane.findChild<QTableView *>(u"problemsTable"_s);
    QCOMPARE(table->currentIndex().siblingAtColumn(ProblemsModel::CodeColumn).data().toString(), u"SY002"_s);
}

void TestProblemsPane::explainsTheRule()
{
    ProblemsPane pane;
    pane.setFindings(findings());
    const auto *explanation = pane.findChild<QTextBrowser *>(u"explanation"_s);
    QVERIFY(explanation->toPlainText().isEmpty());
    pane.step(1);
    QVERIFY(explanation->toPlainText().contains(findings().first().code));
    pane.step(1);
    QVERIFY(explanation->toPlainText().isEmpty());
}

void TestProblemsPane::copies()
{
    ProblemsPane pane;
    pane.setFindings(findings());
    pane.step(1);
    pane.step(1);
    pane.findChild<QAction *>(u"copyProblemAction"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"applications/a/1/init.sh:10:5: warning: Message of SY002. [SY002 some-name]"_s);
}

QTEST_MAIN(TestProblemsPane)
#include "tst_problemspane.moc"
