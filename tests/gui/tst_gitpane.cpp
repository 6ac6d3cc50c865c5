#include "git/remotes.h"
#include "git/status.h"
#include "gui/git/changesmodel.h"
#include "gui/git/commitbox.h"
#include "gui/git/difftext.h"
#include "gui/git/diffview.h"
#include "gui/git/gitpane.h"
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
using test::ScratchRepository;

/// The pane for git by clicks and keys, with what git's own program then says.
class TestGitPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatHasChanged();
    void stagesAndUnstages();
    void stagesLines_data();
    void stagesLines();
    void stagesTheHunkOfTheCursor();
    void discardsAfterAQuestion();
    void commits();
    void errorsBlockUntilAReasonIsGiven();
    void errorsBlockBeforeTheyAreShown();
    void asksWhoCommits();
    void amends();
    void switchesBranches();
    void makesBranches();
    void marksWhatGitIgnores();
    void tellsOfWhatIsIgnoredBeforeACommit();
    void warnsOfLargeFiles();
    void saysWhenThereIsNoRepository();
    void saysWhenItCannotBeRead();

private:
    template <typename Type> [[nodiscard]] Type *child(const QString &name) const
    {
        auto *found = m_pane->findChild<Type *>(name);
        Q_ASSERT(found);
        return found;
    }
    template <typename Type> [[nodiscard]] Type *dialog(const QString &name) const
    {
        Type *found = nullptr;
        const bool isThere = QTest::qWaitFor([&] {
            found = m_pane->findChild<Type *>(name);
            return found && found->isVisible();
        });
        return isThere ? found : nullptr;
    }
    void click(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
        QVERIFY(settled());
    }
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return !m_session->isBusy(); });
    }
    void open();
    void select(ChangesModel::Group group, const QByteArray &path) const;
    [[nodiscard]] QByteArray status() const { return m_repository->git({u"status"_s, u"--porcelain"_s}); }

    QTemporaryDir m_home;
    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<gui::GitSession> m_session;
    std::unique_ptr<gui::GitPane> m_pane;
};

void TestGitPane::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void TestGitPane::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    m_repository->write(u"README.md"_s, "1\n2\n3\n");
    m_repository->write(u".gitignore"_s, "*charts\n");
    m_repository->commitAll();
    m_session = std::make_unique<gui::GitSession>();
    m_pane = std::make_unique<gui::GitPane>(*m_session);
    m_pane->resize(1000, 400);
    m_pane->show();
}

void TestGitPane::cleanup()
{
    m_pane.reset();
    m_session.reset();
    m_repository.reset();
}

void TestGitPane::open()
{
    const QSignalSpy changed(m_session.get(), &gui::GitSession::changed);
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    QTRY_VERIFY(m_session->snapshot().isRepository());
}

void TestGitPane::select(ChangesModel::Group group, const QByteArray &path) const
{
    auto *tree = child<QTreeView>(u"changesTree"_s);
    QModelIndex index;
    QTRY_VERIFY((index = static_cast<ChangesModel *>(tree->model())->indexOf(group, path)).isValid());
    tree->setCurrentIndex(index);
}

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

void TestGitPane::commits()
{
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    auto *button = child<QPushButton>(u"commitButton"_s);
    QVERIFY(!button->isEnabled());
    auto *message = child<QPlainTextEdit>(u"messageEdit"_s);
    message->setFocus();
    QTest::keyClicks(message, u"change the text."_s);
    QVERIFY(child<QLabel>(u"remarksLabel"_s)->text().contains(u"begin with a kind"_s));
    message->setPlainText(u"fix: Change the text"_s);
    QVERIFY(child<QLabel>(u"remarksLabel"_s)->text().isEmpty());
    child<QCheckBox>(u"signOffBox"_s)->setChecked(true);
    click(u"commitButton"_s);
    QCOMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%B"_s}),
             "fix: Change the text\n\nSigned-off-by: a <a@example.org>\n\n");
    QTRY_COMPARE(message->toPlainText(), QString());
    QTRY_VERIFY(m_session->snapshot().status.files.isEmpty());
}

void TestGitPane::errorsBlockUntilAReasonIsGiven()
{
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    QTRY_VERIFY(!m_session->stagedFindings().isEmpty());
    auto *button = child<QPushButton>(u"commitButton"_s);
    child<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"fix(a): b"_s);
    QVERIFY(child<QToolButton>(u"findingsButton"_s)->isVisible());
    QVERIFY(!button->isEnabled());
    child<QLineEdit>(u"reasonEdit"_s)->setText(u"the tool comes later"_s);
    QVERIFY(button->isEnabled());
    click(u"commitButton"_s);
    QVERIFY(m_repository->git({u"log"_s, u"-1"_s, u"--format=%B"_s}).contains("Lint-override: the tool comes later"));
}

/// What is staged has changed since the pane looked, as while the linter is still at work.
void TestGitPane::errorsBlockBeforeTheyAreShown()
{
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    child<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"fix(a): b"_s);
    const auto *button = child<QPushButton>(u"commitButton"_s);
    QTRY_VERIFY(button->isEnabled());
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    m_repository->git({u"add"_s, u"-A"_s});
    click(u"commitButton"_s);
    QCOMPARE(m_repository->git({u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "1\n");
    QVERIFY(child<QLabel>(u"messageText"_s)->text().contains(u"1 error"_s));
    QCOMPARE(m_pane->message(), u"fix(a): b"_s);
    QTRY_VERIFY(child<QLineEdit>(u"reasonEdit"_s)->isVisible());
    QVERIFY(!button->isEnabled());
}

void TestGitPane::asksWhoCommits()
{
    m_repository->git({u"config"_s, u"--unset"_s, u"user.name"_s});
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    child<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"fix: a"_s);
    click(u"commitButton"_s);
    auto *asked = dialog<QDialog>(u"identityDialog"_s);
    QVERIFY(asked);
    asked->findChild<QLineEdit *>(u"firstEdit"_s)->setText(u"张三"_s);
    asked->findChild<QLineEdit *>(u"secondEdit"_s)->setText(u"z@example.org"_s);
    asked->accept();
    QTRY_COMPARE(status(), "");
    QCOMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%an"_s}).trimmed(), u"张三"_s.toUtf8());
    QVERIFY(QFile::remove(m_home.filePath(u".gitconfig"_s)));
}

void TestGitPane::amends()
{
    open();
    m_pane->setMessage(u"a draft"_s);
    child<QCheckBox>(u"amendBox"_s)->setChecked(true);
    QTRY_COMPARE(m_pane->message(), u"commit\n"_s);
    child<QCheckBox>(u"amendBox"_s)->setChecked(false);
    QCOMPARE(m_pane->message(), u"a draft"_s);
    child<QCheckBox>(u"amendBox"_s)->setChecked(true);
    QTRY_COMPARE(m_pane->message(), u"commit\n"_s);
    m_pane->setMessage(u"fix: better"_s);
    QVERIFY(settled());
    click(u"commitButton"_s);
    QCOMPARE(m_repository->git({u"log"_s, u"--format=%s"_s}), "fix: better\n");
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

/// It was there before the window was, so nothing has appeared.
void TestGitPane::tellsOfWhatIsIgnoredBeforeACommit()
{
    m_repository->write(u"applications/a/1/charts/b.tgz"_s, "1");
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"README.md"_s});
    open();
    const auto *button = child<QToolButton>(u"ignoredButton"_s);
    QTRY_VERIFY(!m_session->snapshot().ignored.isEmpty());
    QVERIFY(!button->isVisible()); // the commit has nothing of that image
    m_repository->write(u"applications/a/1/new"_s, "1");
    m_repository->git({u"add"_s, u"applications/a/1/new"_s});
    m_session->refresh();
    QTRY_VERIFY(button->isVisible());
    const QString said = child<QLabel>(u"remarksLabel"_s)->text();
    QVERIFY2(said.contains(u"applications/a/1/charts/b.tgz"_s) && said.contains(u"*charts"_s), qPrintable(said));
    click(u"ignoredButton"_s);
    QVERIFY(status().contains("A  applications/a/1/charts/b.tgz\n"));
    QTRY_VERIFY(!button->isVisible());
}

void TestGitPane::warnsOfLargeFiles()
{
    m_repository->write(u"big"_s, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n");
    m_repository->commitAll();
    m_repository->write(u"big"_s, "12345");
    open();
    select(ChangesModel::Unstaged, "big");
    const auto *tree = child<QTreeView>(u"changesTree"_s);
    QVERIFY(tree->currentIndex().data().toString().contains(u"its content instead of the LFS pointer"_s));
    auto *remarks = child<QLabel>(u"remarksLabel"_s);
    QVERIFY(!remarks->isVisible());
    click(u"stageButton"_s);
    QTRY_VERIFY(remarks->isVisible());
    QVERIFY2(remarks->text().contains(u"“big” was a pointer to a large file"_s), qPrintable(remarks->text()));
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

QTEST_MAIN(TestGitPane)
#include "tst_gitpane.moc"
