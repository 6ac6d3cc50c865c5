#include "gui/mainwindowtest.h"
#include "gui/problems/problemsmodel.h"
#include "gui/widgets/unsavedtexts.h"
#include "jobs/endedjob.h"
#include "scaffold/journal.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What becomes of texts and places in the window.
class TestMainWindowTexts final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void buildsWhatTheEditorShows();
    void saysWhatCouldNotBeSavedBeforeQuitting();
    void namesWhatACrashLeft();
    void asksBeforeQuitting();
    void fixesTheProblemAtTheCursor();
    void bringsBackWhatTheDiskReplaced();
    void marksWhatABuildSaid();
    void undoesWhatAWizardWrote();
};

void TestMainWindowTexts::buildsWhatTheEditorShows()
{
    openWorkspace(m_scratch->root());
    tree()->setCurrentIndex(row(m_kubefile));
    m_scratch->write(u"applications/three/3.0/Kubefile"_s, good);
    m_main->openFile(m_scratch->at(u"applications/three/3.0/Kubefile"_s));
    const QStringList names{u"applications"_s, u"three"_s, u"3.0"_s, u"Kubefile"_s};
    QTRY_VERIFY(row(names).isValid());
    QTRY_COMPARE(tree()->currentIndex(), row(names));
    trigger(u"buildAction"_s);
    const auto *dialog = m_window->findChild<QDialog *>(u"BuildDialog"_s);
    QVERIFY(dialog);
    QVERIFY2(dialog->windowTitle().contains("three"_L1), qUtf8Printable(dialog->windowTitle()));
}

void TestMainWindowTexts::saysWhatCouldNotBeSavedBeforeQuitting()
{
    const QString path = m_scratch->at(u"applications/one/1.0/Kubefile"_s);
    openWorkspace(m_scratch->root());
    m_main->openFile(path);
    type(u"#"_s);
    m_main->openFile(m_scratch->at(u"applications/two/2.0/Kubefile"_s));
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, "FROM other\n");
    QVERIFY(!m_window->close());
    const auto *dialog = m_window->findChild<QDialog *>(u"UnsavedDialog"_s);
    dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Save)->click();
    QVERIFY(m_window->isVisible());
    QCOMPARE(tabs()->tabToolTip(tabs()->currentIndex()), path);
    QCOMPARE(contents(path), "FROM other\n");
}

void TestMainWindowTexts::namesWhatACrashLeft()
{
    const QString path = m_scratch->at(u"applications/one/1.0/Kubefile"_s);
    m_window.reset();
    gui::UnsavedTexts(m_home.filePath(u"unsaved"_s)).keep(path, u"FROM lost\n"_s);
    makeWindow();
    openWorkspace(m_scratch->root());
    QVERIFY(message()->isVisible());
    QVERIFY2(message()->text().contains("applications/one/1.0/Kubefile"_L1), qUtf8Printable(message()->text()));
    messageChoice()->click();
    QCOMPARE(openFiles(), QStringList{path});
}

void TestMainWindowTexts::asksBeforeQuitting()
{
    const QString path = m_scratch->at(u"applications/one/1.0/Kubefile"_s);
    openWorkspace(m_scratch->root());
    m_main->openFile(path);
    type(u"#"_s);
    QVERIFY(!m_window->close());
    const auto *dialog = m_window->findChild<QDialog *>(u"UnsavedDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Save)->click();
    QVERIFY(!m_window->isVisible());
    QVERIFY(contents(path).startsWith('#'));
}

void TestMainWindowTexts::fixesTheProblemAtTheCursor()
{
    const QString path = m_scratch->at(u"applications/one/1.0/Kubefile"_s);
    m_scratch->write(u"applications/one/1.0/Kubefile"_s,
                     "FROM scratch\nCOPY manifests ./manifests\nCMD \"kubectl apply -f manifests\"\n");
    openWorkspace(m_scratch->root());
    m_main->openFile(path);
    QTRY_VERIFY(problems()->model()->rowCount() > 1);
    trigger(u"nextProblemAction"_s);
    trigger(u"fixAction"_s);
    QTRY_VERIFY(m_window->findChild<QMenu *>(u"fixMenu"_s));
    auto *menu = m_window->findChild<QMenu *>(u"fixMenu"_s);
    QTest::keyClick(menu, Qt::Key_Return);
    trigger(u"saveAction"_s);
    QVERIFY2(contents(path).contains("CMD [\"kubectl apply -f manifests\"]"), contents(path).constData());
}

void TestMainWindowTexts::bringsBackWhatTheDiskReplaced()
{
    const QString path = m_scratch->at(u"applications/one/1.0/Kubefile"_s);
    m_main->openFile(path);
    type(u"#"_s);
    m_scratch->write(u"applications/one/1.0/Kubefile"_s, "FROM other\n");
    trigger(u"saveAction"_s);
    const auto barButton = [this](const QString &text) -> QPushButton * {
        for (QPushButton *each : tabs()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == text) {
                return each;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY(barButton(u"Load from Disk"_s));
    barButton(u"Load from Disk"_s)->click();
    QTRY_VERIFY(barButton(u"Bring Them Back"_s));
    QVERIFY(!m_window->isWindowModified());
    barButton(u"Bring Them Back"_s)->click();
    trigger(u"saveAction"_s);
    QVERIFY2(contents(path).startsWith("#FROM scratch"), contents(path).constData());
}

/// Until the line is worked on.
void TestMainWindowTexts::marksWhatABuildSaid()
{
    QFile kubefile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    QVERIFY(kubefile.open(QIODevice::ReadWrite));
    QVERIFY(kubefile.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
    kubefile.close();
    openWorkspace(m_scratch->root());
    const auto buildRow = [this] {
        return problems()->model()->match(problems()->model()->index(0, gui::ProblemsModel::CodeColumn),
                                          Qt::DisplayRole, u"build"_s, 1, Qt::MatchExactly);
    };
    (void)test::endedJob(m_home.filePath(u"jobs"_s), test::buildPlan(m_scratch->root(), u"applications/one/1.0"_s),
                         {u"! sealyard-cli: “Kubefile”, line 2: Cannot read “manifests”"_s}, jobs::JobState::Failed,
                         QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(buildRow().size(), 1);
    problems()->setCurrentIndex(buildRow().first());
    QTest::keyClick(problems(), Qt::Key_Return);
    QCOMPARE(openFiles(), QStringList{m_scratch->at(u"applications/one/1.0/Kubefile"_s)});
    QVERIFY(m_window->findChild<QLabel *>(u"cursorLabel"_s)->text().contains(u'2'));
    QCOMPARE(m_window->findChild<QLabel *>(u"lineMessage"_s)->text(), u"Cannot read “manifests”"_s);
    type(u"#"_s);
    QTRY_VERIFY(buildRow().isEmpty());
    trigger(u"saveAction"_s);
    QTRY_COMPARE(m_window->findChild<QLabel *>(u"lineMessage"_s)->text(), QString());
    QVERIFY(buildRow().isEmpty());
}

/// Also when the bar that offered it is gone, or it did not work the first time.
void TestMainWindowTexts::undoesWhatAWizardWrote()
{
    qputenv("XDG_STATE_HOME", m_home.filePath(u"state"_s).toUtf8());
    const QString path = u"applications/one/1.0/Kubefile"_s;
    const scaffold::ChangeSet changes{
        .created = {}, .changed = {{.path = path, .before = QString::fromUtf8(good), .after = u"FROM scratch\n"_s}}};
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).apply(changes, m_scratch->root()));
    openWorkspace(m_scratch->root());
    trigger(u"undoWizardAction"_s);
    QTRY_COMPARE(contents(m_scratch->at(path)), good);
    trigger(u"undoWizardAction"_s);
    QTRY_VERIFY(message()->isVisible());
    QVERIFY2(message()->text().contains("nothing to undo"_L1), qUtf8Printable(message()->text()));
}

QTEST_MAIN(TestMainWindowTexts)
#include "tst_mainwindowtexts.moc"
