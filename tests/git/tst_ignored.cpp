#include "git/ignored.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

class TestIgnored final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithGit_data();
    void agreesWithGit();
    void leavesOutWhatGitKnows();

private:
    QTemporaryDir m_home;
};

void TestIgnored::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    QVERIFY(QDir(m_home.path()).mkpath(u"git"_s));
    QFile file(m_home.filePath(u"git/ignore"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("*.mine\n") > 0);
}

void TestIgnored::agreesWithGit_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("upstream's charts") << u"applications/a/1/charts/x-1.tgz"_s;
    QTest::newRow("charts at the end of a name") << u"applications/a/1/mycharts/x"_s;
    QTest::newRow("bin") << u"applications/a/1/opt/bin"_s;
    QTest::newRow("anchored") << u"top"_s;
    QTest::newRow("anchored, elsewhere") << u"a/top"_s;
    QTest::newRow("nearer file decides") << u"kept/charts/x"_s;
    QTest::newRow("nearer file ignores") << u"kept/more"_s;
    QTest::newRow("excepted again") << u"kept/more.keep"_s;
    QTest::newRow("below an ignored folder") << u"kept/out/deep/more.keep"_s;
    QTest::newRow("folders only") << u"logs"_s;
    QTest::newRow("in such a folder") << u"b/logs/today"_s;
    QTest::newRow("own file") << u"a/secret.txt"_s;
    QTest::newRow("user's file") << u"a/b.mine"_s;
    QTest::newRow("two stars") << u"x/1/2/y"_s;
    QTest::newRow("class") << u"c/file7"_s;
    QTest::newRow("escaped") << u"#hash"_s;
    QTest::newRow("blank at the end") << u"blank "_s;
    QTest::newRow("nothing") << u"applications/a/1/Kubefile"_s;
}

void TestIgnored::agreesWithGit()
{
    QFETCH(const QString, path);
    const ScratchRepository repository;
    repository.write(u".gitignore"_s,
                     "# comment\n*charts\r\nbin\n\n/top\nlogs/\nx/**/y\nc/file[0-9]\n\\#hash\nblank\\ \nkept/out\n");
    repository.write(u"kept/.gitignore"_s, "!charts\nmore*\n!*.keep\n");
    repository.write(u".git/info/exclude"_s, "secret.*\n");
    repository.write(path, "1");
    QProcess process;
    process.setWorkingDirectory(repository.root());
    process.start(u"git"_s, {u"-c"_s, u"core.quotePath=false"_s, u"check-ignore"_s, u"-v"_s, u"-z"_s, u"--stdin"_s});
    process.write(path.toUtf8());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QStringList said = QString::fromUtf8(process.readAllStandardOutput()).split(QChar(0));
    const bool isException = said.value(2).startsWith(u'!');
    const auto found = git::ignoredAmong(repository.root(), {path.toUtf8()});
    QVERIFY(found);
    QCOMPARE(found->size(), said.size() > 3 && !isException ? 1 : 0);
    if (!found->isEmpty()) {
        const git::IgnoredFile &file = found->first();
        QCOMPARE((QStringList{file.patternFile, QString::number(file.line), file.pattern}), said.first(3));
    }
}

void TestIgnored::leavesOutWhatGitKnows()
{
    const ScratchRepository repository;
    repository.write(u".gitignore"_s, "*charts\n");
    repository.write(u"a/charts/known"_s, "1");
    repository.write(u"a/charts/new"_s, "1");
    repository.git({u"add"_s, u"-f"_s, u"a/charts/known"_s});
    const auto found = git::ignoredAmong(repository.root(), {"a/charts/known", "a/charts/new", "a/none"});
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first(), (git::IgnoredFile{"a/charts/new", u"*charts"_s, u".gitignore"_s, 1}));
}

QTEST_GUILESS_MAIN(TestIgnored)
#include "tst_ignored.moc"
