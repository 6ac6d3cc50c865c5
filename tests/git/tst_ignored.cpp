#include "git/ignored.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QRandomGenerator>
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
    void anyPatterns();
    void leavesOutWhatGitKnows();

private:
    QTemporaryDir m_home;
};

namespace {

/// What git says of paths: file, line, pattern and path of each that a pattern decides about, each with a zero behind.
QByteArray checkIgnore(const QString &folder, const QStringList &paths)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, {u"check-ignore"_s, u"-v"_s, u"-z"_s, u"--stdin"_s});
    process.write(paths.join(QChar(0)).toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        qFatal("git check-ignore: %ls", qUtf16Printable(process.errorString()));
    }
    return process.readAllStandardOutput();
}

} // namespace

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
    const QStringList said = QString::fromUtf8(checkIgnore(repository.root(), {path})).split(QChar(0));
    const bool isException = said.value(2).startsWith(u'!');
    const auto found = git::ignoredAmong(repository.root(), {path.toUtf8()});
    QVERIFY(found);
    QCOMPARE(found->size(), said.size() > 3 && !isException ? 1 : 0);
    if (!found->isEmpty()) {
        const git::IgnoredFile &file = found->first();
        QCOMPARE((QStringList{file.patternFile, QString::number(file.line), file.pattern}), said.first(3));
    }
}

/// Patterns made at random of what means something in them, on their own and two in a file.
void TestIgnored::anyPatterns()
{
    const quint32 seed = qEnvironmentVariableIsSet("SEALYARD_GIT_SEED")
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("SEALYARD_GIT_SEED"))
                             : QRandomGenerator::global()->generate() % 1'000'000;
    qInfo("SEALYARD_GIT_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"a"_s, u"b"_s, u"A"_s,   u"/"_s,    u"/"_s,           u"*"_s,          u"*"_s,  u"**"_s,
                             u"?"_s, u"["_s, u"]"_s,   u"[ab]"_s, u"[!a]"_s,        u"[a-c]"_s,      u"\\"_s, u"!"_s,
                             u"-"_s, u" "_s, u"**/"_s, u"/**"_s,  u"[[:alpha:]]"_s, u"[[:upper:]"_s, u"^"_s,  u"#"_s};
    const ScratchRepository repository;
    repository.git({u"config"_s, u"core.ignoreCase"_s, seed % 3 == 0 ? u"true"_s : u"false"_s});
    QStringList paths;
    for (const QString &top : {u"a"_s, u"b"_s, u"ab"_s, u"A"_s, u"b-"_s, u"!a"_s, u"#"_s, u"[a"_s, u"a "_s}) {
        for (const QString &below : {u"a/b"_s, u"a/A"_s, u"b/a/b"_s, u"b/ab"_s, u"]"_s, u"ba/-"_s, u"c"_s, u"^"_s}) {
            paths.append(top + u'/' + below);
        }
        paths.append(top + u".f"_s);
    }
    for (const QString &path : std::as_const(paths)) {
        repository.write(path, {});
    }
    const int rounds = qEnvironmentVariable("SEALYARD_GIT_STEPS", u"40"_s).toInt();
    for (int round = 0; round < rounds; ++round) {
        QStringList lines;
        for (int line = 0; line < 1 + round % 2; ++line) {
            QString pattern;
            for (quint32 i = random.bounded(6); i < 6; ++i) {
                pattern += pieces.at(random.bounded(pieces.size()));
            }
            lines.append(pattern);
        }
        repository.write(u".gitignore"_s, lines.join(u'\n').toUtf8());
        const QByteArray said = checkIgnore(repository.root(), paths);
        QStringList ours;
        const QList<git::Path> all = paths.join(u'\n').toUtf8().split('\n');
        const auto found = git::ignoredAmong(repository.root(), all);
        QVERIFY(found);
        for (const git::IgnoredFile &file : *found) {
            ours += {file.patternFile, QString::number(file.line), file.pattern, QFile::decodeName(file.path)};
        }
        QStringList theirs = QString::fromUtf8(said).split(QChar(0));
        theirs.removeLast();
        for (qsizetype i = theirs.size() - 4; i >= 0; i -= 4) {
            if (theirs.at(i + 2).startsWith(u'!')) {
                theirs.remove(i, 4);
            }
        }
        QVERIFY2(ours == theirs, qPrintable(u"%1\nours: %2\ngit's: %3"_s.arg(lines.join(u" | "_s), ours.join(u' '),
                                                                             theirs.join(u' '))));
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
