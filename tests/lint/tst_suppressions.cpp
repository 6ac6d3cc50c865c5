#include "lint/suppressions.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using lint::Suppression;

/// Which comments are found, and for which lines; what they do is in the cases of SY910.
class TestSuppressions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
    void areBounded();
};

void TestSuppressions::areFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); ///< rules and lines
    QTest::newRow("none") << u"# sealyard: allow=SY101\n"_s << QString();
    QTest::newRow("behind") << u"a\nb # sealyard: ignore=SY101 why\n"_s << u"SY101 1-1"_s;
    QTest::newRow("above") << u"# sealyard: ignore=SY101\na\nb\n"_s << u"SY101 1-1"_s;
    QTest::newRow("above, others between") << u"# sealyard: ignore=a-b\n\n# more\n\ta\nb\n"_s << u"a-b 3-3"_s;
    QTest::newRow("at the end") << u"a\n# sealyard: ignore=SY101"_s << u"SY101 1-1"_s;
    QTest::newRow("file") << u"a # sealyard: ignore-file=SY101,SY102\n"_s << u"SY101,SY102 file"_s;
    QTest::newRow("no blanks") << u"#sealyard:ignore=SC2086\na\n"_s << u"SC2086 1-1"_s;
    QTest::newRow("above a long command") << u"# sealyard: ignore=SY101\na \\\n b \\\n c\nd\n"_s << u"SY101 1-3"_s;
    QTest::newRow("behind a long command") << u"x\na \\\n b # sealyard: ignore=SY101\nd\n"_s << u"SY101 1-2"_s;
    QTest::newRow("two") << u"a # sealyard: ignore=SY101\nb # sealyard: ignore=SY102"_s << u"SY101 0-0;SY102 1-1"_s;
}

void TestSuppressions::areFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    QStringList lines;
    for (const Suppression &each : lint::suppressionsIn(text)) {
        lines.append(each.rules.join(u',') +
                     (each.firstLine < 0 ? u" file"_s : u" %1-%2"_s.arg(each.firstLine).arg(each.lastLine)));
    }
    QCOMPARE(lines.join(u';'), found);
}

void TestSuppressions::areBounded()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(lint::suppressionsIn(u"# sealyard: ignore=SY101\n\\\n"_s.repeated(100'000)).size(),
             lint::suppressionLimit);
    QCOMPARE(lint::suppressionsIn(u"# sealyard: ignore="_s + u"a,"_s.repeated(100'000)).first().rules.size(), 50);
    QVERIFY2(timer.elapsed() < 10'000, "a hostile file must not keep the linter busy");
}

QTEST_GUILESS_MAIN(TestSuppressions)
#include "tst_suppressions.moc"
