#include "git/statusletters.h"
#include "support/scratchrepository.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::lettersOf;
using test::ScratchRepository;

/// The status as git's own program tells it, case by case; tst_statusproperty joins them at random.
class TestWorktreeChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithGit_data();
    void agreesWithGit();
    void runsNoProgramOfTheRepository();

private:
    ScratchRepository m_pattern;
    QTemporaryDir m_empty;
};

namespace {

/// Runs a script and gives its output.
QByteArray run(const QString &folder, const QString &script)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"sh"_s, {u"-euc"_s, script});
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("%ls: %s", qUtf16Printable(script), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

} // namespace

void TestWorktreeChanges::initTestCase()
{
    qputenv("HOME", m_empty.path().toUtf8());
    qputenv("GIT_TEMPLATE_DIR", m_empty.path().toUtf8()); // what is copied often is to be small
    run(m_pattern.root(), u"mkdir -p b/d; printf 1 > a; printf 1 > b/c; printf 1 > b/d/e; : > empty; "
                          "printf '*charts\n*.log\n' > .gitignore; touch -d '1 hour ago' a b/c b/d/e empty .gitignore; "
                          "git add -A; git commit -qm 1; rm -r .git/hooks .git/logs"_s);
}

void TestWorktreeChanges::agreesWithGit_data()
{
    QTest::addColumn<QString>("script"); // in a repository with the files a, b/c, b/d/e, empty and .gitignore
    QTest::addColumn<int>("differing");
    const auto row = [](const char *name, int differing, const QString &script) {
        QTest::newRow(name) << script << differing;
    };
    row("nothing", 0, u"true"_s);
    row("touched", 0, u"touch a"_s);
    row("as long, and older", 1, u"printf 2 > a; touch -d '2 hours ago' a"_s);
    row("in the second of the index", 1, u"printf 2 > a; git add a; printf 3 > a"_s);
    row("emptied", 1, u": > a"_s);
    row("no longer empty", 1, u"printf 1 > empty"_s);
    row("executable", 1, u"chmod +x b/c"_s);
    row("a link", 1, u"rm a; ln -s empty a"_s);
    row("a folder", 2, u"rm a; mkdir a; printf 1 > a/new"_s);
    row("an empty folder", 1, u"rm a; mkdir a"_s);
    row("a file in place of a folder", 3, u"rm -r b; printf 1 > b"_s);
    row("a link in place of a folder", 5, u"mv b moved; ln -s moved b"_s);
    row("gone", 2, u"rm -r b"_s);
    row("gone from the index alone", 1, u"git rm -q --cached b/c"_s);
    row("moved", 2, u"mv b/c b/new"_s);
    row("new", 4, u"mkdir -p b/x/y new/z; touch b/x/y/1 b/x/2 new/z/3 4"_s);
    row("empty folders", 0, u"mkdir -p new/z b/d/new"_s);
    row("ignored", 0, u"mkdir charts b/charts; touch charts/1 b/charts/2 b/d/note.log"_s);
    row("in an ignored folder with known files", 1,
        u"mkdir charts; touch charts/1; git add -f charts/1; git commit -qm 2; touch charts/2; printf 2 > charts/1"_s);
    row("assumed to be unchanged", 0, u"git update-index --assume-unchanged a; printf 2 > a"_s);
    row("a repository in this one", 1, u"git init -q new; touch new/file"_s);
    row("a repository in a folder with known files", 1, u"git init -q b; printf 2 > b/c"_s);
    row("a submodule that is not there", 0,
        u"git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),sub; mkdir sub; git commit -qm 2"_s);
    row("a submodule with another commit", 1,
        u"git init -q sub; git -C sub -c user.name=a -c user.email=a commit -q --allow-empty -m 1; "
        "git -c advice.addEmbeddedRepo=false add sub; git commit -qm 2; "
        "git -C sub -c user.name=a -c user.email=a commit -q --allow-empty -m 2"_s);
    row("excepted by a nearer file", 2, u"printf '!*.log\n' > b/.gitignore; touch note.log b/note.log"_s);
    row("excepted deeper", 2, u"printf '!d/*.log\n' > b/.gitignore; touch b/note.log b/d/note.log"_s);
    row("excepted by name alone, below an ignored folder", 1,
        u"mkdir b/charts; touch b/charts/note; printf '!note\n' > b/.gitignore"_s);
    row("an ignored folder, excepted", 2, u"mkdir b/charts; touch b/charts/x; printf '!charts\n' > b/.gitignore"_s);
    row("ignored again by a nearer file", 1,
        u"printf '*\n' >> .gitignore; printf '!*.log\n' > b/.gitignore; "
        "printf '*.log\n' > b/d/.gitignore; touch b/d/note.log"_s);
    row("excepted from the repository's own list", 1,
        u"printf '*.txt\n' > .git/info/exclude; "
        "printf '!b.txt\n' >> .gitignore; git commit -qam 2; "
        "touch a.txt b.txt"_s);
    row("excepted from the user's list", 2,
        u"printf '*.txt\n' > list; git config core.excludesFile list; "
        "printf '!b.txt\n' > .git/info/exclude; touch a.txt b.txt"_s);
    row("a list behind a link", 3, u"mv .gitignore list; ln -s list .gitignore; touch note.log"_s);
    row("announced", 1, u"printf 1 > new; git add -N new"_s);
    row("announced and empty", 1, u": > new; git add -N new"_s);
    row("announced and gone", 1, u"printf 1 > new; git add -N new; rm new"_s);
    row("announced, and in the last commit", 1, u"git rm -q --cached a; git add -N a"_s);
    row("announced, and empty in the last commit", 1, u"git rm -q --cached empty; git add -N empty"_s);
    row("announced, and ignored", 1, u": > new.log; git add -N -f new.log"_s);
    row("a pipe", 1, u"rm a; mkfifo a"_s);
    row("new pipes", 0, u"mkfifo new b/new"_s);
    row("a link that became a pipe", 1, u"ln -s a new; git add new; git commit -qm 2; rm new; mkfifo new"_s);
    row("a link to a folder in place of a file", 1, u"rm a; ln -s b a"_s);
    row("a folder in place of a link", 2,
        u"ln -s b new; git add new; git commit -qm 2; rm new; mkdir new; touch new/1"_s);
    row("a file in place of a link", 1, u"ln -s a new; git add new; git commit -qm 2; rm new; printf a > new"_s);
    row("a repository in place of a file", 1, u"rm a; git init -q a"_s);
    row("a repository with a commit in place of a file", 1,
        u"rm a; git init -q a; git -C a -c user.name=a -c user.email=a commit -q --allow-empty -m 1"_s);
    row("a file in place of a submodule", 1,
        u"git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),sub; git commit -qm 2; touch sub"_s);
    row("a submodule that is gone", 1,
        u"git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),sub; git commit -qm 2"_s);
    row("a new file in a submodule", 1,
        u"git init -q sub; git -C sub -c user.name=a -c user.email=a commit -q --allow-empty -m 1; "
        "git -c advice.addEmbeddedRepo=false add sub; git commit -qm 2; touch sub/new"_s);
    row("an excepted file in a submodule", 1,
        u"git init -q sub; printf '*.log\n' > sub/.gitignore; git -C sub add .gitignore; "
        "git -C sub -c user.name=a -c user.email=a commit -qm 1; "
        "git -c advice.addEmbeddedRepo=false add sub; git commit -qm 2; mkdir sub/x; printf '!*\n' > sub/x/.gitignore; "
        "touch sub/x/a.log"_s);
    row("left out by hand", 0, u"git update-index --skip-worktree a b/c; printf 2 > a; rm b/c"_s);
    row("there, though a sparse checkout leaves it out", 1,
        u"git sparse-checkout set --no-cone '/a' '/.gitignore'; mkdir b; printf 2 > b/c"_s);
    row("new, and assumed to be unchanged", 1,
        u"printf 1 > new; git add new; git update-index --assume-unchanged new"_s);
    row("executable, where that does not count", 0, u"git config core.fileMode false; chmod +x a"_s);
    row("a file for a link, where there are none", 0,
        u"ln -s a new; git add new; git commit -qm 2; git config core.symlinks false; rm new; printf a > new"_s);
    row("both cases", 1, u"git config core.ignoreCase true; printf 1 > A; printf 2 > a"_s);
    row("line ends that are to be changed", 1, u"git config core.autocrlf true; printf '1\r\n' > a; touch b/c"_s);
    row("an index of version 4", 1, u"git update-index --index-version 4; printf 2 > a"_s);
    row("through another program", 0,
        u"git config --global filter.upper.clean 'tr a-z A-Z'; printf '*.up filter=upper\n' > .git/info/attributes; "
        "printf ab > x.up; git add x.up; git commit -qm 2; touch x.up"_s);
    row("names like patterns", 7,
        u"mkdir '!x' '#x' 'x ' 'a[1]' '*' 'a\\b'; for f in *; do [ ! -d \"$f\" ] || touch \"$f/1\"; done"_s);
    row("a repository in a folder named like a pattern", 2, u"git init -q 'a[1]'; touch 'a[1]/1' a1"_s);
    row("many", 101, u"mkdir new; touch $(seq -f new/%g 100); printf 2 > a"_s);
}

void TestWorktreeChanges::agreesWithGit()
{
    QFETCH(const QString, script);
    QFETCH(const int, differing);
    const test::ScratchWorkspace copy;
    const QByteArray said =
        run(copy.root(),
            u"exec 3>&1 > /dev/null; cp -a '%1/.' .; git update-index -q --refresh; %2; "
            "git --no-optional-locks status --porcelain -z -uall --no-renames >&3"_s.arg(m_pattern.root(), script));
    const auto status = git::statusOf(copy.root());
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
    QCOMPARE(lettersOf(*status), lettersOf(said));
    QCOMPARE(status->files.size(), differing);
}

void TestWorktreeChanges::runsNoProgramOfTheRepository()
{
    const test::ScratchWorkspace copy;
    run(copy.root(), u"cp -a '%1/.' .; printf 'a filter=x\n' > .git/info/attributes; "
                     "git config filter.x.clean 'touch ran; cat'; touch a"_s.arg(m_pattern.root()));
    QVERIFY(git::statusOf(copy.root()));
    QVERIFY(!QFileInfo::exists(copy.at(u"ran"_s)));
}

QTEST_GUILESS_MAIN(TestWorktreeChanges)
#include "tst_worktreechanges.moc"
