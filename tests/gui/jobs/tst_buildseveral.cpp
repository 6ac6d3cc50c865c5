#include "gui/jobs/buildseveraldialog.h"
#include "gui/jobs/startbuild.h"
#include "support/scratchworkspace.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestBuildSeveral final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ticksWhatIsShown();
    void ticksWhatDiffers();
    void saysWhatGitDoesNotKnow();
    void scriptsNeedTrust();
    void refusesABackendThatIsNotThere();
    void startsAJobForEach();
    void everythingHasANameForScreenReaders();

private:
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return m_dialog->findChild<T *>(name); }
    void click(const QString &name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QPushButton *buildButton() const
    {
        return find<QDialogButtonBox>(u"buttonBox"_s)->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QStringList chosen() const;
    void git(const QStringList &arguments) const;

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<QSettings> m_settings;
    image::Workspace m_workspace;
    std::unique_ptr<gui::BuildSeveralDialog> m_dialog;
};

void TestBuildSeveral::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/one/v1/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/one/v2/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/two/latest/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/two/latest/init.sh"_s, "echo hello\n");
    m_settings = std::make_unique<QSettings>(m_scratch->at(u"settings.ini"_s), QSettings::IniFormat);
    qputenv("XDG_STATE_HOME", m_scratch->at(u"state"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_scratch->at(u"data"_s).toUtf8());
    m_workspace = image::openWorkspace(m_scratch->root()).value_or(image::Workspace{});
    m_dialog = std::make_unique<gui::BuildSeveralDialog>(m_workspace, *m_settings);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestBuildSeveral::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
}

QStringList TestBuildSeveral::chosen() const
{
    QStringList paths;
    for (const image::VersionDirectory &directory : m_dialog->chosen()) {
        paths.append(directory.path);
    }
    return paths;
}

void TestBuildSeveral::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_scratch->root());
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@example.com"_s} + arguments);
    QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestBuildSeveral::ticksWhatIsShown()
{
    QVERIFY(!buildButton()->isEnabled());
    QCOMPARE(find<QListView>(u"directoryList"_s)->model()->rowCount(), 3);
    find<QLineEdit>(u"filterEdit"_s)->setText(u"ONE"_s);
    click(u"allButton"_s);
    QCOMPARE(chosen(), (QStringList{u"applications/one/v1"_s, u"applications/one/v2"_s}));
    QVERIFY(buildButton()->isEnabled());
    QVERIFY(find<QLabel>(u"countLabel"_s)->text().startsWith(u'2'));
    QVERIFY(!m_dialog->backend());
    click(u"noneButton"_s);
    QCOMPARE(chosen(), QStringList());
    QVERIFY(!buildButton()->isEnabled());
}

void TestBuildSeveral::ticksWhatDiffers()
{
    git({u"init"_s, u"-q"_s});
    git({u"add"_s, u"applications"_s});
    git({u"commit"_s, u"-qm"_s, u"Begin"_s});
    m_scratch->write(u"applications/one/v2/Kubefile"_s, "FROM scratch\nCMD [\"true\"]\n");
    click(u"allButton"_s);
    find<QLineEdit>(u"sinceEdit"_s)->setText(u"HEAD"_s);
    click(u"changedButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(chosen(), QStringList{u"applications/one/v2"_s}, 30'000);
    QVERIFY(find<QPushButton>(u"changedButton"_s)->isEnabled());
}

void TestBuildSeveral::saysWhatGitDoesNotKnow()
{
    git({u"init"_s, u"-q"_s});
    find<QLineEdit>(u"sinceEdit"_s)->setText(u"nowhere"_s);
    click(u"changedButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"messageText"_s)->text().contains(u"nowhere"_s), 30'000);
    QCOMPARE(chosen(), QStringList());
}

void TestBuildSeveral::scriptsNeedTrust()
{
    auto *list = find<QListView>(u"directoryList"_s);
    QCOMPARE(find<QPlainTextEdit>(u"scriptView"_s)->toPlainText(), QString());
    list->setCurrentIndex(list->model()->index(2, 0));
    QCOMPARE(find<QPlainTextEdit>(u"scriptView"_s)->toPlainText(), u"echo hello\n"_s);
    click(u"allButton"_s);
    QVERIFY(!buildButton()->isEnabled());
    find<QCheckBox>(u"trustBox"_s)->setChecked(true);
    QVERIFY(buildButton()->isEnabled());
    QTest::mouseClick(buildButton(), Qt::LeftButton);
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QVERIFY(build::Trust(gui::trustPath(*m_settings)).isWorkspaceTrusted(m_workspace.root));
    const gui::BuildSeveralDialog again(m_workspace, *m_settings);
    QVERIFY(again.findChild<QCheckBox *>(u"trustBox"_s)->isChecked());
}

void TestBuildSeveral::refusesABackendThatIsNotThere()
{
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });
    qputenv("PATH", "/nowhere");
    m_dialog = std::make_unique<gui::BuildSeveralDialog>(m_workspace, *m_settings);
    find<QLineEdit>(u"filterEdit"_s)->setText(u"one"_s);
    click(u"allButton"_s);
    auto *box = find<QComboBox>(u"backendBox"_s);
    box->setCurrentIndex(box->findData(u"docker"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!buildButton()->isEnabled(), 30'000);
    QVERIFY(find<QLabel>(u"countLabel"_s)->text().contains(u"docker"_s));
    QCOMPARE(m_dialog->backend(), std::optional(build::Backend::Docker));
    box->setCurrentIndex(box->findData(u"built-in"_s));
    QVERIFY(buildButton()->isEnabled());
}

void TestBuildSeveral::startsAJobForEach()
{
    const auto jobs =
        gui::startBuilds(m_workspace.versionDirectories(), build::Backend::BuiltIn, m_workspace, u"/bin/true"_s);
    QVERIFY2(jobs, qPrintable(jobs ? QString() : jobs.error().message));
    QStringList subjects;
    for (const jobs::Job &job : *jobs) {
        subjects.append(job.plan.subject);
        QVERIFY(QFileInfo::exists(job.directory));
    }
    QCOMPARE(subjects, (QStringList{u"applications/one/v1"_s, u"applications/one/v2"_s, u"applications/two/latest"_s}));
}

void TestBuildSeveral::everythingHasANameForScreenReaders()
{
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestBuildSeveral)

#include "tst_buildseveral.moc"
