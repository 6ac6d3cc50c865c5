#include "gui/editor/editorpane.h"
#include "gui/editor/largetextarea.h"
#include "support/scratchworkspace.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::EditorPane;

/// Files that are too large for the editor, shown page by page.
class TestLargeFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsALargeFileAsPlainText();
    void searchesALargeFile();
    void followsALargeFile();

private:
    [[nodiscard]] QString path() const { return m_scratch->at(u"Kubefile"_s); }

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    QTemporaryDir m_home;
    std::unique_ptr<EditorPane> m_pane;
};

void TestLargeFiles::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestLargeFiles::init()
{
    m_pane.reset();
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_pane = std::make_unique<EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->resize(800, 600);
    m_pane->show();
}

void TestLargeFiles::showsALargeFileAsPlainText()
{
    const QByteArray line("0123456789abcde\n");
    m_scratch->write(u"Kubefile"_s, line.repeated(1'000'000) + "the Needle\n" + line.repeated(200'000));
    m_pane->open(path());
    auto *area = m_pane->findChild<gui::LargeTextArea *>();
    QVERIFY(area);
    QTRY_COMPARE_WITH_TIMEOUT(area->text().lineCount(), 1'200'001, 60'000);
    QCOMPARE(m_pane->cursor(), (core::Position{0, 0}));
    QTest::keyClicks(area, u"x"_s);
    QTest::keyClick(area, Qt::Key_End);
    QVERIFY(m_pane->unsavedFiles().isEmpty());
    QCOMPARE(m_pane->cursor(), (core::Position{1'200'000, 0}));
    m_pane->open(path(), core::Position{999'999, 3});
    QTest::keyClick(area, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(area->selectedText(), u"0123456789abcde\nthe Needle"_s);
    QVERIFY(std::ranges::contains(m_pane->editActions(), u"findText"_s,
                                  [](const QAction *action) { return action ? action->objectName() : QString(); }));
}

void TestLargeFiles::searchesALargeFile()
{
    const QByteArray line("0123456789abcde\n");
    m_scratch->write(u"Kubefile"_s, line.repeated(1'000'000) + "the Needle\n" + line.repeated(200'000));
    m_pane->open(path());
    m_pane->findChild<QAction *>(u"findText"_s)->trigger();
    auto *wanted = m_pane->findChild<QLineEdit *>(u"wantedText"_s);
    const auto *result = m_pane->findChild<QLabel *>(u"searchResult"_s);
    QVERIFY(wanted->isVisible());
    QTest::keyClicks(wanted, u"needle"_s);
    QTest::keyClick(wanted, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->cursor(), (core::Position{1'000'000, 0}), 60'000);
    wanted->setText(u"nowhere"_s);
    m_pane->findChild<QAction *>(u"findPrevious"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(result->text(), u"Not found"_s, 60'000);
    QTest::keyClick(wanted, Qt::Key_Escape);
    QTRY_VERIFY(!wanted->isVisible());
}

void TestLargeFiles::followsALargeFile()
{
    m_scratch->write(u"Kubefile"_s, QByteArray("0123456789abcde\n").repeated(1'100'000));
    m_pane->open(path(), core::Position{500'000, 0});
    const auto *area = m_pane->findChild<gui::LargeTextArea *>();
    QTRY_VERIFY_WITH_TIMEOUT(!area->isReading(), 60'000);
    QCOMPARE(m_pane->cursor(), (core::Position{500'000, 0}));
    m_scratch->write(u"Kubefile"_s, QByteArray("0123456789abcdef\n").repeated(1'100'001));
    m_pane->checkDisk();
    QTRY_COMPARE_WITH_TIMEOUT(area->text().lineCount(), 1'100'001, 60'000);
    QCOMPARE(m_pane->cursor(), (core::Position{500'000, 0}));
}

QTEST_MAIN(TestLargeFiles)
#include "tst_largefiles.moc"
