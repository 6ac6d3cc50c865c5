#include "gui/outline/outlinepane.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::OutlinePane;

class TestOutlinePane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsTheOutline();
    void followsTheCursor();
    void filters();
    void goesToAnEntry();

private:
    [[nodiscard]] QTreeWidget *tree() const { return m_pane->findChild<QTreeWidget *>(u"outlineTree"_s); }

    std::unique_ptr<OutlinePane> m_pane;
};

void TestOutlinePane::init()
{
    m_pane = std::make_unique<OutlinePane>();
    m_pane->show();
    m_pane->setDocument(language::Document(u"init.sh"_s, u"first() {\n  :\n}\n\nsecond() {\n  :\n}\n"_s,
                                           language::DocumentKind::Script));
    QTRY_COMPARE(tree()->topLevelItemCount(), 2);
}

void TestOutlinePane::showsTheOutline()
{
    QCOMPARE(tree()->topLevelItem(0)->text(0), u"first"_s);
    QCOMPARE(tree()->topLevelItem(1)->text(0), u"second"_s);
    m_pane->setDocument(std::nullopt);
    QCOMPARE(tree()->topLevelItemCount(), 0);
}

void TestOutlinePane::followsTheCursor()
{
    m_pane->setCursor({5, 2});
    QCOMPARE(tree()->currentItem(), tree()->topLevelItem(1));
    m_pane->setCursor({3, 0});
    QCOMPARE(tree()->currentItem(), nullptr);
}

void TestOutlinePane::filters()
{
    m_pane->findChild<QLineEdit *>(u"outlineFilter"_s)->setText(u"SEC"_s);
    QVERIFY(tree()->topLevelItem(0)->isHidden());
    QVERIFY(!tree()->topLevelItem(1)->isHidden());
}

void TestOutlinePane::goesToAnEntry()
{
    const QSignalSpy spy(m_pane.get(), &OutlinePane::activated);
    tree()->setCurrentItem(tree()->topLevelItem(1));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<core::Position>(), (core::Position{4, 0}));
}

QTEST_MAIN(TestOutlinePane)
#include "tst_outlinepane.moc"
