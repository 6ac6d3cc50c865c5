#include "gui/frame/windowsettings.h"
#include "gui/mainwindow/sessionsettings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::SessionSettings;
using gui::WindowSettings;

namespace {

gui::EditorSides oneSide(const QStringList &paths)
{
    return {{gui::EditorSide{paths, paths.last()}}};
}

} // namespace

class TestSessionSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersColours_data();
    void remembersColours();
    void keepsFifteenRecentWorkspaces();
    void leavesOutWhatIsGone();
    void remembersEachWorkspace();
    void remembersSidesAndCursors();
    void forgets();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
};

void TestSessionSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(u"session.conf"_s), QSettings::IniFormat);
}

void TestSessionSettings::remembersColours_data()
{
    QTest::addColumn<Qt::ColorScheme>("scheme");
    QTest::newRow("system") << Qt::ColorScheme::Unknown;
    QTest::newRow("light") << Qt::ColorScheme::Light;
    QTest::newRow("dark") << Qt::ColorScheme::Dark;
}

void TestSessionSettings::remembersColours()
{
    QFETCH(const Qt::ColorScheme, scheme);
    WindowSettings settings(*m_store);
    QCOMPARE(settings.colorScheme(), Qt::ColorScheme::Unknown);
    settings.setColorScheme(Qt::ColorScheme::Dark);
    settings.setColorScheme(scheme);
    m_store->sync();
    QCOMPARE(WindowSettings(*m_store).colorScheme(), scheme);
}

void TestSessionSettings::keepsFifteenRecentWorkspaces()
{
    SessionSettings settings(*m_store);
    for (int number = 0; number < 20; ++number) {
        const QString root = m_folder->filePath(QString::number(number));
        QVERIFY(QDir().mkpath(root));
        settings.addRecentWorkspace(root);
        settings.setWorkspaceState(root, {oneSide({u"a"_s})});
    }
    settings.addRecentWorkspace(m_folder->filePath(u"10"_s));
    const QStringList recent = settings.recentWorkspaces();
    QCOMPARE(recent.size(), 15);
    QCOMPARE(recent.first(), m_folder->filePath(u"10"_s));
    QCOMPARE(recent.count(recent.first()), 1);
    QVERIFY(settings.workspaceState(m_folder->filePath(u"0"_s)).editor.sides.isEmpty());
}

void TestSessionSettings::leavesOutWhatIsGone()
{
    SessionSettings settings(*m_store);
    settings.addRecentWorkspace(m_folder->filePath(u"absent"_s));
    QCOMPARE(settings.recentWorkspaces(), QStringList());
}

void TestSessionSettings::remembersEachWorkspace()
{
    SessionSettings settings(*m_store);
    const gui::WorkspaceState first{oneSide({u"x"_s, u"y"_s}), {u"applications"_s}};
    settings.setWorkspaceState(u"/a/集群"_s, first);
    settings.setWorkspaceState(u"/b"_s, {oneSide({u"z"_s})});
    const gui::WorkspaceState state = settings.workspaceState(u"/a/集群"_s);
    QVERIFY(state.editor == first.editor);
    QCOMPARE(state.expanded, QStringList{u"applications"_s});
    QVERIFY(settings.workspaceState(u"/c"_s).editor.sides.isEmpty());
}

void TestSessionSettings::remembersSidesAndCursors()
{
    gui::EditorSides editor = oneSide({u"a/b.yaml"_s});
    editor.sides.first().views = {{u"a/b.yaml"_s, {{u"CursorLine"_s, u"12"_s}, {u"TextFolding"_s, u"[{\"a\":1}]"_s}}}};
    editor.sides.append(
        gui::EditorSide{{u"a/b.yaml"_s, u"c"_s}, u"c"_s, {{u"a/b.yaml"_s, {{u"CursorLine"_s, u"1"_s}}}}});
    editor.current = 1;
    editor.orientation = Qt::Vertical;
    editor.sizes = {300, 200};
    SessionSettings(*m_store).setWorkspaceState(u"/a"_s, {editor});
    m_store->sync();
    QSettings again(m_store->fileName(), QSettings::IniFormat);
    QVERIFY(SessionSettings(again).workspaceState(u"/a"_s).editor == editor);
}

void TestSessionSettings::forgets()
{
    SessionSettings settings(*m_store);
    settings.addRecentWorkspace(m_folder->path());
    settings.setWorkspaceState(m_folder->path(), {oneSide({u"x"_s})});
    settings.clearRecentWorkspaces();
    QCOMPARE(settings.recentWorkspaces(), QStringList());
    QVERIFY(settings.workspaceState(m_folder->path()).editor.sides.isEmpty());
}

QTEST_MAIN(TestSessionSettings)
#include "tst_sessionsettings.moc"
