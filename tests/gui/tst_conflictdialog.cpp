#include "gui/git/changesmodel.h"
#include "gui/git/conflictdialog.h"
#include "gui/git/difftext.h"
#include "gui/git/gitpane.h"
#include "support/scratchrepository.h"

#include <QFile>
#include <QFrame>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::ChangesModel;
using test::ScratchRepository;

/// Conflicts in the pane for git and in their dialog, by clicks and keys.
class TestConflictDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void takesLines_data();
    void takesLines();
    void walksAndMarks();
    void keepsLineEnds();
    void keepsMixedLineEnds();
    void asksBeforeItForgets_data();
    void asksBeforeItForgets();
    void keepsWhatIsDecided();
    void resolvesInThePane();
    void commitsAMergeThatTookOursAlone();
    void asksForASide_data();
    void asksForASide();
    void goesOnWithARebase();
    void givesUpAfterAQuestion();
    void forgetsTheMessageOfWhatIsGivenUp_data();
    void forgetsTheMessageOfWhatIsGivenUp();

private:
    template <typename Type> [[nodiscard]] static Type *child(const QObject *parent, const QString &name)
    {
        Type *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = parent->findChild<Type *>(name)) && found->isVisible(); });
        return found;
    }
    void click(const QString &button) const
    {
        auto *found = child<QAbstractButton>(m_pane.get(), button);
        QVERIFY(found);
        QTRY_VERIFY(found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void makeDialog(const QByteArray &now);
    [[nodiscard]] QPlainTextEdit *result() const { return m_dialog->findChild<QPlainTextEdit *>(u"resultEdit"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    void open(const QStringList &how, const std::optional<QByteArray> &ours, const std::optional<QByteArray> &theirs);
    void activateConflict() const;
    [[nodiscard]] QString state() const { return m_pane->findChild<QLabel *>(u"operationLabel"_s)->text(); }
    [[nodiscard]] QByteArray status() const { return m_repository->git({u"status"_s, u"--porcelain"_s}); }

    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<gui::GitSession> m_session;
    std::unique_ptr<gui::GitPane> m_pane;
    QPointer<gui::ConflictDialog> m_dialog;
};

void TestConflictDialog::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_session = std::make_unique<gui::GitSession>();
    m_pane = std::make_unique<gui::GitPane>(*m_session);
    m_pane->resize(1000, 400);
    m_pane->show();
    // As the window does, which saves open files first.
    connect(m_pane.get(), &gui::GitPane::conflictActivated, m_pane.get(), &gui::GitPane::openConflict);
}

void TestConflictDialog::cleanup()
{
    delete m_dialog;
    m_pane.reset();
    m_session.reset();
}

void TestConflictDialog::makeDialog(const QByteArray &now)
{
    const git::Conflict conflict{.path = "a.sh",
                                 .base = "1\nx\n3\ny\n5\n"_ba,
                                 .ours = "1\nours\n3\nwe\n5\n"_ba,
                                 .theirs = "1\ntheirs\n3\n5\n"_ba,
                                 .now = now};
    m_dialog = new gui::ConflictDialog(conflict, {git::Operation::Merge, u"main"_s, u"commit 1"_s}, m_pane.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

constexpr auto twoConflicts = "1\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> side\n3\n"
                              "<<<<<<< HEAD\nwe\n=======\n>>>>>>> side\n5\n";

void TestConflictDialog::takesLines_data()
{
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ours") << QStringList{u"oursButton"_s, u"oursButton"_s} << QByteArray("1\nours\n3\nwe\n5\n");
    QTest::newRow("theirs") << QStringList{u"theirsButton"_s, u"theirsButton"_s} << QByteArray("1\ntheirs\n3\n5\n");
    QTest::newRow("both") << QStringList{u"bothButton"_s, u"bothButton"_s} << QByteArray("1\nours\ntheirs\n3\nwe\n5\n");
    QTest::newRow("the second one first")
        << QStringList{u"nextButton"_s, u"oursButton"_s, u"theirsButton"_s} << QByteArray("1\ntheirs\n3\nwe\n5\n");
}

void TestConflictDialog::takesLines()
{
    QFETCH(const QStringList, buttons);
    makeDialog(twoConflicts);
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    for (const QString &name : buttons) {
        QVERIFY(!button(u"resolveButton"_s)->isEnabled());
        button(name)->click();
    }
    button(u"resolveButton"_s)->click();
    QCOMPARE(kept.size(), 1);
    QTEST(kept.first().first().toByteArray(), "text");
    QVERIFY(kept.first().at(2).toBool());
}

void TestConflictDialog::walksAndMarks()
{
    makeDialog(twoConflicts);
    const auto *label = m_dialog->findChild<QLabel *>(u"stateLabel"_s);
    QCOMPARE(label->text(), u"2 conflict(s) left"_s);
    QCOMPARE(result()->textCursor().blockNumber(), 1);
    const auto *ours = m_dialog->findChild<gui::DiffText *>(u"oursText"_s);
    QCOMPARE(ours->textCursor().blockNumber(), 1);
    QCOMPARE(ours->rows().at(1).kind, gui::DiffRow::Kind::Added);
    QCOMPARE(ours->rows().at(2).kind, gui::DiffRow::Kind::Context);
    QTest::keyClick(result(), Qt::Key_F8);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 7);
    QCOMPARE(ours->textCursor().blockNumber(), 3);
    QCOMPARE(m_dialog->findChild<gui::DiffText *>(u"baseText"_s)->textCursor().blockNumber(), 3); // goes along
    QTest::keyClick(result(), Qt::Key_F8);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 1); // round the end
    QTest::keyClick(result(), Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 7);
    button(u"oursButton"_s)->click();
    QCOMPARE(label->text(), u"1 conflict(s) left"_s);
    result()->undo(); // by one step
    QCOMPARE(result()->toPlainText().toLatin1(), twoConflicts);
    result()->setPlainText(u"all by hand\n"_s);
    QVERIFY(button(u"resolveButton"_s)->isEnabled());
    QVERIFY(!button(u"nextButton"_s)->isEnabled());
}

void TestConflictDialog::keepsLineEnds()
{
    makeDialog("1\r\n<<<<<<< HEAD\r\nours\u00a0x\r\n=======\r\ntheirs\r\n>>>>>>> side\r\n3\r\n");
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    button(u"bothButton"_s)->click();
    button(u"resolveButton"_s)->click();
    QCOMPARE(kept.first().first().toByteArray(), "1\r\nours\u00a0x\r\ntheirs\r\n3\r\n");
}

void TestConflictDialog::keepsMixedLineEnds()
{
    makeDialog("1\r\n2\n<<<<<<< HEAD\nours\r\nmore\n=======\ntheirs\n>>>>>>> side\n3\r\n4");
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    QVERIFY(result()->document()->toRawText().contains(u'\u240D')); // what is there is seen
    QTest::mouseClick(button(u"oursButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"resolveButton"_s), Qt::LeftButton);
    QCOMPARE(kept.first().first().toByteArray(), "1\r\n2\nours\r\nmore\n3\r\n4");
    // Marks of a conflict may end with one too.
    makeDialog("1\n<<<<<<< HEAD\r\nours\r\n=======\r\ntheirs\r\n>>>>>>> side\r\n3\r\n");
    QSignalSpy again(m_dialog.data(), &gui::ConflictDialog::kept);
    QTest::mouseClick(button(u"bothButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"resolveButton"_s), Qt::LeftButton);
    QCOMPARE(again.first().first().toByteArray(), "1\nours\r\ntheirs\r\n3\r\n");
}

void TestConflictDialog::asksBeforeItForgets_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<int>("kept");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("save") << QMessageBox::Save << 1 << true;
    QTest::newRow("discard") << QMessageBox::Discard << 0 << true;
    QTest::newRow("cancel") << QMessageBox::Cancel << 0 << false;
}

void TestConflictDialog::asksBeforeItForgets()
{
    QFETCH(const QMessageBox::StandardButton, answer);
    QFETCH(const bool, isClosed);
    makeDialog(twoConflicts);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog); // nothing was decided
    makeDialog(twoConflicts);
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    button(u"oursButton"_s)->click();
    QTest::keyClick(m_dialog.data(), Qt::Key_Escape);
    auto *question = child<QMessageBox>(m_dialog, u"keepQuestion"_s);
    QVERIFY(question);
    QTest::mouseClick(question->button(answer), Qt::LeftButton);
    QTRY_COMPARE(!m_dialog || !m_dialog->isVisible(), isClosed);
    QTEST(static_cast<int>(kept.size()), "kept");
    QVERIFY(kept.isEmpty() || !kept.first().at(2).toBool());
}

/// A repository in which two branches collide, in the pane.
void TestConflictDialog::open(const QStringList &how, const std::optional<QByteArray> &ours,
                              const std::optional<QByteArray> &theirs)
{
    const auto commit = [this](const std::optional<QByteArray> &text, const QString &message) {
        if (text) {
            m_repository->write(u"applications/a/1/Kubefile"_s, *text);
        } else {
            QFile::remove(m_repository->files().at(u"applications/a/1/Kubefile"_s));
        }
        m_repository->git({u"add"_s, u"-A"_s});
        m_repository->git({u"commit"_s, u"-q"_s, u"-m"_s, message});
    };
    m_repository->write(u"applications/a/1/README.md"_s, "1\n");
    commit("FROM scratch\nCOPY README.md .\nLABEL c=d\nCMD [\"true\"]\n", u"base"_s);
    m_repository->git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    commit(theirs, u"theirs"_s);
    m_repository->git({u"switch"_s, u"-q"_s, u"main"_s});
    commit(ours, u"ours"_s);
    QProcess process;
    process.setWorkingDirectory(m_repository->root());
    process.start(u"git"_s, how);
    QVERIFY(process.waitForFinished());
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    QTRY_VERIFY(m_session->snapshot().isRepository());
}

void TestConflictDialog::activateConflict() const
{
    auto *tree = m_pane->findChild<QTreeView *>(u"changesTree"_s);
    QModelIndex index;
    QTRY_VERIFY(
        (index =
             static_cast<ChangesModel *>(tree->model())->indexOf(ChangesModel::Conflicts, "applications/a/1/Kubefile"))
            .isValid());
    tree->setCurrentIndex(index);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
}

/// A program that is killed calls no destructor; here the pane goes, and the dialog with it, without being closed.
void TestConflictDialog::keepsWhatIsDecided()
{
    const QTemporaryDir folder;
    const auto decided = [this] {
        return result()->document()->toRawText().contains(u"typed\u00A0ü"_s);
    };
    m_pane->keepResults(folder.path());
    open({u"merge"_s, u"side"_s}, "FROM scratch\nLABEL a=ours\n", "FROM scratch\nLABEL b=theirs\n");
    activateConflict();
    QVERIFY((m_dialog = child<gui::ConflictDialog>(m_pane.get(), u"conflictDialog"_s)));
    QSignalSpy changed(m_dialog, &gui::ConflictDialog::changed);
    result()->insertPlainText(u"typed\u00A0ü"_s);
    QVERIFY(changed.wait());
    for (const bool isBack : {true, false}) {
        m_pane = std::make_unique<gui::GitPane>(*m_session);
        connect(m_pane.get(), &gui::GitPane::conflictActivated, m_pane.get(), &gui::GitPane::openConflict);
        m_pane->keepResults(folder.path());
        m_pane->show();
        m_session->refresh();
        activateConflict();
        QVERIFY((m_dialog = child<gui::ConflictDialog>(m_pane.get(), u"conflictDialog"_s)));
        QCOMPARE(decided(), isBack);
        m_dialog->done(QDialog::Rejected);
    }
}

void TestConflictDialog::resolvesInThePane()
{
    open({u"merge"_s, u"side"_s}, "FROM scratch\nCOPY README.md .\nLABEL a=ours\nCMD [\"true\"]\n",
         "FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n");
    QVERIFY2(state().startsWith(u"Merging commit"_s) && state().endsWith(u"1 file(s) in conflict."_s),
             qPrintable(state()));
    QVERIFY(!m_pane->findChild<QPushButton *>(u"continueButton"_s)->isEnabled());
    activateConflict();
    m_dialog = child<gui::ConflictDialog>(m_pane.get(), u"conflictDialog"_s);
    QVERIFY(m_dialog);
    button(u"bothButton"_s)->click();
    button(u"resolveButton"_s)->click();
    QTRY_COMPARE(status(), "M  applications/a/1/Kubefile\n");
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    click(u"continueButton"_s);
    QTRY_COMPARE(m_pane->message(), u"Merge branch 'side'\n"_s);
    click(u"commitButton"_s);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "Merge branch 'side'\n");
    QTRY_VERIFY(!m_pane->findChild<QFrame *>(u"operationBar"_s)->isVisible());
    QCOMPARE(m_repository->git({u"show"_s, u"HEAD:applications/a/1/Kubefile"_s}),
             "FROM scratch\nCOPY README.md .\nLABEL a=ours\nLABEL b=theirs\nCMD [\"true\"]\n");
}

/// The merge changes nothing then, but it is one.
void TestConflictDialog::commitsAMergeThatTookOursAlone()
{
    open({u"merge"_s, u"side"_s}, "FROM scratch\nCOPY README.md .\nLABEL a=ours\nCMD [\"true\"]\n",
         "FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n");
    QVERIFY(git::resolveBySide(m_repository->root(), "applications/a/1/Kubefile", git::ConflictSide::Ours));
    m_session->refresh();
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    click(u"continueButton"_s);
    QTRY_VERIFY(!m_pane->message().isEmpty());
    click(u"commitButton"_s);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "Merge branch 'side'\n");
}

void TestConflictDialog::asksForASide_data()
{
    QTest::addColumn<std::optional<QByteArray>>("ours");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("status");
    const std::optional<QByteArray> binary(QByteArray("\0ours", 5));
    const std::optional<QByteArray> none;
    QTest::newRow("binary, theirs") << binary << u"theirsChoice"_s << u"Keep Theirs"_s
                                    << QByteArray("M  applications/a/1/Kubefile\n");
    QTest::newRow("deleted, theirs") << none << u"theirsChoice"_s << u"Keep Theirs"_s
                                     << QByteArray("A  applications/a/1/Kubefile\n");
    QTest::newRow("deleted, ours") << none << u"oursChoice"_s << u"Delete, as Ours"_s << QByteArray();
}

void TestConflictDialog::asksForASide()
{
    QFETCH(const std::optional<QByteArray>, ours);
    QFETCH(const QString, button);
    QFETCH(const QString, text);
    open({u"merge"_s, u"side"_s}, ours, "FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n");
    activateConflict();
    auto *choice = child<QPushButton>(m_pane.get(), button);
    QVERIFY(choice);
    QCOMPARE(choice->text().remove(u'&'), text);
    QTest::mouseClick(choice, Qt::LeftButton);
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    QTEST(status(), "status");
}

void TestConflictDialog::goesOnWithARebase()
{
    open({u"rebase"_s, u"main"_s, u"side"_s}, "FROM scratch\nCOPY README.md .\nLABEL a=ours\nCMD [\"true\"]\n",
         "FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n");
    QVERIFY2(state().startsWith(u"Rebasing: commit"_s), qPrintable(state()));
    activateConflict();
    m_dialog = child<gui::ConflictDialog>(m_pane.get(), u"conflictDialog"_s);
    QVERIFY(m_dialog);
    button(u"theirsButton"_s)->click();
    button(u"resolveButton"_s)->click();
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    click(u"continueButton"_s);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"side"_s, u"--format=%s"_s}), "theirs\nours\nbase\n");
    QTRY_VERIFY(!m_pane->findChild<QFrame *>(u"operationBar"_s)->isVisible());
}

void TestConflictDialog::givesUpAfterAQuestion()
{
    open({u"merge"_s, u"side"_s}, "FROM scratch\nCOPY README.md .\nLABEL a=ours\nCMD [\"true\"]\n",
         "FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n");
    click(u"abortButton"_s);
    auto *question = child<QMessageBox>(m_pane.get(), u"abortQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return); // the default gives nothing up
    QTRY_VERIFY(!m_pane->findChild<QMessageBox *>(u"abortQuestion"_s));
    QCOMPARE(status(), "UU applications/a/1/Kubefile\n");
    click(u"abortButton"_s);
    click(u"abortChoice"_s);
    QTRY_COMPARE(status(), "");
    QTRY_VERIFY(!m_pane->findChild<QFrame *>(u"operationBar"_s)->isVisible());
}

void TestConflictDialog::forgetsTheMessageOfWhatIsGivenUp_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left");
    QTest::newRow("as git suggests it") << QString() << QString();
    QTest::newRow("typed") << u"fix: mine"_s << u"fix: mine"_s;
}

void TestConflictDialog::forgetsTheMessageOfWhatIsGivenUp()
{
    QFETCH(const QString, typed);
    open({u"merge"_s, u"side"_s}, "FROM scratch\nLABEL a=ours\n", "FROM scratch\nLABEL b=theirs\n");
    m_repository->git({u"add"_s, u"-A"_s});
    m_session->refresh();
    m_pane->setMessage(typed);
    click(u"continueButton"_s);
    QTRY_VERIFY(!m_pane->message().isEmpty() && !m_session->isBusy());
    QCOMPARE(m_pane->message().startsWith(u"Merge branch"_s), typed.isEmpty());
    click(u"abortButton"_s);
    click(u"abortChoice"_s);
    QTRY_VERIFY(!m_pane->findChild<QFrame *>(u"operationBar"_s)->isVisible() && !m_session->isBusy());
    QTEST(m_pane->message(), "left");
}

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
