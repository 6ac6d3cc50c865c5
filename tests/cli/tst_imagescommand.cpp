#include "cli/command.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::cli;

/// What "images" says of commits; and the program that starts quickly, which has to become the other one for that.
class TestImagesCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsChanges_data();
    void listsChanges();
    void saysWhyNot_data();
    void saysWhyNot();
    void startsQuickly();

private:
    test::ScratchRepository m_repository{u"images"_s};
};

namespace {

const QString manifest = u"applications/a/1/manifests/a.yaml"_s;

/// Exit status, output and errors of one call.
struct Outcome
{
    ExitStatus status = ExitStatus::Clean;
    QString out;
    QString err;
};

Outcome images(const QStringList &arguments)
{
    Outcome outcome;
    QString input;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    QTextStream in(&input);
    Console console{.out = out, .err = err, .in = in};
    outcome.status = cli::run(QStringList{u"images"_s} + arguments, console);
    return outcome;
}

} // namespace

void TestImagesCommand::initTestCase()
{
    m_repository.write(manifest, "image: a:1\nimage: b:1\n");
    m_repository.write(u"applications/same/1/images/shim/list"_s, "c:1\n");
    m_repository.commitAll();
    m_repository.git({u"tag"_s, u"first"_s});
    m_repository.write(manifest, "image: a:2\nimage: b:1\n");
    m_repository.commitAll();
    m_repository.write(manifest, "image: a:2\nimage: d:1\n");
}

void TestImagesCommand::listsChanges_data()
{
    QTest::addColumn<QString>("commit");
    QTest::addColumn<QString>("lines");
    const QString title = u"applications/a/1\n"_s;
    const QString rest = u"  - docker.io/library/b:1\n  + docker.io/library/d:1\n"_s;
    QTest::newRow("last commit") << u"HEAD"_s << title + rest;
    QTest::newRow("one before") << u"first"_s
                                << title + u"  ~ docker.io/library/a:1 -> docker.io/library/a:2\n"_s + rest;
}

void TestImagesCommand::listsChanges()
{
    QFETCH(QString, commit);
    const Outcome outcome = images({u"--since"_s, commit, m_repository.root()});
    QVERIFY2(outcome.status == ExitStatus::Clean, qPrintable(outcome.err));
    QTEST(outcome.out, "lines");
}

void TestImagesCommand::saysWhyNot_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<ExitStatus>("status");
    QTest::newRow("no such commit") << QStringList{u"--since"_s, u"nowhere"_s} << ExitStatus::CouldNotRun;
    QTest::newRow("with --json") << QStringList{u"--since"_s, u"HEAD"_s, u"--json"_s} << ExitStatus::Usage;
    QTest::newRow("with --why") << QStringList{u"--since"_s, u"HEAD"_s, u"--why"_s, u"a"_s} << ExitStatus::Usage;
}

void TestImagesCommand::saysWhyNot()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = images(arguments + QStringList{m_repository.root()});
    QTEST(outcome.status, "status");
    QVERIFY(!outcome.err.isEmpty());
}

/// Libraries that take longer to load than a version directory takes to look at.
void TestImagesCommand::startsQuickly()
{
    QProcess program;
    program.start(u"ldd"_s, {QStringLiteral(SEALYARD_CLI)});
    QVERIFY(program.waitForFinished());
    const QByteArray libraries = program.readAllStandardOutput();
    QVERIFY(libraries.contains("libc.so"));
    QCOMPARE(libraries.contains("libQt6Core"), !SEALYARD_QT_IS_LINKED_IN);
    QList<const char *> heavy{"libgit2", "libKF6", "libQt6Network", "libqt6keychain", "libre2"};
    if (SEALYARD_QT_IS_LINKED_IN) {
        heavy += {"libicu", "libglib", "libstdc++", "libzstd", "libpcre2"};
    }
    for (const char *each : heavy) {
        QVERIFY2(!libraries.contains(each), each);
    }
    program.start(QStringLiteral(SEALYARD_CLI), {u"images"_s, u"--since"_s, u"HEAD"_s, m_repository.root()});
    QVERIFY(program.waitForFinished());
    QVERIFY(program.readAllStandardOutput().contains("+ docker.io/library/d:1"));
}

QTEST_GUILESS_MAIN(TestImagesCommand)
#include "tst_imagescommand.moc"
