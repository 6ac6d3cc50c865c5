#include "github/githubserver.h"
#include "gui/mainwindowtest.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What the menu "Build" offers, and what it opens.
class TestBuildActions final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void areEnabledWhereTheyCanWork();
    void opensWhatIsForGitHub();
    void savesFirst();

private:
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        return m_window->findChild<QDialog *>(QLatin1StringView(name));
    }
    void openSignedOut(const test::GitHubServer &server);
};

/// Asks this server, and nobody else, who is there.
void TestBuildActions::openSignedOut(const test::GitHubServer &server)
{
    test::hideGh();
    qunsetenv("SEALYARD_GITHUB_TOKEN");
    m_window.reset();
    m_store->setValue(u"github/api"_s, server.api().toString());
    m_store->setValue(u"github/repository"_s, u"owner/repo"_s);
    makeWindow();
    openWorkspace(m_scratch->root());
}

void TestBuildActions::areEnabledWhereTheyCanWork()
{
    QVERIFY(!action("buildAction")->isEnabled());
    QVERIFY(!action("buildOnGitHubAction")->isEnabled());
    QVERIFY(!action("buildManyAction")->isEnabled());
    QVERIFY(action("signInAction")->isEnabled());
    openWorkspace(m_scratch->root());
    QVERIFY(action("buildOnGitHubAction")->isEnabled());
    QVERIFY(action("buildManyAction")->isEnabled());
    tree()->setCurrentIndex(row({u"applications"_s}));
    QVERIFY(!action("buildAction")->isEnabled());
    tree()->setCurrentIndex(row({u"applications"_s, u"two"_s})); // of one version
    QVERIFY(action("buildAction")->isEnabled());
    m_scratch->write(u"applications/two/3.0/Kubefile"_s, good);
    trigger(u"checkAgainAction"_s);
    QTRY_VERIFY(!action("buildAction")->isEnabled());
    tree()->setCurrentIndex(row(m_kubefile));
    QVERIFY(action("buildAction")->isEnabled());
    tree()->setCurrentIndex(row({u"applications"_s, u"two"_s, u"2.0"_s}));
    trigger(u"buildAction"_s);
    QVERIFY(dialog("BuildDialog"));
    QVERIFY2(dialog("BuildDialog")->windowTitle().contains("two"_L1), qPrintable(dialog("BuildDialog")->windowTitle()));
}

void TestBuildActions::opensWhatIsForGitHub()
{
    const test::GitHubServer server;
    openSignedOut(server);
    tree()->setCurrentIndex(row({u"applications"_s, u"two"_s}));
    trigger(u"buildOnGitHubAction"_s);
    QDialog *wizard = dialog("issueWizard");
    QVERIFY(wizard && wizard->isVisible());
    QCOMPARE(wizard->findChild<QComboBox *>(u"appBox"_s)->currentText(), u"two"_s);
    QCOMPARE(wizard->findChild<QComboBox *>(u"versionBox"_s)->currentText(), u"2.0"_s);
    wizard->reject();
    QTRY_VERIFY(!dialog("issueWizard"));

    trigger(u"signInAction"_s);
    QVERIFY(dialog("signInDialog"));
    QCOMPARE(dialog("signInDialog")->parentWidget(), m_window.get());
    dialog("signInDialog")->reject();
    QTRY_VERIFY(!dialog("signInDialog"));

    trigger(u"buildManyAction"_s);
    const QDialog *batch = dialog("batchDialog");
    QVERIFY(batch && batch->isVisible());
    QTRY_COMPARE(batch->findChild<QTreeView *>(u"batchTable"_s)->model()->rowCount(), 2);
    QVERIFY(!batch->findChild<QPushButton *>(u"startButton"_s)->isEnabled()); // nothing is ticked, nobody signed in
    QTRY_VERIFY(batch->findChild<QPushButton *>(u"signInButton"_s)->isVisible());
    QTest::mouseClick(batch->findChild<QPushButton *>(u"signInButton"_s), Qt::LeftButton);
    QVERIFY(dialog("signInDialog"));
    QCOMPARE(dialog("signInDialog")->parentWidget(), batch); // above the dialog that needs it
    QCOMPARE(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt(), 0);
}

/// What is built, here or there, is what lies on disk.
void TestBuildActions::savesFirst()
{
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(u"applications/one/1.0/Kubefile"_s));
    type(u"#"_s);
    trigger(u"buildAction"_s);
    QVERIFY(!dialog("BuildDialog"));
    QVERIFY(dialog("UnsavedDialog"));
    dialog("UnsavedDialog")->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(dialog("BuildDialog"));
    QVERIFY(contents(m_scratch->at(u"applications/one/1.0/Kubefile"_s)).startsWith('#'));
}

QTEST_MAIN(TestBuildActions)
#include "tst_buildactions.moc"
