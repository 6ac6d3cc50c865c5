#include "gui/widgets/messagebar.h"
#include "gui/wizards/newimagewizardtest.h"
#include "scaffold/requests.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What the wizard writes.
class TestNewImageWizardWriting final : public test::NewImageWizardTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasShown_data();
    void writesWhatWasShown();
    void commandLineMakesTheSame_data();
    void commandLineMakesTheSame();
    void aFailedWriteLosesNothing();
};

void TestNewImageWizardWriting::writesWhatWasShown_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("row");
    QTest::addRow("Helm chart") << u"en"_s << 0;
    QTest::addRow("manifests") << u"en"_s << 2;
    QTest::addRow("Helm chart in Chinese") << u"zh_CN"_s << 0;
    QTest::addRow("manifests in Chinese") << u"zh_CN"_s << 2;
}

void TestNewImageWizardWriting::writesWhatWasShown()
{
    QFETCH(const QString, language);
    QFETCH(const int, row);
    open(language);
    QSignalSpy created(m_wizard.get(), &gui::NewImageWizard::created);
    for (int i = 0; i < row; ++i) {
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    type(u"web"_s);
    press(Qt::Key_Return);
    if (field(u"chartRepository"_s) != nullptr) {
        answer(u"chartRepository"_s, u"https://charts.example.com"_s);
    }
    push(button(QWizard::NextButton));
    passValues();
    QCOMPARE(button(QWizard::FinishButton)->text(), u"Create &Files"_s);
    press(Qt::Key_Tab);
    press(Qt::Key_End, Qt::ControlModifier);
    type(u"# mine"_s);
    const QString shown = contents()->toPlainText();
    QVERIFY(shown.startsWith("FROM scratch"_L1));
    push(button(QWizard::FinishButton));
    QTRY_COMPARE(created.size(), 1);

    QCOMPARE(created.first().at(0).toString(), u"applications/web/latest"_s);
    QCOMPARE(read(u"applications/web/latest/Kubefile"_s), shown);
    const QStringList paths = created.first().at(1).toStringList();
    QVERIFY(paths.contains(m_scratch->at(u"applications/web/latest/entrypoint.sh"_s)));
    QVERIFY(paths.contains(m_scratch->at(u"applications/web/README.md"_s)));
    for (const QString &path : paths) {
        QVERIFY2(QFileInfo(path).size() > 0, qPrintable(path));
    }
    QVERIFY(QFileInfo(m_scratch->at(u"applications/web/latest/entrypoint.sh"_s)).isExecutable());
    QVERIFY(!m_wizard->isVisible());
    QCOMPARE(m_wizard->result(), int(QDialog::Accepted));
}

void TestNewImageWizardWriting::commandLineMakesTheSame_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("id");
    for (int row = 0; const QString &id : test::patternIds()) {
        QTest::newRow(qPrintable(id)) << row++ << id;
    }
}

/// Every pattern by keys alone; the command line that the last page shows gives the same bytes and modes elsewhere.
void TestNewImageWizardWriting::commandLineMakesTheSame()
{
    QFETCH(const int, row);
    QFETCH(const QString, id);
    for (int i = 0; i < row; ++i) {
        press(Qt::Key_Down);
    }
    press(Qt::Key_Return);
    type(u"web"_s);
    push(button(QWizard::NextButton));
    const scaffold::Answers needed = test::neededAnswers(id);
    for (const auto &[question, text] : needed.asKeyValueRange()) {
        answer(question, text);
    }
    if (auto *description = field(u"description"_s)) {
        answer(description->objectName().sliced(7), u"It's a “test”."_s);
    }
    push(button(QWizard::NextButton));
    passValues();
    const QString command = m_wizard->currentPage()->findChild<QLineEdit *>(u"commandLine"_s)->text();
    QSignalSpy created(m_wizard.get(), &gui::NewImageWizard::created);
    push(button(QWizard::FinishButton));
    QTRY_COMPARE(created.size(), 1);

    const test::ScratchWorkspace other;
    other.makeFolder(u"applications"_s);
    QProcess process;
    process.setWorkingDirectory(other.root());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"bash"_s, {u"-c"_s, u"sealyard-cli() { \"$CLI\" \"$@\"; }; "_s + command});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, (command.toUtf8() + '\n' + process.readAll()).constData());
    for (const QString &path : created.first().at(1).toStringList()) {
        const QString relative = path.sliced(m_scratch->root().size() + 1);
        QFile theirs(other.at(relative));
        QFile ours(path);
        QVERIFY2(theirs.open(QIODevice::ReadOnly) && ours.open(QIODevice::ReadOnly), qPrintable(relative));
        QCOMPARE(theirs.readAll(), ours.readAll());
        QCOMPARE(theirs.permissions(), ours.permissions());
    }
    const auto count = [](const QString &root) {
        int files = 0;
        for (QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); it.next()) {
            ++files;
        }
        return files;
    };
    QCOMPARE(count(other.root()), created.first().at(1).toStringList().size());
}

void TestNewImageWizardWriting::aFailedWriteLosesNothing()
{
    QSignalSpy created(m_wizard.get(), &gui::NewImageWizard::created);
    goToPlan(u"web"_s);
    press(Qt::Key_Tab);
    type(u"# mine"_s);
    press(Qt::Key_Return);
    m_scratch->write(u"applications/web/latest/theirs"_s, "x");
    push(button(QWizard::FinishButton));
    const auto *message = m_wizard->currentPage()->findChild<gui::MessageBar *>(u"message"_s);
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains("applications/web/latest"_L1));
    QVERIFY(m_wizard->isVisible());
    QVERIFY(created.isEmpty());
    QVERIFY(contents()->toPlainText().startsWith("# mine"_L1));
    QCOMPARE(read(u"applications/web/latest/theirs"_s), u"x"_s);
    QVERIFY(!QFileInfo::exists(m_scratch->at(u"applications/web/latest/Kubefile"_s)));

    QVERIFY(QDir(m_scratch->at(u"applications/web"_s)).removeRecursively());
    push(button(QWizard::FinishButton));
    QTRY_COMPARE(created.size(), 1);
    QVERIFY(read(u"applications/web/latest/Kubefile"_s).startsWith("# mine"_L1));
}

QTEST_MAIN(TestNewImageWizardWriting)
#include "tst_newimagewizardwriting.moc"
