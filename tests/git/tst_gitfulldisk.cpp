#include "git/branches.h"
#include "git/commit.h"
#include "git/staging.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// A repository on a disk of its own that becomes full: a clear word, and nothing is lost.
class TestGitFullDisk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void commits();
    void switches();

private:
    [[nodiscard]] QString root() const { return m_folder->path(); }
    QByteArray git(const QStringList &arguments) const;
    void write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &path) const;
    void fillDisk() const;
    [[nodiscard]] static QByteArray noise(int size);

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isMounted = false;
};

QByteArray TestGitFullDisk::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(root());
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("git %ls: %s", qUtf16Printable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput();
}

void TestGitFullDisk::write(const QString &path, const QByteArray &bytes) const
{
    QFile file(root() + u'/' + path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush());
}

QByteArray TestGitFullDisk::read(const QString &path) const
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What no compression makes smaller.
QByteArray TestGitFullDisk::noise(int size)
{
    QRandomGenerator random(static_cast<quint32>(size));
    QByteArray bytes(size, '\0');
    for (char &byte : bytes) {
        byte = static_cast<char>(random.generate());
    }
    return bytes;
}

void TestGitFullDisk::fillDisk() const
{
    QFile file(root() + "/.git/filling"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray page(4096, 'x');
    while (file.write(page) == page.size()) {
    }
}

void TestGitFullDisk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", "/nowhere");
    m_isMounted =
        ::geteuid() == 0 && ::mount("tmpfs", QFile::encodeName(root()).constData(), "tmpfs", 0, "size=2m") == 0;
    if (!m_isMounted) {
        QSKIP("Only root can make a small disk.");
    }
    git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s});
    git({u"config"_s, u"user.name"_s, u"a"_s});
    git({u"config"_s, u"user.email"_s, u"a@example.org"_s});
    write(u"a"_s, "1\n");
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"1"_s});
}

void TestGitFullDisk::cleanup()
{
    if (m_isMounted) {
        ::umount(QFile::encodeName(root()).constData());
    }
}

void TestGitFullDisk::commits()
{
    const QByteArray before = git({u"rev-parse"_s, u"HEAD"_s});
    const QByteArray typed = noise(200'000);
    write(u"b"_s, typed);
    fillDisk();
    const auto staged = git::stage(root(), {"b"});
    QVERIFY(!staged);
    QVERIFY2(staged.error().message.contains(u"No space left"_s), qPrintable(staged.error().message));
    QFile::remove(root() + "/.git/filling"_L1);
    QVERIFY(git::stage(root(), {"b"}));
    fillDisk();
    const auto committed = git::commit(root(), {.message = u"fix: b"_s});
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.contains(u"No space left"_s), qPrintable(committed.error().message));
    QFile::remove(root() + "/.git/filling"_L1);
    QCOMPARE(git({u"rev-parse"_s, u"HEAD"_s}), before);
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), "A  b\n");
    QVERIFY(git({u"fsck"_s}).isEmpty());
    QVERIFY(git::commit(root(), {.message = u"fix: b"_s}));
    QCOMPARE(read(u"b"_s), typed);
}

void TestGitFullDisk::switches()
{
    git({u"checkout"_s, u"-q"_s, u"-b"_s, u"large"_s});
    write(u"b"_s, noise(300'000));
    write(u"a"_s, noise(250'000));
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"-m"_s, u"2"_s});
    git({u"checkout"_s, u"-q"_s, u"main"_s});
    write(u"typed"_s, "not in any commit\n");
    fillDisk();
    const auto switched = git::switchBranch(root(), u"large"_s, git::Unfinished::Carry);
    QVERIFY(!switched);
    QVERIFY2(switched.error().message.contains(u"No space left"_s), qPrintable(switched.error().message));
    QFile::remove(root() + "/.git/filling"_L1);
    QCOMPARE(git({u"symbolic-ref"_s, u"HEAD"_s}), "refs/heads/main\n");
    QCOMPARE(read(u"typed"_s), "not in any commit\n");
    QCOMPARE(read(u"a"_s), "1\n");
    QVERIFY(git({u"fsck"_s}).isEmpty());
    // With room again, it goes.
    const auto again = git::switchBranch(root(), u"large"_s, git::Unfinished::Carry);
    QVERIFY2(again, qPrintable(again.error_or({}).message));
    QCOMPARE(read(u"b"_s).size(), 300'000);
    QCOMPARE(git({u"status"_s, u"--porcelain"_s}), "?? typed\n");
}

QTEST_GUILESS_MAIN(TestGitFullDisk)
#include "tst_gitfulldisk.moc"
