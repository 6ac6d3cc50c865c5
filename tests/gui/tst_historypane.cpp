#include "gui/git/difftext.h"
#include "gui/git/diffview.h"
#include "gui/git/historymodel.h"
#include "gui/git/historypane.h"
#include "support/scratchrepository.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::HistoryModel;
using test::ScratchRepository;

/// The pane for histories by clicks and keys, on repositories that git's own program made.
class TestHistoryPane final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsCommitsAndWhatTheyChanged();
    void listsTheFilesOfAFolder();
    void readsInPages();
    void readsOnAsItIsLookedAt();
    void findsACommitFarBack();
    void staysAtTheCommitWhenThereAreMore();
    void offersToCompare();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();

private:
    template <typename Type> [[nodiscard]] Type *child(const QString &name) const
    {
        auto *found = m_pane->findChild<Type *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QTreeView *tree() const { return child<QTreeView>(u"commitsTree"_s); }
    [[nodiscard]] QString subject(int row) const { return tree()->model()->index(row, 0).data().toString(); }
    [[nodiscard]] QString diff() const { return child<gui::DiffText>(u"unifiedDiff"_s)->toPlainText(); }
    [[nodiscard]] QString at(const QString &path) const { return m_repository->files().at(path); }
    void commit(const QString &path, const QByteArray &text, const QString &message) const
    {
        m_repository->write(path, text);
        m_repository->git({u"add"_s, u"-A"_s});
        m_repository->git({u"commit"_s, u"-q"_s, u"-m"_s, message});
    }
    /// A long history of one file without a process for each commit.
    void commitMany(int count) const
    {
        QByteArray stream;
        for (int i = 1; i <= count; ++i) {
            const QByteArray number = QByteArray::number(i);
            stream += "commit refs/heads/main\ncommitter a <a@example.org> " + QByteArray::number(1700000000 + i) +
                      " +0000\ndata " + QByteArray::number(number.size()) + '\n' + number + "\nM 644 inline x\ndata " +
                      QByteArray::number(number.size()) + '\n' + number + '\n';
        }
        QProcess import;
        import.setWorkingDirectory(m_repository->root());
        import.start(u"git"_s, {u"fast-import"_s, u"--quiet"_s});
        import.write(stream);
        import.closeWriteChannel();
        QVERIFY(import.waitForFinished() && import.exitCode() == 0);
        m_repository->git({u"reset"_s, u"-q"_s, u"--hard"_s});
    }

    std::unique_ptr<ScratchRepository> m_repository;
    std::unique_ptr<gui::HistoryPane> m_pane;
};

void TestHistoryPane::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_pane = std::make_unique<gui::HistoryPane>();
    m_pane->resize(1000, 300);
    m_pane->QWidget::show();
}

void TestHistoryPane::showsCommitsAndWhatTheyChanged()
{
    commit(u"old"_s, "1\n2\n3\n4\n", u"first"_s);
    m_repository->git({u"mv"_s, u"old"_s, u"a b"_s});
    commit(u"a b"_s, "1\nzwei\n3\n4\n", u"renamed\n\nWith <b>reasons</b>."_s);
    const QAbstractItemModelTester tester(tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_pane->show(at(u"a b"_s));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QCOMPARE(child<QLabel>(u"placeLabel"_s)->text(), u"a b: 2 commit(s)"_s);
    QCOMPARE(subject(0), u"renamed"_s);
    QTRY_COMPARE(diff(), u"@@ -1,4 +1,4 @@\n1\n2\nzwei\n3\n4"_s);
    QCOMPARE(child<QLabel>(u"diffTitle"_s)->text(), u"old → a b"_s);
    QVERIFY(child<QPlainTextEdit>(u"commitText"_s)->toPlainText().endsWith(u"With <b>reasons</b>."_s));
    QVERIFY(!child<QListWidget>(u"filesList"_s)->isVisible());
    QTest::keyClick(tree(), Qt::Key_Down);
    QTRY_COMPARE(diff(), u"@@ -0,0 +1,4 @@\n1\n2\n3\n4"_s);
    child<QToolButton>(u"copyButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(),
             m_repository->git({u"rev-parse"_s, u"HEAD~1"_s}).trimmed());
}

void TestHistoryPane::listsTheFilesOfAFolder()
{
    m_repository->write(u"elsewhere"_s, "1\n");
    m_repository->write(u"a/1/x"_s, "1\n");
    commit(u"a/1/y"_s, "2\n", u"first"_s);
    commit(u"elsewhere"_s, "2\n", u"second"_s);
    m_pane->show(at(u"a/1"_s));
    auto *files = child<QListWidget>(u"filesList"_s);
    QTRY_COMPARE(files->count(), 2);
    QCOMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(files->item(1)->text(), u"A a/1/y"_s);
    QTest::keyClick(files, Qt::Key_Down);
    QCOMPARE(diff(), u"@@ -0,0 +1 @@\n2"_s);
    const QSignalSpy compared(m_pane.get(), &gui::HistoryPane::compareRequested);
    child<QToolButton>(u"compareButton"_s)->click();
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared.first().first().toString(), at(u"a/1"_s));
}

void TestHistoryPane::readsInPages()
{
    commitMany(160);
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    const QSignalSpy read(&model, &HistoryModel::pageRead);
    model.read(at(u"x"_s));
    for (const int rows : {50, 100, 150, 160}) {
        QVERIFY(!model.isReading() || !model.canFetchMore({})); // not twice at once
        QTRY_COMPARE(model.rowCount(), rows);
        QCOMPARE(model.canFetchMore({}), rows < 160);
        model.fetchMore({});
    }
    QVERIFY(!model.isReading());
    QCOMPARE(read.size(), 4);
    QCOMPARE(model.rowOf(model.entry(155).commit.id), 155);
    QCOMPARE(model.rowOf(u"none"_s), -1);
    model.read(at(u"x"_s));
    model.clear(); // what was asked for does not come any more
    QVERIFY(!model.isReading());
    QTest::qWait(20);
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryPane::readsOnAsItIsLookedAt()
{
    commitMany(160);
    m_pane->show(at(u"x"_s));
    tree()->setFocus();
    const auto hasAll = [this] {
        QTest::keyClick(tree(), Qt::Key_End);
        return tree()->model()->rowCount() == 160;
    };
    QTRY_VERIFY(hasAll());
    QCOMPARE(subject(159), u"1"_s);
    QTRY_COMPARE(child<QLabel>(u"placeLabel"_s)->text(), u"x: 160 commit(s)"_s);
}

void TestHistoryPane::findsACommitFarBack()
{
    commitMany(160);
    const QString wanted = QString::fromLatin1(m_repository->git({u"rev-parse"_s, u"HEAD~130"_s}).trimmed());
    m_pane->show(at(u"x"_s), wanted);
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"30"_s);
    QTRY_COMPARE(diff(), u"@@ -1 +1 @@\n29\n30"_s);
    // Another one that is read already needs no second look.
    m_pane->show(at(u"x"_s), QString::fromLatin1(m_repository->git({u"rev-parse"_s, u"HEAD~2"_s}).trimmed()));
    QCOMPARE(tree()->currentIndex().data().toString(), u"158"_s);
}

void TestHistoryPane::staysAtTheCommitWhenThereAreMore()
{
    commit(u"x"_s, "1\n", u"first"_s);
    m_pane->show(at(u"x"_s));
    QTRY_COMPARE(tree()->currentIndex().data().toString(), u"first"_s);
    commit(u"x"_s, "2\n", u"second"_s);
    m_pane->refresh();
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QCOMPARE(tree()->currentIndex().data().toString(), u"first"_s);
    m_pane->clear();
    m_pane->refresh(); // there is nothing to be read
    QCOMPARE(tree()->model()->rowCount(), 0);
}

void TestHistoryPane::offersToCompare()
{
    commit(u"old"_s, "1\n2\n3\n", u"first"_s);
    m_repository->git({u"mv"_s, u"old"_s, u"new"_s});
    commit(u"y"_s, "1\n", u"second"_s);
    const QSignalSpy wanted(m_pane.get(), &gui::HistoryPane::compareRequested);
    m_pane->show(at(u"new"_s));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Down);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toString(), at(u"new"_s));
    QCOMPARE(wanted.first().at(1).toByteArray(), m_repository->git({u"rev-parse"_s, u"HEAD~1"_s}).trimmed());
    QCOMPARE(wanted.first().at(2).toByteArray(), "old");
}

void TestHistoryPane::saysWhyThereIsNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("new file") << u"new"_s << u"No commit has changed “new” yet."_s;
    QTest::newRow("no repository") << u"/"_s << u"“/” is not inside a git worktree."_s;
}

void TestHistoryPane::saysWhyThereIsNothing()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    const auto isSaid = [&](const QString &wanted) {
        const QList<QLabel *> labels = child<QWidget>(u"emptyState"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == wanted; });
    };
    QVERIFY(child<QWidget>(u"emptyState"_s)->isVisible());
    commit(u"x"_s, "1\n", u"first"_s);
    m_repository->write(u"new"_s, "1\n");
    m_pane->show(path == u"/"_s ? path : at(path));
    QTRY_VERIFY(isSaid(text));
    QVERIFY(child<QWidget>(u"emptyState"_s)->isVisible());
}

QTEST_MAIN(TestHistoryPane)
#include "tst_historypane.moc"
