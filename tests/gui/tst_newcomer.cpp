#include "gui/frame/frame.h"
#include "gui/mainwindow/mainwindow.h"

#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QWindow>
#include <QWizard>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The way of someone who knows nothing: from the welcome page to a built image in the example workspace. Each click,
/// each key and each text that is typed is one interaction.
class TestNewcomer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstImageNeedsTwelveInteractions();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void press(const QKeySequence &keys) { press(keys[0].key(), keys[0].keyboardModifiers()); }
    void click(QWidget *target);
    void push(QWizard *wizard, QWizard::WizardButton which);
    void type(const QString &text);

    int m_count = 0;
};

void TestNewcomer::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_count;
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
}

void TestNewcomer::click(QWidget *target)
{
    ++m_count;
    QTest::mouseClick(target, Qt::LeftButton);
}

void TestNewcomer::push(QWizard *wizard, QWizard::WizardButton which)
{
    const int page = wizard->currentId();
    press(QKeySequence::mnemonic(wizard->button(which)->text()));
    QTRY_VERIFY(wizard->currentId() != page || !wizard->isVisible() || which == QWizard::FinishButton);
}

void TestNewcomer::type(const QString &text)
{
    ++m_count;
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestNewcomer::firstImageNeedsTwelveInteractions()
{
    const QTemporaryDir home;
    qputenv("XDG_STATE_HOME", home.filePath(u"state"_s).toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
    QSettings store(home.filePath(u"session.conf"_s), QSettings::IniFormat);
    const gui::ProgramPaths paths{home.filePath(u"swap"_s), home.filePath(u"state/sealyard/jobs"_s),
                                  QStringLiteral(SEALYARD_CLI), QStringLiteral(SEALYARD_EXAMPLES "/workspace"),
                                  home.filePath(u"example"_s)};
    gui::Frame window(store);
    const gui::MainWindow main(window, store, paths);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QElapsedTimer clock;
    clock.start();
    auto *example = window.findChild<QPushButton *>(u"openExampleActionButton"_s);
    QVERIFY(example && example->isVisible());
    click(example);
    auto *create = window.findChild<QAction *>(u"newImageAction"_s);
    QTRY_VERIFY(create->isEnabled());

    press(create->shortcut());
    QTRY_VERIFY(window.findChild<QWizard *>() != nullptr);
    auto *wizard = window.findChild<QWizard *>();
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    press(Qt::Key_Down);
    press(Qt::Key_Down); // manifests
    press(Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"answer_name"_s);
    type(u"shop"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(wizard->currentPage()->objectName() == "detailsPage"_L1);
    push(wizard, QWizard::NextButton);
    QTRY_VERIFY(wizard->button(QWizard::FinishButton)->isEnabled());
    push(wizard, QWizard::FinishButton);
    QTRY_VERIFY(QFile::exists(home.filePath(u"example/applications/shop/latest/Kubefile"_s)));
    QTRY_VERIFY(window.findChild<QWizard *>() == nullptr);
    window.activateWindow(); // what a window manager does when a dialog closes
    QVERIFY(QTest::qWaitForWindowActive(&window));

    auto *build = window.findChild<QAction *>(u"buildAction"_s);
    QTRY_VERIFY(build->isEnabled());
    press(build->shortcut());
    QTRY_VERIFY(window.findChild<QDialog *>(u"BuildDialog"_s) != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(window.findChild<QDialog *>(u"BuildDialog"_s)));
    press(Qt::Key_Return);
    const QAbstractItemModel *jobs = window.findChild<QTreeView *>(u"jobList"_s)->model();
    QTRY_COMPARE_WITH_TIMEOUT(jobs->index(0, 0).data().toString(), u"Succeeded"_s, 60000);
    qInfo("%d interactions; the program took %lld ms", m_count, static_cast<long long>(clock.elapsed()));
    QCOMPARE_LE(m_count, 12);
}

QTEST_MAIN(TestNewcomer)
#include "tst_newcomer.moc"
