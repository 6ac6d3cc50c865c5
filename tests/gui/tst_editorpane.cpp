#include "gui/editor/editorpane.h"
#include "support/scratchworkspace.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::EditorPane;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

} // namespace

class TestEditorPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensAFileOnce();
    void saves();
    void leavesNothingBesideTheFile();
    void keepsWhatTheUserDidNotType_data();
    void keepsWhatTheUserDidNotType();
    void asksBeforeClosing_data();
    void asksBeforeClosing();
    void tellsContentAfterAPause();
    void keepsWhatIsTypedWithoutAPause();
    void explainsWhatIsNoText_data();
    void explainsWhatIsNoText();
    void loadsCleanTextAgainWhenTheFileChanges();
    void asksWhenTheFileChangesUnderUnsavedText();
    void keepsTextOfADeletedFile();
    void restoresAfterACrash_data();
    void restoresAfterACrash();
    void restoresAMissingFileAfterACrash();
    void dropsWhatACrashLeft();
    void showsWhatCouldNotBeSaved();
    void tellsFilesWithEqualNamesApart();
    void showsFindingsAtTheCursor();

private:
    [[nodiscard]] QWidget *text() const;
    void type(const QString &letters) const;
    void crashWith(const QString &letters);
    [[nodiscard]] QPushButton *barButton(const QString &text) const;
    [[nodiscard]] int kept() const;

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    QTemporaryDir m_home; ///< settings of the text component, and unsaved texts
    std::unique_ptr<EditorPane> m_pane;
};

void TestEditorPane::initTestCase()
{
    // In QStandardPaths' test mode the text component would not read our settings.
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestEditorPane::init()
{
    m_pane.reset();
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    QDir(m_home.filePath(u"unsaved"_s)).removeRecursively();
    m_pane = std::make_unique<EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->resize(800, 600);
    m_pane->show();
    m_scratch->write(u"Kubefile"_s, "FROM scratch\n");
}

QWidget *TestEditorPane::text() const
{
    const auto *tabs = m_pane->findChild<QTabWidget *>(u"editorTabs"_s);
    QWidget *view = tabs->currentWidget()->findChild<QWidget *>(u"textView"_s);
    return view->focusProxy() ? view->focusProxy() : view;
}

void TestEditorPane::type(const QString &letters) const
{
    text()->setFocus();
    QTest::keyClicks(text(), letters);
}

/// How many unsaved texts lie on disk.
int TestEditorPane::kept() const
{
    QDirIterator files(m_home.filePath(u"unsaved"_s), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); files.next()) {
        ++count;
    }
    return count;
}

void TestEditorPane::opensAFileOnce()
{
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    m_pane->open(m_scratch->at(u"./Kubefile"_s));
    QCOMPARE(m_pane->paths(), QStringList{m_scratch->at(u"Kubefile"_s)});
    QVERIFY(m_pane->unsavedFiles().isEmpty());
}

void TestEditorPane::saves()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    type(u"# x"_s);
    QVERIFY(m_pane->isCurrentModified());
    QCOMPARE(m_pane->unsavedText(path), u"# xFROM scratch\n"_s);
    QVERIFY(m_pane->saveCurrent());
    QVERIFY(m_pane->unsavedFiles().isEmpty());
    QCOMPARE(m_pane->unsavedText(path), std::nullopt);
    QCOMPARE(contents(path), "# xFROM scratch\n");
}

void TestEditorPane::leavesNothingBesideTheFile()
{
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    type(u"# x"_s);
    QTRY_COMPARE(kept(), 1);
    QVERIFY(m_pane->saveCurrent());
    const QDir folder(m_scratch->root());
    QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"Kubefile"_s});
    QTRY_COMPARE(kept(), 0);
}

void TestEditorPane::keepsWhatTheUserDidNotType_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("blanks at the line's end") << QByteArray("FROM scratch  \n");
    QTest::newRow("no newline at the end") << QByteArray("FROM scratch");
    QTest::newRow("CRLF") << QByteArray("FROM scratch\r\nCOPY . .\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "FROM scratch\n");
    QTest::newRow("tabs") << QByteArray("\tFROM\tscratch\n");
    QTest::newRow("blank lines at the end") << QByteArray("FROM scratch\n\n\n");
    QTest::newRow("Chinese") << QByteArray("# 集群镜像\n");
}

void TestEditorPane::keepsWhatTheUserDidNotType()
{
    QFETCH(const QByteArray, before);
    m_scratch->write(u"Kubefile"_s, before);
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path, core::Position{0, 0});
    type(u"y"_s);
    QVERIFY(m_pane->saveCurrent());
    QByteArray expected = before;
    expected.insert(before.startsWith("\xEF\xBB\xBF") ? 3 : 0, 'y');
    QCOMPARE(contents(path), expected);
}

void TestEditorPane::asksBeforeClosing_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<QByteArray>("onDisk");
    QTest::newRow("save") << int(QDialogButtonBox::Save) << true << QByteArray("xFROM scratch\n");
    QTest::newRow("discard") << int(QDialogButtonBox::Discard) << true << QByteArray("FROM scratch\n");
    QTest::newRow("cancel") << int(QDialogButtonBox::Cancel) << false << QByteArray("FROM scratch\n");
}

void TestEditorPane::asksBeforeClosing()
{
    QFETCH(const int, button);
    QFETCH(const bool, isClosed);
    QFETCH(const QByteArray, onDisk);
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    type(u"x"_s);
    m_pane->closeCurrent();
    const auto *dialog = m_pane->findChild<QDialog *>(u"UnsavedDialog"_s);
    QVERIFY(dialog);
    const auto *buttons = dialog->findChild<QDialogButtonBox *>(u"buttons"_s);
    buttons->button(static_cast<QDialogButtonBox::StandardButton>(button))->click();
    QCOMPARE(m_pane->paths().isEmpty(), isClosed);
    QCOMPARE(!m_pane->unsavedFiles().isEmpty(), !isClosed);
    QCOMPARE(contents(path), onDisk);
}

void TestEditorPane::tellsContentAfterAPause()
{
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    QSignalSpy spy(m_pane.get(), &EditorPane::contentChanged);
    type(u"abc"_s);
    QCOMPARE(spy.count(), 0);
    QVERIFY(spy.wait(2000));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), m_scratch->at(u"Kubefile"_s));
}

void TestEditorPane::keepsWhatIsTypedWithoutAPause()
{
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 1500;) {
        type(u"a"_s);
        QTest::qWait(20);
    }
    QCOMPARE(kept(), 1);
}

void TestEditorPane::explainsWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("binary") << QByteArray("FROM\0scratch", 12);
    QTest::newRow("not UTF-8") << QByteArray("caf\xe9\n");
    QTest::newRow("too large, and binary") << QByteArray(17 * 1024 * 1024, '\0');
}

void TestEditorPane::explainsWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    m_scratch->write(u"Kubefile"_s, bytes);
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    const auto *explanation = m_pane->findChild<QWidget *>(u"explanation"_s);
    QVERIFY(explanation);
    QVERIFY(!explanation->findChild<QLabel *>(u"emptyText"_s)->text().isEmpty());
    QVERIFY(!m_pane->cursor());
    QVERIFY(m_pane->saveAll());
    QCOMPARE(contents(m_scratch->at(u"Kubefile"_s)), bytes);
}

void TestEditorPane::loadsCleanTextAgainWhenTheFileChanges()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    const QSignalSpy spy(m_pane.get(), &EditorPane::contentChanged);
    m_scratch->write(u"Kubefile"_s, "FROM scratch\nCOPY . .\n");
    m_pane->checkDisk();
    QCOMPARE(spy.count(), 1);
    type(u"x"_s);
    QCOMPARE(m_pane->unsavedText(path), u"xFROM scratch\nCOPY . .\n"_s);
}

void TestEditorPane::asksWhenTheFileChangesUnderUnsavedText()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    type(u"x"_s);
    m_scratch->write(u"Kubefile"_s, "FROM other\n");
    QVERIFY(!m_pane->saveCurrent());
    QCOMPARE(contents(path), "FROM other\n");
    const auto *bar = m_pane->findChild<QWidget *>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QTRY_VERIFY2(bar->height() < m_pane->height() / 4, "the text has the rest");
    bar->findChildren<QPushButton *>().last()->click();
    QVERIFY(!bar->isVisible());
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(path), "xFROM scratch\n");
}

void TestEditorPane::keepsTextOfADeletedFile()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->unsavedFiles().isEmpty(), 10000);
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(path), "FROM scratch\n");
}

void TestEditorPane::crashWith(const QString &letters)
{
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    type(letters);
    QTRY_COMPARE(kept(), 1);
    // Like a crash, this leaves the unsaved text behind.
    m_pane.reset();
    m_pane = std::make_unique<EditorPane>(m_home.filePath(u"unsaved"_s));
    m_pane->show();
}

QPushButton *TestEditorPane::barButton(const QString &text) const
{
    const QList<QPushButton *> buttons = m_pane->findChildren<QPushButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&text](const QPushButton *each) { return each->text().remove(u'&') == text; });
    return found == buttons.end() ? nullptr : *found;
}

void TestEditorPane::restoresAfterACrash_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::newRow("file as it was") << QByteArray("FROM scratch\n");
    QTest::newRow("file changed since") << QByteArray("FROM scratch\nCOPY . .\n");
}

void TestEditorPane::restoresAfterACrash()
{
    QFETCH(const QByteArray, now);
    const QString path = m_scratch->at(u"Kubefile"_s);
    crashWith(u"x"_s);
    m_scratch->write(u"Kubefile"_s, now);
    QCOMPARE(m_pane->lostPaths(), QStringList{path});
    m_pane->open(path);
    QVERIFY(m_pane->unsavedFiles().isEmpty());
    QVERIFY(barButton(u"Restore Changes"_s));
    barButton(u"Restore Changes"_s)->click();
    QCOMPARE(m_pane->unsavedText(path), u"xFROM scratch\n"_s);
    QCOMPARE(m_pane->lostPaths(), QStringList());
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(path), "xFROM scratch\n");
    QTRY_COMPARE(kept(), 0);
}

void TestEditorPane::restoresAMissingFileAfterACrash()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    crashWith(u"x"_s);
    QVERIFY(QFile::remove(path));
    m_pane->open(path);
    QCOMPARE(m_pane->unsavedText(path), u"xFROM scratch\n"_s);
    QVERIFY(m_pane->saveCurrent());
    QCOMPARE(contents(path), "xFROM scratch\n");
}

void TestEditorPane::dropsWhatACrashLeft()
{
    crashWith(u"x"_s);
    m_pane->open(m_scratch->at(u"Kubefile"_s));
    barButton(u"Drop Changes"_s)->click();
    QVERIFY(m_pane->unsavedFiles().isEmpty());
    QTRY_COMPARE(kept(), 0);
}

void TestEditorPane::showsWhatCouldNotBeSaved()
{
    m_scratch->write(u"other"_s, "other\n");
    const QString path = m_scratch->at(u"Kubefile"_s);
    m_pane->open(path);
    type(u"x"_s);
    m_pane->open(m_scratch->at(u"other"_s));
    type(u"y"_s);
    m_scratch->write(u"Kubefile"_s, "FROM other\n");
    QVERIFY(!m_pane->saveAll());
    QCOMPARE(m_pane->currentPath(), path);
    QTRY_VERIFY(barButton(u"Keep My Text"_s)->isVisible());
    QCOMPARE(contents(m_scratch->at(u"other"_s)), "yother\n");
}

void TestEditorPane::tellsFilesWithEqualNamesApart()
{
    m_scratch->write(u"helm/v1/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"nginx/v2/Kubefile"_s, "FROM scratch\n");
    m_pane->open(m_scratch->at(u"helm/v1/Kubefile"_s));
    m_pane->open(m_scratch->at(u"nginx/v2/Kubefile"_s));
    const auto *tabs = m_pane->findChild<QTabWidget *>(u"editorTabs"_s);
    QCOMPARE(tabs->tabText(0), u"Kubefile (helm/v1)"_s);
    QCOMPARE(tabs->tabText(1), u"Kubefile (nginx/v2)"_s);
}

void TestEditorPane::showsFindingsAtTheCursor()
{
    const QString path = m_scratch->at(u"Kubefile"_s);
    core::Diagnostic finding;
    finding.message = u"wrong"_s;
    finding.range = {{0, 5}, {0, 12}};
    m_pane->setFindings({{path, {finding}}});
    m_pane->open(path, core::Position{0, 0});
    QCOMPARE(m_pane->messagesAtCursor(), QStringList{u"wrong"_s});
    QTest::keyClick(text(), Qt::Key_Return);
    QCOMPARE(m_pane->messagesAtCursor(), QStringList{u"wrong"_s});
    m_pane->setFindings({});
    QCOMPARE(m_pane->messagesAtCursor(), QStringList());
}

QTEST_MAIN(TestEditorPane)
#include "tst_editorpane.moc"
