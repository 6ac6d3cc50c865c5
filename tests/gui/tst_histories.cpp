#include "gui/git/diffview.h"
#include "gui/mainwindowtest.h"

#include <KTextEditor/AnnotationInterface>
#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QProcess>
#include <QStatusBar>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Histories and who wrote lines, in the real window.
class TestHistories final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheHistoryOfAVersion();
    void tellsWhoWroteLines();
    void showsTheCommitOfALine();
    void saysThatALineIsNew();
    void noticesCommits();
    void comparesWithAnOlderFile();

private:
    void git(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_scratch->root());
        process.start(u"git"_s,
                      QStringList{u"-c"_s, u"user.name=作者"_s, u"-c"_s, u"user.email=a@example.org"_s} + arguments);
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    void commit(const QString &message) const
    {
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-q"_s, u"-m"_s, message});
    }
    [[nodiscard]] QString path() const { return m_scratch->at(u"applications/one/1.0/Kubefile"_s); }
    [[nodiscard]] QTreeView *commits() const { return m_window->findChild<QTreeView *>(u"commitsTree"_s); }
    [[nodiscard]] QString chosen() const { return commits()->currentIndex().data().toString(); }
    [[nodiscard]] KTextEditor::View *view() const
    {
        return tabs()->currentWidget()->findChild<KTextEditor::View *>(u"textView"_s);
    }
    [[nodiscard]] QString blame(int line) const
    {
        const KTextEditor::AnnotationModel *model = view()->annotationModel();
        return model ? model->data(line, Qt::DisplayRole).toString() : QString();
    }
    void open();
};

/// Two commits: the second brought the last line of the build file.
void TestHistories::open()
{
    git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, "FROM scratch\nCOPY manifests ./manifests\n");
    commit(u"first"_s);
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, good);
    commit(u"second"_s);
    openWorkspace(m_scratch->root());
    QTRY_VERIFY(row(m_kubefile).isValid());
    m_main->openFile(path());
}

void TestHistories::showsTheHistoryOfAVersion()
{
    open();
    m_scratch->write(u"applications/two/2.0/README.md"_s, "x\n");
    commit(u"elsewhere"_s);
    tree()->setCurrentIndex(row({u"applications"_s, u"one"_s, u"1.0"_s}));
    auto *action = m_window->findChild<QAction *>(u"treeHistoryAction"_s);
    QVERIFY(action);
    action->trigger();
    QTRY_COMPARE(commits()->model()->rowCount(), 2);
    QVERIFY(commits()->isVisible());
    QCOMPARE(chosen(), u"second"_s);
    QTRY_COMPARE(m_window->findChild<gui::DiffView *>(u"historyDiff"_s)->diff().path, "applications/one/1.0/Kubefile");
}

void TestHistories::tellsWhoWroteLines()
{
    open();
    QCOMPARE(view()->annotationModel(), nullptr); // only on demand
    trigger(u"blameAction"_s);
    QTRY_VERIFY(blame(0).endsWith(u"作者"_s));
    QVERIFY(view()->isAnnotationBorderVisible());
    QVERIFY(view()->annotationModel()->data(2, Qt::ToolTipRole).toString().contains(u"second"_s));
    view()->document()->insertLine(1, u"# typed"_s);
    QTRY_COMPARE(blame(1), u"Not committed yet"_s);
    QVERIFY(blame(2).endsWith(u"作者"_s));
    QVERIFY(view()->annotationModel()->data(3, Qt::ToolTipRole).toString().contains(u"second"_s));
    m_main->openFile(m_scratch->at(u"applications/one/1.0/manifests/a.yaml"_s)); // opened later
    QTRY_VERIFY(blame(0).endsWith(u"作者"_s));
    trigger(u"blameAction"_s);
    QVERIFY(!view()->isAnnotationBorderVisible());
}

void TestHistories::showsTheCommitOfALine()
{
    open();
    trigger(u"blameAction"_s);
    QTRY_VERIFY(!blame(0).isEmpty());
    const QPoint line = view()->cursorToCoordinate({0, 0});
    const QList<QWidget *> parts = view()->findChildren<QWidget *>();
    const auto border =
        std::ranges::find_if(parts, [](const QWidget *part) { return part->inherits("KateIconBorder"); });
    QVERIFY(border != parts.end());
    QTRY_VERIFY((*border)->width() > 60);
    const int y = (*border)->mapFrom(view(), QPoint(0, line.y() + view()->fontMetrics().height() / 2)).y();
    QTest::mouseClick(*border, Qt::LeftButton, {}, QPoint(40, y));
    QTRY_COMPARE(chosen(), u"first"_s);
    QVERIFY(commits()->isVisible());
    view()->setCursorPosition({2, 0});
    trigger(u"lineCommitAction"_s);
    QTRY_COMPARE(chosen(), u"second"_s);
}

void TestHistories::saysThatALineIsNew()
{
    open();
    view()->document()->insertLine(0, u"# typed"_s);
    view()->setCursorPosition({0, 0});
    trigger(u"lineCommitAction"_s);
    auto *bar = m_window->findChild<QStatusBar *>(u"statusBar"_s);
    QTRY_COMPARE(bar->currentMessage(), u"This line is not in the last commit."_s);
    m_scratch->write(u"applications/one/1.0/new"_s, "1\n");
    m_main->openFile(m_scratch->at(u"applications/one/1.0/new"_s));
    trigger(u"blameAction"_s);
    QTRY_COMPARE(bar->currentMessage(), u"The last commit has no file “applications/one/1.0/new”."_s);
}

void TestHistories::noticesCommits()
{
    open();
    trigger(u"blameAction"_s);
    trigger(u"historyAction"_s);
    QTRY_COMPARE(commits()->model()->rowCount(), 2);
    QTRY_VERIFY(!blame(2).isEmpty());
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, QByteArray("# new\n") + good);
    commit(u"third"_s);
    trigger(u"checkAgainAction"_s);
    QTRY_COMPARE(commits()->model()->rowCount(), 3);
    QTRY_VERIFY(view()->annotationModel()->data(0, Qt::ToolTipRole).toString().contains(u"third"_s));
    QTRY_VERIFY(view()->annotationModel()->data(3, Qt::ToolTipRole).toString().contains(u"second"_s));
}

void TestHistories::comparesWithAnOlderFile()
{
    open();
    view()->document()->insertLine(0, u"# typed"_s);
    trigger(u"historyAction"_s);
    QTRY_COMPARE(commits()->model()->rowCount(), 2);
    commits()->setFocus();
    QTest::keyClick(commits(), Qt::Key_Down);
    QTest::keyClick(commits(), Qt::Key_Return);
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QWidget *>(u"compareDialog"_s)));
    const git::FileDiff diff = dialog->findChild<gui::DiffView *>()->diff();
    QCOMPARE(diff.lines().size(), 4);
    QCOMPARE(diff.lines().first().text, "# typed\n");
    QCOMPARE(diff.lines().last().kind, git::DiffLine::Kind::Added);
}

QTEST_MAIN(TestHistories)
#include "tst_histories.moc"
