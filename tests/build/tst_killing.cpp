#include "jobs/job.h"
#include "jobs/jobdirectory.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard;
using jobs::JobState;

/// Kills the processes of builds at random moments. Whatever is killed: no line that was shown is lost, no process is
/// left, no half image stands at the final name, and the next start tells the truth. SEALYARD_KILLS sets how often,
/// twice each process by default.
class TestKilling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void survives_data();
    void survives();

private:
    enum class Victim { Command, Supervisor, Guard, Script };

    void start(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] QString run(const QStringList &arguments) const;
    [[nodiscard]] QList<jobs::Job> allJobs() const { return jobs::listJobs(m_space->at(u".state/sealyard/jobs"_s)); }
    [[nodiscard]] static QList<int> processesOf(const jobs::Job &job);
    [[nodiscard]] static QByteArray procFile(int process, const QString &name);
    [[nodiscard]] static int victimOf(Victim victim, const QProcess &command, const jobs::Job &job);
    [[nodiscard]] static bool isWhole(const QString &archive);

    std::unique_ptr<test::ScratchWorkspace> m_space;
};

void TestKilling::init()
{
    m_space = std::make_unique<test::ScratchWorkspace>();
    // Leaves a process in a session of its own, as scripts that start servers do.
    m_space->write(u"applications/slow/v1/init.sh"_s,
                   "setsid sleep 300 &\n(trap '' TERM; sleep 300) &\n"
                   "for i in $(seq 60); do echo line $i; sleep 0.01; done\n"
                   "head -c 3000000 /dev/urandom > data\nprintf 'FROM scratch\\nCOPY . .\\n' > Kubefile\n");
}

void TestKilling::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_space->at(u".state"_s));
    environment.insert(u"XDG_DATA_HOME"_s, m_space->at(u".data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, m_space->at(u".cache"_s));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_space->root());
    process.start(QStringLiteral(SEALYARD_CLI), arguments);
}

QString TestKilling::run(const QStringList &arguments) const
{
    QProcess process;
    start(process, arguments);
    process.waitForFinished(20'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray TestKilling::procFile(int process, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All that belong to a job: its supervisor and guard by their arguments, its steps and what they left by the variable.
QList<int> TestKilling::processesOf(const jobs::Job &job)
{
    QList<int> found;
    const QByteArray directory = QFile::encodeName(job.directory);
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const int process = name.toInt();
        if (process > 0 && (procFile(process, u"environ"_s).contains("SEALYARD_JOB=" + directory) ||
                            procFile(process, u"cmdline"_s).contains(directory))) {
            found.append(process);
        }
    }
    return found;
}

int TestKilling::victimOf(Victim victim, const QProcess &command, const jobs::Job &job)
{
    const int supervisor = static_cast<int>(jobs::readState(job.directory).value_or(jobs::StateRecord{}).processId);
    switch (victim) {
    case Victim::Command:
        return static_cast<int>(command.processId());
    case Victim::Supervisor:
        return supervisor;
    case Victim::Guard: {
        const QByteArray status = procFile(supervisor, u"stat"_s);
        return status.sliced(status.lastIndexOf(')') + 1).simplified().split(' ').value(1).toInt();
    }
    case Victim::Script:
        for (const int process : processesOf(job)) {
            if (procFile(process, u"cmdline"_s).contains("init.sh")) {
                return process;
            }
        }
    }
    return 0;
}

bool TestKilling::isWhole(const QString &archive)
{
    QProcess tar;
    tar.start(u"tar"_s, {u"-tf"_s, archive});
    return tar.waitForFinished() && tar.exitCode() == 0 && tar.readAllStandardOutput().contains("oci-layout");
}

void TestKilling::survives_data()
{
    QTest::addColumn<int>("victim");
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("SEALYARD_KILLS", &isNumber);
    const int count = isNumber ? wanted : 8;
    for (int round = 0; round < count; ++round) {
        QTest::addRow("%d", round) << round % 4;
    }
}

void TestKilling::survives()
{
    QFETCH(const int, victim);
    const auto kind = static_cast<Victim>(victim);
    QProcess command;
    start(command, {u"build"_s, u"slow/v1"_s, u"--allow-scripts"_s});
    QByteArray shown;
    const auto readShown = [&] {
        shown += command.readAllStandardOutput();
        return shown;
    };
    QTRY_VERIFY_WITH_TIMEOUT(readShown().contains("line 1\n"), 15'000);
    QTest::qWait(static_cast<int>(QRandomGenerator::global()->bounded(400)));
    const jobs::Job job = allJobs().first();
    if (const int process = victimOf(kind, command, job); process > 1) {
        ::kill(process, SIGKILL); // it may have ended by now, which is one of the moments
    }
    if (kind == Victim::Command) {
        QVERIFY(command.waitForFinished());
    }
    QTRY_VERIFY_WITH_TIMEOUT(!jobs::readJob(job.directory).value_or(job).isAlive(), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(command.state() == QProcess::NotRunning, 10'000);
    readShown();

    const QString listed = run({u"jobs"_s});
    const jobs::Job ended = jobs::readJob(job.directory).value_or(job);
    QVERIFY(listed.contains(job.id));
    const bool mayBeInterrupted = kind == Victim::Supervisor;
    const bool mayFail = kind == Victim::Script;
    const bool isTrue = ended.state == JobState::Succeeded ||
                        (mayBeInterrupted && ended.state == JobState::Interrupted) ||
                        (mayFail && ended.state == JobState::Failed);
    QVERIFY2(isTrue, qPrintable(jobs::stateName(ended.state) + u' ' + ended.problem));
    QVERIFY(ended.state == JobState::Succeeded || !ended.problem.isEmpty());
    QTRY_VERIFY2_WITH_TIMEOUT(processesOf(job).isEmpty(), "A process was left behind.", 3'000);
    QVERIFY(!QFileInfo::exists(jobs::scratchPath(job.directory)));
    QVERIFY(!QFileInfo::exists(jobs::partialPath(job.plan.result)));
    QCOMPARE(QFileInfo::exists(job.plan.result), ended.state == JobState::Succeeded);
    QVERIFY(ended.state != JobState::Succeeded || isWhole(job.plan.result));

    const QStringList log = run({u"jobs"_s, u"log"_s, job.id}).split(u'\n');
    const QStringList lines = QString::fromUtf8(shown).split(u'\n').filter(u"line "_s);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines.first(lines.size() - 1)) {
        QVERIFY2(log.contains(line), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(TestKilling)
#include "tst_killing.moc"
