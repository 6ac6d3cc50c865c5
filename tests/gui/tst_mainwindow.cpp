#include "gui/mainwindowtest.h"
#include "support/scratchrepository.h"

#include <QAbstractItemModel>
#include <QDialog>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestMainWindow final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensAWorkspace();
    void opensAFileFromTheTree();
    void filtersTheTree();
    void lintsWhileTyping();
    void previewsWhileTyping();
    void walksThroughProblems();
    void showsNewFiles();
    void opensQuickly();
    void doesWhatThePaletteNames();
    void sharesNoShortcutWithTheText();
    void restoresTheSession();
    void remembersTheSessionInPauses();
    void remembersACommitMessageBeforeItsEnd();
    void doesWhatTheGitMenuNames();
    void opensFilesFromTheCommandLineToo();
    void saysWhyAFolderIsNoWorkspace();
    void doesNotFollowLinksOutOfTheWorkspace();
    void takesDroppedFolders();
    void switchesWorkspaces();
    void movesTheKeyboardBetweenPanes();
    void namesEverythingForScreenReaders();
};

void TestMainWindow::opensAWorkspace()
{
    QVERIFY(!m_window->findChild<QAction *>(u"newImageAction"_s)->isEnabled());
    openWorkspace(m_scratch->at(u"applications/one"_s));
    QVERIFY(row(m_kubefile).isValid());
    QVERIFY(m_window->findChild<QAction *>(u"newImageAction"_s)->isEnabled());
    QTRY_VERIFY(problems()->model()->rowCount() > 0);
    QVERIFY(m_window->windowTitle().contains(QDir(m_scratch->root()).dirName()));
}

void TestMainWindow::opensAFileFromTheTree()
{
    openWorkspace(m_scratch->root());
    tree()->setCurrentIndex(row(m_kubefile));
    QVERIFY(m_window->findChild<QAction *>(u"buildAction"_s)->isEnabled());
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(openFiles(), QStringList{m_scratch->at(u"applications/one/1.0/Kubefile"_s)});
    QVERIFY(m_window->windowTitle().startsWith("applications/one/1.0/Kubefile"_L1));
}

void TestMainWindow::filtersTheTree()
{
    openWorkspace(m_scratch->root());
    auto *filter = m_window->findChild<QDockWidget *>(u"workspaceDock"_s)->findChild<QLineEdit *>(u"filterEdit"_s);
    tree()->expand(row({u"applications"_s, u"one"_s}));
    filter->setText(u"yaml"_s);
    QVERIFY(!row({u"applications"_s, u"two"_s}).isValid());
    QVERIFY(tree()->isExpanded(row({u"applications"_s, u"one"_s, u"1.0"_s, u"manifests"_s})));
    filter->clear();
    QVERIFY(row({u"applications"_s, u"two"_s}).isValid());
    QVERIFY(tree()->isExpanded(row({u"applications"_s, u"one"_s})));
    QVERIFY(!tree()->isExpanded(row({u"applications"_s, u"one"_s, u"1.0"_s})));
}

void TestMainWindow::lintsWhileTyping()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    QTRY_VERIFY(problems()->model()->rowCount() > 0);
    const int before = problems()->model()->rowCount();
    type(u"X"_s);
    QVERIFY(m_window->isWindowModified());
    QTRY_VERIFY(problems()->model()->rowCount() > before);
    QTRY_VERIFY(!m_window->findChild<QLabel *>(u"lineMessage"_s)->text().isEmpty());
    type(u"\b"_s);
    trigger(u"saveAction"_s);
    QVERIFY(!m_window->isWindowModified());
}

/// Images since the last commit, which the git pane's session tells of.
void TestMainWindow::previewsWhileTyping()
{
    const test::ScratchRepository repository;
    const QString manifest = u"applications/one/1.0/manifests/a.yaml"_s;
    repository.write(manifest, "image: nginx:1.25\n");
    repository.git({u"add"_s, u"-A"_s});
    repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"start"_s});
    openWorkspace(repository.root());
    m_window->findChild<QDockWidget *>(u"previewDock"_s)->show();
    m_main->openFile(repository.files().at(manifest));
    const auto *totals = m_window->findChild<QLabel *>(u"totalsLabel"_s);
    QTRY_VERIFY(totals->text().contains(u"1 image"_s) && totals->text().contains(u"as in the last commit"_s));
    type(u"#"_s);
    QTRY_VERIFY(totals->text().contains(u"0 image"_s) && totals->text().contains(u"1 changed"_s));
    type(u"\b"_s);
    QTRY_VERIFY(totals->text().contains(u"as in the last commit"_s));
}

void TestMainWindow::walksThroughProblems()
{
    openWorkspace(m_scratch->root());
    QTRY_VERIFY(problems()->model()->rowCount() > 0);
    trigger(u"nextProblemAction"_s);
    QCOMPARE(openFiles(), QStringList{m_scratch->at(u"applications/two/2.0/Kubefile"_s)});
    QVERIFY(m_window->findChild<QLabel *>(u"cursorLabel"_s)->text().contains(u'2'));
}

void TestMainWindow::showsNewFiles()
{
    openWorkspace(m_scratch->root());
    tree()->expand(row({u"applications"_s, u"one"_s}));
    m_scratch->write(u"applications/one/1.0/init.sh"_s, "#!/bin/bash\n");
    QTRY_VERIFY(row({u"applications"_s, u"one"_s, u"1.0"_s, u"init.sh"_s}).isValid());
    QVERIFY(tree()->isExpanded(row({u"applications"_s, u"one"_s})));
    m_scratch->write(u"applications/three/3.0/Kubefile"_s, good);
    QTRY_VERIFY(row({u"applications"_s, u"three"_s, u"3.0"_s}).isValid());
}

void TestMainWindow::opensQuickly()
{
    openWorkspace(m_scratch->root());
    trigger(u"quickOpenAction"_s);
    auto *dialog = m_window->findChild<QDialog *>(u"fuzzyList"_s);
    auto *edit = dialog->findChild<QLineEdit *>(u"fuzzyEdit"_s);
    QTest::keyClicks(edit, u"kube"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(openFiles(), QStringList{m_scratch->at(u"applications/two/2.0/Kubefile"_s)});
}

void TestMainWindow::doesWhatThePaletteNames()
{
    const auto choose = [this](const QString &letters) {
        trigger(u"commandsAction"_s);
        auto *edit = m_window->findChild<QDialog *>(u"fuzzyList"_s)->findChild<QLineEdit *>(u"fuzzyEdit"_s);
        QTest::keyClicks(edit, letters);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"fuzzyList"_s));
    };
    openWorkspace(m_scratch->root());
    choose(u"viewgit"_s);
    QTRY_VERIFY(m_window->findChild<QDockWidget *>(u"gitDock"_s)->isHidden());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    choose(u"comment"_s); // of the text component
    trigger(u"saveAllAction"_s);
    QVERIFY(contents(m_scratch->at(u"applications/one/1.0/Kubefile"_s)).startsWith("# FROM scratch"));
}

/// Two enabled actions with one shortcut do nothing when it is pressed.
void TestMainWindow::sharesNoShortcutWithTheText()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    QMap<QString, QStringList> owners;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            owners[shortcut.toString()].append(action->objectName());
        }
    }
    QStringList shared;
    const QList<QAction *> ours = m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (const QAction *action : ours) {
        for (const QKeySequence &shortcut : action->shortcuts()) {
            if (const QStringList all = owners.value(shortcut.toString()); all.size() > 1) {
                shared.append(shortcut.toString() + u": "_s + all.join(u' '));
            }
        }
    }
    QCOMPARE(shared.join(u'\n'), QString());
    type(u"x"_s);
    QWidget *text = QApplication::focusWidget();
    QTest::keyClick(text, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"fuzzyList"_s));
}

void TestMainWindow::restoresTheSession()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/two/2.0/Kubefile"_s));
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    m_window->findChild<QDockWidget *>(u"problemsDock"_s)->hide();
    QVERIFY(m_window->close());
    makeWindow();
    QVERIFY(m_window->findChild<QDockWidget *>(u"problemsDock"_s)->isHidden());
    openWorkspace(m_scratch->root());
    QCOMPARE(openFiles().size(), 2);
    QCOMPARE(tabs()->currentIndex(), 1);
    QVERIFY(tree()->isExpanded(row({u"applications"_s, u"one"_s, u"1.0"_s})));
}

void TestMainWindow::remembersTheSessionInPauses()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    trigger(u"splitDownAction"_s);
    m_main->openFile(m_scratch->at(u"applications/two/2.0/Kubefile"_s));
    const auto onDisk = [this] {
        // Not the object that the window writes to: what a program finds that is started after a kill.
        QFile::remove(m_home.filePath(u"copy.conf"_s));
        QFile::copy(m_home.filePath(u"session.conf"_s), m_home.filePath(u"copy.conf"_s));
        QSettings store(m_home.filePath(u"copy.conf"_s), QSettings::IniFormat);
        return gui::SessionSettings(store).workspaceState(m_scratch->root()).editor;
    };
    QTRY_COMPARE_WITH_TIMEOUT(onDisk().sides.size(), 2, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(onDisk().sides.value(1).current, u"applications/two/2.0/Kubefile"_s, 20'000);
    QCOMPARE(onDisk().orientation, Qt::Vertical);
}

/// Who writes without a pause loses no more than a second's words when the program is killed.
void TestMainWindow::remembersACommitMessageBeforeItsEnd()
{
    openWorkspace(m_scratch->root());
    const gui::SessionSettings settings(*m_store);
    auto *text = m_window->findChild<QPlainTextEdit *>(u"messageEdit"_s);
    auto *reason = m_window->findChild<QLineEdit *>(u"reasonEdit"_s);
    const auto typesOn = [&] {
        text->insertPlainText(u"x"_s);
        reason->setText(u"the tool comes later"_s);
        return !settings.workspaceState(m_scratch->root()).commitMessage.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(typesOn, 10'000));
    QCOMPARE(settings.workspaceState(m_scratch->root()).commitReason, u"the tool comes later"_s);
}

/// So that the list of commands finds them too.
void TestMainWindow::doesWhatTheGitMenuNames()
{
    const test::ScratchRepository there;
    there.write(u"a"_s, "1");
    there.commitAll();
    QVERIFY(!m_window->findChild<QAction *>(u"fetchAction"_s)->isEnabled());
    const test::ScratchRepository repository;
    repository.write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    repository.commitAll();
    repository.git({u"remote"_s, u"add"_s, u"origin"_s, there.root()});
    openWorkspace(repository.root());
    QTRY_VERIFY(m_window->findChild<QAction *>(u"fetchAction"_s)->isEnabled());
    trigger(u"fetchAction"_s);
    QTRY_COMPARE(repository.git({u"branch"_s, u"-r"_s}), "  origin/main\n");
    QTRY_VERIFY(m_window->findChild<QAction *>(u"commitAction"_s)->isEnabled());
    trigger(u"commitAction"_s);
    QTRY_VERIFY(m_window->findChild<QPlainTextEdit *>(u"messageEdit"_s)->hasFocus());
}

void TestMainWindow::opensFilesFromTheCommandLineToo()
{
    m_main->openFolder(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    QTRY_VERIFY(tree()->isVisible());
    QCOMPARE(openFiles().size(), 1);
    QCOMPARE(tree()->currentIndex(), row(m_kubefile));
}

void TestMainWindow::saysWhyAFolderIsNoWorkspace()
{
    const QTemporaryDir empty;
    m_main->openFolder(empty.path());
    QTRY_VERIFY(message()->isVisible());
    QVERIFY(!tree()->isVisible());
    messageChoice()->click();
    QTRY_VERIFY(tree()->isVisible());
    QVERIFY(m_window->findChild<QAction *>(u"newImageAction"_s)->isEnabled());
}

void TestMainWindow::doesNotFollowLinksOutOfTheWorkspace()
{
    const test::ScratchWorkspace outside;
    outside.write(u"secret"_s, "secret\n");
    m_scratch->link(outside.at(u"secret"_s), u"applications/one/1.0/README.md"_s);
    openWorkspace(m_scratch->root());
    QStringList link = m_kubefile;
    link.last() = u"README.md"_s;
    tree()->setCurrentIndex(row(link));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(openFiles(), QStringList());
    QVERIFY(message()->isVisible());
}

void TestMainWindow::takesDroppedFolders()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_scratch->root())});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QTRY_VERIFY(row(m_kubefile).isValid());
}

void TestMainWindow::switchesWorkspaces()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    const test::ScratchWorkspace other;
    other.write(u"applications/other/1.0/Kubefile"_s, good);
    m_main->openFolder(other.root());
    QTRY_VERIFY(row({u"applications"_s, u"other"_s}).isValid());
    QCOMPARE(openFiles(), QStringList());
    m_main->openFile(other.at(u"applications/other/1.0/Kubefile"_s));
    m_main->openFolder(m_scratch->root());
    QTRY_COMPARE(openFiles(), QStringList{m_scratch->at(u"applications/one/1.0/Kubefile"_s)});
}

void TestMainWindow::movesTheKeyboardBetweenPanes()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    QTRY_VERIFY(problems()->isVisible());
    m_window->activateWindow();
    tree()->setFocus();
    QTRY_VERIFY(tree()->hasFocus());
    trigger(u"nextPaneAction"_s);
    QVERIFY(tabs()->isAncestorOf(QApplication::focusWidget()));
    trigger(u"nextPaneAction"_s);
    QVERIFY(problems()->hasFocus());
    trigger(u"nextPaneAction"_s);
    QVERIFY(tree()->hasFocus());
}

void TestMainWindow::namesEverythingForScreenReaders()
{
    openWorkspace(m_scratch->root());
    QStringList nameless;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isOurs = !widget->objectName().isEmpty() && !widget->objectName().startsWith("qt_"_L1);
        const bool needsName =
            qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
        if (isOurs && needsName && widget->accessibleName().isEmpty()) {
            nameless.append(widget->objectName());
        }
    }
    QCOMPARE(nameless, QStringList());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
