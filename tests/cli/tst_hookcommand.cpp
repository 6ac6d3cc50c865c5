#include "cli/command.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using cli::ExitStatus;
using test::ScratchRepository;

namespace {

struct Outcome
{
    ExitStatus status = ExitStatus::Clean;
    QString out;
    QString err;
};

Outcome hook(const QString &action, const QString &workspace, const QString &program = QStringLiteral(SEALYARD_CLI))
{
    Outcome outcome;
    QString input;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    QTextStream in(&input);
    cli::Console console{.out = out, .err = err, .in = in};
    console.program = program;
    outcome.status = cli::run({u"hook"_s, action, u"--workspace"_s, workspace}, console);
    return outcome;
}

/// "git commit" with what is staged: its exit code and all that it said.
std::pair<int, QString> commit(const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, {u"commit"_s, u"-q"_s, u"-m"_s, u"a"_s});
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

} // namespace

/// "sealyard-cli hook", by real commits of git.
class TestHookCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsage();
    void checksWhatIsStaged();
    void keepsTheHookFromBefore();
    void workspaceBelowTheTop();
    void linkedWorktree();
    void hooksPath();
    void hooksPathOfAll();
    void passesWithoutTheProgram();
    void leavesOtherHooks();

private:
    static void writeGood(const ScratchRepository &repository)
    {
        repository.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    }
    static void writeBad(const ScratchRepository &repository)
    {
        repository.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    }
    static void writeHook(const ScratchRepository &repository, const QString &path, const QByteArray &script)
    {
        repository.files().write(path, "#!/bin/sh\n" + script);
        QVERIFY(
            QFile::setPermissions(repository.files().at(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    QTemporaryDir m_home;
};

void TestHookCommand::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
}

void TestHookCommand::wrongUsage()
{
    const ScratchRepository repository;
    writeGood(repository);
    QCOMPARE(hook(u"remove"_s, repository.root()).status, ExitStatus::Usage);
    QCOMPARE(hook(u"uninstall"_s, repository.root()).status, ExitStatus::CouldNotRun);
    const QTemporaryDir none;
    QCOMPARE(hook(u"install"_s, none.path()).status, ExitStatus::CouldNotRun);
}

void TestHookCommand::checksWhatIsStaged()
{
    const ScratchRepository repository;
    writeBad(repository);
    repository.git({u"add"_s, u"-A"_s});
    const Outcome installed = hook(u"install"_s, repository.root());
    QVERIFY2(installed.status == ExitStatus::Clean, qPrintable(installed.err));
    writeGood(repository); // only the staged content counts
    const auto [refused, said] = commit(repository.root());
    QVERIFY(refused != 0);
    QVERIFY2(said.contains(u"COPYY"_s), qPrintable(said));
    repository.git({u"add"_s, u"-A"_s});
    const auto [accepted, words] = commit(repository.root());
    QVERIFY2(accepted == 0, qPrintable(words));
    QCOMPARE(hook(u"uninstall"_s, repository.root()).status, ExitStatus::Clean);
    writeBad(repository);
    repository.git({u"add"_s, u"-A"_s});
    QCOMPARE(commit(repository.root()).first, 0);
    QVERIFY(!QFile::exists(repository.files().at(u".git/hooks/pre-commit"_s)));
}

void TestHookCommand::keepsTheHookFromBefore()
{
    const ScratchRepository repository;
    writeGood(repository);
    repository.git({u"add"_s, u"-A"_s});
    writeHook(repository, u".git/hooks/pre-commit"_s, "echo before; exit 1\n");
    const Outcome installed = hook(u"install"_s, repository.root());
    QVERIFY2(installed.out.contains(u"before-sealyard"_s), qPrintable(installed.out));
    QCOMPARE(hook(u"install"_s, repository.root()).status, ExitStatus::Clean); // again
    QVERIFY(commit(repository.root()).second.contains(u"before"_s));
    writeHook(repository, u".git/hooks/pre-commit.before-sealyard"_s, "echo before\n");
    QCOMPARE(commit(repository.root()).first, 0);
    QCOMPARE(hook(u"uninstall"_s, repository.root()).status, ExitStatus::Clean);
    QFile file(repository.files().at(u".git/hooks/pre-commit"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "#!/bin/sh\necho before\n");
}

void TestHookCommand::workspaceBelowTheTop()
{
    const ScratchRepository repository(u"images of 'us'"_s);
    writeBad(repository);
    repository.git({u"add"_s, u"-A"_s});
    QCOMPARE(hook(u"install"_s, repository.root()).status, ExitStatus::Clean);
    const auto [refused, said] = commit(repository.files().root());
    QVERIFY(refused != 0);
    QVERIFY2(said.contains(u"COPYY"_s), qPrintable(said));
}

void TestHookCommand::linkedWorktree()
{
    const ScratchRepository repository;
    writeGood(repository);
    repository.commitAll();
    repository.git({u"worktree"_s, u"add"_s, u"-q"_s, u"second"_s});
    const QString second = repository.files().at(u"second"_s);
    QCOMPARE(hook(u"install"_s, second).status, ExitStatus::Clean);
    QVERIFY(QFileInfo(repository.files().at(u".git/hooks/pre-commit"_s)).isExecutable());
    repository.files().write(u"second/applications/a/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    repository.git({u"-C"_s, u"second"_s, u"add"_s, u"-A"_s});
    QVERIFY(commit(second).first != 0);
}

void TestHookCommand::hooksPath()
{
    const ScratchRepository repository;
    writeBad(repository);
    repository.git({u"add"_s, u"-A"_s});
    repository.git({u"config"_s, u"core.hooksPath"_s, u"hooks of ours"_s});
    QCOMPARE(hook(u"install"_s, repository.root()).status, ExitStatus::Clean);
    QVERIFY(QFileInfo(repository.files().at(u"hooks of ours/pre-commit"_s)).isExecutable());
    QVERIFY(commit(repository.root()).first != 0);
}

void TestHookCommand::hooksPathOfAll()
{
    const ScratchRepository repository;
    writeGood(repository);
    repository.git({u"config"_s, u"--global"_s, u"core.hooksPath"_s, m_home.filePath(u"hooks"_s)});
    const Outcome refused = hook(u"install"_s, repository.root());
    repository.git({u"config"_s, u"--global"_s, u"--unset"_s, u"core.hooksPath"_s});
    QCOMPARE(refused.status, ExitStatus::CouldNotRun);
    QVERIFY2(refused.err.contains(u"core.hooksPath"_s), qPrintable(refused.err));
    QVERIFY(!QFile::exists(m_home.filePath(u"hooks"_s)));
}

void TestHookCommand::passesWithoutTheProgram()
{
    const ScratchRepository repository;
    writeBad(repository);
    repository.git({u"add"_s, u"-A"_s});
    QCOMPARE(hook(u"install"_s, repository.root(), u"/nowhere/sealyard-cli"_s).status, ExitStatus::Clean);
    const auto [accepted, said] = commit(repository.root());
    QVERIFY2(accepted == 0 && said.contains(u"not checked"_s), qPrintable(said));
}

void TestHookCommand::leavesOtherHooks()
{
    const ScratchRepository repository;
    writeGood(repository);
    writeHook(repository, u".git/hooks/pre-commit"_s, "echo mine\n");
    QVERIFY(hook(u"status"_s, repository.root()).out.contains(u"another one"_s));
    QCOMPARE(hook(u"uninstall"_s, repository.root()).status, ExitStatus::CouldNotRun);
    QVERIFY(QFile::exists(repository.files().at(u".git/hooks/pre-commit"_s)));
}

QTEST_GUILESS_MAIN(TestHookCommand)
#include "tst_hookcommand.moc"
