#include "git/status.h"
#include "github/gitcredentials.h"
#include "github/githubserver.h"
#include "gui/git/contributewizard.h"
#include "gui/widgets/messagebar.h"
#include "support/scratchrepository.h"
#include "support/urlcatcher.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::GitHubServer;
using test::UrlCatcher;

/// From changed files to a pull request on a GitHub of ours, with git's own servers.
class TestContributeWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void walksByKeyboard();
    void worksSignedOutAndInSpiteOfErrors();
    void forksUnderAnotherName();
    void showsThePullRequestThatIsThere();
    void addsWhatIsIgnored();
    void staysWhenThePushFails();
    void saysThatThereIsNothing();
    void comparesWithUpstreamFromAFork();

private:
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return m_wizard->findChild<T *>(name); }
    [[nodiscard]] bool isAt(const QString &page) const { return m_wizard->currentPage()->objectName() == page; }
    [[nodiscard]] bool canGoOn(QWizard::WizardButton which = QWizard::NextButton) const
    {
        return QTest::qWaitFor([&] { return m_wizard->button(which)->isEnabled(); }, 20'000);
    }
    void next() const { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    void press(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    void serve(const QJsonObject &options = {}, const QJsonArray &pulls = {});
    void open(bool isSignedIn = true);
    void checkNames() const;
    QByteArray git(const QStringList &arguments) const;
    [[nodiscard]] QByteArray there(const QStringList &arguments) const
    {
        return git(QStringList{u"--git-dir"_s, m_folder.filePath(u"author/repo.git"_s)} + arguments);
    }
    void write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QString work() const { return m_folder.filePath(u"work"_s); }
    [[nodiscard]] int posts() const { return m_server->command(u"state"_s)["counts"_L1]["posts"_L1].toInt(); }

    test::ScratchRepository m_source;
    QTemporaryDir m_folder;
    std::unique_ptr<GitHubServer> m_server;
    std::unique_ptr<gui::GitSession> m_session;
    std::unique_ptr<gui::ContributeWizard> m_wizard;
};

QByteArray TestContributeWizard::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(QDir(work()).exists() ? work() : m_folder.path());
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("git %ls: %s", qUtf16Printable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput().trimmed();
}

void TestContributeWizard::write(const QString &path, const QByteArray &bytes) const
{
    const QString target = work() + u'/' + path;
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestContributeWizard::initTestCase()
{
    test::hideGh();
    qputenv("HOME", m_folder.path().toUtf8());
    m_source.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    m_source.commitAll();
    git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.root(), u"owner/repo.git"_s});
    m_server = std::make_unique<GitHubServer>(QStringList{u"git="_s + m_folder.path(), u"forkwait=0"_s});
}

void TestContributeWizard::init()
{
    QDir(work()).removeRecursively();
    git({u"clone"_s, u"-q"_s, m_source.root(), u"work"_s});
    git({u"config"_s, u"user.name"_s, u"A"_s});
    git({u"config"_s, u"user.email"_s, u"a@b.c"_s});
    git({u"remote"_s, u"set-url"_s, u"origin"_s, m_server->api().toString() + "/owner/repo.git"_L1});
    write(u"applications/helm/v1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
}

void TestContributeWizard::cleanup()
{
    m_wizard.reset();
    m_session.reset();
}

void TestContributeWizard::serve(const QJsonObject &options, const QJsonArray &pulls)
{
    m_server->command(u"forks"_s, {{u"options"_s, options}, {u"pulls"_s, pulls}});
}

void TestContributeWizard::checkNames() const
{
    for (QWidget *widget : m_wizard->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

void TestContributeWizard::open(bool isSignedIn)
{
    const image::Workspace workspace = image::openWorkspace(work()).value();
    m_session = std::make_unique<gui::GitSession>();
    m_session->setSignIn([api = m_server->api()](const std::stop_token &stop) {
        return github::gitCredentials(api, GitHubServer::token(), stop);
    });
    m_session->setWorkspace(workspace);
    const gui::Contributor contributor{.api = m_server->api(),
                                       .upstream = {u"owner"_s, u"repo"_s},
                                       .token = isSignedIn ? GitHubServer::token() : QByteArray(),
                                       .login = isSignedIn ? u"author"_s : QString()};
    m_wizard = std::make_unique<gui::ContributeWizard>(*m_session, workspace, QString(), contributor);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestContributeWizard::walksByKeyboard()
{
    serve();
    write(u"notes.txt"_s, "mine\n");
    open();
    QSignalSpy opened(m_wizard.get(), &gui::ContributeWizard::opened);
    QVERIFY(canGoOn());
    checkNames();
    auto *changes = find<QListWidget>(u"changesList"_s);
    QCOMPARE(changes->count(), 2);
    QCOMPARE(changes->item(0)->checkState(), Qt::Checked);
    QCOMPARE(changes->item(1)->checkState(), Qt::Unchecked); // not of an image, so perhaps private
    press(Qt::Key_Return);
    QVERIFY(isAt(u"branchPage"_s));
    QVERIFY(canGoOn());
    checkNames();
    QVERIFY2(find<QLabel>(u"targetLabel"_s)->text().contains(u"no fork"_s),
             qPrintable(find<QLabel>(u"targetLabel"_s)->text()));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"branchEdit"_s);
    QCOMPARE(find<QLineEdit>(u"branchEdit"_s)->text(), u"add-helm-v1"_s);
    QTest::keyClicks(QApplication::focusWidget(), u" x"_s);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled()); // no name for a branch
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QTest::keyClicks(QApplication::focusWidget(), u"-x"_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"messageEdit"_s);
    press(Qt::Key_Tab); // it leaves the text, as the form wants
    QCOMPARE(posts(), 0);
    press(Qt::Key_Return);
    QVERIFY(isAt(u"pushPage"_s));
    QVERIFY(canGoOn());
    checkNames();
    QCOMPARE(there({u"log"_s, u"-1"_s, u"--format=%s"_s, u"--name-only"_s, u"add-helm-v1-x"_s}),
             "feature(helm): add v1\n\napplications/helm/v1/Kubefile");
    QCOMPARE(m_server->command(u"state"_s)["pulls"_L1].toArray().size(), 0);
    press(Qt::Key_Return);
    QVERIFY(isAt(u"pullRequestPage"_s));
    QVERIFY(canGoOn(QWizard::FinishButton));
    checkNames();
    QCOMPARE(find<QLineEdit>(u"titleEdit"_s)->text(), u"feature(helm): add v1"_s);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"titleEdit"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 20'000);
    QVERIFY(!m_wizard->isVisible());
    const QJsonObject state = m_server->command(u"state"_s);
    const QJsonObject pull = state["pulls"_L1][0].toObject();
    QCOMPARE(pull["head"_L1].toString(), u"author:add-helm-v1-x"_s);
    QCOMPARE(pull["base"_L1].toString(), u"main"_s);
    QVERIFY(pull["body"_L1].toString().contains(u"`applications/helm/v1` (new)"_s));
    QCOMPARE(state["violations"_L1].toArray(), QJsonArray());
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), "?? notes.txt");
}

/// git gets the token from a question then; here from what the session knows.
void TestContributeWizard::worksSignedOutAndInSpiteOfErrors()
{
    serve({{u"forked"_s, u"1"_s}});
    const int before = posts();
    UrlCatcher catcher;
    write(u"applications/helm/v1/Kubefile"_s, "FROM\n");
    open(false);
    QTRY_COMPARE_WITH_TIMEOUT(find<QListWidget>(u"changesList"_s)->count(), 1, 20'000);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled()); // why in spite of errors?
    find<QLineEdit>(u"reasonEdit"_s)->setText(u"upstream's  own"_s);
    QVERIFY(canGoOn());
    next();
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled()); // whose fork?
    QTest::mouseClick(find<QPushButton>(u"forkButton"_s), Qt::LeftButton);
    QCOMPARE(catcher.urls.takeFirst().path(), u"/owner/repo/fork"_s);
    find<QLineEdit>(u"ownerEdit"_s)->setText(u"author"_s);
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    QVERIFY(git({u"log"_s, u"-1"_s, u"--format=%b"_s}).contains("Lint-override: upstream's own"));
    next();
    QVERIFY(canGoOn(QWizard::FinishButton));
    QTest::mouseClick(find<QPushButton>(u"browserButton"_s), Qt::LeftButton);
    QCOMPARE(catcher.urls.first().path(), u"/owner/repo/compare/main...author:repo:add-helm-v1"_s);
    QTest::mouseClick(m_wizard->button(QWizard::FinishButton), Qt::LeftButton);
    QVERIFY(!m_wizard->isVisible());
    QCOMPARE(posts(), before);
}

/// The user has another repository of upstream's name, and so a fork of another one, also when signed out later.
void TestContributeWizard::forksUnderAnotherName()
{
    serve({{u"foreign"_s, u"1"_s}});
    const auto push = [this](bool isSignedIn) {
        open(isSignedIn);
        QVERIFY(canGoOn());
        next();
        QVERIFY(canGoOn());
        next();
        QVERIFY(canGoOn());
    };
    push(true);
    const auto fork = [this](const QStringList &arguments) {
        return git(QStringList{u"--git-dir"_s, m_folder.filePath(u"author/repo-1.git"_s)} + arguments);
    };
    QCOMPARE(fork({u"rev-parse"_s, u"add-helm-v1"_s}), git({u"rev-parse"_s, u"HEAD"_s}));

    cleanup();
    write(u"applications/helm/v2/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    push(false);
    QCOMPARE(find<QLineEdit>(u"ownerEdit"_s)->text(), u"author/repo-1"_s);
    QCOMPARE(fork({u"rev-parse"_s, u"add-helm-v1"_s}), git({u"rev-parse"_s, u"HEAD"_s}));
    QVERIFY(!QDir(m_folder.filePath(u"author/repo.git"_s)).exists());
}

/// All is committed, on a branch of its own: that is gone on with.
void TestContributeWizard::showsThePullRequestThatIsThere()
{
    serve({{u"forked"_s, u"1"_s}}, {u"author:work"_s});
    git({u"checkout"_s, u"-q"_s, u"-b"_s, u"work"_s});
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"feature(helm): add v1"_s});
    open();
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    QCOMPARE(find<QLineEdit>(u"branchEdit"_s)->text(), u"work"_s);
    QVERIFY(!find<QPlainTextEdit>(u"messageEdit"_s)->isVisible());
    next();
    QVERIFY(canGoOn());
    QCOMPARE(there({u"rev-parse"_s, u"work"_s}), git({u"rev-parse"_s, u"HEAD"_s}));
    next();
    QVERIFY(canGoOn(QWizard::FinishButton));
    const QString said = m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s)->text();
    QVERIFY2(said.contains(u"#100"_s), qPrintable(said));
    QTest::mouseClick(m_wizard->button(QWizard::FinishButton), Qt::LeftButton);
    QVERIFY(!m_wizard->isVisible());
    QCOMPARE(m_server->command(u"state"_s)["pulls"_L1].toArray().size(), 1);
}

/// A build here has the file, and upstream's would not.
void TestContributeWizard::addsWhatIsIgnored()
{
    serve({{u"forked"_s, u"1"_s}});
    write(u".git/info/exclude"_s, "*tool\n");
    write(u"applications/helm/v1/tool"_s, "1");
    write(u"applications/helm/v1/Kubefile"_s, "FROM scratch\nCOPY Kubefile tool ./\nCMD [\"true\"]\n");
    open();
    const auto *said = m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"*tool"_s), 20'000);
    QVERIFY(canGoOn());
    const auto buttons = m_wizard->currentPage()->findChildren<QPushButton *>();
    const auto force =
        std::ranges::find_if(buttons, [](const auto *button) { return button->text() == "&Add by Force"_L1; });
    QVERIFY(force != buttons.end());
    QTest::mouseClick(*force, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(find<QListWidget>(u"changesList"_s)->item(0)->text().contains(u"2 file"_s), 20'000);
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    QCOMPARE(there({u"show"_s, u"add-helm-v1:applications/helm/v1/tool"_s}), "1");
}

void TestContributeWizard::staysWhenThePushFails()
{
    serve({{u"forked"_s, u"1"_s}});
    m_source.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"add-helm-v1"_s});
    m_source.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"other"_s});
    m_source.git({u"push"_s, u"-q"_s, m_folder.filePath(u"author/repo.git"_s), u"add-helm-v1"_s});
    m_source.git({u"checkout"_s, u"-q"_s, u"main"_s});
    m_source.git({u"branch"_s, u"-q"_s, u"-D"_s, u"add-helm-v1"_s});
    open();
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    next();
    const auto *said = m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"choose another name"_s), 20'000);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    QTRY_VERIFY(m_wizard->button(QWizard::BackButton)->isEnabled());
    QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
    find<QLineEdit>(u"branchEdit"_s)->setText(u"mine"_s);
    find<QPlainTextEdit>(u"messageEdit"_s)->setPlainText(u"feature(helm): add another"_s);
    QVERIFY(canGoOn());
    next();
    QVERIFY(canGoOn());
    QCOMPARE(there({u"rev-parse"_s, u"mine"_s}), git({u"rev-parse"_s, u"HEAD"_s}));
    QCOMPARE(git({u"log"_s, u"--format=%s"_s, u"origin/main.."_s}), "feature(helm): add another");
    QVERIFY(!m_wizard->button(QWizard::BackButton)->isEnabled()); // it is there now
    next();
    QVERIFY(canGoOn(QWizard::FinishButton));
    QVERIFY(!m_wizard->button(QWizard::BackButton)->isEnabled());
}

void TestContributeWizard::saysThatThereIsNothing()
{
    serve();
    QVERIFY(QDir(work() + "/applications/helm"_L1).removeRecursively());
    open();
    const auto *said = m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s);
    QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(u"origin/main"_s), 20'000);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
}

/// Whose main branch has what upstream has not: commits of one's own went there.
void TestContributeWizard::comparesWithUpstreamFromAFork()
{
    serve({{u"forked"_s, u"1"_s}});
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"mine"_s});
    git({u"remote"_s, u"set-url"_s, u"origin"_s, m_server->api().toString() + "/author/repo.git"_L1});
    git({u"update-ref"_s, u"refs/remotes/origin/main"_s, u"HEAD"_s});
    open();
    auto *bar = find<gui::MessageBar>(u"upstreamMessage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 20'000);
    QVERIFY2(bar->text().contains(u"origin/main"_s) && bar->text().contains(u"owner/repo"_s), qPrintable(bar->text()));
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(canGoOn());
    QVERIFY(!bar->isVisible());
    QCOMPARE(find<QListWidget>(u"changesList"_s)->count(), 1);
    QVERIFY(find<QLabel>(u"changesLabel"_s)->text().contains(u"upstream/main"_s));
    QCOMPARE(git({u"remote"_s, u"get-url"_s, u"upstream"_s}),
             (m_server->api().toString() + "/owner/repo.git"_L1).toUtf8());
    QCOMPARE(git({u"rev-parse"_s, u"upstream/main"_s}), m_source.git({u"rev-parse"_s, u"main"_s}).trimmed());
}

QTEST_MAIN(TestContributeWizard)
#include "tst_contributewizard.moc"
