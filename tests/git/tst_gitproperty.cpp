#include "git/branches.h"
#include "git/commit.h"
#include "git/patchessence.h"
#include "git/remotes.h"
#include "git/staging.h"
#include "git/statusletters.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::Change;
using git::DiffLine;
using git::DiffSide;
using test::essenceOf;
using test::lettersOf;
using test::ScratchRepository;

/// What we say and do against what git's own program says and does, on repositories that grow at random.
/// SEALYARD_GIT_STEPS: how many acts; SEALYARD_GIT_SEED: repeats a run.
class TestGitProperty final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGit();

private:
    void edit();
    void act();
    void actOnLines();
    void commit();
    void switchOrMerge();
    void compareStatus();
    void compareDiffs();
    void compareWithCommit();
    void compareStagedLines(const git::FileDiff &diff, const git::LineSelection &lines);

    [[nodiscard]] int random(int below) { return static_cast<int>(m_random.bounded(below)); }
    [[nodiscard]] QString randomPath();
    [[nodiscard]] QByteArray randomText();
    [[nodiscard]] static QByteArray run(const QString &folder, const QStringList &arguments,
                                        const QByteArray &input = {}, const QByteArray &index = {});

    QRandomGenerator m_random;
    std::unique_ptr<ScratchRepository> m_repository;
    int m_branches = 0;
    int m_lineActs = 0;
};

namespace {

/// A patch with the selected changes alone, which git can apply.
QByteArray patchOf(const git::FileDiff &diff, const git::LineSelection &lines)
{
    QByteArray patch = "--- a/" + diff.path + "\n+++ b/" + diff.path + '\n';
    qsizetype number = 0;
    for (const git::DiffHunk &hunk : diff.hunks) {
        QByteArray body;
        for (const DiffLine &line : hunk.lines) {
            const bool isSelected = lines.contains(number++);
            if (line.kind == DiffLine::Kind::Context || (line.kind == DiffLine::Kind::Removed && !isSelected)) {
                body += ' ' + line.text;
            } else if (isSelected) {
                body += (line.kind == DiffLine::Kind::Added ? '+' : '-') + line.text;
            }
        }
        patch += hunk.header + '\n' + body;
    }
    return patch;
}

} // namespace

QByteArray TestGitProperty::run(const QString &folder, const QStringList &arguments, const QByteArray &input,
                                const QByteArray &index)
{
    QProcess process;
    if (!index.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GIT_INDEX_FILE"_s, QFile::decodeName(index));
        process.setProcessEnvironment(environment);
    }
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qWarning("git %ls: %s", qUtf16Printable(arguments.join(u' ')), process.readAllStandardError().constData());
        return "failed";
    }
    return process.readAllStandardOutput();
}

QString TestGitProperty::randomPath()
{
    static const QStringList names{u"a"_s, u"集 b"_s, u"c/d"_s, u"c/é"_s, u"x*"_s, u"c/e/f"_s};
    return names.at(random(static_cast<int>(names.size())));
}

QByteArray TestGitProperty::randomText()
{
    QByteArray text;
    const int lines = random(12);
    for (int i = 0; i < lines; ++i) {
        text += QByteArray::number(random(6)) + '\n';
    }
    return text;
}

void TestGitProperty::edit()
{
    const QString path = randomPath();
    const QString file = m_repository->files().at(path);
    switch (random(5)) {
    case 0:
        QFile::remove(file);
        return;
    case 1: {
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return;
    }
    default:
        m_repository->write(path, randomText());
    }
}

void TestGitProperty::compareStatus()
{
    const auto status = git::statusOf(m_repository->root());
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
    QCOMPARE(lettersOf(*status), lettersOf(run(m_repository->root(), {u"status"_s, u"--porcelain"_s, u"-z"_s,
                                                                      u"-uall"_s, u"--no-renames"_s})));
}

void TestGitProperty::compareDiffs()
{
    const auto status = git::statusOf(m_repository->root());
    for (const git::FileStatus &file : status->files) {
        if (file.isConflicted || file.unstaged == Change::Untracked || file.staged == Change::TypeChanged) {
            continue;
        }
        for (const DiffSide side : {DiffSide::Staged, DiffSide::Unstaged}) {
            const auto diff = git::diffOf(m_repository->root(), file.path, side);
            QVERIFY(diff);
            QStringList command{u"--literal-pathspecs"_s, u"diff"_s, u"--no-color"_s, u"--no-ext-diff"_s};
            command += side == DiffSide::Staged ? QStringList{u"--cached"_s} : QStringList{};
            command += {u"--"_s, QString::fromUtf8(file.path)};
            QCOMPARE(essenceOf(*diff), essenceOf(run(m_repository->root(), command)));
        }
    }
}

/// What a worktree that is wholly staged would change of a commit somewhere before.
void TestGitProperty::compareWithCommit()
{
    const QString root = m_repository->root();
    const QByteArrayList commits = run(root, {u"rev-list"_s, u"--all"_s}).split('\n');
    const QString commit = QString::fromLatin1(commits.at(random(static_cast<int>(commits.size()))));
    if (commit.isEmpty() || git::statusOf(root)->operation != git::Operation::None) {
        return;
    }
    const auto files = git::diffFrom(root, commit);
    QVERIFY2(files, qPrintable(files ? QString() : files.error().message));
    const QByteArray copy = QFile::encodeName(m_repository->files().at(u".git/copy"_s));
    QFile::remove(QFile::decodeName(copy));
    QFile::copy(m_repository->files().at(u".git/index"_s), QFile::decodeName(copy));
    std::ignore = run(root, {u"add"_s, u"-A"_s}, {}, copy);
    const QStringList command{u"--literal-pathspecs"_s, u"diff"_s,         u"--cached"_s, u"--no-color"_s,
                              u"--no-ext-diff"_s,       u"--no-renames"_s, commit};
    QByteArrayList paths;
    for (const git::FileDiff &file : *files) {
        paths.append(file.path + '\n');
        QCOMPARE(essenceOf(file),
                 essenceOf(run(root, command + QStringList{u"--"_s, QString::fromUtf8(file.path)}, {}, copy)));
    }
    const QStringList names{u"-c"_s, u"core.quotePath=false"_s};
    QCOMPARE(paths.join(), run(root, names + command + QStringList{u"--name-only"_s}, {}, copy));
}

/// The index after staging lines is the one that git makes by applying a patch of these lines.
void TestGitProperty::compareStagedLines(const git::FileDiff &diff, const git::LineSelection &lines)
{
    ++m_lineActs;
    const QString root = m_repository->root();
    const QByteArray copy = QFile::encodeName(m_repository->files().at(u".git/copy"_s));
    QFile::remove(QFile::decodeName(copy));
    QVERIFY(QFile::copy(m_repository->files().at(u".git/index"_s), QFile::decodeName(copy)));
    std::ignore =
        run(root, {u"apply"_s, u"--cached"_s, u"--recount"_s, u"--unidiff-zero"_s, u"--whitespace=nowarn"_s, u"-"_s},
            patchOf(diff, lines), copy);
    const QByteArray expected = run(root, {u"ls-files"_s, u"-s"_s, u"-z"_s}, {}, copy);
    const auto staged = git::stageLines(root, diff, lines);
    QVERIFY2(staged, qPrintable(staged ? QString() : staged.error().message));
    QCOMPARE(run(root, {u"ls-files"_s, u"-s"_s, u"-z"_s}), expected);
}

void TestGitProperty::actOnLines()
{
    const QByteArray path = randomPath().toUtf8();
    const bool isStaged = random(2) == 0;
    const auto diff = git::diffOf(m_repository->root(), path, isStaged ? DiffSide::Staged : DiffSide::Unstaged);
    QVERIFY(diff);
    git::LineSelection some;
    const QList<DiffLine> all = diff->lines();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).isChange() && random(2) == 0) {
            some.insert(i);
        }
    }
    if (some.isEmpty() || git::selectsAll(*diff, some) || diff->isNew || diff->isDeleted) {
        return;
    }
    if (!isStaged) {
        compareStagedLines(*diff, some);
    } else {
        QVERIFY(git::unstageLines(m_repository->root(), *diff, some));
        // What is left is the difference without these lines: staging them again from the worktree's side is another
        // act.
        compareDiffs();
    }
}

void TestGitProperty::act()
{
    const QString root = m_repository->root();
    const QByteArray path = randomPath().toUtf8();
    switch (random(6)) {
    case 0:
        QVERIFY(git::stage(root, {path}));
        return;
    case 1:
        QVERIFY(git::unstage(root, {path}));
        return;
    case 2:
        commit();
        return;
    case 3:
        switchOrMerge();
        return;
    default:
        actOnLines();
    }
}

void TestGitProperty::commit()
{
    const auto made = git::commit(m_repository->root(), {.message = u"fix: %1"_s.arg(random(1000))});
    if (made) {
        QCOMPARE(run(m_repository->root(), {u"rev-parse"_s, u"HEAD"_s}).trimmed(), made->toLatin1());
    } else {
        QCOMPARE(made.error().kind, core::ErrorKind::Invalid);
    }
}

void TestGitProperty::switchOrMerge()
{
    const QString root = m_repository->root();
    const auto status = git::statusOf(root);
    if (status->head.isEmpty() || status->operation != git::Operation::None) {
        return;
    }
    const auto branches = git::branchesOf(root);
    QVERIFY(branches);
    const QString other = branches->at(random(static_cast<int>(branches->size()))).name;
    if (branches->size() < 3) {
        QVERIFY(git::createBranch(root, u"branch-%1"_s.arg(++m_branches)));
    } else if (random(2) == 0) {
        const auto how = random(2) == 0 ? git::Unfinished::Carry : git::Unfinished::Stash;
        const auto done = git::switchBranch(root, other, how);
        QVERIFY(done || done.error().kind == core::ErrorKind::Exists);
    } else {
        const auto merged = git::merge(root, other);
        if (merged && merged->kind == git::PullOutcome::Kind::Conflicts) {
            compareStatus();
            for (const QString &path : merged->conflicts) {
                m_repository->write(path, "resolved\n");
                QVERIFY(git::stage(root, {path.toUtf8()}));
            }
            QVERIFY(git::commit(root, {.message = u"Merge"_s}));
        }
    }
}

void TestGitProperty::agreesWithGit()
{
    const quint32 seed = qEnvironmentVariableIsSet("SEALYARD_GIT_SEED")
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("SEALYARD_GIT_SEED"))
                             : QRandomGenerator::global()->generate() % 1'000'000;
    qInfo("SEALYARD_GIT_SEED=%u", seed);
    m_random = QRandomGenerator(seed);
    m_repository = std::make_unique<ScratchRepository>();
    const int steps = qEnvironmentVariable("SEALYARD_GIT_STEPS", u"40"_s).toInt();
    for (int step = 0; step < steps && !QTest::currentTestFailed(); ++step) {
        edit();
        edit();
        act();
        compareStatus();
        if (step % 4 == 0) {
            compareDiffs();
            compareWithCommit();
        }
    }
    const QByteArray commits = run(m_repository->root(), {u"rev-list"_s, u"--all"_s, u"--count"_s}).trimmed();
    qInfo("%s commits, %d branches, lines staged %d times", commits.constData(), m_branches + 1, m_lineActs);
    const QByteArray problems = run(m_repository->root(), {u"fsck"_s, u"--strict"_s, u"--no-dangling"_s});
    QCOMPARE(problems, "");
}

QTEST_GUILESS_MAIN(TestGitProperty)
#include "tst_gitproperty.moc"
