#include "core/files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard::core;

class TestFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void keepsModeAndLink();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoRegularFile_data();
    void refusesWhatIsNoRegularFile();
    void saysWhereUtf8Breaks();
    void failedWriteKeepsTheOldFile();
    void insidePaths_data();
    void insidePaths();

private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }
};

void TestFiles::readsWhatWasWritten()
{
    QVERIFY(writeFile(at(u"中文 name"_s), "FROM scratch\n"));
    QCOMPARE(readText(at(u"中文 name"_s)), u"FROM scratch\n"_s);
}

void TestFiles::keepsModeAndLink()
{
    QVERIFY(writeFile(at(u"real.sh"_s), "old"));
    QVERIFY(QFile::setPermissions(at(u"real.sh"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(QFile::link(at(u"real.sh"_s), at(u"link.sh"_s)));
    QVERIFY(writeFile(at(u"link.sh"_s), "new"));
    QVERIFY(QFileInfo(at(u"link.sh"_s)).isSymLink());
    QVERIFY(QFileInfo(at(u"real.sh"_s)).isExecutable());
    QCOMPARE(readFile(at(u"real.sh"_s)), QByteArray("new"));
}

void TestFiles::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"missing"_s << QByteArray() << ErrorKind::NotFound;
    QTest::newRow("binary") << u"binary"_s << QByteArray("FROM\0x", 6) << ErrorKind::Invalid;
    QTest::newRow("latin1") << u"latin1"_s << QByteArray("caf\xe9") << ErrorKind::Invalid;
    QTest::newRow("large") << u"large"_s << QByteArray(200, 'x') << ErrorKind::TooLarge;
}

void TestFiles::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(ErrorKind, kind);
    if (!content.isEmpty()) {
        QVERIFY(writeFile(at(name), content));
    }
    const auto text = readText(at(name), 100);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, kind);
    QVERIFY(text.error().message.contains(name));
}

void TestFiles::refusesWhatIsNoRegularFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("folder") << u"folder"_s << ErrorKind::Invalid;
    QTest::newRow("FIFO without a writer") << u"fifo"_s << ErrorKind::Invalid;
    QTest::newRow("dangling link") << u"dangling"_s << ErrorKind::NotFound;
    QTest::newRow("link to itself") << u"loop"_s << ErrorKind::NotFound;
    QTest::newRow("below a file") << u"file/below"_s << ErrorKind::NotFound;
}

void TestFiles::refusesWhatIsNoRegularFile()
{
    QFETCH(QString, name);
    QDir(m_folder.path()).mkpath(u"folder"_s);
    ::mkfifo(QFile::encodeName(at(u"fifo"_s)).constData(), 0600);
    QFile::link(u"nowhere"_s, at(u"dangling"_s));
    QFile::link(u"loop"_s, at(u"loop"_s));
    QVERIFY(writeFile(at(u"file"_s), "x"));
    const auto bytes = readFile(at(name));
    QVERIFY(!bytes);
    QTEST(bytes.error().kind, "kind");
}

void TestFiles::saysWhereUtf8Breaks()
{
    const auto text = decodeText("ok \xe4\xbd\xa0 \xff", u"f"_s);
    QVERIFY(!text);
    QVERIFY2(text.error().message.contains(u"offset 7"_s), qPrintable(text.error().message));
}

void TestFiles::failedWriteKeepsTheOldFile()
{
    if (::geteuid() == 0) {
        QVERIFY(!writeFile(u"/proc/nowhere"_s, "x"));
        return;
    }
    QVERIFY(writeFile(at(u"kept"_s), "old"));
    QVERIFY(::chmod(QFile::encodeName(m_folder.path()).constData(), 0500) == 0);
    QVERIFY(!writeFile(at(u"kept"_s), "new"));
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0700);
    QCOMPARE(readFile(at(u"kept"_s)), QByteArray("old"));
}

void TestFiles::insidePaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("inside");
    QTest::newRow("plain") << u"a/b"_s << true;
    QTest::newRow("back and forth") << u"a/../b"_s << true;
    QTest::newRow("dots in a name") << u"..a"_s << true;
    QTest::newRow("up") << u"../a"_s << false;
    QTest::newRow("hidden up") << u"a/../../b"_s << false;
    QTest::newRow("absolute") << u"/etc/passwd"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void TestFiles::insidePaths()
{
    QFETCH(QString, path);
    QTEST(isInside(path), "inside");
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
