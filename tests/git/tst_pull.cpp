#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using git::PullOutcome;
using test::ScratchRepository;

/// What becomes of what a pull brings; the remote is a folder of this machine.
class TestPull final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pullsAsTheSettingsSay_data();
    void pullsAsTheSettingsSay();
    void forwardsAsTheSettingsSay_data();
    void forwardsAsTheSettingsSay();
    void showsConflicts();
    void keepsUnfinishedChanges_data();
    void keepsUnfinishedChanges();

private:
    [[nodiscard]] QString at(const QString &path) const { return m_folder->filePath(path); }
    /// A commit from elsewhere.
    void commitElsewhere(const QString &file, const QByteArray &text) const;
    [[nodiscard]] QString cloned() const;
    static QByteArray git(const QString &folder, const QStringList &arguments);

    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray TestPull::git(const QString &folder, const QStringList &arguments)
{
    return test::gitIn(folder,
                       QStringList{u"-c"_s, u"user.name=b"_s, u"-c"_s, u"user.email=b@example.org"_s} + arguments);
}

void TestPull::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_folder->path().toUtf8());
    const ScratchRepository source;
    source.write(u"README.md"_s, "1\n");
    source.commitAll();
    git(m_folder->path(), {u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), u"there.git"_s});
}

void TestPull::commitElsewhere(const QString &file, const QByteArray &text) const
{
    const QString other = at(u"other"_s);
    git(m_folder->path(), {u"clone"_s, u"-q"_s, u"there.git"_s, other});
    QFile target(other + u'/' + file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(text) == text.size());
    target.close();
    git(other, {u"add"_s, u"-A"_s});
    git(other, {u"commit"_s, u"-q"_s, u"-m"_s, u"elsewhere"_s});
    git(other, {u"push"_s, u"-q"_s});
}

QString TestPull::cloned() const
{
    const QString target = at(u"clone"_s);
    git(m_folder->path(), {u"clone"_s, u"-q"_s, u"there.git"_s, target});
    git(target, {u"config"_s, u"user.name"_s, u"a"_s});
    git(target, {u"config"_s, u"user.email"_s, u"a@example.org"_s});
    return target;
}

void TestPull::pullsAsTheSettingsSay_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("merges");
    QTest::newRow("merge") << QStringList{} << static_cast<int>(PullOutcome::Kind::Merged) << 1;
    QTest::newRow("rebase") << QStringList{u"pull.rebase"_s, u"true"_s} << static_cast<int>(PullOutcome::Kind::Rebased)
                            << 0;
    QTest::newRow("branch") << QStringList{u"branch.main.rebase"_s, u"true"_s}
                            << static_cast<int>(PullOutcome::Kind::Rebased) << 0;
    QTest::newRow("fast-forward only") << QStringList{u"pull.ff"_s, u"only"_s} << -1 << 0;
    QTest::newRow("fast-forward only, as for all merges") << QStringList{u"merge.ff"_s, u"only"_s} << -1 << 0;
}

void TestPull::pullsAsTheSettingsSay()
{
    QFETCH(const QStringList, settings);
    QFETCH(const int, kind);
    const QString folder = cloned();
    if (!settings.isEmpty()) {
        git(folder, QStringList{u"config"_s} + settings);
    }
    commitElsewhere(u"new"_s, "1\n");
    git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pulled = git::pull(folder);
    QCOMPARE(pulled ? static_cast<int>(pulled->kind) : -1, kind);
    QCOMPARE(QFile::exists(folder + "/new"_L1), kind >= 0);
    QTEST(git(folder, {u"rev-list"_s, u"--count"_s, u"--merges"_s, u"HEAD"_s}).trimmed().toInt(), "merges");
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s}), "");
}

void TestPull::forwardsAsTheSettingsSay_data()
{
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<int>("merges");
    QTest::newRow("usually") << QStringList{} << 0;
    QTest::newRow("never") << QStringList{u"pull.ff"_s, u"false"_s} << 1;
    QTest::newRow("never, as for all merges") << QStringList{u"merge.ff"_s, u"no"_s} << 1;
    QTest::newRow("only") << QStringList{u"pull.ff"_s, u"only"_s} << 0;
    QTest::newRow("a pull's own setting is stronger")
        << QStringList{u"merge.ff"_s, u"no"_s, u"pull.ff"_s, u"true"_s} << 0;
    QTest::newRow("a rebase has no merge") << QStringList{u"merge.ff"_s, u"no"_s, u"pull.rebase"_s, u"true"_s} << 0;
}

/// There is nothing new here, so what is new there could simply be taken.
void TestPull::forwardsAsTheSettingsSay()
{
    QFETCH(const QStringList, settings);
    const QString folder = cloned();
    for (qsizetype i = 0; i < settings.size(); i += 2) {
        git(folder, {u"config"_s, settings.at(i), settings.at(i + 1)});
    }
    commitElsewhere(u"new"_s, "1\n");
    const auto pulled = git::pull(folder);
    QVERIFY2(pulled, qPrintable(pulled ? QString() : pulled.error().message));
    QVERIFY(QFile::exists(folder + "/new"_L1));
    QTEST(git(folder, {u"rev-list"_s, u"--count"_s, u"--merges"_s, u"HEAD"_s}).trimmed().toInt(), "merges");
}

void TestPull::showsConflicts()
{
    const QString folder = cloned();
    commitElsewhere(u"README.md"_s, "theirs\n");
    QFile file(folder + "/README.md"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("ours\n") > 0);
    file.close();
    git(folder, {u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"here"_s});
    const auto pulled = git::pull(folder);
    QVERIFY2(pulled, qPrintable(pulled ? QString() : pulled.error().message));
    QCOMPARE(pulled->kind, PullOutcome::Kind::Conflicts);
    QCOMPARE(pulled->conflicts, QStringList{u"README.md"_s});
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s}), "UU README.md\n");
    QVERIFY(!git::pull(folder));
}

void TestPull::keepsUnfinishedChanges_data()
{
    QTest::addColumn<bool>("hasCommits");
    QTest::newRow("fast-forward") << false;
    QTest::newRow("merge") << true;
}

void TestPull::keepsUnfinishedChanges()
{
    QFETCH(const bool, hasCommits);
    const QString folder = cloned();
    commitElsewhere(u"README.md"_s, "theirs\n");
    if (hasCommits) {
        git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    }
    QFile file(folder + "/README.md"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate) && file.write("typed\n") > 0);
    file.close();
    const auto pulled = git::pull(folder);
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().kind, ErrorKind::Exists);
    const QString said = pulled.error().message;
    QVERIFY2(said.contains(u"README.md. Commit them first, or put them away"_s), qPrintable(said));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "typed\n");
}

QTEST_GUILESS_MAIN(TestPull)
#include "tst_pull.moc"
