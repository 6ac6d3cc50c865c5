#include "git/diff.h"
#include "git/ignored.h"
#include "git/patchessence.h"
#include "git/statusletters.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::Change;
using test::essenceOf;
using test::lettersOf;

/// What we say of a worktree against what git's own program says, after things were done to it at random that people
/// seldom do. SEALYARD_GIT_STEPS: how many; SEALYARD_GIT_SEED: repeats a run.
class TestStatusProperty final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithGit();

private:
    void act();
    void compareStatus();
    void compareIgnored();
    void compareDiff();

    [[nodiscard]] qsizetype random(qsizetype below) { return static_cast<qsizetype>(m_random.bounded(below)); }
    [[nodiscard]] QString oneOf(const QStringList &choices) { return choices.at(random(choices.size())); }
    [[nodiscard]] QByteArray run(const QString &script, const QByteArray &input = {}) const;

    QRandomGenerator m_random;
    std::unique_ptr<test::ScratchWorkspace> m_files;
    QString m_root;
    QString m_log; ///< all that was done
};

namespace {

/// As words of a shell.
const QStringList paths{u"a"_s,
                        u"b"_s,
                        u"b/c"_s,
                        u"b/d/e"_s,
                        u"b/d/f.log"_s,
                        u"b/charts/x"_s,
                        u"charts/y/z"_s,
                        u"logs"_s,
                        u"logs/keep"_s,
                        u"logs/more/keep.log"_s,
                        u"Readme"_s,
                        u"README"_s,
                        u"B/c"_s,
                        u"集/é"_s,
                        u"'sp ace'"_s,
                        u"'end '"_s,
                        u"'x*'"_s,
                        u"'a[1]/k'"_s,
                        u"'!x'"_s,
                        u"'#h/i'"_s,
                        u"'back\\slash'"_s,
                        u"\"$(printf 'caf\\351')\""_s,
                        u"\"$(printf 'n\\351/o')\""_s,
                        u"n/deep/er/p.log"_s};

const QStringList patterns{u"*.log"_s,       u"!*.log"_s,       u"charts"_s,   u"!charts"_s,
                           u"*charts"_s,     u"/b"_s,           u"!/b"_s,      u"b/"_s,
                           u"!b/"_s,         u"b/*"_s,          u"!b/d"_s,     u"**/d"_s,
                           u"b/**"_s,        u"!b/**/e"_s,      u"**"_s,       u"!**"_s,
                           u"*"_s,           u"!*/"_s,          u"!keep*"_s,   u"keep"_s,
                           u"/logs/*"_s,     u"!/logs/more/"_s, u"logs/"_s,    u"[a-c]"_s,
                           u"![!a]"_s,       u"x\\*"_s,         u"\\!x"_s,     u"\\#h"_s,
                           u"#h"_s,          u"end\\ "_s,       u"end "_s,     u"README"_s,
                           u"[R]eadme"_s,    u"n?/"_s,          u"deep/er"_s,  u"/deep"_s,
                           u"er/**/p.log"_s, u"[[:upper:]]*"_s, u"!/"_s,       u"/"_s,
                           u"a**"_s,         u"n**/p.log"_s,    u"a\\[1]"_s,   u"a[[]1]"_s,
                           u"*/c"_s,         u"!*/"_s,          u"c\r"_s,      u"b\\"_s,
                           u"[b"_s,          u"d/f.log"_s,      u"!d/f.log"_s, u"!f*"_s,
                           u"?"_s,           u"[]-]"_s};

/// What is done to the paths $p and $q, with the patterns $r and $s and the number $n.
const QStringList actions{
    u"mkdir -p -- \"$(dirname -- \"$p\")\"; printf '%s\\n' $n 1<> \"$p\""_s,
    u"mkdir -p -- \"$(dirname -- \"$p\")\"; printf '%s\\n' $n 1 2 1<> \"$p\""_s,
    u"mkdir -p -- \"$(dirname -- \"$p\")\"; printf '%s\\r\\n' $n 1 2 1<> \"$p\""_s,
    u"mkdir -p -- \"$p\"; printf $n > \"$p/new\""_s,
    u"rm -rf -- \"$p\"; mkdir -p -- \"$(dirname -- \"$p\")\"; printf $n 1<> \"$p\""_s,
    u"rm -rf -- \"$p\""_s,
    u"rm -rf -- \"$p\"; mkdir -p -- \"$p/in\""_s,
    u"rm -rf -- \"$p\"; mkfifo -- \"$p\""_s,
    u"rm -rf -- \"$p\"; ln -s -- \"$q\" \"$p\""_s,
    u"rm -rf -- \"$(dirname -- \"$p\")/.\" ; ln -s -- logs \"$(dirname -- \"$p\")\""_s,
    u"d=$(dirname -- \"$p\"); [ \"$d\" = . ] || { mv -- \"$d\" moved; ln -s \"$PWD/moved\" \"$d\"; }"_s,
    u"chmod +x -- \"$p\""_s,
    u"chmod -x -- \"$p\""_s,
    u"touch -- \"$p\""_s,
    u"mv -- \"$p\" \"$q\""_s,
    u"git mv -f -- \"$p\" \"$q\""_s,
    u"git add -A"_s,
    u"git add -f -- \"$p\""_s,
    u"git add -f -- \"$p\""_s,
    u"git add -N -f -- \"$p\""_s,
    u"git add -N -f -- \"$p\" \"$q\""_s,
    u"git rm -q -r -f --cached -- \"$p\""_s,
    u"git commit -q -m 1"_s,
    u"git commit -q -a -m 1"_s,
    u"git commit -q --allow-empty -m 1; git checkout -q -b b$n"_s,
    u"git stash -q"_s,
    u"git reset -q --hard"_s,
    u"git reset -q"_s,
    u"git checkout -q -f -- \"$p\""_s,
    u"git checkout -q -f b$n"_s,
    u"git merge -q b$n"_s,
    u"git merge --abort"_s,
    u"git update-index --assume-unchanged -- \"$p\""_s,
    u"git update-index --no-assume-unchanged -- \"$p\""_s,
    u"git update-index --skip-worktree -- \"$p\""_s,
    u"git update-index --no-skip-worktree -- \"$p\""_s,
    u"git update-index --chmod=+x -- \"$p\""_s,
    u"git update-index -q --refresh"_s,
    u"o=$(echo $n | git hash-object -w --stdin); git update-index --force-remove a; for i in 1 2 3; do [ $(( (n >> (i "
    u"- 1)) % 2 )) = 0 ] || "
    "printf '100644 %s %s\\t%s\\n' $o $i a; done | git update-index --index-info"_s,
    u"git init -q -- \"$p\""_s,
    u"git init -q -- \"$p\"; git -C \"$p\" commit -q --allow-empty -m 1"_s,
    u"git init -q -- \"$p\"; git -C \"$p\" commit -q --allow-empty -m 1; git add -f -- \"$p\""_s,
    u"[ ! -d \"$p/.git\" ] || git -C \"$p\" commit -q --allow-empty -m $n"_s,
    u"[ ! -d \"$p/.git\" ] || printf $n > \"$p/within\""_s,
    u"[ ! -d \"$p/.git\" ] || { printf $n > \"$p/within\"; git -C \"$p\" add -A; }"_s,
    u"[ ! -d \"$p/.git\" ] || { printf '%s\\n' \"$r\" within > \"$p/.gitignore\"; }"_s,
    u"mkdir -p -- \"$p/.git\""_s,
    u"rm -rf -- \"$p/.git\""_s,
    u"mkdir -p -- \"$p\"; printf 'gitdir: %s\\n' \"$PWD/.git\" > \"$p/.git\""_s,
    u"printf '%s\\n' \"$r\" \"$s\" > .gitignore"_s,
    u"printf '%s\\n' \"$r\" \"$s\" >> .gitignore"_s,
    u"printf '%s\\n' \"$r\" \"$s\" > \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"printf '%s\\n' \"$r\" \"$s\" > \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"printf '%s\\r\\n' \"$r\" \"$s\" > \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"printf '\\357\\273\\277%s\\n%s' \"$r\" \"$s\" > \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"printf '%s\\n' \"$r\" \"$s\" > b/d/.gitignore"_s,
    u"rm -rf \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"cd \"$(dirname -- \"$p\")\" && { printf '%s\\n' \"$r\" > list; ln -sf list .gitignore; }"_s,
    u"mkdir -p \"$(dirname -- \"$p\")/.gitignore\""_s,
    u"printf '%s\\n' \"$r\" \"$s\" > \"$(git rev-parse --git-path info/exclude)\""_s,
    u"printf '%s\\n' \"$r\" \"$s\" > \"$HOME/ignore\"; git config core.excludesFile '~/ignore'"_s,
    u"git config core.excludesFile list"_s,
    u"git config --unset core.excludesFile"_s,
    u"printf '%s\\n' '* text=auto' '*.log eol=crlf' 'a -text' > .gitattributes"_s,
    u"printf '%s\\n' '*.log ident' 'c text' 'b/d/* eol=lf' > b/.gitattributes"_s,
    u"rm -f .gitattributes b/.gitattributes"_s,
    u"git config core.autocrlf true"_s,
    u"git config core.autocrlf input"_s,
    u"git config core.autocrlf false"_s,
    u"git config core.fileMode false"_s,
    u"git config core.fileMode true"_s,
    u"git config core.ignoreCase true"_s,
    u"git config core.ignoreCase false"_s,
    u"git config core.trustctime $([ $n -gt 3 ] && echo true || echo false)"_s,
    u"git config core.checkStat minimal"_s,
    u"git config core.untrackedCache true; git status > /dev/null"_s,
    u"git config core.fsmonitor false"_s,
    u"git update-index --index-version $((2 + n % 3))"_s,
    u"git config diff.ignoreSubmodules $([ $n -gt 4 ] && echo dirty || echo untracked)"_s,
    u"git config --unset diff.ignoreSubmodules"_s,
    u"git sparse-checkout set --no-sparse-index --no-cone '/*' \"!/$r\""_s,
    u"git sparse-checkout set --no-sparse-index b logs"_s,
    u"git sparse-checkout disable"_s,
};

/// Path by path, where two differ.
QString difference(const QMap<QByteArray, QByteArray> &ours, const QMap<QByteArray, QByteArray> &theirs)
{
    QStringList lines;
    QMap<QByteArray, QByteArray> all = ours;
    all.insert(theirs);
    for (const QByteArray &path : all.keys()) {
        if (ours.value(path) != theirs.value(path)) {
            lines.append(u"“%1”: ours “%2”, git's “%3”"_s.arg(git::shown(path), QString::fromUtf8(ours.value(path)),
                                                              QString::fromUtf8(theirs.value(path))));
        }
    }
    return lines.join(u'\n');
}

} // namespace

void TestStatusProperty::initTestCase()
{
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    qputenv("GIT_OPTIONAL_LOCKS", "0");
    for (const char *name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"}) {
        qputenv(name, "a");
    }
}

QByteArray TestStatusProperty::run(const QString &script, const QByteArray &input) const
{
    QProcess process;
    process.setWorkingDirectory(QFileInfo::exists(m_root) ? m_root : m_files->at(u"main"_s));
    process.start(u"sh"_s, {u"-c"_s, script});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished()) {
        qFatal("%ls", qUtf16Printable(script));
    }
    return process.readAllStandardOutput();
}

void TestStatusProperty::act()
{
    QString script;
    for (int i = 0; i < 3; ++i) {
        script += u"( p=%1; q=%2; r='%3'; s='%4'; n=%5; %6 ) > /dev/null 2>&1\n"_s
                      .arg(oneOf(paths), oneOf(paths), oneOf(patterns), oneOf(patterns))
                      .arg(random(8))
                      .arg(oneOf(actions));
    }
    m_log += script;
    std::ignore = run(script);
}

void TestStatusProperty::compareStatus()
{
    const auto status = git::statusOf(m_root);
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
    const QByteArray said = run(u"git status --porcelain -z -uall --no-renames || echo failed"_s);
    if (said.endsWith("failed\n")) {
        return; // a submodule that has become a link, or has no whole repository: git gives up
    }
    const QString different = difference(lettersOf(*status), lettersOf(said));
    QVERIFY2(different.isEmpty(), qPrintable(different));
}

void TestStatusProperty::compareIgnored()
{
    QList<git::Path> others = run(u"git ls-files -o -z"_s).split('\0');
    others.removeIf([](const git::Path &path) { return path.isEmpty() || path.endsWith('/'); });
    const QList<QByteArray> said =
        run(u"git check-ignore -v -z --stdin || [ $? = 1 ] || printf failed"_s, others.join('\0')).split('\0');
    if (said.last() == "failed") {
        return; // a path that git takes for one of a submodule
    }
    QMap<QByteArray, QByteArray> theirs;
    for (qsizetype i = 0; i + 3 < said.size(); i += 4) { // file, line, pattern, path
        if (!said.at(i + 2).startsWith('!')) {
            const QString file = QFile::decodeName(said.at(i));
            theirs.insert(said.at(i + 3), file.toUtf8() + ':' + said.at(i + 1) + ':' + said.at(i + 2));
        }
    }
    const auto found = git::ignoredAmong(m_root, others);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QMap<QByteArray, QByteArray> ours;
    for (const git::IgnoredFile &file : *found) {
        ours.insert(file.path,
                    file.patternFile.toUtf8() + ':' + QByteArray::number(file.line) + ':' + file.pattern.toUtf8());
    }
    const QString different = difference(ours, theirs);
    QVERIFY2(different.isEmpty(), qPrintable(different));
}

/// Of one file that differs, and has lines.
void TestStatusProperty::compareDiff()
{
    const auto status = git::statusOf(m_root);
    const auto hasLines = [](Change change) {
        return change == Change::Modified || change == Change::Added || change == Change::Deleted;
    };
    QList<git::FileStatus> files = status->files;
    files.removeIf([&](const git::FileStatus &file) {
        return file.isConflicted || file.isSubmodule || QString::fromUtf8(file.path).toUtf8() != file.path ||
               (file.staged != Change::None && !hasLines(file.staged)) ||
               (file.unstaged != Change::None && !hasLines(file.unstaged));
    });
    if (files.isEmpty()) {
        return;
    }
    const git::FileStatus file = files.at(random(files.size()));
    const git::Path path = file.path;
    for (const auto side : {git::DiffSide::Staged, git::DiffSide::Unstaged}) {
        if ((side == git::DiffSide::Staged ? file.staged : file.unstaged) == Change::None) {
            continue;
        }
        const auto diff = git::diffOf(m_root, path, side);
        QVERIFY2(diff, qPrintable(diff ? QString() : diff.error().message));
        const QString command =
            u"git --literal-pathspecs diff --no-color --no-ext-diff --no-renames %1 -- '%2' || echo failed"_s;
        QByteArray said = run(command.arg(side == git::DiffSide::Staged ? u"--cached"_s : u"--submodule=short"_s,
                                          QString::fromUtf8(path)));
        if (said.endsWith("failed\n")) {
            continue; // git does not read pipes
        }
        const qsizetype next = said.indexOf("\ndiff --git ", 1); // below a folder that a link took the place of
        said.truncate(next < 0 ? said.size() : next + 1);
        // For what is staged git reads a file of the worktree where it believes it to be the same, line ends and all.
        const auto compared = [&](QByteArray text) {
            return side == git::DiffSide::Staged ? text.replace("\r", "") : text;
        };
        const QByteArray ours = compared(essenceOf(*diff));
        QVERIFY2(ours == compared(essenceOf(said)),
                 qPrintable(u"“%1”\nours:\n%2git's:\n%3"_s.arg(git::shown(path), QString::fromUtf8(ours),
                                                               QString::fromUtf8(said))));
        if (!said.isEmpty()) {
            QCOMPARE(diff->isNew, said.contains("\nnew file mode"));
            QCOMPARE(diff->isDeleted, said.contains("\ndeleted file mode"));
        }
    }
}

void TestStatusProperty::agreesWithGit()
{
    const quint32 seed = qEnvironmentVariableIsSet("SEALYARD_GIT_SEED")
                             ? static_cast<quint32>(qEnvironmentVariableIntValue("SEALYARD_GIT_SEED"))
                             : QRandomGenerator::global()->generate() % 1'000'000;
    qInfo("SEALYARD_GIT_SEED=%u", seed);
    m_random = QRandomGenerator(seed);
    m_files = std::make_unique<test::ScratchWorkspace>();
    qputenv("HOME", QFile::encodeName(m_files->root()));
    m_root = m_files->at(u"top"_s);
    const QString main = m_files->at(u"main"_s);
    QVERIFY(QDir().mkpath(seed % 4 == 0 ? main : m_root));
    std::ignore =
        seed % 4 == 0
            ? run(u"git init -q -b main; git commit -q --allow-empty -m 1; git worktree add -q ../top -b b0"_s)
            : run(u"git init -q -b b0"_s);
    const int steps = qEnvironmentVariable("SEALYARD_GIT_STEPS", u"20"_s).toInt();
    for (int step = 0; step < steps && !QTest::currentTestFailed(); ++step) {
        act();
        compareStatus();
        if (!QTest::currentTestFailed()) {
            compareIgnored();
        }
        if (!QTest::currentTestFailed()) {
            compareDiff();
        }
    }
    if (QTest::currentTestFailed()) {
        qInfo("%ls", qUtf16Printable(m_log));
    }
}

QTEST_GUILESS_MAIN(TestStatusProperty)
#include "tst_statusproperty.moc"
