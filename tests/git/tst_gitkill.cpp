#include "git/branches.h"
#include "git/commit.h"
#include "git/staging.h"
#include "support/scratchrepository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

namespace {

constexpr int fileCount = 300;

/// What the child does until it is killed.
int runAct(const QString &name, const QString &folder)
{
    if (name == "commit"_L1) {
        return git::commit(folder, {.message = u"fix: a"_s}) ? 0 : 1;
    }
    if (name == "switch"_L1) {
        return git::switchBranch(folder, u"other"_s, git::Unfinished::Carry) ? 0 : 1;
    }
    return git::stashChanges(folder, u"mine"_s) ? 0 : 1;
}

} // namespace

/// An act is killed at a random moment: the repository stays whole, and what was typed is still somewhere.
/// SEALYARD_GIT_KILLS: how often each act.
class TestGitKill final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killed_data();
    void killed();

private:
    static void prepare(const ScratchRepository &repository);
    static void unlock(const ScratchRepository &repository);
};

/// Two branches whose files all differ, and one file with changes that no branch has.
void TestGitKill::prepare(const ScratchRepository &repository)
{
    for (int i = 0; i < fileCount; ++i) {
        repository.write(u"files/%1"_s.arg(i), "1\n");
    }
    repository.write(u"typed"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    for (int i = 0; i < fileCount; ++i) {
        repository.write(u"files/%1"_s.arg(i), QByteArray(2000, '2') + '\n');
    }
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
}

/// A lock that was left behind: git says so, and the user removes it.
void TestGitKill::unlock(const ScratchRepository &repository)
{
    const QDir folder(repository.files().at(u".git"_s));
    for (const QString &lock : {u"index.lock"_s, u"HEAD.lock"_s, u"refs/heads/main.lock"_s, u"refs/stash.lock"_s}) {
        QFile::remove(folder.filePath(lock));
    }
}

void TestGitKill::killed_data()
{
    QTest::addColumn<QString>("act");
    QTest::newRow("commit") << u"commit"_s;
    QTest::newRow("switch") << u"switch"_s;
    QTest::newRow("stash") << u"stash"_s;
}

void TestGitKill::killed()
{
    QFETCH(const QString, act);
    const int kills = qEnvironmentVariable("SEALYARD_GIT_KILLS", u"5"_s).toInt();
    const ScratchRepository repository;
    prepare(repository);
    QRandomGenerator random(QRandomGenerator::global()->generate());
    for (int i = 0; i < kills; ++i) {
        const QByteArray typed = "typed " + QByteArray::number(i) + '\n';
        repository.write(u"typed"_s, typed);
        if (act == "commit"_L1) {
            repository.git({u"add"_s, u"typed"_s});
        }
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--act"_s, act, repository.root()});
        QVERIFY(child.waitForStarted());
        QTest::qSleep(static_cast<int>(random.bounded(60)));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        unlock(repository);

        QCOMPARE(repository.git({u"fsck"_s, u"--no-dangling"_s}), "");
        QFile file(repository.files().at(u"typed"_s));
        const bool isInFile = file.open(QIODevice::ReadOnly) && file.readAll() == typed;
        const bool isPutAway = !repository.git({u"stash"_s, u"list"_s}).isEmpty() &&
                               repository.git({u"show"_s, u"stash@{0}:typed"_s}) == typed;
        QVERIFY2(isInFile || isPutAway, "what was typed is gone");
        repository.git({u"reset"_s, u"-q"_s, u"--hard"_s});
        repository.git({u"clean"_s, u"-q"_s, u"-fd"_s});
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
        repository.git({u"stash"_s, u"clear"_s});
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--act"_L1) {
        return runAct(arguments.value(2), arguments.value(3));
    }
    TestGitKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gitkill.moc"
