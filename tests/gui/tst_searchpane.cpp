#include "gui/search/resultsmodel.h"
#include "gui/search/searchpane.h"
#include "support/scratchworkspace.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::ResultsModel;
using gui::SearchPane;

class TestSearchPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAModel();
    void finds();
    void walksTheResults();
    void replacesWhatIsChecked();
    void saysWhatIsNoExpression();
    void listsPlaces();
    void namesItsControls();

private:
    template <typename Widget> [[nodiscard]] Widget *widget(const QString &name) const
    {
        return m_pane->findChild<Widget *>(name);
    }
    void search(const QString &text) const;
    [[nodiscard]] QString summary() const { return widget<QLabel>(u"summaryLabel"_s)->text(); }
    [[nodiscard]] QTreeView *results() const { return widget<QTreeView>(u"results"_s); }

    std::unique_ptr<test::ScratchWorkspace> m_files;
    std::unique_ptr<SearchPane> m_pane;
};

namespace {

const QList<language::FoundInFile> places{
    {u"a"_s, {{.range = {{0, 1}, {0, 3}}, .line = u"xabx"_s, .column = 1, .newText = u"cd"_s}}},
    {u"b"_s,
     {{.range = {{4, 0}, {4, 2}}, .line = u"ab"_s, .column = 0, .newText = u"cd"_s},
      {.range = {{5, 0}, {5, 2}}, .line = u"ab"_s, .column = 0, .newText = u"cd"_s}}}};

} // namespace

void TestSearchPane::init()
{
    m_files = std::make_unique<test::ScratchWorkspace>();
    m_files->write(u"one"_s, "first\nword\n");
    m_files->write(u"two"_s, "word word\n");
    m_pane = std::make_unique<SearchPane>([this] { return image::SourceTree(m_files->root()); });
    m_pane->setFiles({u"one"_s, u"two"_s});
    m_pane->show();
}

void TestSearchPane::search(const QString &text) const
{
    auto *edit = widget<QLineEdit>(u"findEdit"_s);
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(widget<QPushButton>(u"findButton"_s)->text(), u"&Find"_s);
}

void TestSearchPane::isAModel()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFound(places, true);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex file = model.index(1, 0);
    QCOMPARE(model.rowCount(file), 2);
    QVERIFY(model.setData(model.index(0, 0, file), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(file.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QCOMPARE(model.checked().size(), 2);
    QCOMPARE(model.checked().last().texts.size(), 1);
    QVERIFY(model.setData(file, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.checked().size(), 1);
    const QModelIndex line = model.index(0, 0, model.index(0, 0));
    QCOMPARE(line.data().toString().sliced(line.data(ResultsModel::StartRole).toInt(),
                                           line.data(ResultsModel::LengthRole).toInt()),
             u"ab"_s);
    model.setFound(places, false);
    QVERIFY(!model.setData(file, Qt::Unchecked, Qt::CheckStateRole));
}

void TestSearchPane::finds()
{
    search(u"word"_s);
    QVERIFY2(summary().contains(u'3') && summary().contains(u'2'), qPrintable(summary()));
    QCOMPARE(results()->model()->rowCount(), 2);
    QVERIFY(!results()->model()->index(0, 0).data(Qt::CheckStateRole).isValid());
    search(u"nowhere"_s);
    QCOMPARE(results()->model()->rowCount(), 0);
    QVERIFY(!summary().isEmpty());
}

void TestSearchPane::walksTheResults()
{
    search(u"word"_s);
    QSignalSpy spy(m_pane.get(), &SearchPane::activated);
    for (const int step : {1, 1, 1, 1, -1}) {
        m_pane->step(step);
    }
    QStringList walked;
    for (const QList<QVariant> &each : std::as_const(spy)) {
        const auto place = each.at(1).value<core::Position>();
        walked.append(u"%1 %2:%3"_s.arg(each.at(0).toString()).arg(place.line).arg(place.column));
    }
    QCOMPARE(walked, (QStringList{u"one 1:0"_s, u"two 0:0"_s, u"two 0:5"_s, u"one 1:0"_s, u"two 0:5"_s}));
}

void TestSearchPane::replacesWhatIsChecked()
{
    auto *button = widget<QPushButton>(u"replaceButton"_s);
    QVERIFY(!button->isVisible());
    m_pane->start(u"word"_s, true);
    QVERIFY(button->isVisible());
    QVERIFY(!button->isEnabled());
    widget<QLineEdit>(u"replaceEdit"_s)->setText(u"text"_s);
    search(u"word"_s);
    QVERIFY(button->isEnabled());
    QAbstractItemModel *model = results()->model();
    QVERIFY(model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    const QSignalSpy spy(m_pane.get(), &SearchPane::replaceRequested);
    button->click();
    QCOMPARE(spy.first().first().value<QList<core::FileEdit>>(),
             (QList<core::FileEdit>{{u"one"_s, {{{1, 0}, {1, 4}}, u"text"_s}}}));
    QVERIFY(model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!button->isEnabled());
}

void TestSearchPane::saysWhatIsNoExpression()
{
    widget<QToolButton>(u"regexButton"_s)->setChecked(true);
    search(u"a(b"_s);
    QVERIFY2(summary().contains("a(b"_L1), qPrintable(summary()));
}

void TestSearchPane::listsPlaces()
{
    const QSignalSpy spy(m_pane.get(), &SearchPane::activated);
    m_pane->showPlaces(u"Where “ab” is used"_s, places);
    QCOMPARE(summary(), u"Where “ab” is used"_s);
    QTest::keyClick(results(), Qt::Key_Return);
    QCOMPARE(spy.first().at(0).toString(), u"a"_s);
    QCOMPARE(spy.first().at(1).value<core::Position>(), (core::Position{0, 1}));
}

void TestSearchPane::namesItsControls()
{
    for (const QWidget *each : m_pane->findChildren<QWidget *>()) {
        if (each->focusPolicy() & Qt::TabFocus && each->objectName() != "qt_scrollarea_viewport"_L1) {
            const auto *button = qobject_cast<const QAbstractButton *>(each);
            QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(each->objectName()));
        }
    }
}

QTEST_MAIN(TestSearchPane)
#include "tst_searchpane.moc"
