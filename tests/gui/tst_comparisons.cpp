#include "gui/editor/editorpane.h"
#include "gui/git/diffview.h"
#include "gui/mainwindow/comparisons.h"
#include "gui/widgets/fuzzylist.h"
#include "support/scratchrepository.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::Comparisons;

class TestComparisons final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void marksWhatTheCommitHasNot();
    void comparesWithTheCommit();
    void saysThatThereIsNoCommit();
    void comparesWithAnotherVersion();
    void comparesWithAnyCommit();
    void comparesFolders();
    void comparesWithTheDisk();

private:
    [[nodiscard]] QString path() const { return QDir(m_repository->root()).filePath(m_file); }
    [[nodiscard]] gui::DiffView *shown() const { return m_window->findChild<gui::DiffView *>(); }

    const QString m_file = u"applications/one/1.0/Kubefile"_s;
    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchRepository> m_repository;
    std::unique_ptr<QWidget> m_window;
    gui::EditorPane *m_pane = nullptr;
    Comparisons *m_comparisons = nullptr;
};

void TestComparisons::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestComparisons::init()
{
    m_window.reset();
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->write(m_file, "FROM scratch\nCOPY . .\n");
    m_repository->write(u"applications/one/2.0/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"true\"]\n");
    m_repository->commitAll();
    m_repository->write(m_file, "FROM scratch\nCOPY a .\n");
    m_window = std::make_unique<QWidget>();
    m_pane = new gui::EditorPane(m_home.filePath(u"unsaved"_s), m_window.get());
    m_comparisons = new Comparisons(*m_pane, m_window.get());
    const image::Workspace workspace = image::openWorkspace(m_repository->root()).value();
    m_pane->setWorkspace(workspace, {});
    m_comparisons->setWorkspace(workspace);
    m_window->show();
    m_pane->open(path(), core::Position{1, 0});
}

void TestComparisons::marksWhatTheCommitHasNot()
{
    m_comparisons->readBases();
    QTRY_VERIFY(m_pane->peekChange());
}

void TestComparisons::comparesWithTheCommit()
{
    m_comparisons->compareWithCommit();
    QTRY_VERIFY(shown());
    QCOMPARE(shown()->diff().lines().size(), 3);
    QVERIFY(!shown()->findChild<QToolButton *>(u"stageLinesButton"_s)->isVisible());
}

void TestComparisons::saysThatThereIsNoCommit()
{
    m_repository->write(u"applications/one/1.0/new"_s, "a\n");
    m_pane->open(QDir(m_repository->root()).filePath(u"applications/one/1.0/new"_s));
    QSignalSpy spy(m_comparisons, &Comparisons::refused);
    m_comparisons->compareWithCommit();
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 20'000);
    QVERIFY(!spy.first().first().toString().isEmpty());
    m_comparisons->compareWithVersion();
    QCOMPARE(spy.count(), 2);
}

void TestComparisons::comparesWithAnotherVersion()
{
    m_comparisons->compareWithVersion();
    auto *list = m_window->findChild<gui::FuzzyList *>();
    QVERIFY(list);
    QTest::keyClick(list->findChild<QLineEdit *>(u"fuzzyEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(shown());
    QVERIFY(shown()->findChild<QLabel *>(u"diffTitle"_s)->text().contains("2.0"_L1));
    QCOMPARE(shown()->diff().lines().last().text, "COPY a .\n");
}

void TestComparisons::comparesWithAnyCommit()
{
    m_repository->git({u"branch"_s, u"before"_s});
    m_repository->commitAll();
    m_comparisons->compareWithAny({u"main"_s});
    auto *dialog = m_window->findChild<QInputDialog *>(u"commitQuestion"_s);
    QVERIFY(dialog);
    auto *names = dialog->findChild<QComboBox *>();
    QCOMPARE(names->currentText(), u"main"_s);
    names->setEditText(u" before "_s);
    dialog->accept();
    QTRY_VERIFY(shown());
    QVERIFY(shown()->findChild<QLabel *>(u"diffTitle"_s)->text().startsWith(u"before → "_s));
    QCOMPARE(shown()->diff().lines().last().text, "COPY a .\n");

    const QSignalSpy refused(m_comparisons, &Comparisons::refused);
    m_comparisons->compareWithOlder(path(), u"nowhere"_s, {});
    QTRY_COMPARE(refused.count(), 1);
}

void TestComparisons::comparesFolders()
{
    const QSignalSpy refused(m_comparisons, &Comparisons::refused);
    const QString folder = QDir(m_repository->root()).filePath(u"applications/one"_s);
    m_comparisons->compareWithOlder(folder + "/2.0"_L1, u"HEAD"_s, {});
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toString(), u"“2.0” is as it was in HEAD."_s);

    QVERIFY(QFile::remove(folder + "/2.0/Kubefile"_L1));
    m_repository->write(u"applications/one/3.0/Kubefile"_s, "FROM scratch\n");
    m_comparisons->compareWithOlder(folder,
                                    QString::fromLatin1(m_repository->git({u"rev-parse"_s, u"HEAD"_s}).trimmed()), {});
    QTRY_VERIFY(shown());
    auto *files = m_window->findChild<QListWidget *>(u"comparedFiles"_s);
    QStringList names;
    for (int row = 0; row < files->count(); ++row) {
        names.append(files->item(row)->text());
    }
    QCOMPARE(names, (QStringList{u"M applications/one/1.0/Kubefile"_s, u"D applications/one/2.0/Kubefile"_s,
                                 u"A applications/one/3.0/Kubefile"_s}));
    QCOMPARE(shown()->diff().lines().last().text, "COPY a .\n");
    QTest::keyClick(files, Qt::Key_End);
    QCOMPARE(shown()->diff().lines().last().text, "FROM scratch\n");
}

void TestComparisons::comparesWithTheDisk()
{
    QVERIFY(m_pane->apply(path(), {{{{0, 0}, {0, 0}}, u"# mine\n"_s}}));
    m_comparisons->compareWithDisk(path());
    QVERIFY(shown());
    QCOMPARE(shown()->diff().lines().first().text, "# mine\n");
}

QTEST_MAIN(TestComparisons)
#include "tst_comparisons.moc"
