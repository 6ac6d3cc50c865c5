#include "gui/jobs/builddialog.h"
#include "gui/jobs/startbuild.h"
#include "support/scratchworkspace.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestBuildDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksNothingMoreWithoutScript();
    void scriptHasToBeRead();
    void trustIsForOneText();
    void aScriptChangedMeanwhileIsShownAgain();
    void collectsTheRequest();
    void outputFollowsThePlatformUntilEdited();
    void rememberedChoices();
    void obstacles_data();
    void obstacles();
    void unreadableScriptIsNeverTrusted();
    void commandsCanBeCopied();
    void startMakesAJob();
    void everythingHasANameForScreenReaders();

private:
    void open(const QString &app);
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QPushButton *buildButton() const
    {
        return find<QDialogButtonBox>(u"buttonBox"_s)->button(QDialogButtonBox::Ok);
    }
    [[nodiscard]] QString note() const { return find<QLabel>(u"noteLabel"_s)->text(); }

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<QSettings> m_settings;
    image::Workspace m_workspace;
    std::unique_ptr<gui::BuildDialog> m_dialog;
};

void TestBuildDialog::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/plain/v1.0/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/script/latest/Kubefile"_s, "FROM scratch\n");
    m_scratch->write(u"applications/script/latest/init.sh"_s, "echo hello\n");
    m_settings = std::make_unique<QSettings>(m_scratch->at(u"settings.ini"_s), QSettings::IniFormat);
    qputenv("XDG_STATE_HOME", m_scratch->at(u"state"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_scratch->at(u"data"_s).toUtf8());
}

void TestBuildDialog::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
}

void TestBuildDialog::open(const QString &app)
{
    m_workspace = image::openWorkspace(m_scratch->root()).value_or(image::Workspace{});
    for (const image::VersionDirectory &directory : m_workspace.versionDirectories()) {
        if (directory.app == app) {
            m_dialog = std::make_unique<gui::BuildDialog>(directory, m_workspace, u"/opt/sealyard-cli"_s, *m_settings);
        }
    }
    QVERIFY(m_dialog != nullptr);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestBuildDialog::asksNothingMoreWithoutScript()
{
    open(u"plain"_s);
    QVERIFY(!find<QGroupBox>(u"scriptBox"_s)->isVisible());
    QVERIFY(buildButton()->isEnabled());
    QCOMPARE(note(), QString());
    const build::BuildRequest request = m_dialog->request();
    QCOMPARE(request.workspaceRoot, m_workspace.root);
    QCOMPARE(request.app, u"plain"_s);
    QCOMPARE(request.version, u"v1.0"_s);
    QCOMPARE(request.backend, build::Backend::BuiltIn);
    QCOMPARE(request.platforms, QList{image::hostPlatform()});
    QCOMPARE(request.name, QString());
    QCOMPARE(request.outputPath, build::defaultOutputPath(request));
    QVERIFY(!request.isInitScriptTrusted);
}

void TestBuildDialog::scriptHasToBeRead()
{
    open(u"script"_s);
    QVERIFY(find<QGroupBox>(u"scriptBox"_s)->isVisible());
    auto *view = find<QPlainTextEdit>(u"scriptView"_s);
    QCOMPARE(view->toPlainText(), u"echo hello\n"_s);
    QVERIFY(view->isReadOnly());
    QVERIFY(!buildButton()->isEnabled());
    QVERIFY(note().contains("init.sh"_L1));
    QVERIFY(find<QLabel>(u"noteSign"_s)->pixmap().height() >= 16);
    QTest::keyClick(find<QCheckBox>(u"trustBox"_s), Qt::Key_Space);
    QVERIFY(buildButton()->isEnabled());
    QVERIFY(m_dialog->request().isInitScriptTrusted);
}

void TestBuildDialog::trustIsForOneText()
{
    open(u"script"_s);
    find<QCheckBox>(u"trustBox"_s)->setChecked(true);
    m_dialog->reject();
    open(u"script"_s);
    QVERIFY(!find<QCheckBox>(u"trustBox"_s)->isChecked());
    find<QCheckBox>(u"trustBox"_s)->setChecked(true);
    m_dialog->accept();
    open(u"script"_s);
    QVERIFY(find<QCheckBox>(u"trustBox"_s)->isChecked());
    QVERIFY(buildButton()->isEnabled());
    m_scratch->write(u"applications/script/latest/init.sh"_s, "rm -rf ~\n");
    open(u"script"_s);
    QVERIFY(!find<QCheckBox>(u"trustBox"_s)->isChecked());
    QVERIFY(!buildButton()->isEnabled());
}

void TestBuildDialog::aScriptChangedMeanwhileIsShownAgain()
{
    open(u"script"_s);
    find<QCheckBox>(u"trustBox"_s)->setChecked(true);
    m_scratch->write(u"applications/script/latest/init.sh"_s, "rm -rf ~\n");
    QTest::mouseClick(buildButton(), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(find<QPlainTextEdit>(u"scriptView"_s)->toPlainText(), u"rm -rf ~\n"_s);
    QVERIFY(!find<QCheckBox>(u"trustBox"_s)->isChecked());
    QVERIFY(!buildButton()->isEnabled());
}

void TestBuildDialog::collectsTheRequest()
{
    open(u"plain"_s);
    find<QComboBox>(u"backendBox"_s)->setCurrentIndex(find<QComboBox>(u"backendBox"_s)->findData(u"buildah"_s));
    find<QComboBox>(u"platformBox"_s)->setCurrentText(u"linux/arm64"_s);
    find<QLineEdit>(u"nameEdit"_s)->setText(u" docker.io/me/plain:1 "_s);
    find<QLineEdit>(u"outputEdit"_s)->setText(m_scratch->at(u"a b.tar"_s));
    const build::BuildRequest request = m_dialog->request();
    QCOMPARE(request.backend, build::Backend::Buildah);
    QCOMPARE(request.platforms.first().toString(), u"linux/arm64"_s);
    QCOMPARE(request.name, u"docker.io/me/plain:1"_s);
    QCOMPARE(request.outputPath, m_scratch->at(u"a b.tar"_s));
}

void TestBuildDialog::outputFollowsThePlatformUntilEdited()
{
    open(u"plain"_s);
    auto *platform = find<QComboBox>(u"platformBox"_s);
    auto *output = find<QLineEdit>(u"outputEdit"_s);
    platform->setCurrentText(u"linux/arm64"_s);
    QVERIFY(output->text().endsWith("/plain-v1.0-arm64.tar"_L1));
    platform->setCurrentText(u"linux/amd64"_s);
    QVERIFY(output->text().endsWith("/plain-v1.0-amd64.tar"_L1));
    output->setText(u"/x/mine.tar"_s);
    platform->setCurrentText(u"linux/arm64"_s);
    QCOMPARE(output->text(), u"/x/mine.tar"_s);
}

void TestBuildDialog::rememberedChoices()
{
    open(u"plain"_s);
    find<QComboBox>(u"backendBox"_s)->setCurrentIndex(find<QComboBox>(u"backendBox"_s)->findData(u"buildah"_s));
    find<QLineEdit>(u"outputEdit"_s)->setText(m_scratch->at(u"images/mine.tar"_s));
    m_dialog->accept();
    open(u"plain"_s);
    QCOMPARE(m_dialog->request().backend, build::Backend::Buildah);
    QCOMPARE(QFileInfo(m_dialog->request().outputPath).path(), m_scratch->at(u"images"_s));
}

void TestBuildDialog::obstacles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("output");
    QTest::addColumn<bool>("canBuild");
    QTest::addColumn<QString>("note");
    QTest::addRow("fine") << u"a/b:1"_s << u"/nowhere/x.tar"_s << true << QString();
    QTest::addRow("bad name") << u"A b"_s << u"/nowhere/x.tar"_s << false << u"A b"_s;
    QTest::addRow("relative output") << QString() << u"x.tar"_s << false << u"full path"_s;
    QTest::addRow("no output") << QString() << QString() << false << u"full path"_s;
    QTest::addRow("folder as output") << QString() << u"/tmp"_s << false << u"full path"_s;
    QTest::addRow("existing file") << QString() << u"/etc/passwd"_s << true << u"replaced"_s;
}

void TestBuildDialog::obstacles()
{
    open(u"plain"_s);
    QFETCH(const QString, name);
    QFETCH(const QString, output);
    find<QLineEdit>(u"nameEdit"_s)->setText(name);
    find<QLineEdit>(u"outputEdit"_s)->setText(output);
    QTEST(buildButton()->isEnabled(), "canBuild");
    QFETCH(const QString, note);
    QVERIFY2(note.isEmpty() ? this->note().isEmpty() : this->note().contains(note), qPrintable(this->note()));
    QCOMPARE(find<QLabel>(u"noteSign"_s)->isVisible(), !note.isEmpty());
}

void TestBuildDialog::unreadableScriptIsNeverTrusted()
{
    m_scratch->write(u"applications/script/latest/init.sh"_s, QByteArray("\0binary", 7));
    open(u"script"_s);
    QVERIFY(!find<QCheckBox>(u"trustBox"_s)->isEnabled());
    QVERIFY(find<QLabel>(u"scriptLabel"_s)->text().contains("init.sh"_L1));
    QVERIFY(!buildButton()->isEnabled());
}

void TestBuildDialog::commandsCanBeCopied()
{
    open(u"script"_s);
    QTest::keyClick(find<QPushButton>(u"copyButton"_s), Qt::Key_Space);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains("/opt/sealyard-cli"_L1));
    QVERIFY(text.contains("init.sh"_L1));
    QCOMPARE(text, find<QPlainTextEdit>(u"commandsView"_s)->toPlainText());
}

void TestBuildDialog::startMakesAJob()
{
    open(u"plain"_s);
    QVERIFY(!gui::startBuild(m_dialog->request(), m_workspace, u"/nowhere/cli"_s));
    const auto job = gui::startBuild(m_dialog->request(), m_workspace, u"/bin/true"_s);
    QVERIFY(job);
    QVERIFY(job->directory.startsWith(m_scratch->at(u"state"_s)));
    QCOMPARE(job->plan.subject, u"applications/plain/v1.0"_s);

    open(u"script"_s);
    const auto refused = gui::startBuild(m_dialog->request(), m_workspace, u"/bin/true"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Denied);
}

void TestBuildDialog::everythingHasANameForScreenReaders()
{
    open(u"script"_s);
    const auto widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(QDebug::toString(widget)));
        }
    }
}

QTEST_MAIN(TestBuildDialog)

#include "tst_builddialog.moc"
