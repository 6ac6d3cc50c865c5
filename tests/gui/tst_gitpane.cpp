#include "git/gitservers.h"
#include "git/remotes.h"
#include "git/status.h"
#include "gui/git/branchmenu.h"
#include "gui/git/changesmodel.h"
#include "gui/git/commitbox.h"
#include "gui/git/difftext.h"
#include "gui/git/diffview.h"
#include "gui/gitpanetest.h"
#include "support/scratchrepository.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::ChangesModel;

/// The pane for git by clicks and keys, with what git's own program then says.
class TestGitPane final : public test::GitPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatHasChanged();
    void stagesAndUnstages();
    void stagesLines_data();
    void stagesLines();
    void stagesTheHunkOfTheCursor();
    void discardsAfterAQuestion();
    void switchesBranches();
    void keepsTheMenuWhileItIsOpen();
    void makesBranches();
    void deletesABranchAfterAQuestion();
    void marksWhatGitIgnores();
    void saysWhenThereIsNoRepository();
    void saysWhenItCannotBeRead();
    void worksWhileAServerIsSilent();
};

void TestGitPane::showsWhatHasChanged()
{
    m_repository->write(u"README.md"_s, "1\nx\n3\n");
    m_repository->write(u"new"_s, "1\n");
    auto *tree = child<QTreeView>(u"changesTree"_s);
    const QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    open();
    select(ChangesModel::Unstaged, "README.md");
    auto *diff = child<gui::DiffView>(u"diffView"_s);
    QTRY_COMPARE(diff->diff().path, "README.md");
    QCOMPARE(child<gui::DiffText>(u"unifiedDiff"_s)->toPlainText(), u"@@ -1,3 +1,3 @@\n1\n2\nx\n3"_s);
    diff->setSideBySide(true);
    QCOMPARE(child<gui::DiffText>(u"diffBefore"_s)->toPlainText(), u"@@ -1,3 +1,3 @@\n1\n2\n3"_s);
    QCOMPARE(child<gui::DiffText>(u"diffAfter"_s)->toPlainText(), u"@@ -1,3 +1,3 @@\n1\nx\n3"_s);
    QCOMPARE(child<QToolButton>(u"branchButton"_s)->text(), u"main"_s);
}

void TestGitPane::stagesAndUnstages()
{
    m_repository->write(u"README.md"_s, "1\nx\n3\n");
    m_repository->write(u"new"_s, "1\n");
    open();
    select(ChangesModel::Unstaged, "new");
    click(u"stageButton"_s);
    QCOMPARE(status(), " M README.md\nA  new\n");
    select(ChangesModel::Staged, "new");
    QTRY_COMPARE(child<QPushButton>(u"stageButton"_s)->text().remove(u'&'), u"Unstage"_s);
    click(u"stageButton"_s);
    QCOMPARE(status(), " M README.md\n?? new\n");
    select(ChangesModel::Unstaged, "new"); // is seen there again
    QTRY_VERIFY(child<QPushButton>(u"stageAllButton"_s)->isEnabled());
    click(u"stageAllButton"_s);
    QCOMPARE(status(), "M  README.md\nA  new\n");
}

void TestGitPane::stagesLines_data()
{
    QTest::addColumn<bool>("isSideBySide");
    QTest::newRow("unified") << false;
    QTest::newRow("side by side") << true;
}

void TestGitPane::stagesLines()
{
    QFETCH(const bool, isSideBySide);
    m_repository->write(u"README.md"_s, "1\n2\n3\nx\ny\n");
    open();
    select(ChangesModel::Unstaged, "README.md");
    QTRY_COMPARE(child<gui::DiffView>(u"diffView"_s)->diff().path, "README.md");
    child<gui::DiffView>(u"diffView"_s)->setSideBySide(isSideBySide);
    auto *text = child<gui::DiffText>(isSideBySide ? u"diffAfter"_s : u"unifiedDiff"_s);
    QTextCursor cursor = text->textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.movePosition(QTextCursor::StartOfLine, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    QCOMPARE(child<QToolButton>(u"stageLinesButton"_s)->text(), u"Stage Lines"_s);
    click(u"stageLinesButton"_s);
    QCOMPARE(m_repository->git({u"show"_s, u":README.md"_s}), "1\n2\n3\ny\n");
}

/// Also with the cursor in a changed line.
void TestGitPane::stagesTheHunkOfTheCursor()
{
    m_repository->write(u"README.md"_s, "1\n2\n3\nx\ny\n");
    open();
    select(ChangesModel::Unstaged, "README.md");
    QTRY_COMPARE(child<gui::DiffView>(u"diffView"_s)->diff().path, "README.md");
    auto *text = child<gui::DiffText>(u"unifiedDiff"_s);
    text->moveCursor(QTextCursor::End);
    QCOMPARE(child<QToolButton>(u"stageLinesButton"_s)->text(), u"Stage Hunk"_s);
    click(u"stageLinesButton"_s);
    QCOMPARE(m_repository->git({u"show"_s, u":README.md"_s}), "1\n2\n3\nx\ny\n");
}

void TestGitPane::discardsAfterAQuestion()
{
    m_repository->write(u"README.md"_s, "typed\n");
    open();
    select(ChangesModel::Unstaged, "README.md");
    QTRY_COMPARE(child<gui::DiffView>(u"diffView"_s)->diff().path, "README.md");
    click(u"discardLinesButton"_s);
    auto *question = dialog<QMessageBox>(u"discardQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // the default keeps everything
    QTRY_VERIFY(!m_pane->findChild<QMessageBox *>(u"discardQuestion"_s));
    QCOMPARE(status(), " M README.md\n");
    click(u"discardLinesButton"_s);
    question = dialog<QMessageBox>(u"discardQuestion"_s);
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE(status(), "");
}

void TestGitPane::switchesBranches()
{
    m_repository->git({u"branch"_s, u"other"_s});
    m_repository->write(u"README.md"_s, "typed\n");
    open();
    auto *menu = child<QMenu>(u"branchMenu"_s);
    const auto other = [menu] {
        const QList<QAction *> actions = menu->actions();
        const auto found =
            std::ranges::find_if(actions, [](const QAction *action) { return action->text() == u"other"_s; });
        return found == actions.end() ? nullptr : *found;
    };
    QTRY_VERIFY(other());
    other()->trigger();
    auto *question = dialog<QMessageBox>(u"unfinishedQuestion"_s);
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (button->text().remove(u'&') == u"Take Them Along"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE(m_repository->git({u"branch"_s, u"--show-current"_s}), "other\n");
    QTRY_COMPARE(status(), " M README.md\n"); // brought along once the branch is there
}

/// A file that is written meanwhile makes the pane look again.
void TestGitPane::keepsTheMenuWhileItIsOpen()
{
    open();
    auto *menu = child<QMenu>(u"branchMenu"_s);
    const auto submenus = menu->findChildren<QMenu *>().size();
    menu->popup(m_pane->mapToGlobal(QPoint()));
    QTRY_VERIFY(menu->isVisible());
    QAction *chosen = menu->actions().first();
    menu->setActiveAction(chosen);
    const QSignalSpy changed(m_session.get(), &gui::GitSession::changed);
    m_repository->git({u"branch"_s, u"another"_s});
    m_session->refresh();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(menu->activeAction(), chosen);
    menu->close();
    QTRY_VERIFY(std::ranges::any_of(menu->actions(), [](const QAction *each) { return each->text() == "another"_L1; }));
    QCOMPARE(menu->findChildren<QMenu *>().size(), submenus);
}

void TestGitPane::makesBranches()
{
    open();
    child<QAction>(u"newBranchAction"_s)->trigger();
    auto *asked = dialog<QInputDialog>(u"branchNameDialog"_s);
    QVERIFY(asked);
    asked->setTextValue(u"bad name"_s);
    asked->accept();
    QTRY_VERIFY(child<QLabel>(u"messageText"_s)->text().contains(u"no name for a branch"_s));
    child<QAction>(u"newBranchAction"_s)->trigger();
    QTRY_VERIFY(m_pane->findChildren<QInputDialog *>().size() == 1);
    asked = dialog<QInputDialog>(u"branchNameDialog"_s);
    asked->setTextValue(u"add-a"_s);
    asked->accept();
    QTRY_COMPARE(m_repository->git({u"branch"_s, u"--show-current"_s}), "add-a\n");
}

void TestGitPane::deletesABranchAfterAQuestion()
{
    m_repository->git({u"branch"_s, u"lone"_s});
    m_repository->git({u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"alone"_s});
    m_repository->git({u"branch"_s, u"-f"_s, u"lone"_s});
    m_repository->git({u"reset"_s, u"--quiet"_s, u"--hard"_s, u"HEAD^"_s});
    open();
    const auto choose = [this] {
        Q_EMIT m_pane->findChild<gui::BranchMenu *>()->deleteRequested(u"lone"_s);
        return dialog<QMessageBox>(u"deleteQuestion"_s);
    };
    QMessageBox *question = choose();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"lone"_s), qPrintable(question->text()));
    QVERIFY2(question->windowTitle().contains(u"Branch"_s), qPrintable(question->windowTitle()));
    QTest::keyClick(question, Qt::Key_Return); // the default keeps it
    QTRY_VERIFY(!m_pane->findChild<QMessageBox *>(u"deleteQuestion"_s));
    QCOMPARE(m_repository->git({u"branch"_s, u"--list"_s, u"lone"_s}), "  lone\n");
    question = choose();
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_COMPARE(m_repository->git({u"branch"_s, u"--list"_s, u"lone"_s}), "");
}

void TestGitPane::marksWhatGitIgnores()
{
    open();
    const QSignalSpy appeared(m_session.get(), &gui::GitSession::ignoredAppeared);
    m_repository->write(u"applications/a/1/charts/b.tgz"_s, "1");
    m_repository->write(u"applications/a/1/mycharts"_s, "git ignores it too, and no build misses it\n");
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    QTRY_COMPARE(appeared.size(), 1);
    const QString path = u"applications/a/1/charts/b.tgz"_s;
    QCOMPARE(appeared.first().first().toStringList(), QStringList{path});
    QVERIFY(m_session->snapshot().ignored.value(path).contains(u"*charts"_s));
    m_pane->addIgnored({path});
    QTRY_COMPARE(status(), "A  applications/a/1/charts/b.tgz\n");
    QTRY_VERIFY(m_session->snapshot().ignored.isEmpty());
}

void TestGitPane::saysWhenThereIsNoRepository()
{
    const test::ScratchWorkspace workspace;
    workspace.write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    m_session->setWorkspace(image::openWorkspace(workspace.root()).value());
    QTest::qWait(50);
    QVERIFY(child<QWidget>(u"emptyState"_s)->isVisible());

    const auto buttons = child<QWidget>(u"emptyState"_s)->findChildren<QAbstractButton *>();
    const auto make = std::ranges::find_if(
        buttons, [](const QAbstractButton *button) { return button->text() == "&Make It a Git Repository"_L1; });
    QVERIFY(make != buttons.end());
    QTRY_VERIFY((*make)->isEnabled());
    QTest::mouseClick(*make, Qt::LeftButton);
    QTRY_VERIFY(m_session->snapshot().isRepository());
    QVERIFY(!child<QWidget>(u"emptyState"_s)->isVisible());
    QCOMPARE(m_session->snapshot().status.files.size(), 1);
    QCOMPARE(git::makeRepository(workspace.root()).error().kind, core::ErrorKind::Exists);
    QCOMPARE(git::makeRepository(workspace.root() + "/applications"_L1).error().kind, core::ErrorKind::Exists);
}

void TestGitPane::saysWhenItCannotBeRead()
{
    m_repository->write(u".git/config"_s, "[core\n");
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    const auto *state = child<QWidget>(u"emptyState"_s);
    QVERIFY(state->isVisible());
    const auto labels = state->findChildren<QLabel *>();
    const auto says = [](const QLabel *label) {
        return label->text().contains("Cannot open the git repository"_L1);
    };
    QTRY_VERIFY(std::ranges::any_of(labels, says));
}

void TestGitPane::worksWhileAServerIsSilent()
{
    const test::SilentServer server;
    m_repository->git({u"remote"_s, u"add"_s, u"origin"_s, server.url(u"http"_s)});
    m_repository->write(u"README.md"_s, "x\n");
    open();
    child<QAbstractButton>(u"fetchButton"_s)->click();
    select(ChangesModel::Unstaged, "README.md");
    QTRY_COMPARE(child<gui::DiffView>(u"diffView"_s)->diff().path, "README.md");
    child<QAbstractButton>(u"stageButton"_s)->click();
    QTRY_COMPARE(status(), "M  README.md\n");
    QVERIFY(m_session->isBusy());
    m_pane->setMessage(u"fix: a"_s);
    const auto *commit = child<QAbstractButton>(u"commitButton"_s);
    QTRY_VERIFY(commit->isEnabled());
    // What is stopped is what was begun before.
    child<QAbstractButton>(u"stopButton"_s)->click();
    child<QAbstractButton>(u"commitButton"_s)->click();
    QVERIFY(settled());
    QCOMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "fix: a\n");
}

QTEST_MAIN(TestGitPane)
#include "tst_gitpane.moc"
