#include "contribute/contribution.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using contribute::Change;
using test::ScratchRepository;

/// What is found to be different from upstream.
class TestContribution final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatDiffers();
    void knowsTheRemoteThatIsUpstream();
    void looksInAFolderOfTheRepository();
    void saysWhatIsInTheWay();

private:
    [[nodiscard]] contribute::Contribution look() const;
    void follow(const QString &remote, const QString &url) const;

    std::unique_ptr<ScratchRepository> m_repository;
};

void TestContribution::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    m_repository->write(u"applications/old/1/Kubefile"_s, "FROM scratch\n");
    m_repository->write(u"README.md"_s, "1\n");
    m_repository->commitAll();
}

contribute::Contribution TestContribution::look() const
{
    const auto found = contribute::contributionOf(image::openWorkspace(m_repository->root()).value(),
                                                  QUrl(u"https://api.github.com"_s), {u"owner"_s, u"repo"_s}, {});
    if (!found) {
        qFatal("%ls", qUtf16Printable(found.error().message));
    }
    return *found;
}

/// As if it had been fetched from there.
void TestContribution::follow(const QString &remote, const QString &url) const
{
    m_repository->git({u"remote"_s, u"add"_s, remote, url});
    m_repository->git({u"update-ref"_s, u"refs/remotes/%1/main"_s.arg(remote), u"HEAD"_s});
}

void TestContribution::findsWhatDiffers()
{
    follow(u"origin"_s, u"https://github.com/owner/repo.git"_s);
    m_repository->write(u"applications/b/2/Kubefile"_s, "FROM scratch\nCOPY nothing .\n");
    m_repository->commitAll();
    m_repository->write(u"applications/b/2/init.sh"_s, "#!/bin/sh\n");
    m_repository->write(u"applications/a/1/new"_s, "1\n");
    m_repository->write(u"README.md"_s, "2\n");
    QVERIFY(QDir(m_repository->files().at(u"applications/old"_s)).removeRecursively());
    m_repository->git({u"add"_s, u"README.md"_s});
    const contribute::Contribution found = look();
    QCOMPARE(found.problem, QString());
    QCOMPARE(found.base, u"origin/main"_s);
    QCOMPARE(found.changes.size(), 4);
    QCOMPARE(found.changes.at(0).path, u"applications/a/1"_s);
    QCOMPARE(found.changes.at(0).kind, Change::Kind::Changed);
    QCOMPARE(found.changes.at(0).uncommitted, QList<git::Path>{"applications/a/1/new"});
    QCOMPARE(found.changes.at(1).title(), u"b 2"_s);
    QCOMPARE(found.changes.at(1).kind, Change::Kind::Added);
    QCOMPARE(found.changes.at(1).files.size(), 2);
    QCOMPARE(found.changes.at(1).uncommitted.size(), 1);
    QVERIFY(found.changes.at(1).lint.errors + found.changes.at(1).lint.warnings > 0);
    QCOMPARE(found.changes.at(2).kind, Change::Kind::Removed);
    QCOMPARE(found.changes.at(3).path, QString());
    QVERIFY(found.changes.at(3).isStaged && !found.changes.at(0).isStaged);
    QVERIFY(found.branches.contains(u"main"_s));
}

void TestContribution::knowsTheRemoteThatIsUpstream()
{
    follow(u"origin"_s, u"git@github.com:me/repo.git"_s);
    m_repository->write(u"applications/b/2/Kubefile"_s, "FROM scratch\n");
    m_repository->commitAll();
    QCOMPARE(look().base, u"origin/main"_s);
    QVERIFY(!look().isUpstream);
    m_repository->git({u"remote"_s, u"add"_s, u"source"_s, u"git@github.com:Owner/repo.git"_s});
    QCOMPARE(look().base, u"origin/main"_s); // it was never fetched
    QVERIFY(!look().isUpstream);
    m_repository->git({u"update-ref"_s, u"refs/remotes/source/main"_s, u"HEAD"_s});
    QCOMPARE(look().base, u"source/main"_s);
    QVERIFY(look().isUpstream);
    QVERIFY2(look().problem.contains(u"source/main"_s), qPrintable(look().problem)); // it has all of it
}

void TestContribution::looksInAFolderOfTheRepository()
{
    m_repository = std::make_unique<ScratchRepository>(u"deep/er"_s);
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    m_repository->commitAll();
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM other\n");
    const contribute::Contribution found = look();
    QCOMPARE(found.base, QString());
    QCOMPARE(found.changes.size(), 1);
    QCOMPARE(found.changes.first().kind, Change::Kind::Changed);
    QCOMPARE(found.changes.first().uncommitted, QList<git::Path>{"deep/er/applications/a/1/Kubefile"});
}

void TestContribution::saysWhatIsInTheWay()
{
    QVERIFY(!look().problem.isEmpty());
    m_repository->write(u"README.md"_s, "2\n");
    QCOMPARE(look().problem, QString());
    m_repository->git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    QCOMPARE(look().problem, QString()); // a branch is made in any case
    m_repository->write(u".git/MERGE_HEAD"_s, m_repository->git({u"rev-parse"_s, u"HEAD"_s}));
    QVERIFY2(look().problem.contains(u"under way"_s), qPrintable(look().problem));
    m_repository = std::make_unique<ScratchRepository>();
    m_repository->write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    QVERIFY2(look().problem.contains(u"no commit yet"_s), qPrintable(look().problem));
}

QTEST_GUILESS_MAIN(TestContribution)

#include "tst_contribution.moc"
