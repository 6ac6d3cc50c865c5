#include "git/history.h"
#include "support/scratchrepository.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void history_data();
    void history();
    void beforeTheFirstCommit();
    void stops();
    void blame();
    void content();

private:
    std::unique_ptr<ScratchRepository> m_repository;
};

void TestHistory::initTestCase()
{
    m_repository = std::make_unique<ScratchRepository>();
    const ScratchRepository &repository = *m_repository;
    const auto commit = [&](const QString &path, const QByteArray &text, const QString &message) {
        repository.write(path, text);
        repository.git({u"add"_s, u"-A"_s});
        repository.git({u"commit"_s, u"-q"_s, u"-m"_s, message, u"--author=作者 <x@example.org>"_s});
    };
    commit(u"a/1/x"_s, "1\n2\n3\n", u"first"_s);
    commit(u"b"_s, "1\n", u"elsewhere"_s);
    commit(u"a/1/y"_s, "1\n", u"beside"_s);
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    commit(u"a/1/x"_s, "1\nside\n3\n", u"on the side"_s);
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    commit(u"b"_s, "2\n", u"elsewhere again"_s);
    repository.git({u"merge"_s, u"-q"_s, u"--no-edit"_s, u"side"_s});
}

void TestHistory::history_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("subjects");
    QTest::newRow("file") << QByteArray("a/1/x") << 10 << QStringList{u"on the side"_s, u"first"_s};
    QTest::newRow("folder") << QByteArray("a/1") << 10 << QStringList{u"on the side"_s, u"beside"_s, u"first"_s};
    QTest::newRow("limit") << QByteArray("a") << 1 << QStringList{u"on the side"_s};
    QTest::newRow("never there") << QByteArray("none") << 10 << QStringList{};
    QTest::newRow("all") << QByteArray() << 2 << QStringList{u"Merge branch 'side'"_s, u"elsewhere again"_s};
}

void TestHistory::history()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, limit);
    const auto commits = git::historyOf(m_repository->root(), path, limit);
    QVERIFY(commits);
    QStringList subjects;
    std::ranges::transform(*commits, std::back_inserter(subjects), &git::CommitInfo::subject);
    QTEST(subjects, "subjects");
    QVERIFY(subjects.isEmpty() || subjects.first().startsWith(u"Merge"_s) || commits->first().author == u"作者"_s);
}

void TestHistory::beforeTheFirstCommit()
{
    const ScratchRepository repository;
    QCOMPARE(git::historyOf(repository.root(), {}, 10)->size(), 0);
}

void TestHistory::stops()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(git::historyOf(m_repository->root(), "a", 10, source.get_token()).error().kind,
             core::ErrorKind::Cancelled);
}

void TestHistory::blame()
{
    const auto ranges = git::blameOf(m_repository->root(), "a/1/x", "1\nside\nunsaved\n3\n");
    QVERIFY2(ranges, qPrintable(ranges ? QString() : ranges.error().message));
    QStringList lines;
    for (const git::BlameRange &range : *ranges) {
        for (int i = 0; i < range.count; ++i) {
            lines.append(range.commit ? range.commit->subject : u"-"_s);
        }
    }
    QCOMPARE(lines, (QStringList{u"first"_s, u"on the side"_s, u"-"_s, u"first"_s}));
}

void TestHistory::content()
{
    QCOMPARE(*git::contentAt(m_repository->root(), u"HEAD~1"_s, "b"), "2\n");
    QCOMPARE(*git::contentAt(m_repository->root(), u"side"_s, "b"), "1\n");
    QCOMPARE(git::contentAt(m_repository->root(), u"side"_s, "c").error().kind, core::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
