#include "gui/mainwindowtest.h"
#include "gui/widgets/changesdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What the window does with the code at the cursor.
class TestCodeActs final : public test::MainWindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void goesToDefinitions_data();
    void goesToDefinitions();
    void goesToADefinitionByMouse();
    void listsReferences();
    void renames();
    void saysWhatCannotBeRenamed();
    void laysOutWhatWasJustTyped();
    void allowsAFinding();
    void showsAnUnsafeFixFirst();
    void findsAndReplacesInFiles();

private:
    void openBuildFile(const QByteArray &text, core::Position place);
    [[nodiscard]] QWidget *text() const
    {
        QWidget *view = tabs()->currentWidget()->findChild<QWidget *>(u"textView"_s);
        return view->focusProxy() ? view->focusProxy() : view;
    }
    void pressInText(Qt::Key key, int times) const;
    [[nodiscard]] QString cursor() const { return m_window->findChild<QLabel *>(u"cursorLabel"_s)->text(); }
    [[nodiscard]] QTreeView *results() const { return m_window->findChild<QTreeView *>(u"results"_s); }
    void apply(const QString &dialog) const;

    const QString m_path = u"applications/one/1.0/Kubefile"_s;
};

void TestCodeActs::openBuildFile(const QByteArray &content, core::Position place)
{
    m_scratch->write(m_path, content);
    openWorkspace(m_scratch->root());
    m_main->openFile(m_scratch->at(m_path));
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
    pressInText(Qt::Key_Down, place.line);
    pressInText(Qt::Key_Right, place.column);
    QCOMPARE(cursor(), u"Line %1, column %2"_s.arg(place.line + 1).arg(place.column + 1));
}

void TestCodeActs::pressInText(Qt::Key key, int times) const
{
    for (int i = 0; i < times; ++i) {
        QTest::keyClick(text(), key);
    }
}

void TestCodeActs::apply(const QString &name) const
{
    const auto *dialog = m_window->findChild<gui::ChangesDialog *>(name);
    QVERIFY(dialog);
    auto *button = dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
    QVERIFY(button->isEnabled());
    button->click();
}

void TestCodeActs::goesToDefinitions_data()
{
    QTest::addColumn<core::Position>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("file");
    QTest::newRow("variable") << core::Position{2, 9} << u"Line 2, column 5"_s << m_path;
    QTest::newRow("copied file") << core::Position{2, 20} << u"Line 1, column 1"_s
                                 << u"applications/one/1.0/manifests/a.yaml"_s;
}

void TestCodeActs::goesToDefinitions()
{
    QFETCH(const core::Position, from);
    QFETCH(const QString, to);
    QFETCH(const QString, file);
    openBuildFile("FROM scratch\nENV HOST=a\nCOPY ${HOST} manifests/a.yaml ./\n", from);
    trigger(u"definitionAction"_s);
    QTRY_COMPARE(cursor(), to);
    QTRY_COMPARE(tabs()->tabToolTip(tabs()->currentIndex()), m_scratch->at(file));
}

void TestCodeActs::goesToADefinitionByMouse()
{
    openBuildFile("FROM scratch\nENV HOST=a\nCOPY ${HOST} ./\n", {2, 9});
    const QPoint place = text()->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
    QTest::mouseClick(text(), Qt::LeftButton, Qt::ControlModifier, place);
    QTRY_COMPARE(cursor(), u"Line 2, column 5"_s);
}

void TestCodeActs::listsReferences()
{
    openBuildFile("FROM scratch\nENV HOST=a\nCOPY ${HOST} ./\n", {1, 5});
    trigger(u"referencesAction"_s);
    QTRY_COMPARE(results()->model()->rowCount(), 1);
    QCOMPARE(results()->model()->rowCount(results()->model()->index(0, 0)), 2);
    QVERIFY(m_window->findChild<QDockWidget *>(u"searchDock"_s)->isVisible());
    trigger(u"nextPlaceAction"_s);
    QCOMPARE(cursor(), u"Line 3, column 8"_s);
}

void TestCodeActs::renames()
{
    openBuildFile("FROM scratch\nENV HOST=a\nCOPY ${HOST} ./\n", {1, 5});
    trigger(u"renameAction"_s);
    const auto *dialog = m_window->findChild<gui::ChangesDialog *>(u"renameDialog"_s);
    QVERIFY(dialog);
    auto *edit = dialog->findChild<QLineEdit *>(u"nameEdit"_s);
    const auto *button = dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
    QCOMPARE(edit->text(), u"HOST"_s);
    QVERIFY(!button->isEnabled());
    edit->setText(u"no name"_s);
    QVERIFY(!button->isEnabled());
    edit->setText(u"DOMAIN"_s);
    const QString diff = dialog->findChild<QPlainTextEdit *>(u"diffView"_s)->toPlainText();
    QVERIFY2(diff.contains("+ENV DOMAIN=a"_L1) && diff.contains("+COPY ${DOMAIN} ./"_L1), qPrintable(diff));
    apply(u"renameDialog"_s);
    trigger(u"saveAction"_s);
    QCOMPARE(contents(m_scratch->at(m_path)), "FROM scratch\nENV DOMAIN=a\nCOPY ${DOMAIN} ./\n");
}

void TestCodeActs::saysWhatCannotBeRenamed()
{
    openBuildFile("FROM scratch\n", {0, 1});
    trigger(u"renameAction"_s);
    QVERIFY(!m_window->findChild<gui::ChangesDialog *>(u"renameDialog"_s));
    QVERIFY(!m_window->statusBar()->currentMessage().isEmpty());
}

void TestCodeActs::laysOutWhatWasJustTyped()
{
    openBuildFile("FROM scratch\n", {1, 0});
    type(u"copy   . ."_s);
    trigger(u"formatAction"_s);
    QTRY_VERIFY(m_window->findChild<QAction *>(u"saveAction"_s)->isEnabled());
    const auto saved = [this] {
        m_window->findChild<QAction *>(u"saveAction"_s)->trigger();
        return contents(m_scratch->at(m_path));
    };
    QTRY_COMPARE(saved(), "FROM scratch\nCOPY . .\n");
}

void TestCodeActs::allowsAFinding()
{
    openBuildFile("FROM scratch\nCOPYY . .\n", {1, 0});
    QTRY_VERIFY(problems()->model()->rowCount() > 1);
    trigger(u"fixAction"_s);
    QTRY_VERIFY(m_window->findChild<QMenu *>(u"fixMenu"_s));
    const auto *menu = m_window->findChild<QMenu *>(u"fixMenu"_s);
    QAction *allow = nullptr;
    for (QAction *each : menu->actions()) {
        if (each->text().startsWith("Allow"_L1) && each->text().endsWith("here"_L1)) {
            allow = each;
        }
    }
    QVERIFY(allow);
    allow->trigger();
    trigger(u"saveAction"_s);
    QVERIFY2(contents(m_scratch->at(m_path)).contains("\n# sealyard: ignore="),
             contents(m_scratch->at(m_path)).constData());
}

void TestCodeActs::showsAnUnsafeFixFirst()
{
    openBuildFile("FROM scratch\nENV HOST=a\nCOPY . .\nCMD [\"echo $(HOTS)\"]\n", {3, 8});
    QTRY_VERIFY(problems()->model()->rowCount() > 1);
    trigger(u"fixAction"_s);
    QTRY_VERIFY(m_window->findChild<QMenu *>(u"fixMenu"_s));
    const auto *menu = m_window->findChild<QMenu *>(u"fixMenu"_s);
    QAction *unsafe = nullptr;
    for (QAction *each : menu->actions()) {
        unsafe = !unsafe && each->text().endsWith(u'…') && each->objectName().isEmpty()
                     ? each
                     : unsafe; // fixAllAction has a name
    }
    QVERIFY(unsafe);
    unsafe->trigger();
    QVERIFY(!m_window->isWindowModified());
    apply(u"confirmDialog"_s);
    QVERIFY(m_window->isWindowModified());
}

void TestCodeActs::findsAndReplacesInFiles()
{
    openBuildFile("FROM scratch\nCOPY manifests ./manifests\n", {2, 0});
    type(u"# manifests"_s);
    trigger(u"replaceInFilesAction"_s);
    auto *find = m_window->findChild<QLineEdit *>(u"findEdit"_s);
    find->setText(u"manifests"_s);
    m_window->findChild<QLineEdit *>(u"replaceEdit"_s)->setText(u"objects"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(results()->model()->rowCount(), 1);
    QCOMPARE(results()->model()->rowCount(results()->model()->index(0, 0)), 3); // one of them is unsaved
    m_window->findChild<QPushButton *>(u"replaceButton"_s)->click();
    apply(u"confirmDialog"_s);
    trigger(u"saveAction"_s);
    QCOMPARE(contents(m_scratch->at(m_path)), "FROM scratch\nCOPY objects ./objects\n# objects");
}

QTEST_MAIN(TestCodeActs)
#include "tst_codeacts.moc"
