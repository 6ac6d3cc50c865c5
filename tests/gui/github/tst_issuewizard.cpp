#include "github/githubserver.h"
#include "github/requeststore.h"
#include "gui/github/githubaccount.h"
#include "gui/github/issuewizard.h"
#include "support/scratchworkspace.h"
#include "support/urlcatcher.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::GitHubServer;
using test::UrlCatcher;

/// Walks the wizard by clicks and keys against a GitHub of ours.
class TestIssueWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void offersWhatTheWorkspaceHas();
    void refusesWhatWouldNotSurvive();
    void takesBuildArguments();
    void sendsWhatIsShownAndNothingBefore();
    void keepsEditsOnTheWayBack();
    void worksSignedOut();
    void offersThePullRequest();
    void staysWhenItWasRefused();
    void findsWhatWasSentBefore();
    void everythingHasANameForScreenReaders();

private:
    struct Shown
    {
        Shown(const TestIssueWizard &test, const GitHubServer &server, bool isSignedIn = true);

        template <typename T> [[nodiscard]] T *find(const QString &name) const { return wizard->findChild<T *>(name); }
        [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
        void next() const { QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton); }
        [[nodiscard]] QAbstractButton *sender() const { return wizard->button(QWizard::FinishButton); }
        [[nodiscard]] QStringList checks() const;
        [[nodiscard]] bool hasChecked() const { return find<QLabel>(u"checkLabel"_s)->text().startsWith(u"What"_s); }

        std::unique_ptr<QSettings> settings;
        std::unique_ptr<gui::GitHubAccount> account;
        std::unique_ptr<gui::IssueWizard> wizard;
    };

    [[nodiscard]] QString store() const { return m_folder->filePath(u"issues"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScratchWorkspace> m_workspace;
};

TestIssueWizard::Shown::Shown(const TestIssueWizard &test, const GitHubServer &server, bool isSignedIn)
    : settings(std::make_unique<QSettings>(test.m_folder->filePath(u"settings"_s), QSettings::IniFormat))
{
    isSignedIn ? qputenv("SEALYARD_GITHUB_TOKEN", GitHubServer::token()) : qunsetenv("SEALYARD_GITHUB_TOKEN");
    settings->setValue(u"github/api"_s, server.api().toString());
    settings->setValue(u"github/repository"_s, u"owner/repo"_s);
    account = std::make_unique<gui::GitHubAccount>(*settings);
    if (isSignedIn) {
        QSignalSpy changed(account.get(), &gui::GitHubAccount::changed);
        account->refresh();
        while (account->isBusy() && changed.wait()) {
        }
    }
    const auto workspace = image::openWorkspace(test.m_workspace->root());
    wizard =
        std::make_unique<gui::IssueWizard>(*account, *workspace, workspace->directoryOf(u"applications/helm/latest"),
                                           test.store(), github::PreflightOptions{.asksRegistry = false});
    wizard->show();
    const auto *version = find<QComboBox>(u"versionBox"_s);
    QVERIFY(QTest::qWaitFor([version] { return !version->currentText().isEmpty(); }, 30'000)); // read in the background
}

QStringList TestIssueWizard::Shown::checks() const
{
    QStringList texts;
    const auto *list = find<QListWidget>(u"checkList"_s);
    for (int row = 0; row < list->count(); ++row) {
        texts.append(list->item(row)->data(Qt::AccessibleTextRole).toString());
    }
    return texts;
}

void TestIssueWizard::initTestCase()
{
    test::hideGh();
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void TestIssueWizard::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<test::ScratchWorkspace>();
    m_workspace->write(u"applications/helm/latest/Kubefile"_s, "FROM scratch\nCOPY charts charts\nCMD [\"true\"]\n");
    m_workspace->write(u"applications/helm/latest/charts/helm/Chart.yaml"_s,
                       "apiVersion: v2\nname: helm\nversion: 3.8.2\nappVersion: 3.8.1\n");
    m_workspace->write(u"applications/helm/v3.9.0/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"applications/helm/v3.10.0/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"dockerimages/tools/v1/Dockerfile"_s, "FROM alpine\n");
}

void TestIssueWizard::offersWhatTheWorkspaceHas()
{
    const GitHubServer server;
    const Shown shown(*this, server);
    const auto *versions = shown.find<QComboBox>(u"versionBox"_s);
    QStringList offered;
    for (int i = 0; i < versions->count(); ++i) {
        offered.append(versions->itemText(i));
    }
    QCOMPARE(offered, (QStringList{u"v3.10.0"_s, u"v3.9.0"_s, u"3.8.1"_s, u"v3.8.1"_s, u"3.8.2"_s}));
    QCOMPARE(shown.find<QComboBox>(u"appBox"_s)->currentText(), u"helm"_s);
    QCOMPARE(shown.find<QLabel>(u"commandLabel"_s)->text(), u"/imagebuild_apps helm v3.10.0"_s);
}

void TestIssueWizard::refusesWhatWouldNotSurvive()
{
    const GitHubServer server;
    const Shown shown(*this, server);
    shown.find<QComboBox>(u"versionBox"_s)->setEditText(u"v3.8.2+meta"_s);
    QVERIFY(!shown.wizard->button(QWizard::NextButton)->isEnabled());
    QVERIFY2(shown.find<QLabel>(u"problemLabel"_s)->text().contains(u'+'),
             qPrintable(shown.find<QLabel>(u"problemLabel"_s)->text()));
    shown.find<QComboBox>(u"versionBox"_s)->setEditText(u"v3.8.2"_s);
    QVERIFY(shown.wizard->button(QWizard::NextButton)->isEnabled());
    QVERIFY(!shown.find<QLabel>(u"problemLabel"_s)->isVisible());
}

void TestIssueWizard::takesBuildArguments()
{
    const GitHubServer server;
    const Shown shown(*this, server);
    QVERIFY(!shown.find<QWidget>(u"argumentBox"_s)->isVisible());
    shown.find<QComboBox>(u"typeBox"_s)->setCurrentIndex(1);
    shown.find<QComboBox>(u"appBox"_s)->setEditText(u"tools"_s);
    QVERIFY(shown.find<QWidget>(u"argumentBox"_s)->isVisible());
    QTest::mouseClick(shown.button(u"addButton"_s), Qt::LeftButton);
    auto *table = shown.find<QTableWidget>(u"argumentTable"_s);
    table->setItem(0, 0, new QTableWidgetItem(u"BASE"_s));
    table->setItem(0, 1, new QTableWidgetItem(u"3.19"_s));
    QTRY_COMPARE_WITH_TIMEOUT(shown.find<QLabel>(u"commandLabel"_s)->text(),
                              u"/imagebuild_dockerimages tools v1 BASE=3.19"_s, 30'000);
    table->item(0, 1)->setText(u"https://x"_s);
    QVERIFY(!shown.wizard->button(QWizard::NextButton)->isEnabled());
    QTest::mouseClick(shown.button(u"removeButton"_s), Qt::LeftButton);
    QCOMPARE(shown.find<QLabel>(u"commandLabel"_s)->text(), u"/imagebuild_dockerimages tools v1"_s);
}

void TestIssueWizard::sendsWhatIsShownAndNothingBefore()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】helm"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    const Shown shown(*this, server);
    QSignalSpy posted(shown.wizard.get(), &gui::IssueWizard::posted);
    shown.find<QComboBox>(u"versionBox"_s)->setEditText(u"v3.8.2"_s);
    shown.next();
    QCOMPARE(shown.find<QLineEdit>(u"titleEdit"_s)->text(), u"【Auto-build】helm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasChecked(), 15'000);
    QVERIFY2(shown.checks().contains(u"Good: The issue #1 is accepted; the command goes there as a comment."_s),
             qPrintable(shown.checks().join(u'\n')));
    QCOMPARE(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt(), 0);
    QTest::mouseClick(shown.sender(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(posted.size(), 1, 15'000);
    QVERIFY(!shown.wizard->isVisible());
    const QJsonArray comments = server.command(u"state"_s).value("comments"_L1).toArray();
    QCOMPARE(comments.size(), 1);
    QCOMPARE(comments.first()["body"_L1].toString(), u"/imagebuild_apps helm v3.8.2"_s);
    const auto request = github::RequestStore(store()).list().value(0);
    QCOMPARE(request.phase, github::Phase::Posted);
    QCOMPARE(request.directory, u"applications/helm/latest"_s);
}

void TestIssueWizard::keepsEditsOnTheWayBack()
{
    const GitHubServer server;
    const Shown shown(*this, server);
    shown.next();
    auto *text = shown.find<QPlainTextEdit>(u"textEdit"_s);
    text->appendPlainText(u"please"_s);
    QTest::mouseClick(shown.wizard->button(QWizard::BackButton), Qt::LeftButton);
    shown.next();
    QVERIFY(text->toPlainText().endsWith("please"_L1));
    // Edited text is judged as it is: the word is glued to the version.
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasChecked() && shown.checks().join(u'\n').contains(u"v3.10.0please"_s), 15'000);
}

void TestIssueWizard::worksSignedOut()
{
    const GitHubServer server;
    UrlCatcher catcher;
    const Shown shown(*this, server, false);
    QSignalSpy asked(shown.wizard.get(), &gui::IssueWizard::signInRequested);
    shown.next();
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasChecked(), 15'000);
    QVERIFY(shown.checks().size() >= 3);
    QVERIFY(!shown.sender()->isEnabled());
    QTest::mouseClick(shown.button(u"copyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/imagebuild_apps helm v3.10.0"_s);
    QTest::mouseClick(shown.button(u"browserButton"_s), Qt::LeftButton);
    QCOMPARE(catcher.urls.size(), 1);
    QCOMPARE(catcher.urls.first().path(), u"/owner/repo/issues/new"_s);
    QTest::mouseClick(shown.button(u"signInButton"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestIssueWizard::offersThePullRequest()
{
    const GitHubServer server;
    server.command(u"tree"_s, {{u"path"_s, u"applications/helm/latest"_s},
                               {u"files"_s, QJsonObject{{u"Kubefile"_s, u"FROM other\n"_s}}}});
    const Shown shown(*this, server);
    shown.find<QComboBox>(u"versionBox"_s)->setEditText(u"v3.8.2"_s);
    shown.next();
    QTRY_VERIFY_WITH_TIMEOUT(shown.hasChecked(), 15'000);
    QVERIFY2(shown.checks().join(u'\n').contains(u"Warning: applications/helm/latest differs"_s),
             qPrintable(shown.checks().join(u'\n')));
    // Without a repository there is no branch to propose.
    QVERIFY(!shown.button(u"pullRequestButton"_s)->isVisible());
}

void TestIssueWizard::staysWhenItWasRefused()
{
    const GitHubServer server({u"readonly=1"_s});
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】helm"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    const Shown shown(*this, server);
    shown.next();
    QTest::mouseClick(shown.sender(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown.find<QLabel>(u"messageText"_s)->text().contains(u"issues=write"_s), 15'000);
    QVERIFY(shown.wizard->isVisible());
    QVERIFY(shown.sender()->isEnabled());
    QCOMPARE(shown.find<QPlainTextEdit>(u"textEdit"_s)->toPlainText(), u"/imagebuild_apps helm v3.10.0"_s);
}

/// The answer was lost, and the author presses the button again.
void TestIssueWizard::findsWhatWasSentBefore()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】helm"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    auto lost = *github::planRequest(
        {github::titleFor(u"helm"), github::Place::Comment, u"/imagebuild_apps helm v3.10.0"_s, true},
        github::upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    lost.phase = github::Phase::Sending;
    lost.issue = 1;
    lost.login = u"author"_s;
    lost.intended = QDateTime::currentDateTimeUtc();
    QVERIFY(github::RequestStore(store()).write(lost));
    server.command(u"comment"_s, {{u"number"_s, 1}, {u"body"_s, lost.text}});
    const Shown shown(*this, server);
    QSignalSpy posted(shown.wizard.get(), &gui::IssueWizard::posted);
    shown.next();
    QTest::mouseClick(shown.sender(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(posted.size(), 1, 15'000);
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 1);
    QCOMPARE(github::RequestStore(store()).list().size(), 1);
}

void TestIssueWizard::everythingHasANameForScreenReaders()
{
    const GitHubServer server;
    const Shown shown(*this, server);
    for (int page = 0; page < 2; ++page) {
        for (QWidget *widget : shown.wizard->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                         qPrintable(widget->objectName()));
            }
        }
        shown.next();
    }
}

QTEST_MAIN(TestIssueWizard)
#include "tst_issuewizard.moc"
