#include "gui/git/conflictdialog.h"
#include "gui/git/difftext.h"

#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The dialog for a text file in conflict, by clicks and keys.
class TestConflictDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_window = std::make_unique<QWidget>(); }
    void cleanup() { m_window.reset(); }
    void takesLines_data();
    void takesLines();
    void walksAndMarks();
    void keepsLineEnds();
    void keepsMixedLineEnds();
    void asksBeforeItForgets_data();
    void asksBeforeItForgets();

private:
    template <typename Type> [[nodiscard]] static Type *child(const QObject *parent, const QString &name)
    {
        Type *found = nullptr;
        (void)QTest::qWaitFor([&] { return (found = parent->findChild<Type *>(name)) && found->isVisible(); });
        return found;
    }
    void makeDialog(const QByteArray &now);
    [[nodiscard]] QPlainTextEdit *result() const { return m_dialog->findChild<QPlainTextEdit *>(u"resultEdit"_s); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }

    std::unique_ptr<QWidget> m_window;
    QPointer<gui::ConflictDialog> m_dialog;
};

void TestConflictDialog::makeDialog(const QByteArray &now)
{
    const git::Conflict conflict{.path = "a.sh",
                                 .base = "1\nx\n3\ny\n5\n"_ba,
                                 .ours = "1\nours\n3\nwe\n5\n"_ba,
                                 .theirs = "1\ntheirs\n3\n5\n"_ba,
                                 .now = now};
    m_dialog = new gui::ConflictDialog(conflict, {git::Operation::Merge, u"main"_s, u"commit 1"_s}, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

constexpr auto twoConflicts = "1\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> side\n3\n"
                              "<<<<<<< HEAD\nwe\n=======\n>>>>>>> side\n5\n";

void TestConflictDialog::takesLines_data()
{
    QTest::addColumn<QStringList>("buttons");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ours") << QStringList{u"oursButton"_s, u"oursButton"_s} << QByteArray("1\nours\n3\nwe\n5\n");
    QTest::newRow("theirs") << QStringList{u"theirsButton"_s, u"theirsButton"_s} << QByteArray("1\ntheirs\n3\n5\n");
    QTest::newRow("both") << QStringList{u"bothButton"_s, u"bothButton"_s} << QByteArray("1\nours\ntheirs\n3\nwe\n5\n");
    QTest::newRow("the second one first")
        << QStringList{u"nextButton"_s, u"oursButton"_s, u"theirsButton"_s} << QByteArray("1\ntheirs\n3\nwe\n5\n");
}

void TestConflictDialog::takesLines()
{
    QFETCH(const QStringList, buttons);
    makeDialog(twoConflicts);
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    for (const QString &name : buttons) {
        QVERIFY(!button(u"resolveButton"_s)->isEnabled());
        button(name)->click();
    }
    button(u"resolveButton"_s)->click();
    QCOMPARE(kept.size(), 1);
    QTEST(kept.first().first().toByteArray(), "text");
    QVERIFY(kept.first().at(2).toBool());
}

void TestConflictDialog::walksAndMarks()
{
    makeDialog(twoConflicts);
    const auto *label = m_dialog->findChild<QLabel *>(u"stateLabel"_s);
    QCOMPARE(label->text(), u"2 conflict(s) left"_s);
    QCOMPARE(result()->textCursor().blockNumber(), 1);
    const auto *ours = m_dialog->findChild<gui::DiffText *>(u"oursText"_s);
    QCOMPARE(ours->textCursor().blockNumber(), 1);
    QCOMPARE(ours->rows().at(1).kind, gui::DiffRow::Kind::Added);
    QCOMPARE(ours->rows().at(2).kind, gui::DiffRow::Kind::Context);
    QTest::keyClick(result(), Qt::Key_F8);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 7);
    QCOMPARE(ours->textCursor().blockNumber(), 3);
    QCOMPARE(m_dialog->findChild<gui::DiffText *>(u"baseText"_s)->textCursor().blockNumber(), 3); // goes along
    QTest::keyClick(result(), Qt::Key_F8);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 1); // round the end
    QTest::keyClick(result(), Qt::Key_F8, Qt::ShiftModifier);
    QTRY_COMPARE(result()->textCursor().blockNumber(), 7);
    button(u"oursButton"_s)->click();
    QCOMPARE(label->text(), u"1 conflict(s) left"_s);
    result()->undo(); // by one step
    QCOMPARE(result()->toPlainText().toLatin1(), twoConflicts);
    result()->setPlainText(u"all by hand\n"_s);
    QVERIFY(button(u"resolveButton"_s)->isEnabled());
    QVERIFY(!button(u"nextButton"_s)->isEnabled());
}

void TestConflictDialog::keepsLineEnds()
{
    makeDialog("1\r\n<<<<<<< HEAD\r\nours\u00a0x\r\n=======\r\ntheirs\r\n>>>>>>> side\r\n3\r\n");
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    button(u"bothButton"_s)->click();
    button(u"resolveButton"_s)->click();
    QCOMPARE(kept.first().first().toByteArray(), "1\r\nours\u00a0x\r\ntheirs\r\n3\r\n");
}

void TestConflictDialog::keepsMixedLineEnds()
{
    makeDialog("1\r\n2\n<<<<<<< HEAD\nours\r\nmore\n=======\ntheirs\n>>>>>>> side\n3\r\n4");
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    QVERIFY(result()->document()->toRawText().contains(u'\u240D')); // what is there is seen
    QTest::mouseClick(button(u"oursButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"resolveButton"_s), Qt::LeftButton);
    QCOMPARE(kept.first().first().toByteArray(), "1\r\n2\nours\r\nmore\n3\r\n4");
    // Marks of a conflict may end with one too.
    makeDialog("1\n<<<<<<< HEAD\r\nours\r\n=======\r\ntheirs\r\n>>>>>>> side\r\n3\r\n");
    QSignalSpy again(m_dialog.data(), &gui::ConflictDialog::kept);
    QTest::mouseClick(button(u"bothButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"resolveButton"_s), Qt::LeftButton);
    QCOMPARE(again.first().first().toByteArray(), "1\nours\r\ntheirs\r\n3\r\n");
}

void TestConflictDialog::asksBeforeItForgets_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<int>("kept");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("save") << QMessageBox::Save << 1 << true;
    QTest::newRow("discard") << QMessageBox::Discard << 0 << true;
    QTest::newRow("cancel") << QMessageBox::Cancel << 0 << false;
}

void TestConflictDialog::asksBeforeItForgets()
{
    QFETCH(const QMessageBox::StandardButton, answer);
    QFETCH(const bool, isClosed);
    makeDialog(twoConflicts);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog); // nothing was decided
    makeDialog(twoConflicts);
    QSignalSpy kept(m_dialog.data(), &gui::ConflictDialog::kept);
    button(u"oursButton"_s)->click();
    QTest::keyClick(m_dialog.data(), Qt::Key_Escape);
    auto *question = child<QMessageBox>(m_dialog, u"keepQuestion"_s);
    QVERIFY(question);
    QTest::mouseClick(question->button(answer), Qt::LeftButton);
    QTRY_COMPARE(!m_dialog || !m_dialog->isVisible(), isClosed);
    QTEST(static_cast<int>(kept.size()), "kept");
    QVERIFY(kept.isEmpty() || !kept.first().at(2).toBool());
}

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
