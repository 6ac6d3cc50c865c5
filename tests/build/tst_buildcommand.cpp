#include "build/backends.h"
#include "jobs/job.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Runs `sealyard-cli build` as a person does, with a job, its supervisor and the programs of its steps.
class TestBuildCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void builds();
    void buildsWithOthers_data();
    void buildsWithOthers();
    void asksBeforeInitScripts();
    void initScriptsSeeNoHomeDirectory();
    void namesWhatTheSandboxHid();
    void interruptCancels();
    void killedCommandLeavesTheJobRunning();
    void showsProblems();
    void dryRunDoesNothing();
    void tellsThatNobodyCouldReadIt();
    void statuses_data();
    void statuses();

private:
    struct Outcome
    {
        int status = -1;
        QString output;
    };

    void start(QProcess &process, QStringList arguments) const;
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    [[nodiscard]] QList<jobs::Job> allJobs() const { return jobs::listJobs(m_space->at(u".state/sealyard/jobs"_s)); }

    std::unique_ptr<test::ScratchWorkspace> m_space;
};

void TestBuildCommand::init()
{
    m_space = std::make_unique<test::ScratchWorkspace>();
    m_space->write(u"applications/plain/v1/Kubefile"_s,
                   "FROM scratch\nCOPY registry registry\n"
                   "COPY manifests manifests\nCMD [\"kubectl apply -f manifests\"]\n");
    m_space->write(u"applications/plain/v1/manifests/a.yaml"_s, "image: nginx:1.27\n");
    m_space->write(u"applications/broken/v1/Kubefile"_s, "FROM scratch\nCOPY nothere /x\n");
    m_space->write(u"applications/made/latest/init.sh"_s,
                   "echo \"init $* token=$TOKEN\"; printf 'FROM scratch\\nCOPY . .\\n' > Kubefile\n");
    m_space->write(u"applications/slow/v1/init.sh"_s, "echo started; sleep 60\n");
}

/// Builds with our own backend where a test names none: another may be installed and preferred.
void TestBuildCommand::start(QProcess &process, QStringList arguments) const
{
    if (arguments.first() == "build"_L1 && !arguments.contains(u"--backend"_s)) {
        arguments.insert(1, u"--backend=built-in"_s);
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_space->at(u".state"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_space->at(u".data"_s));
    environment.insert(u"TOKEN"_s, u"secret"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_space->root());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(SEALYARD_CLI), arguments);
}

TestBuildCommand::Outcome TestBuildCommand::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    const bool isDone = process.waitForFinished(60'000);
    return {isDone ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

void TestBuildCommand::builds()
{
    const Outcome outcome = run({u"build"_s, u"plain/v1"_s, u"--platform"_s, u"linux/arm64"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.output));
    const QString image = m_space->at(u".data/sealyard/images/plain-v1-arm64.tar"_s);
    QVERIFY(QFileInfo(image).isFile());
    for (const QString &text : {u"STEP 4/4: CMD"_s, u"Warning: `sealos build`"_s, u"sealos load -i "_s + image}) {
        QVERIFY2(outcome.output.contains(text), qPrintable(outcome.output));
    }
    QVERIFY(!QFileInfo::exists(m_space->at(u"applications/plain/v1/registry"_s)));
    QCOMPARE(allJobs().size(), 1);
    QCOMPARE(allJobs().first().state, jobs::JobState::Succeeded);
    QVERIFY(!QFileInfo::exists(allJobs().first().directory + "/scratch"_L1));
    const Outcome log = run({u"jobs"_s, u"log"_s});
    QVERIFY(log.status == 0 && log.output.contains(u"STEP 4/4: CMD"_s));
    QVERIFY(run({u"jobs"_s}).output.contains(u"plain v1 (linux/arm64, built-in)"_s));
}

void TestBuildCommand::buildsWithOthers_data()
{
    QTest::addColumn<build::Backend>("backend");
    QTest::newRow("buildah") << build::Backend::Buildah;
    QTest::newRow("docker") << build::Backend::Docker;
    QTest::newRow("sealos") << build::Backend::Sealos;
}

void TestBuildCommand::buildsWithOthers()
{
    QFETCH(build::Backend, backend);
    if (const build::BackendState state = build::probeBackend(backend); !state.isUsable()) {
        QSKIP(qPrintable(state.problem));
    }
    if (backend != build::Backend::Docker) {
        QProcess trial;
        trial.start(u"buildah"_s,
                    {u"--root"_s, m_space->at(u"trial/root"_s), u"--runroot"_s, m_space->at(u"trial/run"_s),
                     u"--storage-driver"_s, u"vfs"_s, u"from"_s, u"scratch"_s});
        if (!trial.waitForFinished() || trial.exitCode() != 0) {
            QSKIP(qPrintable(u"buildah cannot work here: %1"_s.arg(QString::fromUtf8(trial.readAllStandardError()))));
        }
    }
    // Without images to pack: sealos would pull them.
    m_space->write(u"applications/bare/v1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"cat Kubefile\"]\n");
    const Outcome outcome = run({u"build"_s, u"bare/v1"_s, u"--backend"_s, build::backendName(backend), u"--format"_s,
                                 u"docker-archive"_s, u"-o"_s, u"out/image.tar"_s});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.output));
    QVERIFY(QFileInfo(m_space->at(u"out/image.tar"_s)).isFile());
    QVERIFY(!QFileInfo::exists(allJobs().first().directory + "/scratch"_L1));
}

void TestBuildCommand::asksBeforeInitScripts()
{
    const Outcome refused = run({u"build"_s, u"made/v2"_s});
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.output.contains(u"applications/made/latest/init.sh"_s));
    QVERIFY(refused.output.contains(u"--allow-scripts"_s));
    QVERIFY(allJobs().isEmpty());
    const Outcome agreed = run({u"build"_s, u"made/v2"_s, u"--allow-scripts"_s, u"--platform"_s, u"linux/amd64"_s});
    QVERIFY2(agreed.status == 0, qPrintable(agreed.output));
    QVERIFY2(agreed.output.contains(u"init amd64 made v2 token=\n"_s), qPrintable(agreed.output));
    QCOMPARE(QDir(m_space->at(u"applications/made/latest"_s)).entryList(QDir::Files), QStringList{u"init.sh"_s});
    QVERIFY(QFileInfo(m_space->at(u".data/sealyard/images/made-v2-amd64.tar"_s)).isFile());
}

void TestBuildCommand::initScriptsSeeNoHomeDirectory()
{
    if (const QString problem = build::probeBubblewrap(); !problem.isEmpty()) {
        QSKIP(qPrintable(problem));
    }
    m_space->write(u"home/secret"_s, "secret");
    const QString home = m_space->at(u"home"_s);
    m_space->write(u"applications/made/latest/init.sh"_s,
                   "echo \"seen: $(ls '%1')\"; touch '%1/evil' \"$HOME/mine\"; [ -w /usr ] || echo closed\n"
                   "printf 'FROM scratch\\nCOPY . .\\n' > Kubefile\n"_ba.replace("%1", home.toUtf8()));
    const auto restore = qScopeGuard([before = qgetenv("HOME")] { qputenv("HOME", before); });
    qputenv("HOME", home.toUtf8());
    const Outcome usual = run({u"build"_s, u"made/v2"_s, u"--allow-scripts"_s});
    const Outcome open = run({u"build"_s, u"made/v2"_s, u"--allow-scripts"_s, u"--sandbox"_s, u"none"_s});
    QVERIFY2(usual.status == 0, qPrintable(usual.output));
    QVERIFY2(usual.output.contains("seen: \n"_L1) && usual.output.contains("closed\n"_L1), qPrintable(usual.output));
    QVERIFY2(open.output.contains("seen: secret\n"_L1), qPrintable(open.output));
    QCOMPARE(QDir(home).entryList(QDir::Files), QStringList({u"evil"_s, u"mine"_s, u"secret"_s}));
}

/// A program below the home directory, which is in PATH on the computers of many.
void TestBuildCommand::namesWhatTheSandboxHid()
{
    if (const QString problem = build::probeBubblewrap(); !problem.isEmpty()) {
        QSKIP(qPrintable(problem));
    }
    m_space->write(u"home/.local/bin/helmish"_s, "#!/bin/sh\necho pulled\n");
    const QString program = m_space->at(u"home/.local/bin/helmish"_s);
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::ExeOwner));
    m_space->write(u"applications/made/latest/init.sh"_s,
                   "set -e\nhelmish pull\nprintf 'FROM scratch\\nCOPY . .\\n' > Kubefile\n");
    const auto restore = qScopeGuard([home = qgetenv("HOME"), path = qgetenv("PATH")] {
        qputenv("HOME", home);
        qputenv("PATH", path);
    });
    qputenv("HOME", m_space->at(u"home"_s).toUtf8());
    qputenv("PATH", qgetenv("PATH") + ':' + QFileInfo(program).path().toUtf8());
    const Outcome outcome = run({u"build"_s, u"made/v2"_s, u"--allow-scripts"_s});
    QCOMPARE(outcome.status, 3);
    QVERIFY2(
        outcome.output.contains("applications/made/latest/init.sh:2:1: error: helmish: command not found [build]"_L1),
        qPrintable(outcome.output));
    QVERIFY2(outcome.output.contains(u"hid “%1”"_s.arg(program)) && outcome.output.contains("--sandbox none"_L1),
             qPrintable(outcome.output));
    const Outcome shown = run({u"jobs"_s, u"show"_s});
    QVERIFY2(shown.output.contains("--sandbox none"_L1), qPrintable(shown.output));
    const Outcome open = run({u"build"_s, u"made/v2"_s, u"--allow-scripts"_s, u"--sandbox"_s, u"none"_s});
    QVERIFY2(open.status == 0, qPrintable(open.output));
}

void TestBuildCommand::interruptCancels()
{
    QProcess process;
    start(process, {u"build"_s, u"slow/v1"_s, u"--allow-scripts"_s});
    QByteArray output;
    QTRY_VERIFY((output += process.readAll()).contains("started"));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(allJobs().first().state, jobs::JobState::Cancelled);
}

void TestBuildCommand::killedCommandLeavesTheJobRunning()
{
    QProcess process;
    start(process, {u"build"_s, u"slow/v1"_s, u"--allow-scripts"_s});
    QByteArray output;
    QTRY_VERIFY((output += process.readAll()).contains("started"));
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(allJobs().first().state, jobs::JobState::Running);
    QCOMPARE(run({u"jobs"_s, u"cancel"_s}).status, 0);
    QTRY_COMPARE(allJobs().first().state, jobs::JobState::Cancelled);
}

void TestBuildCommand::showsProblems()
{
    const Outcome outcome = run({u"build"_s, u"broken/v1"_s});
    QCOMPARE(outcome.status, 3);
    QVERIFY2(outcome.output.contains(u"“Kubefile”, line 2"_s), qPrintable(outcome.output));
    const Outcome shown = run({u"jobs"_s, u"show"_s});
    QVERIFY2(shown.output.contains(u"nothere"_s), qPrintable(shown.output));
}

void TestBuildCommand::dryRunDoesNothing()
{
    const Outcome outcome = run({u"build"_s, u"made/v2"_s, u"--dry-run"_s, u"--backend"_s, u"buildah"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.output.contains(u"bash init.sh"_s), qPrintable(outcome.output));
    QVERIFY(allJobs().isEmpty());
}

void TestBuildCommand::tellsThatNobodyCouldReadIt()
{
    QProcess bash;
    bash.start(u"bash"_s, {u"-c"_s, u"\"$0\" rules >/dev/full"_s, QStringLiteral(SEALYARD_CLI)});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.exitCode(), 3);
    QVERIFY(bash.readAllStandardError().contains("No space left on device"));
}

void TestBuildCommand::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown version") << QStringList{u"build"_s, u"plain/v2"_s} << 3;
    QTest::newRow("unknown app") << QStringList{u"build"_s, u"none/v2"_s} << 3;
    QTest::newRow("script among all") << QStringList{u"build"_s, u"."_s} << 3;
    QTest::newRow("one of two unknown") << QStringList{u"build"_s, u"plain/v1"_s, u"plain/v2"_s} << 3;
    QTest::newRow("two") << QStringList{u"build"_s, u"plain/v1"_s, u"plain/v1"_s} << 0;
    QTest::newRow("backend") << QStringList{u"build"_s, u"plain/v1"_s, u"--backend"_s, u"x"_s} << 2;
    QTest::newRow("platform") << QStringList{u"build"_s, u"plain/v1"_s, u"--platform"_s, u"a/b/c/d"_s} << 2;
    QTest::newRow("build argument") << QStringList{u"build"_s, u"plain/v1"_s, u"--build-arg"_s, u"x"_s} << 2;
    QTest::newRow("option") << QStringList{u"build"_s, u"--nonsense"_s} << 2;
    QTest::newRow("no jobs") << QStringList{u"jobs"_s} << 0;
    QTest::newRow("no job") << QStringList{u"jobs"_s, u"log"_s} << 3;
    QTest::newRow("action") << QStringList{u"jobs"_s, u"dance"_s} << 2;
    QTest::newRow("supervise nothing") << QStringList{u"supervise"_s, u"/nowhere"_s} << 3;
    QTest::newRow("internal") << QStringList{u"internal"_s, u"dance"_s} << 2;
}

void TestBuildCommand::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.status == status, qPrintable(outcome.output));
}

QTEST_GUILESS_MAIN(TestBuildCommand)
#include "tst_buildcommand.moc"
