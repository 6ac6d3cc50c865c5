#include "gui/editor/editorhelp.h"
#include "gui/editor/editorpane.h"
#include "support/scratchworkspace.h"

#include <QAction>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::EditorHelp;
using gui::EditorPane;

class TestEditorHelp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completesAtTheKey();
    void leavesReturnAlone();
    void knowsImagesOfTheWorkspace();
    void explainsTheNewestQuestion();

private:
    QTemporaryDir m_home;
};

namespace {

constexpr auto kubefile = "applications/demo/1.0/Kubefile"_L1;

/// The workspace with one build file, opened, and that file in a pane.
struct Fixture
{
    explicit Fixture(const QByteArray &text, const QString &unsavedFolder)
        : pane(unsavedFolder)
    {
        scratch.write(kubefile, text);
        workspace = image::openWorkspace(scratch.root()).value();
        pane.setWorkspace(workspace, {});
        pane.resize(800, 600);
        pane.show();
        pane.open(path(), core::Position{1, 100});
    }

    [[nodiscard]] QString path() const { return QDir(scratch.root()).filePath(kubefile); }
    [[nodiscard]] QWidget *view() const
    {
        auto *tabs = pane.findChild<QTabWidget *>(u"editorTabs"_s);
        QWidget *found = tabs->currentWidget()->findChild<QWidget *>(u"textView"_s);
        return found->focusProxy() ? found->focusProxy() : found;
    }

    test::ScratchWorkspace scratch;
    image::Workspace workspace;
    EditorPane pane;
};

} // namespace

void TestEditorHelp::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestEditorHelp::completesAtTheKey()
{
    Fixture fixture("FROM scratch\nENTRYP\n", m_home.filePath(u"unsaved"_s));
    QVERIFY(QTest::qWaitForWindowActive(&fixture.pane));
    fixture.view()->setFocus();
    const QList<QAction *> actions = fixture.pane.editActions();
    QVERIFY(actions.last());
    QCOMPARE(actions.last()->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Space));
    actions.last()->trigger();
    const auto isListShown = [&] {
        const QList<QTreeView *> lists = fixture.pane.findChildren<QTreeView *>();
        return std::ranges::any_of(lists, [](const QTreeView *list) { return list->isVisible(); });
    };
    QTRY_VERIFY(isListShown());
    QTest::keyClick(fixture.view(), Qt::Key_Return);
    QTRY_COMPARE(fixture.pane.unsavedText(fixture.path()), u"FROM scratch\nENTRYPOINT \n"_s);
}

void TestEditorHelp::leavesReturnAlone()
{
    Fixture fixture("FROM scratch\nENTRYP", m_home.filePath(u"unsaved"_s));
    fixture.view()->setFocus();
    QTest::keyClicks(fixture.view(), u"OI"_s);
    QTest::qWait(500); // a list would be open by then
    QTest::keyClick(fixture.view(), Qt::Key_Return);
    QCOMPARE(fixture.pane.unsavedText(fixture.path()), u"FROM scratch\nENTRYPOI\n"_s);
}

void TestEditorHelp::knowsImagesOfTheWorkspace()
{
    test::ScratchWorkspace scratch;
    scratch.write(u"applications/demo/1.0/images/shim/list"_s, "quay.io/demo/server:v1.2.3\n");
    scratch.write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\n");
    EditorHelp help([] { return QHash<QString, QString>(); });
    help.setWorkspace(image::openWorkspace(scratch.root()).value(), {});
    const auto offers = [&] {
        const auto found = help.completionsAt(QDir(scratch.root()).filePath(kubefile), u"FROM quay"_s, {0, 9});
        return std::ranges::any_of(found.items, [](const language::Completion &item) {
            return item.label.contains("quay.io/demo/server"_L1);
        });
    };
    QTRY_VERIFY(offers());
}

void TestEditorHelp::explainsTheNewestQuestion()
{
    test::ScratchWorkspace scratch;
    scratch.write(kubefile, "FROM scratch\nCOPY a b\n");
    EditorHelp help([] { return QHash<QString, QString>(); });
    help.setWorkspace(image::openWorkspace(scratch.root()).value(), {});
    QStringList told;
    const auto ask = [&](core::Position position) {
        help.explain(QDir(scratch.root()).filePath(kubefile), u"FROM scratch\nCOPY a b\n"_s, position, this,
                     [&](const language::Hover &hover) { told.append(hover.markdown); });
    };
    ask({0, 1});
    told.clear(); // an answer that was there at once came before the next question
    ask({1, 1});
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(told.first().contains("COPY"_L1), qPrintable(told.first()));
    QTest::qWait(50); // the first answer must not come late
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(TestEditorHelp)
#include "tst_editorhelp.moc"
