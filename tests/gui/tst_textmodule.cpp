#include "gui/editor/textmodule.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestTextModule final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingModuleIsNamed();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
};

void TestTextModule::missingModuleIsNamed()
{
    const auto component = gui::loadTextModule(u"/nowhere/sealyard-kate.so"_s);
    QVERIFY(!component);
    QCOMPARE(component.error().kind, core::ErrorKind::NotFound);
    QVERIFY(component.error().message.contains("/nowhere/sealyard-kate.so"_L1));
}

void TestTextModule::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("FROM scratch\n");
    QTest::newRow("cut off") << QByteArray("\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\76\0", 20);
}

void TestTextModule::otherFilesAreRefused()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"sealyard-kate.so"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const auto component = gui::loadTextModule(path);
    QVERIFY(!component);
    QVERIFY2(component.error().message.contains("sealyard-kate.so"_L1), qPrintable(component.error().message));
}

QTEST_GUILESS_MAIN(TestTextModule)
#include "tst_textmodule.moc"
