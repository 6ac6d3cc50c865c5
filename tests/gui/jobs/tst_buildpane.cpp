#include "gui/jobs/buildpane.h"
#include "gui/jobs/jobsmodel.h"
#include "gui/jobs/logview.h"
#include "gui/widgets/emptystate.h"
#include "jobs/jobdirectory.h"
#include "jobs/queue.h"
#include "jobs/supervisor.h"
#include "support/urlcatcher.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::JobState;
using test::UrlCatcher;

/// Shows real jobs; their supervisor is this very program, started as "tst_buildpane supervise DIRECTORY".
class TestBuildPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatItIsEmpty();
    void followsAJobToItsEnd();
    void showsWhatHadEndedBefore();
    void noticesJobsOfOthers();
    void cancels();
    void cancelsAndRepeatsMany();
    void asksAboutAScriptThatChanged();
    void startsWhatWaitsForAJobThatWasKilled();
    void tellsWhyAJobFailed();
    void findsFilesThatALogOfGitHubNames();
    void followsGitHubAgainWithTheSignIn();
    void changesBetweenLogs();
    void opensTheResultsFolder();
    void forgetsRemovedJobs();
    void everythingHasANameForScreenReaders();

private:
    struct Shown
    {
        explicit Shown(const QString &folder)
            : pane(folder)
        {
            pane.resize(1000, 400);
            pane.show();
        }

        template <typename T> [[nodiscard]] T *find(const QString &name) const { return pane.findChild<T *>(name); }
        [[nodiscard]] QString log() const { return find<gui::LogView>(u"log"_s)->toPlainText(); }
        [[nodiscard]] QString state() const { return find<QLabel>(u"stateLabel"_s)->text(); }
        [[nodiscard]] QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
        [[nodiscard]] QTreeView *list() const { return find<QTreeView>(u"jobList"_s); }

        gui::BuildPane pane;
    };

    [[nodiscard]] QString folder() const { return m_folder->filePath(u"jobs"_s); }
    [[nodiscard]] jobs::Job create(const QStringList &command, const QString &result = {}) const;
    [[nodiscard]] jobs::Job start(const QStringList &command, const QString &result = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBuildPane::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

jobs::Job TestBuildPane::create(const QStringList &command, const QString &result) const
{
    const jobs::Plan plan{.title = u"Build of "_s + command.last(),
                          .subject = u"a/b"_s,
                          .result = result,
                          .steps = {{.title = u"Only step"_s,
                                     .program = command.first(),
                                     .arguments = command.sliced(1),
                                     .workingDirectory = u"@SCRATCH@"_s,
                                     .environment = {}}}};
    return jobs::createJob(folder(), plan).value_or(jobs::Job{});
}

jobs::Job TestBuildPane::start(const QStringList &command, const QString &result) const
{
    jobs::Job job = create(command, result);
    return jobs::startSupervisor(job, QCoreApplication::applicationFilePath()) ? job : jobs::Job{};
}

void TestBuildPane::saysThatItIsEmpty()
{
    const Shown shown(folder());
    QVERIFY(shown.find<gui::EmptyState>(u"emptyState"_s)->isVisible());
    QVERIFY(QDir(folder()).exists());
}

void TestBuildPane::followsAJobToItsEnd()
{
    Shown shown(folder());
    QSignalSpy ended(&shown.pane, &gui::BuildPane::jobEnded);
    const jobs::Job job = start({u"/bin/echo"_s, u"hello"_s});
    shown.pane.showJob(job);
    QVERIFY(shown.list()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 15'000);
    QTRY_COMPARE(shown.log(), u"➤ Only step\nhello\nSucceeded"_s);
    QCOMPARE(shown.state(), u"Succeeded"_s);
    QVERIFY(!shown.button(u"cancelButton"_s)->isEnabled());
    QVERIFY(!shown.button(u"openButton"_s)->isEnabled());
    QTest::mouseClick(shown.button(u"copyButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown.log());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<jobs::Job>().state, JobState::Succeeded);
}

void TestBuildPane::showsWhatHadEndedBefore()
{
    const jobs::Job job = start({u"/bin/echo"_s, u"earlier"_s});
    QTRY_COMPARE_WITH_TIMEOUT(jobs::readJob(job.directory).value_or(job).state, JobState::Succeeded, 15'000);
    Shown shown(folder());
    const QSignalSpy ended(&shown.pane, &gui::BuildPane::jobEnded);
    QTRY_COMPARE(shown.log(), u"➤ Only step\nearlier\nSucceeded"_s);
    QCOMPARE(shown.list()->model()->rowCount(), 1);
    QVERIFY(ended.isEmpty());
}

void TestBuildPane::noticesJobsOfOthers()
{
    const Shown shown(folder());
    QVERIFY(!start({u"/bin/echo"_s, u"other"_s}).id.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(shown.log(), u"➤ Only step\nother\nSucceeded"_s, 15'000);
}

void TestBuildPane::cancels()
{
    Shown shown(folder());
    QSignalSpy ended(&shown.pane, &gui::BuildPane::jobEnded);
    shown.pane.showJob(start({u"/bin/sleep"_s, u"600"_s}));
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), u"Running – Step 1 of 1: Only step"_s, 15'000);
    QTest::mouseClick(shown.button(u"cancelButton"_s), Qt::LeftButton);
    QCOMPARE(shown.state(), u"Running – Cancelling…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 15'000);
    QCOMPARE(ended.first().first().value<jobs::Job>().state, JobState::Cancelled);
    QVERIFY(shown.state().startsWith("Cancelled"_L1));
    QVERIFY(!shown.button(u"cancelButton"_s)->isEnabled());
}

void TestBuildPane::cancelsAndRepeatsMany()
{
    const QString program = QCoreApplication::applicationFilePath();
    QVERIFY(jobs::setJobLimit(folder(), 1));
    Shown shown(folder());
    shown.pane.setProgram(program, m_folder->filePath(u"trust.conf"_s));
    QList<jobs::Job> queued;
    for (int i = 0; i < 3; ++i) {
        queued.append(create({u"/bin/sleep"_s, u"600"_s}));
    }
    QVERIFY(jobs::enqueue(queued, program));
    QTRY_COMPARE(shown.list()->model()->rowCount(), 3);
    const auto states = [&] {
        QMap<JobState, int> count;
        for (const jobs::Job &job : jobs::listJobs(folder())) {
            ++count[job.state];
        }
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(states().value(JobState::Running), 1, 15'000);
    shown.list()->selectAll();
    QPushButton *cancel = shown.button(u"cancelButton"_s);
    QTRY_COMPARE(cancel->text(), u"&Cancel 3 Build(s)"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(states().value(JobState::Cancelled), 3, 15'000);
    QPushButton *again = shown.button(u"retryButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(again->text(), u"3 Build(s) &Again"_s, 15'000);
    QVERIFY(!cancel->isEnabled());
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(shown.list()->model()->rowCount(), 6);
    QCOMPARE(states().value(JobState::Running) + states().value(JobState::Waiting), 3);
    for (const jobs::Job &job : jobs::listJobs(folder())) {
        QVERIFY(jobs::cancel(job));
    }
    QTRY_COMPARE_WITH_TIMEOUT(states().value(JobState::Cancelled), 6, 15'000);
}

/// The window has the dialog that shows the script.
void TestBuildPane::asksAboutAScriptThatChanged()
{
    const QString directory = m_folder->filePath(u"ws/applications/helm/v1"_s);
    QVERIFY(QDir().mkpath(directory));
    QFile script(directory + "/init.sh"_L1);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("true\n");
    script.close();
    jobs::Plan plan = create({u"/bin/true"_s}).plan;
    QVERIFY(QDir(folder()).removeRecursively());
    plan.subject = u"applications/helm/v1"_s;
    plan.exclusive = directory;
    plan.steps.first().arguments =
        QStringList{u"internal"_s, u"prepare-context"_s, directory, u"@SCRATCH@/x"_s, u"--script-digest"_s, u"0a"_s};
    const jobs::Job job = jobs::createJob(folder(), plan).value_or(jobs::Job{});
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    QTRY_COMPARE_WITH_TIMEOUT(jobs::readJob(job.directory).value_or(job).state, JobState::Succeeded, 15'000);
    Shown shown(folder());
    shown.pane.setProgram(QCoreApplication::applicationFilePath(), m_folder->filePath(u"trust.conf"_s));
    QSignalSpy asked(&shown.pane, &gui::BuildPane::agreementNeeded);
    QTRY_VERIFY(shown.button(u"retryButton"_s)->isEnabled());
    QTest::mouseClick(shown.button(u"retryButton"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<jobs::Job>().id, job.id);
    QCOMPARE(shown.list()->model()->rowCount(), 1);
}

void TestBuildPane::startsWhatWaitsForAJobThatWasKilled()
{
    const QString program = QCoreApplication::applicationFilePath();
    QVERIFY(jobs::setJobLimit(folder(), 1));
    Shown shown(folder());
    shown.pane.setProgram(program, m_folder->filePath(u"trust.conf"_s));
    const jobs::Job first = create({u"/bin/sleep"_s, u"600"_s});
    const jobs::Job second = create({u"/bin/true"_s});
    QVERIFY(jobs::enqueue({first}, program));
    QTRY_COMPARE_WITH_TIMEOUT(jobs::readJob(first.directory).value_or(first).state, JobState::Running, 15'000);
    QVERIFY(jobs::enqueue({second}, program));
    shown.pane.showJob(*jobs::readJob(first.directory));
    QCOMPARE(::kill(static_cast<pid_t>(jobs::readState(first.directory)->processId), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(jobs::readJob(second.directory).value_or(second).state, JobState::Succeeded, 60'000);
    QCOMPARE(jobs::readJob(first.directory).value_or(first).state, JobState::Interrupted);
}

void TestBuildPane::tellsWhyAJobFailed()
{
    Shown shown(folder());
    shown.pane.showJob(start({u"/bin/false"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(shown.state().startsWith(u"Failed – "_s), 15'000);
    QVERIFY(shown.state().size() > u"Failed – "_s.size());
    QTRY_VERIFY(shown.log().endsWith("Failed"_L1));
}

/// The job only looks on: what was built lies where it works.
void TestBuildPane::findsFilesThatALogOfGitHubNames()
{
    const QString directory = m_folder->filePath(u"ws/applications/helm/latest"_s);
    QDir().mkpath(directory);
    QFile script(directory + "/init.sh"_L1);
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/bash\nkustomise build\n");
    script.close();
    const jobs::Plan plan{
        .title = u"helm v1 on GitHub"_s,
        .subject = u"applications/helm/latest"_s,
        .result = {},
        .steps = {{.title = u"Follow"_s,
                   .program = u"/bin/sh"_s,
                   .arguments = {u"-c"_s, u"echo '    init.sh: line 2: kustomise: command not found'; exit 1"_s},
                   .workingDirectory = m_folder->filePath(u"ws"_s),
                   .environment = {}}},
        .isPassive = true};
    const jobs::Job job = jobs::createJob(folder(), plan).value_or(jobs::Job{});
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    Shown shown(folder());
    shown.pane.showJob(job);
    const auto *problems = shown.find<QListWidget>(u"problemList"_s);
    QTRY_COMPARE_WITH_TIMEOUT(problems->count(), 1, 15'000);
    QVERIFY2(problems->item(0)->text().startsWith(u"init.sh:2:"_s), qPrintable(problems->item(0)->text()));
}

/// The sign-in of one session is in no keyring, where the job could find it.
void TestBuildPane::followsGitHubAgainWithTheSignIn()
{
    jobs::Plan plan = create({u"/bin/sh"_s, u"-c"_s, u"[ \"$SECRET\" = 12345-secret ] || exit 1"_s}).plan;
    QVERIFY(QDir(folder()).removeRecursively());
    plan.isPassive = true;
    plan.steps.first().passedOn = {u"SECRET"_s};
    const jobs::Job job = jobs::createJob(folder(), plan).value_or(jobs::Job{});
    QVERIFY(jobs::startSupervisor(job, QCoreApplication::applicationFilePath()));
    Shown shown(folder());
    QSignalSpy ended(&shown.pane, &gui::BuildPane::jobEnded);
    shown.pane.setProgram(QCoreApplication::applicationFilePath(), m_folder->filePath(u"trust.conf"_s));
    shown.pane.setSecrets([] { return QMap<QString, QString>{{u"SECRET"_s, u"12345-secret"_s}}; });
    shown.pane.showJob(job);
    QTRY_VERIFY_WITH_TIMEOUT(shown.state().startsWith("Failed"_L1), 15'000);
    QTRY_VERIFY(shown.button(u"retryButton"_s)->isEnabled());
    QCOMPARE(shown.button(u"retryButton"_s)->text(), u"Follow &Again"_s);
    QTest::mouseClick(shown.button(u"retryButton"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.state(), u"Succeeded"_s, 15'000);
    QDirIterator files(folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().replace("= 12345-secret ]", "").contains("12345-secret"), qPrintable(file.fileName()));
    }
}

void TestBuildPane::changesBetweenLogs()
{
    Shown shown(folder());
    const jobs::Job first = start({u"/bin/echo"_s, u"one"_s});
    const jobs::Job second = start({u"/bin/echo"_s, u"two"_s});
    shown.pane.showJob(first);
    QTRY_VERIFY_WITH_TIMEOUT(shown.log().contains("one\nSucceeded"_L1), 15'000);
    shown.pane.showJob(second);
    QTRY_VERIFY_WITH_TIMEOUT(shown.log().contains("two\nSucceeded"_L1), 15'000);
    QVERIFY(!shown.log().contains("one"_L1));
    QTest::keyClick(shown.list(), Qt::Key_Down);
    QTRY_COMPARE(shown.log(), u"➤ Only step\none\nSucceeded"_s);
}

void TestBuildPane::opensTheResultsFolder()
{
    const UrlCatcher catcher(u"file"_s);
    Shown shown(folder());
    const QString result = m_folder->filePath(u"image.tar"_s);
    shown.pane.showJob(start({u"/bin/cp"_s, u"/bin/true"_s, result}, result));
    QPushButton *open = shown.button(u"openButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(open->isEnabled(), 15'000);
    QCOMPARE(shown.state(), u"Succeeded – "_s + result);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(catcher.urls, QList<QUrl>{QUrl::fromLocalFile(m_folder->path())});
}

void TestBuildPane::forgetsRemovedJobs()
{
    const jobs::Job job = create({u"/bin/true"_s});
    const Shown shown(folder());
    QTRY_COMPARE(shown.list()->model()->rowCount(), 1);
    QVERIFY(QDir(job.directory).removeRecursively());
    QTRY_VERIFY(shown.find<gui::EmptyState>(u"emptyState"_s)->isVisible());
    QCOMPARE(shown.list()->model()->rowCount(), 0);
}

void TestBuildPane::everythingHasANameForScreenReaders()
{
    Shown shown(folder());
    shown.pane.showJob(create({u"/bin/true"_s}));
    const auto widgets = shown.pane.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                          ->text(QAccessible::Name)
                          .isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

int main(int argc, char **argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "supervise") {
        const QCoreApplication app(argc, argv);
        jobs::Supervisor supervisor(QCoreApplication::arguments().at(2));
        QObject::connect(&supervisor, &jobs::Supervisor::ended, &app, &QCoreApplication::quit);
        return supervisor.start() ? QCoreApplication::exec() : 1;
    }
    const QApplication app(argc, argv);
    TestBuildPane test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_buildpane.moc"
