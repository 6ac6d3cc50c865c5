#include "gui/frame/frame.h"
#include "gui/mainwindow/mainwindow.h"
#include "support/scratchworkspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QWizard>

#include <functional>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The main job from one end to the other, in the real window with the real command line program behind it: a new
/// image by the wizard, a mistake while editing, its finding, the repair, and a build.
class TestMainFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToAnImage_data();
    void fromNothingToAnImage();

private:
    void openWindow();
    void createImage(const QString &name);
    void breakAndRepair();
    void build(const QString &backend);
    void trigger(const QString &action) const;
    void type(const QString &letters) const;
    void undo() const;
    template <class Widget> [[nodiscard]] Widget *part(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] int problemCount() const { return part<QTableView>(u"problemsTable"_s)->model()->rowCount(); }

    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<gui::Frame> m_window;
    gui::MainWindow *m_main = nullptr; ///< of the frame
};

void TestMainFlow::openWindow()
{
    qputenv("XDG_STATE_HOME", m_home.filePath(u"state"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->makeFolder(u"applications"_s);
    m_store = std::make_unique<QSettings>(m_home.filePath(u"session.conf"_s), QSettings::IniFormat);
    const gui::ProgramPaths paths{
        m_home.filePath(u"swap"_s), m_home.filePath(u"state/sealyard/jobs"_s), QStringLiteral(SEALYARD_CLI), {}, {}};
    m_window = std::make_unique<gui::Frame>(*m_store);
    auto content = std::make_unique<gui::MainWindow>(*m_window, *m_store, paths);
    m_main = content.get();
    m_window->keep(std::move(content));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_main->openFolder(m_scratch->root());
    QTRY_VERIFY(part<QAction>(u"newImageAction"_s)->isEnabled());
}

void TestMainFlow::trigger(const QString &action) const
{
    QVERIFY(part<QAction>(action)->isEnabled());
    part<QAction>(action)->trigger();
}

void TestMainFlow::type(const QString &letters) const
{
    QWidget *view = part<QTabWidget>(u"editorTabs"_s)->currentWidget()->findChild<QWidget *>(u"textView"_s);
    QTest::keyClicks(view->focusProxy() ? view->focusProxy() : view, letters);
}

void TestMainFlow::undo() const
{
    auto *menu = part<QMenu>(u"editMenu"_s);
    menu->popup({});
    QAction *first = menu->actions().constFirst();
    QVERIFY(first->shortcuts().contains(QKeySequence::Undo));
    first->trigger();
    menu->close();
}

void TestMainFlow::createImage(const QString &name)
{
    trigger(u"newImageAction"_s);
    auto *wizard = m_window->findChild<QWizard *>();
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    auto *patterns = wizard->currentPage()->findChild<QListWidget *>();
    patterns->setCurrentItem(patterns->findItems(u"Manifests application"_s, Qt::MatchExactly).first());
    wizard->next();
    wizard->currentPage()->findChild<QLineEdit *>(u"answer_name"_s)->setText(name);
    while (wizard->nextId() != -1) {
        const int page = wizard->currentId();
        wizard->next();
        QVERIFY2(wizard->currentId() != page, "the wizard stays on a page");
    }
    QTRY_VERIFY(wizard->button(QWizard::FinishButton)->isEnabled());
    wizard->button(QWizard::FinishButton)->click();
    QTRY_VERIFY(QFile::exists(m_scratch->at("applications/%1/latest/Kubefile"_L1.arg(name))));
}

void TestMainFlow::breakAndRepair()
{
    auto *tabs = part<QTabWidget>(u"editorTabs"_s);
    QTRY_VERIFY(tabs->count() > 0);
    m_main->openFile(m_scratch->at(u"applications/shop/latest/Kubefile"_s));
    QTRY_COMPARE(problemCount(), 0);
    type(u"X"_s);
    QTRY_VERIFY(problemCount() > 0);
    undo();
    QTRY_COMPARE(problemCount(), 0);
    QVERIFY(!m_window->isWindowModified());
}

void TestMainFlow::build(const QString &backend)
{
    const QString archive = m_home.filePath(backend + u".tar"_s);
    trigger(u"buildAction"_s);
    auto *dialog = part<QDialog>(u"BuildDialog"_s);
    auto *backends = dialog->findChild<QComboBox *>(u"backendBox"_s);
    backends->setCurrentIndex(backends->findData(backend));
    dialog->findChild<QLineEdit *>(u"outputEdit"_s)->setText(archive);
    dialog->findChild<QCheckBox *>(u"trustBox"_s)->setChecked(true);
    QPushButton *start = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(start->isEnabled());
    start->click();
    const QAbstractItemModel *jobs = part<QTreeView>(u"jobList"_s)->model();
    QTRY_COMPARE_WITH_TIMEOUT(jobs->index(0, 0).data().toString(), u"Succeeded"_s, 60000);

    QProcess skopeo;
    skopeo.start(u"skopeo"_s, {u"inspect"_s, u"--config"_s, u"oci-archive:"_s + archive});
    QVERIFY(skopeo.waitForFinished());
    const QJsonObject image = QJsonDocument::fromJson(skopeo.readAllStandardOutput()).object();
    const QJsonArray command = image.value("config"_L1).toObject().value("Cmd"_L1).toArray();
    QCOMPARE(command, QJsonArray{u"bash entrypoint.sh"_s});
}

void TestMainFlow::fromNothingToAnImage_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addRow("built-in") << u"built-in"_s;
    QTest::addRow("buildah") << u"buildah"_s;
}

void TestMainFlow::fromNothingToAnImage()
{
    QFETCH(const QString, backend);
    openWindow();
    for (const std::function<void()> &stage : {std::function<void()>([this] { createImage(u"shop"_s); }),
                                               std::function<void()>([this] { breakAndRepair(); }),
                                               std::function<void()>([this, &backend] { build(backend); })}) {
        stage();
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QTEST_MAIN(TestMainFlow)
#include "tst_mainflow.moc"
