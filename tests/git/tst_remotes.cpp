#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

/// Where to fetch from and push to, as git has it.
class TestRemotes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesAsGitDoes_data();
    void choosesAsGitDoes();

private:
    /// Which of the bare repositories have a branch of the same tip.
    [[nodiscard]] static QStringList having(const QDir &folder, const QByteArray &tip);
};

void TestRemotes::choosesAsGitDoes_data()
{
    QTest::addColumn<QStringList>("remotes");
    QTest::addColumn<QStringList>("settings");
    const QStringList two{u"origin"_s, u"fork"_s};
    QTest::newRow("origin") << two << QStringList();
    QTest::newRow("the only one") << QStringList{u"fork"_s} << QStringList();
    QTest::newRow("the branch's") << two << QStringList{u"branch.main.remote=fork"_s};
    QTest::newRow("push default") << two << QStringList{u"remote.pushDefault=fork"_s};
    QTest::newRow("the branch's for a push")
        << two << QStringList{u"remote.pushDefault=origin"_s, u"branch.main.pushRemote=fork"_s};
    QTest::newRow("apart") << two << QStringList{u"branch.main.remote=fork"_s, u"remote.pushDefault=origin"_s};
}

QStringList TestRemotes::having(const QDir &folder, const QByteArray &tip)
{
    QStringList names;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (test::gitIn(folder.filePath(name), {u"for-each-ref"_s}).contains(tip)) {
            names.append(name);
        }
    }
    return names;
}

void TestRemotes::choosesAsGitDoes()
{
    QFETCH(const QStringList, remotes);
    QFETCH(const QStringList, settings);
    const QTemporaryDir served;
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    for (const QString &name : remotes) {
        const QString bare = served.filePath(name);
        repository.git({u"clone"_s, u"-q"_s, u"--bare"_s, repository.root(), bare});
        repository.git({u"remote"_s, u"add"_s, name, bare});
    }
    for (const QString &setting : settings) {
        repository.git({u"config"_s, setting.section(u'=', 0, 0), setting.section(u'=', 1)});
    }
    repository.git({u"fetch"_s, u"-q"_s});
    const QByteArray fetched = repository.git({u"for-each-ref"_s, u"refs/remotes"_s});
    repository.git({u"update-ref"_s, u"-d"_s, QString::fromUtf8(fetched.trimmed().split('\t').last())});
    QVERIFY(git::fetch(repository.root()));
    QCOMPARE(repository.git({u"for-each-ref"_s, u"refs/remotes"_s}), fetched);

    repository.write(u"a"_s, "2\n");
    repository.commitAll();
    repository.git({u"-c"_s, u"push.default=current"_s, u"push"_s, u"-q"_s});
    const QStringList expected = having(QDir(served.path()), repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed());
    QCOMPARE(expected.size(), 1);
    repository.write(u"a"_s, "3\n");
    repository.commitAll();
    const auto pushed = git::push(repository.root(), {}, false);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    QCOMPARE(having(QDir(served.path()), repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed()), expected);
}

QTEST_GUILESS_MAIN(TestRemotes)
#include "tst_remotes.moc"
