#include "gui/git/changesmodel.h"
#include "gui/git/conflictdialog.h"
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

/// Conflicts in the pane for git: what a merge or rebase leaves to be decided.
class TestConflictsInPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
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
    void makePane();
    void openDialog();
    [[nodiscard]] QPlainTextEdit *result() const { return m_dialog->findChild<QPlainTextEdit *>(u"resultEdit"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    void open(const QStringList &how,
              const std::optional<QByteArray> &ours = "FROM scratch\nCOPY README.md .\nLABEL a=ours\nCMD [\"true\"]\n");
    void activateConflict() const;
    [[nodiscard]] QString state() const { return m_pane->findChild<QLabel *>(u"operationLabel"_s)->text(); }
    [[nodiscard]] QByteArray status() const { return m_repository->git({u"status"_s, u"--porcelain"_s}); }

    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<gui::GitSession> m_session;
    std::unique_ptr<gui::GitPane> m_pane;
    QPointer<gui::ConflictDialog> m_dialog;
};

void TestConflictsInPane::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_session = std::make_unique<gui::GitSession>();
    makePane();
}

void TestConflictsInPane::makePane()
{
    m_pane = std::make_unique<gui::GitPane>(*m_session);
    m_pane->resize(1000, 400);
    m_pane->show();
    // As the window does, which saves open files first.
    connect(m_pane.get(), &gui::GitPane::conflictActivated, m_pane.get(), &gui::GitPane::openConflict);
}

void TestConflictsInPane::cleanup()
{
    delete m_dialog;
    m_pane.reset();
    m_session.reset();
}

/// A repository in which two branches collide, in the pane.
void TestConflictsInPane::open(const QStringList &how, const std::optional<QByteArray> &ours)
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
    commit("FROM scratch\nCOPY README.md .\nLABEL b=theirs\nCMD [\"true\"]\n", u"theirs"_s);
    m_repository->git({u"switch"_s, u"-q"_s, u"main"_s});
    commit(ours, u"ours"_s);
    QProcess process;
    process.setWorkingDirectory(m_repository->root());
    process.start(u"git"_s, how);
    QVERIFY(process.waitForFinished());
    m_session->setWorkspace(image::openWorkspace(m_repository->root()).value());
    QTRY_VERIFY(m_session->snapshot().isRepository());
}

void TestConflictsInPane::activateConflict() const
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
void TestConflictsInPane::keepsWhatIsDecided()
{
    const QTemporaryDir folder;
    const auto decided = [this] {
        return result()->document()->toRawText().contains(u"typed\u00A0ü"_s);
    };
    m_pane->keepResults(folder.path());
    open({u"merge"_s, u"side"_s});
    openDialog();
    QSignalSpy changed(m_dialog, &gui::ConflictDialog::changed);
    result()->insertPlainText(u"typed\u00A0ü"_s);
    QVERIFY(changed.wait());
    for (const bool isBack : {true, false}) {
        makePane();
        m_pane->keepResults(folder.path());
        m_session->refresh();
        openDialog();
        QCOMPARE(decided(), isBack);
        m_dialog->done(QDialog::Rejected);
    }
}

void TestConflictsInPane::openDialog()
{
    activateConflict();
    QVERIFY((m_dialog = child<gui::ConflictDialog>(m_pane.get(), u"conflictDialog"_s)));
}

void TestConflictsInPane::resolvesInThePane()
{
    open({u"merge"_s, u"side"_s});
    QVERIFY2(state().startsWith(u"Merging commit"_s) && state().endsWith(u"1 file(s) in conflict."_s),
             qPrintable(state()));
    QVERIFY(!m_pane->findChild<QPushButton *>(u"continueButton"_s)->isEnabled());
    openDialog();
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
void TestConflictsInPane::commitsAMergeThatTookOursAlone()
{
    open({u"merge"_s, u"side"_s});
    QVERIFY(git::resolveBySide(m_repository->root(), "applications/a/1/Kubefile", git::ConflictSide::Ours));
    m_session->refresh();
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    click(u"continueButton"_s);
    QTRY_VERIFY(!m_pane->message().isEmpty());
    click(u"commitButton"_s);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"-1"_s, u"--format=%s"_s}), "Merge branch 'side'\n");
}

void TestConflictsInPane::asksForASide_data()
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

void TestConflictsInPane::asksForASide()
{
    QFETCH(const std::optional<QByteArray>, ours);
    QFETCH(const QString, button);
    QFETCH(const QString, text);
    open({u"merge"_s, u"side"_s}, ours);
    activateConflict();
    auto *choice = child<QPushButton>(m_pane.get(), button);
    QVERIFY(choice);
    QCOMPARE(choice->text().remove(u'&'), text);
    QTest::mouseClick(choice, Qt::LeftButton);
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    QTEST(status(), "status");
}

void TestConflictsInPane::goesOnWithARebase()
{
    open({u"rebase"_s, u"main"_s, u"side"_s});
    QVERIFY2(state().startsWith(u"Rebasing: commit"_s), qPrintable(state()));
    openDialog();
    button(u"theirsButton"_s)->click();
    button(u"resolveButton"_s)->click();
    QTRY_VERIFY(state().endsWith(u"nothing is in conflict any more."_s));
    click(u"continueButton"_s);
    QTRY_COMPARE(m_repository->git({u"log"_s, u"side"_s, u"--format=%s"_s}), "theirs\nours\nbase\n");
    QTRY_VERIFY(!m_pane->findChild<QFrame *>(u"operationBar"_s)->isVisible());
}

void TestConflictsInPane::givesUpAfterAQuestion()
{
    open({u"merge"_s, u"side"_s});
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

void TestConflictsInPane::forgetsTheMessageOfWhatIsGivenUp_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("left");
    QTest::newRow("as git suggests it") << QString() << QString();
    QTest::newRow("typed") << u"fix: mine"_s << u"fix: mine"_s;
}

void TestConflictsInPane::forgetsTheMessageOfWhatIsGivenUp()
{
    QFETCH(const QString, typed);
    open({u"merge"_s, u"side"_s});
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

QTEST_MAIN(TestConflictsInPane)
#include "tst_conflictsinpane.moc"
