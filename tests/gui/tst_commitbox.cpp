#include "git/remotes.h"
#include "git/status.h"
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
using test::ScratchRepository;

/// What a commit is made of and what keeps it back, by clicks and keys, and where it goes.
class TestCommitBox final : public test::GitPaneTest
{
    Q_OBJECT

private Q_SLOTS:
    void commits();
    void errorsBlockUntilAReasonIsGiven();
    void errorsBlockBeforeTheyAreShown();
    void asksWhoCommits();
    void keepsWhatIsTypedMeanwhile();
    void commitsByKeyboard();
    void amends();
    void keepsTheDraftOverAnAmendment();
    void tellsOfWhatIsIgnoredBeforeACommit();
    void warnsOfLargeFiles();
    void asksWhereToPush();
    void fetchesUpstreamToo();
    void tellsOfWhatIsNotSaved();
    void warnsBeforeItChangesWhatWasPushed();
};

void TestCommitBox::commits()
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

void TestCommitBox::errorsBlockUntilAReasonIsGiven()
{
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    QTRY_VERIFY(!m_session->stagedFindings().isEmpty());
    auto *button = child<QPushButton>(u"commitButton"_s);
    child<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"fix(a): b"_s);
    QVERIFY(child<QToolButton>(u"findingsButton"_s)->isVisible());
    const QString said = child<QLabel>(u"remarksLabel"_s)->text();
    QVERIFY2(said.contains(u"applications/a/1/Kubefile:2: “COPYY”"_s), qPrintable(said));
    QVERIFY(child<QToolButton>(u"findingsButton"_s)->toolTip().contains(u"COPYY"_s));
    QVERIFY(!button->isEnabled());
    child<QLineEdit>(u"reasonEdit"_s)->setText(u"the tool comes later"_s);
    QVERIFY(button->isEnabled());
    click(u"commitButton"_s);
    QVERIFY(m_repository->git({u"log"_s, u"-1"_s, u"--format=%B"_s}).contains("Lint-override: the tool comes later"));
}

/// What is staged has changed since the pane looked, as while the linter is still at work.
void TestCommitBox::errorsBlockBeforeTheyAreShown()
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

void TestCommitBox::asksWhoCommits()
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

void TestCommitBox::amends()
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

/// While hooks are at work.
void TestCommitBox::keepsWhatIsTypedMeanwhile()
{
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    m_pane->setMessage(u"fix: first"_s);
    auto *button = child<QPushButton>(u"commitButton"_s);
    QTRY_VERIFY(button->isEnabled());
    button->click();
    child<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"feat: the next"_s);
    QVERIFY(settled());
    QCOMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "fix: first\n");
    QCOMPARE(m_pane->message(), u"feat: the next"_s);
}

void TestCommitBox::commitsByKeyboard()
{
    m_repository->write(u"README.md"_s, "x\n");
    m_repository->git({u"add"_s, u"-A"_s});
    open();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    auto *message = child<QPlainTextEdit>(u"messageEdit"_s);
    message->setFocus();
    QTest::keyClicks(message, u"fix: by keys"_s);
    QTRY_VERIFY(child<QPushButton>(u"commitButton"_s)->isEnabled());
    QTest::keyClick(message, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "fix: by keys\n");
}

void TestCommitBox::keepsTheDraftOverAnAmendment()
{
    open();
    m_pane->setMessage(u"feat: the next"_s);
    auto *amend = child<QCheckBox>(u"amendBox"_s);
    amend->setChecked(true);
    QTRY_COMPARE(m_pane->message(), u"commit\n"_s);
    QCOMPARE(m_pane->draft(), u"feat: the next"_s);
    auto *message = child<QPlainTextEdit>(u"messageEdit"_s);
    QTest::keyClicks(message, u"fix: better "_s);
    QVERIFY2(m_pane->draft().contains(u"better"_s) && m_pane->draft().contains(u"the next"_s),
             qPrintable(m_pane->draft()));
    amend->setChecked(false);
    QCOMPARE(m_pane->message(), u"feat: the next"_s);
    message->undo();
    QVERIFY2(m_pane->message().contains(u"better"_s), qPrintable(m_pane->message()));
    message->redo();
    amend->setChecked(true);
    QTRY_COMPARE(m_pane->message(), u"commit\n"_s);
    QVERIFY(settled());
    click(u"commitButton"_s);
    QCOMPARE(m_pane->message(), u"feat: the next"_s);
    QVERIFY(!amend->isChecked());
}

/// It was there before the window was, so nothing has appeared.
void TestCommitBox::tellsOfWhatIsIgnoredBeforeACommit()
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

void TestCommitBox::warnsOfLargeFiles()
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

/// The repository was made here, and has no remote.
void TestCommitBox::asksWhereToPush()
{
    const QTemporaryDir there;
    m_repository->git({u"init"_s, u"-q"_s, u"--bare"_s, there.path()});
    open();
    QTest::mouseClick(child<QToolButton>(u"pushButton"_s), Qt::LeftButton);
    auto *asked = dialog<QInputDialog>(u"remoteDialog"_s);
    QVERIFY(asked);
    asked->setTextValue(there.path() + "/nowhere"_L1);
    asked->accept();
    const auto *said = child<QLabel>(u"messageText"_s);
    QTRY_VERIFY2(said->text().contains(u"cannot be pushed"_s), qPrintable(said->text()));
    QVERIFY(settled());
    QTRY_COMPARE(m_repository->git({u"remote"_s}), "");
    QTest::mouseClick(child<QToolButton>(u"pushButton"_s), Qt::LeftButton);
    asked = dialog<QInputDialog>(u"remoteDialog"_s);
    QVERIFY(asked);
    asked->setTextValue(there.path() + u' ');
    asked->accept();
    QTRY_COMPARE(m_session->snapshot().status.upstream, u"origin/main"_s);
    QCOMPARE(m_repository->git({u"--git-dir"_s, there.path(), u"rev-parse"_s, u"main"_s}),
             m_repository->git({u"rev-parse"_s, u"HEAD"_s}));
}

/// Of the clone of a fork.
void TestCommitBox::fetchesUpstreamToo()
{
    const ScratchRepository fork;
    fork.write(u"a"_s, "1");
    fork.commitAll();
    const ScratchRepository upstream;
    upstream.write(u"b"_s, "1");
    upstream.commitAll();
    m_repository->git({u"remote"_s, u"add"_s, u"origin"_s, fork.root()});
    m_repository->git({u"remote"_s, u"add"_s, u"upstream"_s, upstream.root()});
    open();
    click(u"fetchButton"_s);
    for (const auto &[name, repository] :
         {std::pair{u"origin/main"_s, &fork}, std::pair{u"upstream/main"_s, &upstream}}) {
        QCOMPARE(m_repository->git({u"rev-parse"_s, name}), repository->git({u"rev-parse"_s, u"main"_s}));
    }
}

void TestCommitBox::tellsOfWhatIsNotSaved()
{
    open();
    const auto *remarks = child<QLabel>(u"remarksLabel"_s);
    m_pane->setUnsaved({u"/x/Kubefile"_s});
    QVERIFY(remarks->isHidden()); // nobody is about to commit
    m_pane->setMessage(u"fix(a): b"_s);
    QVERIFY2(remarks->text().contains(u"“Kubefile”"_s), qPrintable(remarks->text()));
    m_pane->setUnsaved({});
    QVERIFY(remarks->isHidden());
}

void TestCommitBox::warnsBeforeItChangesWhatWasPushed()
{
    const QTemporaryDir there;
    m_repository->git({u"init"_s, u"-q"_s, u"--bare"_s, there.path()});
    m_repository->git({u"remote"_s, u"add"_s, u"origin"_s, there.path()});
    m_repository->git({u"push"_s, u"-q"_s, u"-u"_s, u"origin"_s, u"main"_s});
    open();
    auto *amend = child<QCheckBox>(u"amendBox"_s);
    const auto *remarks = child<QLabel>(u"remarksLabel"_s);
    QVERIFY(!remarks->text().contains(u"origin/main"_s));
    amend->setChecked(true);
    QVERIFY2(remarks->text().contains(u"“origin/main” has the last commit already"_s), qPrintable(remarks->text()));
    m_repository->git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"b"_s});
    m_session->refresh();
    QTRY_VERIFY(!remarks->text().contains(u"origin/main"_s));
}

QTEST_MAIN(TestCommitBox)
#include "tst_commitbox.moc"
