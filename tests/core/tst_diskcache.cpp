#include "core/diskcache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::DiskCache;

class TestDiskCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void findsWhatWasStored();
    void keepsNothingWithoutAFolder();
    void isForThisUserAlone();
    void damageIsHarmless_data();
    void damageIsHarmless();
    void anEntryUnderAnotherNameIsNone();
    void trimsWhatWasUsedLongestAgo();
    void unwritableFolderIsHarmless();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"a/b"_s); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDiskCache::findsWhatWasStored()
{
    const DiskCache cache(folder());
    QVERIFY(!cache.find("key"));
    cache.store("key", QByteArray("value\0more", 10));
    cache.store("empty", {});
    QCOMPARE(cache.find("key"), QByteArray("value\0more", 10));
    QCOMPARE(cache.find("empty"), QByteArray());
    QVERIFY(!cache.find("other"));
    cache.store("key", "new");
    QCOMPARE(DiskCache(folder()).find("key"), QByteArray("new"));
    QCOMPARE(files().size(), 2);
}

void TestDiskCache::keepsNothingWithoutAFolder()
{
    const DiskCache cache{QString()};
    cache.store("key", "value");
    QVERIFY(!cache.find("key"));
    cache.trim();
}

void TestDiskCache::isForThisUserAlone()
{
    DiskCache(folder()).store("key", "value");
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
}

void TestDiskCache::damageIsHarmless_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("changed");
    QTest::newRow("empty") << qint64(0) << qint64(-1);
    QTest::newRow("cut in the checksum") << qint64(7) << qint64(-1);
    QTest::newRow("cut in the value") << qint64(20) << qint64(-1);
    QTest::newRow("a bit of the checksum") << qint64(-1) << qint64(3);
    QTest::newRow("a bit of the value") << qint64(-1) << qint64(18);
}

void TestDiskCache::damageIsHarmless()
{
    QFETCH(const qint64, size);
    QFETCH(const qint64, changed);
    const DiskCache cache(folder());
    cache.store("key", "a value of some length");
    QFile file(folder() + u'/' + files().first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (size >= 0) {
        QVERIFY(file.resize(size));
    } else {
        QVERIFY(file.seek(changed));
        const char byte = file.peek(1).at(0);
        QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
    }
    file.close();
    QVERIFY(!cache.find("key"));
    cache.store("key", "again");
    QCOMPARE(cache.find("key"), QByteArray("again"));
}

void TestDiskCache::anEntryUnderAnotherNameIsNone()
{
    const DiskCache cache(folder());
    cache.store("one", "value");
    const QString one = files().first();
    cache.store("two", "other");
    const QString two = one == files().first() ? files().last() : files().first();
    QVERIFY(QFile::remove(folder() + u'/' + two));
    QVERIFY(QFile::copy(folder() + u'/' + one, folder() + u'/' + two));
    QVERIFY(!cache.find("two"));
    QCOMPARE(cache.find("one"), QByteArray("value"));
}

void TestDiskCache::trimsWhatWasUsedLongestAgo()
{
    const DiskCache cache(folder(), 2500);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto age = [&](const QString &name, qint64 days) {
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(now.addDays(-days), QFileDevice::FileModificationTime));
    };
    QStringList before;
    for (int number = 0; number < 4; ++number) {
        cache.store(QByteArray::number(number), QByteArray(1000, 'x'));
        const QStringList all = files();
        const auto added = std::ranges::find_if(all, [&](const QString &each) { return !before.contains(each); });
        age(*added, 40 - number);
        before = all;
    }
    QFile unfinished(folder() + u"/abc.part"_s);
    QVERIFY(unfinished.open(QIODevice::WriteOnly));
    unfinished.close();
    age(u"abc.part"_s, 1);
    QVERIFY(cache.find("0")); // used now
    cache.trim();
    QVERIFY(cache.find("0") && cache.find("3"));
    QVERIFY(!cache.find("1") && !cache.find("2"));
    QCOMPARE(files().size(), 2);
}

void TestDiskCache::unwritableFolderIsHarmless()
{
    const DiskCache cache(u"/proc/sealyard"_s);
    cache.store("key", "value");
    cache.trim();
    QVERIFY(!cache.find("key"));
}

QTEST_GUILESS_MAIN(TestDiskCache)
#include "tst_diskcache.moc"
