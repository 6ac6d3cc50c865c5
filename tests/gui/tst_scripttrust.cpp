#include "gui/jobs/scripttrust.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sealyard::gui::ScriptTrust;

class TestScriptTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersOnePlaceAndText();
};

void TestScriptTrust::remembersOnePlaceAndText()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        ScriptTrust trust(settings);
        QVERIFY(!trust.isTrusted(u"/w/a/init.sh"_s, u"echo"_s));
        QVERIFY(!trust.isTrusted(u"/w/a/init.sh"_s, QString()));
        trust.trust(u"/w/a/init.sh"_s, u"echo"_s);
    }
    QSettings settings(file, QSettings::IniFormat);
    const ScriptTrust trust(settings);
    QVERIFY(trust.isTrusted(u"/w/a/init.sh"_s, u"echo"_s));
    QVERIFY(!trust.isTrusted(u"/w/a/init.sh"_s, u"echo; rm -rf ~"_s));
    QVERIFY(!trust.isTrusted(u"/other/a/init.sh"_s, u"echo"_s));
}

QTEST_GUILESS_MAIN(TestScriptTrust)

#include "tst_scripttrust.moc"
