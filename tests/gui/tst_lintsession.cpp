#include "gui/problems/lintsession.h"
#include "support/scratchworkspace.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::LintSession;

namespace {

constexpr auto good = "FROM scratch\nCOPY manifests ./manifests\nCMD [\"kubectl apply -f manifests\"]\n";

int countAt(const LintSession &session, const QString &path)
{
    return static_cast<int>(std::ranges::count(session.findings(), path, &core::Diagnostic::path));
}

} // namespace

class TestLintSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatIsOnDisk();
    void followsUnsavedText();
    void lintsOnlyWhatChanged();
    void forgetsADirectoryThatIsGone();
    void deliversOnlyTheNewest();
    void clears();
    void tellsHowFarFixesAre();
    void forgetsFixesThatAreNotWanted();

private:
    [[nodiscard]] image::Workspace open() const;

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    const QString m_one = u"applications/one/1.0/Kubefile"_s;
    const QString m_two = u"applications/two/2.0/Kubefile"_s;
};

void TestLintSession::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(m_one, good);
    m_scratch->write(u"applications/one/1.0/manifests/a.yaml"_s, "kind: ConfigMap\n");
    m_scratch->write(m_two, "FROM scratch\nCOPYY . .\n");
}

image::Workspace TestLintSession::open() const
{
    return image::openWorkspace(m_scratch->root()).value();
}

void TestLintSession::findsWhatIsOnDisk()
{
    LintSession session;
    const QSignalSpy spy(&session, &LintSession::findingsChanged);
    session.setWorkspace(open());
    QVERIFY(session.isBusy());
    QTRY_COMPARE(spy.count(), 1);
    QVERIFY(!session.isBusy());
    QCOMPARE(countAt(session, m_one), 0);
    QVERIFY(countAt(session, m_two) > 0);
    QVERIFY(std::ranges::is_sorted(session.findings(), core::comesBefore));
}

void TestLintSession::followsUnsavedText()
{
    LintSession session;
    session.setWorkspace(open());
    QTRY_VERIFY(!session.isBusy());
    session.setText(m_one, u"FROM scratch\nCOPYY . .\n"_s);
    QTRY_VERIFY(countAt(session, m_one) > 0);
    QVERIFY(countAt(session, m_two) > 0);
    session.setText(m_one, std::nullopt);
    QTRY_COMPARE(countAt(session, m_one), 0);
}

void TestLintSession::lintsOnlyWhatChanged()
{
    LintSession session;
    session.setWorkspace(open());
    QTRY_VERIFY(!session.isBusy());
    m_scratch->write(m_one, "FROM scratch\nCOPYY . .\n");
    m_scratch->write(m_two, good);
    const int before = countAt(session, m_two);
    session.setWorkspace(open(), {u"applications/one/1.0"_s});
    QVERIFY(!session.isBusy());
    QTRY_VERIFY(countAt(session, m_one) > 0);
    QCOMPARE(countAt(session, m_two), before);
}

void TestLintSession::forgetsADirectoryThatIsGone()
{
    LintSession session;
    session.setWorkspace(open());
    QTRY_VERIFY(!session.isBusy());
    image::Workspace rest = open();
    rest.applications.removeIf([](const image::Application &application) { return application.name == "two"_L1; });
    session.setWorkspace(rest, {u"applications/two/2.0"_s});
    QTRY_COMPARE(countAt(session, m_two), 0);
}

void TestLintSession::deliversOnlyTheNewest()
{
    LintSession session;
    session.setWorkspace(open());
    QTRY_VERIFY(!session.isBusy());
    for (int round = 0; round < 20; ++round) {
        session.setText(m_one, u"FROM scratch\nCOPYY %1 .\nCMD [\"true\"]\n"_s.arg(round));
    }
    session.setText(m_one, u"FROM scratch\nCOPYY a .\nCOPYY b .\nCOPY Kubefile .\nCMD [\"true\"]\n"_s);
    QTRY_COMPARE(countAt(session, m_one), 2);
    QTest::qWait(100);
    QCOMPARE(countAt(session, m_one), 2);
}

void TestLintSession::clears()
{
    LintSession session;
    session.setWorkspace(open());
    session.clear();
    QVERIFY(!session.isBusy());
    const QSignalSpy spy(&session, &LintSession::findingsChanged);
    QVERIFY(!QTest::qWaitFor([&spy] { return spy.count() > 0; }, 300));
    QVERIFY(session.findings().isEmpty());
}

void TestLintSession::tellsHowFarFixesAre()
{
    LintSession session;
    session.setWorkspace(open());
    const QSignalSpy progress(&session, &LintSession::fixesProgressed);
    const QSignalSpy found(&session, &LintSession::fixesFound);
    session.findFixes({}, lint::FixKind::All);
    QTRY_COMPARE(found.count(), 1);
    QVERIFY(!progress.isEmpty());
    QCOMPARE(progress.last().at(2).toInt(), 2);
    QVERIFY(progress.last().at(0).toString().endsWith("of 2"_L1));
}

void TestLintSession::forgetsFixesThatAreNotWanted()
{
    LintSession session;
    session.setWorkspace(open());
    const QSignalSpy found(&session, &LintSession::fixesFound);
    session.findFixes({}, lint::FixKind::All);
    session.stopFindingFixes();
    session.findFixes({u"applications/one/1.0"_s}, lint::FixKind::Safe);
    QTRY_COMPARE(found.count(), 1);
    session.clear();
    QTRY_VERIFY(!session.isBusy());
    QCOMPARE(found.count(), 1);
}

QTEST_MAIN(TestLintSession)
#include "tst_lintsession.moc"
