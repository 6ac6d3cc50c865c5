#include "gui/widgets/codeview.h"
#include "gui/widgets/messagebar.h"
#include "gui/wizards/bumpwizard.h"
#include "gui/wizards/conversionwizard.h"
#include "gui/wizards/importwizard.h"
#include "gui/wizards/misseswizard.h"
#include "gui/wizards/repairwizard.h"
#include "scaffold/journal.h"
#include "support/scratchworkspace.h"

#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

const QString directory = u"applications/web/v1.0.0"_s;

} // namespace

/// The wizards beside the one for new images, by keys alone; one undo takes back what each has done.
class TestWizards final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bumpShowsDifferences();
    void bumpOfNothingShowsTexts();
    void bumpRefusesWhatIsThere();
    void importSaysWhy();
    void importSuggestsNames();
    void repairTakesAndSkips();
    void missesAddImages();
    void conversionReplacesDockerfile();
    void aPlanThatFailsSaysWhy();

private:
    template <typename Wizard, typename... Arguments> void open(const Arguments &...arguments);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void push(const QAbstractButton *target) const;
    void answer(const QString &objectName, const QString &text) const;
    void goToPlan() const;
    void finish();
    template <typename Type> [[nodiscard]] Type *find(const QString &name) const
    {
        return m_wizard->currentPage()->findChild<Type *>(name);
    }
    [[nodiscard]] QString command() const { return find<QLineEdit>(u"commandLine"_s)->text(); }
    [[nodiscard]] QString shown() const { return find<gui::CodeView>(u"contents"_s)->toPlainText(); }
    [[nodiscard]] QByteArray read(const QString &path) const;
    [[nodiscard]] QMap<QString, QByteArray> tree() const;

    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<gui::PlanWizard> m_wizard;
    QMap<QString, QByteArray> m_before;
};

void TestWizards::init()
{
    qputenv("XDG_STATE_HOME", m_home.path().toUtf8());
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(directory + "/Kubefile"_L1, "FROM scratch\nENV VERSION=1.0.0\nCOPY . .\nCMD [\"echo 1.0.0\"]\n");
    m_scratch->write(directory + "/opt/data"_L1, "x");
    m_scratch->write(u"applications/web/README.md"_s, "# web\nsealos run docker.io/labring/web:v1.0.0\n");
}

void TestWizards::cleanup()
{
    m_wizard.reset();
}

template <typename Wizard, typename... Arguments> void TestWizards::open(const Arguments &...arguments)
{
    m_before = tree();
    const auto workspace = image::openWorkspace(m_scratch->root());
    QVERIFY(workspace);
    m_wizard = std::make_unique<Wizard>(*workspace, arguments...);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestWizards::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_wizard->windowHandle(), key, modifiers);
}

void TestWizards::push(const QAbstractButton *target) const
{
    const QSignalSpy clicked(target, &QAbstractButton::clicked);
    const QKeyCombination keys = QKeySequence::mnemonic(target->text())[0];
    press(keys.key(), keys.keyboardModifiers());
    QTRY_COMPARE(clicked.size(), 1);
}

void TestWizards::answer(const QString &objectName, const QString &text) const
{
    auto *field = find<QWidget>(objectName);
    QVERIFY2(field, qPrintable(objectName));
    for (int i = 0; i < 50 && m_wizard->focusWidget() != field; ++i) {
        press(Qt::Key_Tab);
    }
    QCOMPARE(m_wizard->focusWidget(), field);
    QTest::keyClicks(field, text);
}

/// The plan is made in the background.
void TestWizards::goToPlan() const
{
    QTRY_VERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    push(m_wizard->button(QWizard::NextButton));
    QTRY_VERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
}

/// Also sees that one undo makes everything as it was.
void TestWizards::finish()
{
    QSignalSpy created(m_wizard.get(), &gui::PlanWizard::created);
    QTRY_VERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
    push(m_wizard->button(QWizard::FinishButton));
    QTRY_COMPARE(created.size(), 1);
    QVERIFY(!m_wizard->isVisible());
}

QByteArray TestWizards::read(const QString &path) const
{
    QFile file(m_scratch->at(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

QMap<QString, QByteArray> TestWizards::tree() const
{
    QMap<QString, QByteArray> files;
    for (QDirIterator it(m_scratch->root(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next().sliced(m_scratch->root().size() + 1);
        files.insert(path, read(path));
    }
    return files;
}

void TestWizards::bumpShowsDifferences()
{
    open<gui::BumpWizard>(directory);
    answer(u"answer_newVersion"_s, u"v1.1.0"_s);
    goToPlan();
    QCOMPARE(command(), u"sealyard-cli bump web/v1.0.0 v1.1.0"_s);
    QVERIFY2(shown().contains("-ENV VERSION=1.0.0\n+ENV VERSION=1.1.0\n"_L1), qPrintable(shown()));
    QVERIFY(find<gui::CodeView>(u"contents"_s)->isReadOnly());
    push(find<QCheckBox>(u"differenceCheck"_s));
    QVERIFY(shown().startsWith("FROM scratch\nENV VERSION=1.1.0\n"_L1));
    QVERIFY(!find<gui::CodeView>(u"contents"_s)->isReadOnly());
    answer(u"contents"_s, u"#"_s);
    finish();
    QVERIFY(read(u"applications/web/v1.1.0/Kubefile"_s).startsWith("#FROM scratch\nENV VERSION=1.1.0\n"));
    QVERIFY(read(u"applications/web/README.md"_s).contains("web:v1.1.0"));
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).undo(m_scratch->root()));
    QCOMPARE(tree(), m_before);
}

/// There is nothing to compare where nothing differs.
void TestWizards::bumpOfNothingShowsTexts()
{
    m_scratch->write(u"applications/plain/latest/Kubefile"_s, "FROM scratch\nCOPY . .\n");
    open<gui::BumpWizard>(u"applications/plain/latest"_s);
    answer(u"answer_newVersion"_s, u"v2"_s);
    goToPlan();
    QVERIFY(!find<QCheckBox>(u"differenceCheck"_s)->isVisible());
    QCOMPARE(shown(), u"FROM scratch\nCOPY . .\n"_s);
    QVERIFY(!find<gui::CodeView>(u"contents"_s)->isReadOnly());
}

void TestWizards::bumpRefusesWhatIsThere()
{
    open<gui::BumpWizard>(QString());
    answer(u"answer_newVersion"_s, u"v1.0.0"_s);
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    QVERIFY(find<QLabel>(u"problem_newVersion"_s)->text().contains(directory));
    answer(u"answer_newVersion"_s, u"1"_s);
    QVERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
}

void TestWizards::importSaysWhy()
{
    const test::ScratchWorkspace other;
    other.write(u"in/web.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");
    other.write(u"in/notes"_s, "nothing for sealos\n");
    open<gui::ImportWizard>();
    answer(u"answer_source"_s, other.at(u"nowhere"_s));
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    QVERIFY(!find<QLabel>(u"problem_source"_s)->text().isEmpty());
    press(Qt::Key_A, Qt::ControlModifier);
    answer(u"answer_source"_s, other.at(u"in"_s));
    answer(u"answer_name"_s, u"shop"_s);
    goToPlan();
    QVERIFY2(command().startsWith("sealyard-cli import "_L1) && command().endsWith(" shop latest"_L1),
             qPrintable(command()));
    const QString notes = find<gui::MessageBar>(u"message"_s)->text();
    QVERIFY2(notes.contains("notes"_L1), qPrintable(notes));
    const QAbstractItemModel *files = find<QTreeView>(u"fileList"_s)->model();
    const QModelIndex folder = files->index(0, 0);
    QCOMPARE(folder.data().toString(), u"manifests"_s);
    const auto *reason = find<QLabel>(u"reasonLabel"_s);
    QVERIFY2(reason->isVisible() && reason->text().startsWith(u"From “web.yaml”."_s), qPrintable(reason->text()));
    QVERIFY(files->index(0, 0, folder).data(Qt::ToolTipRole).toString().contains("apiVersion"_L1));
    finish();
    QVERIFY(read(u"applications/shop/latest/manifests/web.yaml"_s).startsWith("apiVersion"));
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).undo(m_scratch->root()));
    QCOMPARE(tree(), m_before);
}

void TestWizards::importSuggestsNames()
{
    const test::ScratchWorkspace other;
    other.write(u"My Charts/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: v4.5\n");
    other.write(u"Some Manifests/a.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
    open<gui::ImportWizard>();
    answer(u"answer_source"_s, other.at(u"My Charts"_s));
    const auto *name = find<QLineEdit>(u"answer_name"_s);
    const auto *version = find<QLineEdit>(u"answer_version"_s);
    QTRY_COMPARE(name->text(), u"web"_s);
    QCOMPARE(version->text(), u"v4.5"_s);
    QVERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    answer(u"answer_version"_s, u"5"_s); // what the user has written stays
    answer(u"answer_source"_s, other.at(u"Some Manifests"_s));
    QTRY_COMPARE(name->text(), u"some-manifests"_s);
    QCOMPARE(version->text(), u"5"_s);
}

void TestWizards::repairTakesAndSkips()
{
    const QByteArray broken = "FROM scratch\nCOPY . .\nCMD \"bash a.sh\"\n";
    m_scratch->write(u"applications/one/v1/Kubefile"_s, broken);
    m_scratch->write(u"applications/one/v1/a.sh"_s, "#!/bin/bash\n");
    m_scratch->write(u"applications/two/v1/Kubefile"_s, broken);
    m_scratch->write(u"applications/two/v1/a.sh"_s, "#!/bin/bash\n");
    open<gui::RepairWizard>(QString());
    QTRY_VERIFY(m_wizard->button(QWizard::NextButton)->isEnabled());
    const auto *list = find<QListWidget>(u"findingList"_s);
    QCOMPARE_GE(list->count(), 2);
    int taken = -1;
    for (int row = 0; row < list->count(); ++row) { // all but one are skipped
        const bool isWanted = list->currentItem()->text().startsWith("applications/two/"_L1) &&
                              list->currentItem()->text().contains("SY108"_L1);
        taken = isWanted ? row : taken;
        if (isWanted) {
            const QString diff = find<gui::CodeView>(u"diffView"_s)->toPlainText();
            QVERIFY2(diff.contains("+CMD [\"bash a.sh\"]"_L1), qPrintable(diff));
        }
        push(find<QPushButton>(isWanted ? u"takeButton"_s : u"skipButton"_s));
    }
    QVERIFY(taken >= 0);
    goToPlan();
    QCOMPARE(command(), u"sealyard-cli repair"_s);
    QVERIFY2(shown().contains("-CMD \"bash a.sh\""_L1), qPrintable(shown()));
    finish();
    QCOMPARE(read(u"applications/one/v1/Kubefile"_s), broken);
    QVERIFY(read(u"applications/two/v1/Kubefile"_s).endsWith("CMD [\"bash a.sh\"]\n"));
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).undo(m_scratch->root()));
    QCOMPARE(tree(), m_before);
}

void TestWizards::missesAddImages()
{
    const auto directories = image::readVersionDirectory(m_scratch->root(), directory);
    QVERIFY(directories);
    open<gui::MissesWizard>(*directories, m_home.filePath(u"jobs"_s));
    QTRY_VERIFY(find<QLabel>(u"buildLabel"_s)->text().contains("no build"_L1));
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    const QString digest = u"quay.io/a/b@sha256:"_s + QString(64, u'0');
    find<QPlainTextEdit>(u"logText"_s)->setPlainText(u"Failed to pull image \"%1\": x\n"_s.arg(digest));
    const auto *images = find<QListWidget>(u"imageList"_s);
    QTRY_COMPARE(images->count(), 1);
    QVERIFY2(images->item(0)->text().startsWith(digest + u" – "_s), qPrintable(images->item(0)->text()));
    QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
    press(Qt::Key_A, Qt::ControlModifier);
    answer(u"logText"_s, u"Failed to pull image \"nginx:1.27\": x"_s);
    QTRY_COMPARE(images->item(0)->text(), u"docker.io/library/nginx:1.27"_s);
    goToPlan();
    QCOMPARE(command(), u"sealyard-cli misses web/v1.0.0 --image docker.io/library/nginx:1.27"_s);
    QCOMPARE(shown(), u"docker.io/library/nginx:1.27\n"_s);
    finish();
    QCOMPARE(read(directory + "/images/shim/webImages"_L1), "docker.io/library/nginx:1.27\n");
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).undo(m_scratch->root()));
    QCOMPARE(tree(), m_before);
}

void TestWizards::conversionReplacesDockerfile()
{
    const QString folder = u"applications/old/v1"_s;
    m_scratch->write(folder + "/Dockerfile"_L1, "FROM scratch\nEXPOSE 80\nCOPY . .\nCMD [\"echo\", \"a\"]\n");
    const auto old = image::readVersionDirectory(m_scratch->root(), folder);
    QVERIFY(old);
    open<gui::ConversionWizard>(*old);
    QTRY_VERIFY(m_wizard->button(QWizard::FinishButton)->isEnabled());
    QCOMPARE(command(), u"sealyard-cli convert old/v1"_s);
    QVERIFY(find<gui::MessageBar>(u"message"_s)->text().contains("EXPOSE"_L1));
    finish();
    QCOMPARE(read(folder + "/Kubefile"_L1), "FROM scratch\nCOPY . .\nCMD [\"echo a\"]\n");
    QVERIFY(!QFile::exists(m_scratch->at(folder + "/Dockerfile"_L1)));
    QVERIFY(scaffold::Journal(scaffold::defaultJournalFolder()).undo(m_scratch->root()));
    QCOMPARE(tree(), m_before);
}

void TestWizards::aPlanThatFailsSaysWhy()
{
    const QString folder = u"applications/old/v1"_s;
    m_scratch->write(folder + "/Dockerfile"_L1, "NONSENSE\n");
    const auto old = image::readVersionDirectory(m_scratch->root(), folder);
    QVERIFY(old);
    open<gui::ConversionWizard>(*old);
    QTRY_VERIFY(find<gui::MessageBar>(u"message"_s)->isVisible());
    QVERIFY(find<gui::MessageBar>(u"message"_s)->text().contains("cannot be read"_L1));
    QVERIFY(!m_wizard->button(QWizard::FinishButton)->isEnabled());
}

QTEST_MAIN(TestWizards)
#include "tst_wizards.moc"
