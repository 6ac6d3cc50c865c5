#include "github/follower.h"
#include "github/githubserver.h"
#include "gui/github/batchdialog.h"
#include "gui/github/batchmodel.h"
#include "gui/github/githubaccount.h"
#include "support/scratchworkspace.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::BatchModel;
using test::GitHubServer;

/// Asks for many builds by clicks; the real sealyard-cli posts them in a job.
class TestBatchDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void modelKeepsItsContract();
    void offersImagesWithVersions();
    void takesSeveralVersions();
    void postsWhatIsTicked();
    void stopsAndResumes();
    void findsAnEarlierBatch();

private:
    void show(const GitHubServer &server);
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QAbstractItemModel *rows() const { return find<QTreeView>(u"batchTable"_s)->model(); }
    [[nodiscard]] QString text(int row, BatchModel::Column column) const
    {
        return rows()->index(row, column).data().toString();
    }
    void tick(int row) const { rows()->setData(rows()->index(row, 0), Qt::Checked, Qt::CheckStateRole); }
    void click(const QString &name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScratchWorkspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::GitHubAccount> m_account;
    std::unique_ptr<gui::BatchDialog> m_dialog;
};

void TestBatchDialog::initTestCase()
{
    test::hideGh();
    qputenv("SEALYARD_GITHUB_TOKEN", GitHubServer::token());
}

void TestBatchDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<test::ScratchWorkspace>();
    m_workspace->write(u"applications/helm/latest/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"applications/helm/latest/charts/helm/Chart.yaml"_s,
                       "apiVersion: v2\nname: helm\nversion: 1.0.0\nappVersion: v3.8.2\n");
    m_workspace->write(u"applications/nginx/v1/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"applications/nginx/v2/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"applications/redis/latest/Kubefile"_s, "FROM scratch\n");
    m_workspace->write(u"config/none/v1/Kubefile"_s, "FROM scratch\n");
}

void TestBatchDialog::cleanup()
{
    m_dialog.reset();
    m_account.reset();
    for (const jobs::Job &job : jobs::listJobs(m_folder->filePath(u"jobs"_s))) {
        QVERIFY(jobs::cancel(job));
        QTRY_VERIFY_WITH_TIMEOUT(!jobs::readJob(job.directory)->isAlive(), 10'000);
    }
}

void TestBatchDialog::show(const GitHubServer &server)
{
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings"_s), QSettings::IniFormat);
    m_settings->setValue(u"github/api"_s, server.api().toString());
    m_settings->setValue(u"github/repository"_s, u"owner/repo"_s);
    m_account = std::make_unique<gui::GitHubAccount>(*m_settings);
    m_account->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!m_account->isBusy(), 10'000);
    m_dialog = std::make_unique<gui::BatchDialog>(
        *m_account, *image::openWorkspace(m_workspace->root()),
        gui::BatchPlaces{m_folder->filePath(u"issues"_s), m_folder->filePath(u"jobs"_s), QStringLiteral(SEALYARD_CLI)});
    m_dialog->show();
}

void TestBatchDialog::modelKeepsItsContract()
{
    BatchModel model(*image::openWorkspace(m_workspace->root()));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChosen(0, true);
    model.take({{.id = u"1"_s, .text = u"/imagebuild_apps helm v3.8.2"_s, .app = u"helm"_s, .version = u"v3.8.2"_s},
                {.id = u"2"_s, .text = u"/imagebuild_apps old v1"_s, .app = u"old"_s, .version = u"v1"_s}});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.ids(), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(model.chosen().isEmpty());
    QVERIFY(!model.setData(model.index(0, BatchModel::VersionColumn), u"v9"_s, Qt::EditRole)); // it was asked for
}

void TestBatchDialog::offersImagesWithVersions()
{
    const GitHubServer server;
    show(server);
    QCOMPARE(rows()->rowCount(), 4); // no workflow builds configurations
    QCOMPARE(text(0, BatchModel::ImageColumn), u"applications/helm"_s);
    QCOMPARE(text(0, BatchModel::VersionColumn), u"v3.8.2"_s);
    QCOMPARE(text(3, BatchModel::StateColumn), u"Enter a version"_s);
    QVERIFY(!find<QPushButton>(u"startButton"_s)->isEnabled());
    find<QLineEdit>(u"filterEdit"_s)->setText(u"nginx"_s);
    click(u"allButton"_s);
    find<QLineEdit>(u"filterEdit"_s)->clear();
    QCOMPARE(find<QLabel>(u"countLabel"_s)->text(), u"2 chosen."_s);
    rows()->setData(rows()->index(3, BatchModel::VersionColumn), u"7+1"_s, Qt::EditRole);
    QVERIFY(text(3, BatchModel::StateColumn).contains(u'+'));
    QCOMPARE(find<QLabel>(u"countLabel"_s)->text(), u"2 chosen."_s);
    QVERIFY(find<QPushButton>(u"startButton"_s)->isEnabled());
}

/// Most applications have the directory "latest" alone, which many versions are built from.
void TestBatchDialog::takesSeveralVersions()
{
    BatchModel model(*image::openWorkspace(m_workspace->root()));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(
        model.setData(model.index(0, BatchModel::VersionColumn), u" v3.8.2, v3.9.0 v3.10.0，v3.9.0 "_s, Qt::EditRole));
    QCOMPARE(model.rowCount(), 6);
    QStringList shown;
    for (int row = 0; row < 4; ++row) {
        shown.append(model.index(row, BatchModel::ImageColumn).data().toString() + u' ' +
                     model.index(row, BatchModel::VersionColumn).data().toString());
    }
    QCOMPARE(shown, (QStringList{u"applications/helm v3.8.2"_s, u"applications/helm v3.9.0"_s,
                                 u"applications/helm v3.10.0"_s, u"applications/nginx v1"_s}));
    QStringList texts;
    for (const github::IssueCommand &command : model.chosen()) {
        texts.append(*github::compose(command));
    }
    QCOMPARE(texts, (QStringList{u"/imagebuild_apps helm v3.8.2"_s, u"/imagebuild_apps helm v3.9.0"_s,
                                 u"/imagebuild_apps helm v3.10.0"_s}));
    QVERIFY(model.setData(model.index(0, BatchModel::VersionColumn), QString(), Qt::EditRole));
    QCOMPARE(model.rowCount(), 6);
    QVERIFY(model.index(0, BatchModel::VersionColumn).data().toString().isEmpty());
}

void TestBatchDialog::postsWhatIsTicked()
{
    const GitHubServer server({u"looks=1"_s, u"images=localhost:1/x"_s});
    for (const QString &app : {u"helm"_s, u"nginx"_s}) {
        server.command(u"issue"_s, {{u"title"_s, github::titleFor(app)}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    }
    show(server);
    const QSignalSpy started(m_dialog.get(), &gui::BatchDialog::started);
    tick(0);
    tick(1);
    click(u"startButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(text(0, BatchModel::StateColumn), u"Built"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(text(1, BatchModel::StateColumn), u"Built"_s, 30'000);
    QCOMPARE(text(2, BatchModel::StateColumn), QString());
    const QJsonObject state = server.command(u"state"_s);
    QCOMPARE(state["counts"_L1]["posts"_L1].toInt(), 2);
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(GitHubServer::token()));
    }
}

void TestBatchDialog::stopsAndResumes()
{
    const GitHubServer server({u"looks=1"_s, u"images=localhost:1/x"_s});
    for (const QString &app : {u"helm"_s, u"nginx"_s}) {
        server.command(u"issue"_s, {{u"title"_s, github::titleFor(app)}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    }
    show(server);
    for (int row = 0; row < 3; ++row) {
        tick(row);
    }
    click(u"startButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt() > 0, 20'000);
    click(u"stopButton"_s);
    auto *start = find<QPushButton>(u"startButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 20'000);
    QCOMPARE(start->text(), u"&Resume"_s);
    click(u"startButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt(), 3, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(text(2, BatchModel::StateColumn).startsWith(u"Posted"_s), 10'000);
}

void TestBatchDialog::findsAnEarlierBatch()
{
    const GitHubServer server;
    const auto request =
        github::planRequest({github::titleFor(u"gone"), github::Place::Comment, u"/imagebuild_apps gone v1"_s, true},
                            github::upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    QVERIFY(github::RequestStore(m_folder->filePath(u"issues"_s)).write(*request));
    show(server);
    QTRY_COMPARE(rows()->rowCount(), 5);
    QCOMPARE(text(4, BatchModel::StateColumn), u"Waits for its turn"_s);
    QCOMPARE(find<QPushButton>(u"startButton"_s)->text(), u"&Resume"_s);
    QCOMPARE(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt(), 0);
}

QTEST_MAIN(TestBatchDialog)

#include "tst_batchdialog.moc"
