#include "gui/frame/windowmodule.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestWindowModule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingModuleIsNamed();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

void TestWindowModule::missingModuleIsNamed()
{
    const auto fill = gui::loadWindowModule(u"/nowhere/sealyard-window.so"_s);
    QVERIFY(!fill);
    QCOMPARE(fill.error().kind, core::ErrorKind::NotFound);
    QVERIFY(fill.error().message.contains("/nowhere/sealyard-window.so"_L1));
}

void TestWindowModule::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("FROM scratch\n");
    QTest::newRow("cut off") << QByteArray("\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\76\0", 20);
}

void TestWindowModule::otherFilesAreRefused()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sealyard-window.so"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto fill = gui::loadWindowModule(path);
    QVERIFY(!fill);
    QVERIFY2(fill.error().message.contains("sealyard-window.so"_L1), qPrintable(fill.error().message));
}

QTEST_GUILESS_MAIN(TestWindowModule)
#include "tst_windowmodule.moc"
