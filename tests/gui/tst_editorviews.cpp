#include "gui/editor/editorpane.h"
#include "gui/editor/kate/changebar.h"
#include "gui/editor/kate/changepeek.h"
#include "support/scratchworkspace.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::EditorDocument;
using gui::EditorPane;

/// What is shown of one file in several places, and beside its text.
class TestEditorViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsOneTextOnTwoSides();
    void closesOneSide();
    void asksForATextOnce();
    void restoresWhereTheCursorWas();
    void restoresWhatWasFolded();
    void restoresSides_data();
    void restoresSides();
    void restoresWhatIsLeftOfSides();
    void tellsThatSidesChanged();
    void tellsAndChangesLineEnds_data();
    void tellsAndChangesLineEnds();
    void showsWhatHasChanged();
    void takesAChangeBack_data();
    void takesAChangeBack();
    void walksTheChanges();
    void namesWhereAFileLies();

private:
    [[nodiscard]] QList<QTabWidget *> sides() const
    {
        return m_pane->findChildren<QTabWidget *>(u"editorTabs"_s) +
               m_pane->findChildren<QTabWidget *>(u"otherEditorTabs"_s);
    }
    [[nodiscard]] QWidget *text(int side) const
    {
        QWidget *view = sides().at(side)->currentWidget()->findChild<QWidget *>(u"textView"_s);
        return view->focusProxy() ? view->focusProxy() : view;
    }
    void type(int side, const QString &letters) const
    {
        text(side)->setFocus();
        QTest::keyClicks(text(side), letters);
    }
    [[nodiscard]] QString path() const { return m_scratch->at(u"Kubefile"_s); }
    [[nodiscard]] QByteArray contents() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    [[nodiscard]] gui::ChangePeek *peek() const { return m_pane->findChild<gui::ChangePeek *>(); }

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    QTemporaryDir m_home;
    std::unique_ptr<EditorPane> m_pane;
};

void TestEditorViews::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestEditorViews::init()
{
    m_pane.reset();
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    QDir(m_home.filePath(u"unsaved"_s)).removeRecursively();
    m_pane = std::make_unique<EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->resize(800, 600);
    m_pane->show();
    m_scratch->write(u"Kubefile"_s, "FROM scratch\nCOPY . .\n");
    m_scratch->write(u"other"_s, "other\n");
}

void TestEditorViews::showsOneTextOnTwoSides()
{
    m_pane->open(path());
    m_pane->split(Qt::Horizontal);
    QCOMPARE(sides().size(), 2);
    QCOMPARE(m_pane->paths(), QStringList{path()});
    type(1, u"#"_s);
    QVERIFY(sides().at(0)->tabText(0).contains(u'*'));
    QCOMPARE(m_pane->unsavedText(path()), u"#FROM scratch\nCOPY . .\n"_s);
    m_pane->open(m_scratch->at(u"other"_s));
    QCOMPARE(sides().at(0)->count(), 1);
    QCOMPARE(sides().at(1)->count(), 2);
    text(0)->setFocus();
    QTRY_COMPARE(m_pane->currentPath(), path());
    m_pane->split(Qt::Vertical); // is there on the other side
    QCOMPARE(sides().at(1)->count(), 2);
    QVERIFY(m_pane->saveAll());
    QCOMPARE(contents(), "#FROM scratch\nCOPY . .\n");
}

void TestEditorViews::closesOneSide()
{
    m_pane->open(path());
    m_pane->split(Qt::Horizontal);
    m_pane->open(m_scratch->at(u"other"_s));
    text(0)->setFocus();
    QTRY_COMPARE(m_pane->currentPath(), path());
    m_pane->unsplit();
    QCOMPARE(sides().size(), 1);
    QCOMPARE(sides().at(0)->count(), 2);
    QCOMPARE(m_pane->currentPath(), path());
    m_pane->split(Qt::Horizontal);
    m_pane->closeCurrent();
    QCOMPARE(sides().size(), 1);
    QCOMPARE(m_pane->paths().size(), 2);
}

void TestEditorViews::asksForATextOnce()
{
    m_pane->open(path());
    m_pane->split(Qt::Horizontal);
    type(1, u"#"_s);
    m_pane->closeCurrent(); // the other side still shows it
    QVERIFY(!m_pane->findChild<QDialog *>(u"UnsavedDialog"_s));
    QVERIFY(!m_pane->unsavedFiles().isEmpty());
    m_pane->closeCurrent();
    QVERIFY(m_pane->findChild<QDialog *>(u"UnsavedDialog"_s));
}

void TestEditorViews::restoresWhereTheCursorWas()
{
    m_pane->open(path(), core::Position{1, 3});
    const gui::EditorSides sides = m_pane->sides();
    m_pane->closeCurrent();
    m_pane->open(path());
    QCOMPARE(m_pane->cursor(), (core::Position{0, 0}));
    m_pane->restore(sides);
    QCOMPARE(m_pane->cursor(), (core::Position{1, 3}));
}

void TestEditorViews::restoresWhatWasFolded()
{
    const QString json = m_scratch->at(u"a.json"_s);
    m_scratch->write(u"a.json"_s, "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");
    m_pane->open(json, core::Position{1, 8});
    const QList<QAction *> actions = m_pane->textActions();
    const auto fold = std::ranges::find(actions, u"folding_toplevel"_s, &QAction::objectName);
    QVERIFY(fold != actions.end());
    (*fold)->trigger();
    const auto folds = [this, json] {
        return m_pane->sides().sides.first().views.value(json).value(u"TextFolding"_s);
    };
    const QString folded = folds();
    QVERIFY2(folded.contains(u'{'), qPrintable(folded));
    const gui::EditorSides sides = m_pane->sides();
    m_pane->closeCurrent();
    m_pane->open(json);
    QVERIFY(folds() != folded);
    m_pane->restore(sides);
    QCOMPARE(folds(), folded);
}

void TestEditorViews::restoresSides_data()
{
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::addColumn<int>("current");
    QTest::newRow("beside, left") << Qt::Horizontal << 0;
    QTest::newRow("beside, right") << Qt::Horizontal << 1;
    QTest::newRow("below, lower") << Qt::Vertical << 1;
}

void TestEditorViews::restoresSides()
{
    QFETCH(const Qt::Orientation, orientation);
    QFETCH(const int, current);
    m_pane->open(m_scratch->at(u"other"_s));
    m_pane->open(path(), core::Position{1, 3});
    m_pane->split(orientation);
    m_pane->open(path(), core::Position{0, 2});
    auto *splitter = m_pane->findChild<QSplitter *>();
    splitter->setSizes({300, 100});
    text(current)->setFocus();
    QTRY_COMPARE(m_pane->sides().current, current);
    const gui::EditorSides sides = m_pane->sides();
    QCOMPARE(sides.sides.at(0).paths, (QStringList{m_scratch->at(u"other"_s), path()}));
    QCOMPARE(sides.sides.at(1).paths, QStringList{path()});

    m_pane = std::make_unique<EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->resize(800, 600);
    m_pane->show();
    m_pane->restore(sides);
    const gui::EditorSides restored = m_pane->sides();
    QVERIFY(restored == sides);
    QCOMPARE(m_pane->currentPath(), path());
    QCOMPARE(m_pane->cursor(), current == 0 ? (core::Position{1, 3}) : (core::Position{0, 2}));
}

void TestEditorViews::restoresWhatIsLeftOfSides()
{
    m_pane->restore({{gui::EditorSide{{}}, gui::EditorSide{{path()}, path()}}, 1, Qt::Vertical, {300, 100}});
    QCOMPARE(sides().size(), 1);
    QCOMPARE(m_pane->currentPath(), path());
    m_pane->closeCurrent();
    m_pane->restore({});
    m_pane->restore({{gui::EditorSide{{}}, gui::EditorSide{{}}}});
    QCOMPARE(sides().size(), 1);
    QCOMPARE(m_pane->currentPath(), QString());
}

void TestEditorViews::tellsThatSidesChanged()
{
    const QString json = m_scratch->at(u"a.json"_s);
    m_scratch->write(u"a.json"_s, "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");
    m_pane->open(json, core::Position{1, 8});
    QSignalSpy spy(m_pane.get(), &EditorPane::sidesChanged);
    const auto isTold = [&spy] {
        const bool isTold = !spy.isEmpty();
        spy.clear();
        return isTold;
    };
    const QList<QAction *> actions = m_pane->textActions();
    (*std::ranges::find(actions, u"folding_toplevel"_s, &QAction::objectName))->trigger();
    QVERIFY(isTold());
    type(0, u"x"_s);
    QVERIFY(isTold());
    m_pane->open(path());
    QVERIFY(isTold());
    sides().first()->tabBar()->moveTab(0, 1);
    QVERIFY(isTold());
    m_pane->split(Qt::Horizontal);
    QVERIFY(isTold());
}

void TestEditorViews::tellsAndChangesLineEnds_data()
{
    using Ends = EditorDocument::LineEnds;
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<Ends>("ends");
    QTest::addColumn<Ends>("wanted");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("CRLF to LF") << QByteArray("a\r\nb\r\n") << Ends::CrLf << Ends::Lf << QByteArray("a\nb\n");
    QTest::newRow("LF to CRLF") << QByteArray("a\nb\n") << Ends::Lf << Ends::CrLf << QByteArray("a\r\nb\r\n");
    QTest::newRow("mixed to LF") << QByteArray("a\r\nb\n") << Ends::Mixed << Ends::Lf << QByteArray("a\nb\n");
    QTest::newRow("mixed to CRLF") << QByteArray("a\nb\r\n") << Ends::Mixed << Ends::CrLf << QByteArray("a\r\nb\r\n");
}

void TestEditorViews::tellsAndChangesLineEnds()
{
    QFETCH(const QByteArray, before);
    QFETCH(const EditorDocument::LineEnds, wanted);
    QFETCH(const QByteArray, after);
    m_scratch->write(u"Kubefile"_s, before);
    m_pane->open(path());
    QTEST(*m_pane->lineEnds(), "ends");
    QVERIFY(m_pane->unsavedFiles().isEmpty());
    m_pane->setLineEnds(wanted);
    QVERIFY(!m_pane->unsavedFiles().isEmpty());
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(), after);
    QCOMPARE(*m_pane->lineEnds(), wanted);
}

void TestEditorViews::showsWhatHasChanged()
{
    m_pane->open(path(), core::Position{1, 0});
    QVERIFY(!m_pane->peekChange());
    m_pane->setBase(path(), u"FROM scratch\r\nCOPY a .\r\n"_s);
    QTRY_VERIFY(m_pane->peekChange());
    const auto *shown = peek()->findChild<QPlainTextEdit *>();
    QCOMPARE(shown->toPlainText(), u"-COPY a .\n+COPY . .\n"_s);
    QTest::keyClick(peek(), Qt::Key_Escape);
    QTRY_VERIFY(!peek());
    m_pane->setBase(path(), std::nullopt);
    QVERIFY(!m_pane->peekChange());
}

void TestEditorViews::takesAChangeBack_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("line");
    QTest::newRow("changed") << u"FROM scratch\nCOPY a .\n"_s << 1;
    QTest::newRow("added") << u"FROM scratch\n"_s << 1;
    QTest::newRow("removed at the start") << u"# a\nFROM scratch\nCOPY . .\n"_s << 0;
    QTest::newRow("removed at the end") << u"FROM scratch\nCOPY . .\nCMD a\n"_s << 2;
    QTest::newRow("without an end") << u"FROM scratch\nCOPY . ."_s << 1;
    QTest::newRow("all") << u"a\n"_s << 0;
}

void TestEditorViews::takesAChangeBack()
{
    QFETCH(const QString, base);
    QFETCH(const int, line);
    m_pane->open(path(), core::Position{line, 0});
    m_pane->setBase(path(), base);
    QTRY_VERIFY(m_pane->peekChange());
    peek()->findChild<QToolButton *>(u"revertButton"_s)->click();
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(), base.toUtf8());
}

void TestEditorViews::walksTheChanges()
{
    m_scratch->write(u"Kubefile"_s, "1\nx\n3\n4\ny\n");
    m_pane->open(path());
    m_pane->setBase(path(), u"1\n2\n3\n4\n5\n"_s);
    const auto step = [this](int by) {
        m_pane->stepChange(by);
        return m_pane->cursor()->line;
    };
    QTRY_COMPARE(step(1), 1);
    QCOMPARE(step(1), 4);
    QCOMPARE(step(1), 1);
    QCOMPARE(step(-1), 4);
    QVERIFY(!m_pane->findChild<gui::ChangeBar *>()->accessibleName().isEmpty());
}

void TestEditorViews::namesWhereAFileLies()
{
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/one/2.0/Kubefile"_s, "FROM scratch\n");
    m_pane->setWorkspace(image::openWorkspace(m_scratch->root()).value(), {});
    m_pane->open(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    const auto *version = m_pane->findChild<QToolButton *>(u"versionCrumb"_s);
    QVERIFY(version->isVisible());
    QCOMPARE(version->text(), u"1.0"_s);
    QCOMPARE(m_pane->findChild<QToolButton *>(u"applicationCrumb"_s)->text(), u"one"_s);
    Q_EMIT version->menu()->aboutToShow();
    QCOMPARE(version->menu()->actions().size(), 2);
    version->menu()->actions().last()->trigger();
    QCOMPARE(m_pane->currentPath(), m_scratch->at(u"applications/one/2.0/Kubefile"_s));
    m_pane->open(m_scratch->at(u"other"_s));
    QVERIFY(!version->isVisible());
}

QTEST_MAIN(TestEditorViews)
#include "tst_editorviews.moc"
