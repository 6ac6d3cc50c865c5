#include "git/statusletters.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::lettersOf;
using test::ScratchRepository;

/// The status as git's own program tells it, where looking at what may have changed alone could miss something.
class TestSuspects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithGit_data();
    void agreesWithGit();

private:
    ScratchRepository m_pattern;
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

void TestSuspects::initTestCase()
{
    run(m_pattern.root(), u"mkdir -p b/d; printf 1 > a; printf 1 > b/c; printf 1 > b/d/e; : > empty; "
                          "printf '*charts\n*.log\n' > .gitignore; touch -d '1 hour ago' a b/c b/d/e empty .gitignore; "
                          "git add -A; git commit -qm 1"_s);
}

void TestSuspects::agreesWithGit_data()
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
    row("names like patterns", 7,
        u"mkdir '!x' '#x' 'x ' 'a[1]' '*' 'a\\b'; for f in *; do [ ! -d \"$f\" ] || touch \"$f/1\"; done"_s);
    row("a repository in a folder named like a pattern", 2, u"git init -q 'a[1]'; touch 'a[1]/1' a1"_s);
    row("more than are looked at one by one", 1101, u"mkdir new; touch $(seq -f new/%g 1100); printf 2 > a"_s);
}

void TestSuspects::agreesWithGit()
{
    QFETCH(const QString, script);
    QFETCH(const int, differing);
    const test::ScratchWorkspace copy;
    run(copy.root(), u"cp -a '%1/.' .; git update-index -q --refresh; %2"_s.arg(m_pattern.root(), script));
    const auto status = git::statusOf(copy.root());
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
    QCOMPARE(lettersOf(*status), lettersOf(run(copy.root(), u"git status --porcelain -z -uall --no-renames"_s)));
    QCOMPARE(status->files.size(), differing);
}

QTEST_GUILESS_MAIN(TestSuspects)
#include "tst_suspects.moc"
