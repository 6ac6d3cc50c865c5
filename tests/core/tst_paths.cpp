#include "core/paths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestPaths final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liesIn_data();
    void liesIn();
};

void TestPaths::liesIn_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("expected");
    QTest::newRow("itself") << u"applications/helm"_s << u"applications/helm"_s << true;
    QTest::newRow("below") << u"applications/helm/v1/Kubefile"_s << u"applications/helm"_s << true;
    QTest::newRow("the name only begins alike") << u"applications/helm2/v1"_s << u"applications/helm"_s << false;
    QTest::newRow("above") << u"applications"_s << u"applications/helm"_s << false;
    QTest::newRow("root") << u"/home"_s << u"/"_s << true;
    QTest::newRow("nothing") << u"applications"_s << QString() << false;
}

void TestPaths::liesIn()
{
    QFETCH(const QString, path);
    QFETCH(const QString, folder);
    QTEST(core::liesIn(path, folder), "expected");
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
