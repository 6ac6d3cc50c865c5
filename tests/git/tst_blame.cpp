#include "git/blame.h"
#include "support/scratchrepository.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::Blame;
using test::ScratchRepository;

/// Who wrote lines beside what "git blame" says.
class TestBlame final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGit_data();
    void agreesWithGit();
    void followsRenames();
    void tellsUncommittedLines_data();
    void tellsUncommittedLines();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();

private:
    /// The commit of each line.
    [[nodiscard]] static QStringList blamedByGit(const ScratchRepository &repository, const QStringList &arguments)
    {
        QStringList lines;
        QByteArray id;
        const QList<QByteArray> output =
            repository.git(QStringList{u"blame"_s, u"--porcelain"_s} + arguments).split('\n');
        for (const QByteArray &line : output) {
            if (line.startsWith('\t')) {
                lines.append(QString::fromLatin1(id));
            } else if (line.size() > 41 && line.at(40) == ' ') {
                id = line.first(40);
            }
        }
        return lines;
    }
    [[nodiscard]] static QStringList idsOf(const Blame &blame)
    {
        QStringList ids;
        for (qsizetype line = 0; line < blame.lines.size(); ++line) {
            ids.append(blame.at(line) ? blame.at(line)->id : QString(40, u'0'));
        }
        return ids;
    }
    /// Lines that occur nowhere else, so that there is one way only to match them.
    static void change(QStringList &lines, QRandomGenerator &random)
    {
        static int number = 0;
        const auto at = random.bounded(lines.size() + 1);
        const auto count = std::min<qsizetype>(random.bounded(3), lines.size() - at);
        lines.remove(at, count);
        for (int i = random.bounded(3); i >= 0; --i) {
            lines.insert(at, u"line %1 %2"_s.arg(++number).arg(random.generate(), 0, 36));
        }
    }
    [[nodiscard]] static QByteArray textOf(const QStringList &lines)
    {
        return lines.isEmpty() ? QByteArray() : (lines.join(u'\n') + u'\n').toUtf8();
    }
};

void TestBlame::agreesWithGit_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

/// Committed text and text that is not committed, after random changes and a merge.
void TestBlame::agreesWithGit()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const ScratchRepository repository;
    QStringList lines;
    for (int i = 0; i < 30; ++i) {
        change(lines, random);
    }
    const auto commit = [&] {
        repository.write(u"a/文"_s, textOf(lines));
        repository.commitAll();
    };
    commit();
    repository.git({u"branch"_s, u"side"_s});
    for (int i = 0; i < 8; ++i) {
        change(lines, random);
        commit();
    }
    repository.git({u"switch"_s, u"-q"_s, u"side"_s});
    repository.write(u"b"_s, "1\n");
    repository.commitAll();
    repository.git({u"merge"_s, u"-q"_s, u"--no-edit"_s, u"main"_s});
    const auto blame = git::blameOf(repository.root(), u"a/文"_s.toUtf8());
    QVERIFY2(blame, qPrintable(blame ? QString() : blame.error().message));
    QCOMPARE(idsOf(*blame), blamedByGit(repository, {u"HEAD"_s, u"--"_s, u"a/文"_s}));
    QCOMPARE(blame->at(0)->author, u"a"_s);

    const QStringList committed = lines;
    for (int i = 0; i < 4; ++i) {
        change(lines, random);
    }
    repository.write(u"a/文"_s, textOf(lines));
    const auto changes = git::lineChanges(QString::fromUtf8(textOf(committed)), QString::fromUtf8(textOf(lines)));
    QCOMPARE(idsOf(git::blameAfter(*blame, changes)), blamedByGit(repository, {u"--"_s, u"a/文"_s}));
}

void TestBlame::followsRenames()
{
    const ScratchRepository repository;
    repository.write(u"old"_s, "1\n2\n3\n4\n");
    repository.commitAll();
    const QByteArray first = repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed();
    repository.git({u"mv"_s, u"old"_s, u"new"_s});
    repository.write(u"new"_s, "1\n2\nthree\n4\n");
    repository.commitAll();
    const auto blame = git::blameOf(repository.root(), "new");
    QVERIFY(blame);
    QCOMPARE(idsOf(*blame), blamedByGit(repository, {u"HEAD"_s, u"--"_s, u"new"_s}));
    QCOMPARE(blame->at(0)->id.toLatin1(), first);
}

void TestBlame::tellsUncommittedLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("as committed") << u"1\n2\n3\n"_s << QList<int>{0, 1, 2};
    QTest::newRow("added") << u"0\n1\n2\n3\n4\n"_s << QList<int>{-1, 0, 1, 2, -1};
    QTest::newRow("changed") << u"1\ntwo\n3\n"_s << QList<int>{0, -1, 2};
    QTest::newRow("removed") << u"2\n"_s << QList<int>{1};
    QTest::newRow("last line without an end") << u"1\n2\n3"_s << QList<int>{0, 1, -1};
    QTest::newRow("nothing") << QString() << QList<int>{};
}

void TestBlame::tellsUncommittedLines()
{
    QFETCH(const QString, text);
    const Blame committed{QList<git::CommitInfo>(3), {0, 1, 2}};
    const Blame blame = git::blameAfter(committed, git::lineChanges(u"1\n2\n3\n"_s, text));
    QTEST(blame.lines, "lines");
    QCOMPARE(blame.at(-1), nullptr);
    QCOMPARE(blame.at(99), nullptr);
    // Changes that belong to another text are no reason to crash.
    QVERIFY(git::blameAfter(Blame{}, {{5, 3, 5, 1}, {2, 9, 0, 0}}).lines.size() <= 1);
}

void TestBlame::saysWhyThereIsNone_data()
{
    QTest::addColumn<bool>("hasCommit");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::newRow("before the first commit") << false << QByteArray("a") << core::ErrorKind::NotFound;
    QTest::newRow("new file") << true << QByteArray("new") << core::ErrorKind::NotFound;
    QTest::newRow("large file") << true << QByteArray("large") << core::ErrorKind::TooLarge;
}

void TestBlame::saysWhyThereIsNone()
{
    QFETCH(const bool, hasCommit);
    QFETCH(const QByteArray, path);
    const ScratchRepository repository;
    if (hasCommit) {
        repository.write(u"large"_s, QByteArray(5'000'000, 'x'));
        repository.commitAll();
        repository.write(u"new"_s, "1\n");
    }
    const auto blame = git::blameOf(repository.root(), path);
    QVERIFY(!blame);
    QTEST(blame.error().kind, "kind");
    QVERIFY(!blame.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestBlame)
#include "tst_blame.moc"
