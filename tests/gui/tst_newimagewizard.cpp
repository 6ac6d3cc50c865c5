#include "gui/widgets/codeview.h"
#include "gui/widgets/messagebar.h"
#include "gui/wizards/newimagewizard.h"
#include "support/scratchworkspace.h"

#include <QAccessible>
#include <QDebug>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Walks the wizard by key events alone, with the patterns that are delivered.
class TestNewImageWizard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesWhatWasShown_data();
    void writesWhatWasShown();
    void nextWaitsForValidAnswers();
    void anExistingVersionIsRefused();
    void defaultsFollowUntilEdited();
    void conditionsShowAndHideFields();
    void problemsAreMarkedAfterTyping();
    void editsSurviveGoingBack();
    void aFailedWriteLosesNothing();
    void leavingAsksOnlyAfterEdits();
    void anotherPatternKeepsTheName();
    void everythingHasANameForScreenReaders();

private:
    void open(const QString &language = u"en"_s);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Presses a button by its mnemonic; the click comes a little later.
    void push(QPushButton *target) const;
    void type(const QString &text) const;
    void choosePattern(const QString &title) const;
    /// Answers name, and goes on to the last page with the defaults of the manifests pattern.
    void goToPlan(const QString &name) const;
    [[nodiscard]] QWidget *field(const QString &id) const;
    [[nodiscard]] QString answer(const QString &id) const;
    void answer(const QString &id, const QString &text) const;
    [[nodiscard]] QString problem(const QString &id) const;
    [[nodiscard]] QPushButton *button(QWizard::WizardButton which) const;
    [[nodiscard]] gui::CodeView *contents() const { return m_wizard->findChild<gui::CodeView *>(u"contents"_s); }
    [[nodiscard]] QString read(const QString &path) const;

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<gui::NewImageWizard> m_wizard;
};

void TestNewImageWizard::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/old/v1.0/Kubefile"_s, "FROM scratch\n");
    open();
}

void TestNewImageWizard::cleanup()
{
    m_wizard.reset();
}

void TestNewImageWizard::open(const QString &language)
{
    const auto workspace = image::openWorkspace(m_scratch->root());
    QVERIFY(workspace);
    const auto patterns = scaffold::allPatterns(language, {});
    QVERIFY(patterns);
    m_wizard = std::make_unique<gui::NewImageWizard>(*workspace, *patterns);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestNewImageWizard::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_wizard->windowHandle(), key, modifiers);
}

void TestNewImageWizard::push(QPushButton *target) const
{
    const QSignalSpy clicked(target, &QPushButton::clicked);
    const QKeyCombination keys = QKeySequence::mnemonic(target->text())[0];
    press(keys.key(), keys.keyboardModifiers());
    QTRY_COMPARE(clicked.size(), 1);
}

void TestNewImageWizard::type(const QString &text) const
{
    QTest::keyClicks(m_wizard->focusWidget(), text);
}

void TestNewImageWizard::choosePattern(const QString &title) const
{
    const auto *list = qobject_cast<QListWidget *>(m_wizard->focusWidget());
    QVERIFY(list != nullptr);
    for (int i = 0; i < list->count() && list->currentItem()->text() != title; ++i) {
        press(Qt::Key_Down);
    }
    QCOMPARE(list->currentItem()->text(), title);
    press(Qt::Key_Return);
}

void TestNewImageWizard::goToPlan(const QString &name) const
{
    choosePattern(u"Manifests application"_s);
    type(name);
    push(button(QWizard::NextButton));
    push(button(QWizard::NextButton));
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"fileList"_s);
}

QWidget *TestNewImageWizard::field(const QString &id) const
{
    return m_wizard->currentPage()->findChild<QWidget *>("answer_"_L1 + id);
}

QString TestNewImageWizard::answer(const QString &id) const
{
    return qobject_cast<QLineEdit *>(field(id))->text();
}

/// Moves to the field with Tab, as many times as it takes, and types.
void TestNewImageWizard::answer(const QString &id, const QString &text) const
{
    for (int i = 0; i < 50 && m_wizard->focusWidget() != field(id); ++i) {
        press(Qt::Key_Tab);
    }
    QCOMPARE(m_wizard->focusWidget(), field(id));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    type(text);
}

QString TestNewImageWizard::problem(const QString &id) const
{
    const auto *label = m_wizard->currentPage()->findChild<QLabel *>("problem_"_L1 + id);
    return label->isVisible() ? label->text() : QString();
}

QPushButton *TestNewImageWizard::button(QWizard::WizardButton which) const
{
    return qobject_cast<QPushButton *>(m_wizard->button(which));
}

QString TestNewImageWizard::read(const QString &path) const
{
    QFile file(m_scratch->at(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"unreadable"_s;
}

void TestNewImageWizard::writesWhatWasShown_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("row");
    QTest::addRow("Helm chart") << u"en"_s << 0;
    QTest::addRow("manifests") << u"en"_s << 2;
    QTest::addRow("Helm chart in Chinese") << u"zh_CN"_s << 0;
    QTest::addRow("manifests in Chinese") << u"zh_CN"_s << 2;
}

void TestNewImageWizard::writesWhatWasShown()
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

void TestNewImageWizard::nextWaitsForValidAnswers()
{
    choosePattern(u"Manifests application"_s);
    QCOMPARE(m_wizard->focusWidget(), field(u"name"_s));
    QVERIFY(!button(QWizard::NextButton)->isEnabled());
    type(u"Web"_s);
    QVERIFY(!button(QWizard::NextButton)->isEnabled());
    QVERIFY(!problem(u"name"_s).isEmpty());
    QCOMPARE(QAccessible::queryAccessibleInterface(field(u"name"_s))->text(QAccessible::Description),
             problem(u"name"_s));
    answer(u"name"_s, u"web"_s);
    QCOMPARE(problem(u"name"_s), QString());
    QVERIFY(button(QWizard::NextButton)->isEnabled());
}

void TestNewImageWizard::anExistingVersionIsRefused()
{
    choosePattern(u"Manifests application"_s);
    type(u"old"_s);
    QVERIFY(button(QWizard::NextButton)->isEnabled());
    answer(u"version"_s, u"v1.0"_s);
    QVERIFY(problem(u"version"_s).contains("applications/old/v1.0"_L1));
    QVERIFY(!button(QWizard::NextButton)->isEnabled());
}

void TestNewImageWizard::defaultsFollowUntilEdited()
{
    choosePattern(u"Helm chart application"_s);
    type(u"web"_s);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"namespace"_s), u"web"_s);
    answer(u"namespace"_s, u"mine"_s);
    push(button(QWizard::BackButton));
    answer(u"name"_s, u"site"_s);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"chart"_s), u"site"_s);
    QCOMPARE(answer(u"releaseName"_s), u"site"_s);
    QCOMPARE(answer(u"namespace"_s), u"mine"_s);
    answer(u"namespace"_s, u"site"_s);
    push(button(QWizard::BackButton));
    answer(u"name"_s, u"blog"_s);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"namespace"_s), u"blog"_s);
}

void TestNewImageWizard::conditionsShowAndHideFields()
{
    choosePattern(u"Manifests application"_s);
    type(u"web"_s);
    press(Qt::Key_Return);
    QVERIFY(field(u"starterImage"_s)->isVisible());
    QVERIFY(m_wizard->findChild<QLabel *>(u"title_starterImage"_s)->isVisible());
    answer(u"urls"_s, u"https://example.com/a.yaml"_s);
    QVERIFY(!field(u"starterImage"_s)->isVisible());
    QVERIFY(!m_wizard->findChild<QLabel *>(u"title_starterImage"_s)->isVisible());
    answer(u"urls"_s, QString());
    QVERIFY(field(u"starterImage"_s)->isVisible());
}

void TestNewImageWizard::problemsAreMarkedAfterTyping()
{
    choosePattern(u"Helm chart application"_s);
    const auto *sign = m_wizard->currentPage()->findChild<QLabel *>(u"sign_name"_s);
    QVERIFY(!problem(u"name"_s).isEmpty());
    QVERIFY(!sign->isVisible());
    type(u"a b"_s);
    QVERIFY(sign->isVisible());
}

void TestNewImageWizard::editsSurviveGoingBack()
{
    goToPlan(u"web"_s);
    press(Qt::Key_Tab);
    type(u"# mine"_s);
    press(Qt::Key_Return);
    const QString edited = contents()->toPlainText();
    QVERIFY(edited.startsWith("# mine"_L1));
    push(button(QWizard::BackButton));
    push(button(QWizard::NextButton));
    QCOMPARE(contents()->toPlainText(), edited);
    auto *restore = m_wizard->findChild<QPushButton *>(u"restoreButton"_s);
    QVERIFY(restore->isEnabled());
    push(restore);
    QCOMPARE(contents()->toPlainText(), edited.sliced(u"# mine\n"_s.size()));
    QVERIFY(!restore->isEnabled());
}

void TestNewImageWizard::aFailedWriteLosesNothing()
{
    QSignalSpy created(m_wizard.get(), &gui::NewImageWizard::created);
    goToPlan(u"web"_s);
    press(Qt::Key_Tab);
    type(u"# mine"_s);
    press(Qt::Key_Return);
    m_scratch->write(u"applications/web/latest/theirs"_s, "x");
    push(button(QWizard::FinishButton));
    const auto *message = m_wizard->findChild<gui::MessageBar *>(u"message"_s);
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

void TestNewImageWizard::leavingAsksOnlyAfterEdits()
{
    goToPlan(u"web"_s);
    press(Qt::Key_Tab);
    type(u"x"_s);
    press(Qt::Key_Escape);
    auto *question = m_wizard->findChild<QMessageBox *>(u"discardQuestion"_s);
    QVERIFY(question != nullptr);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(m_wizard->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
}

void TestNewImageWizard::anotherPatternKeepsTheName()
{
    choosePattern(u"Manifests application"_s);
    type(u"web"_s);
    push(button(QWizard::BackButton));
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"name"_s), u"web"_s);
    push(button(QWizard::NextButton));
    QVERIFY(field(u"chartRepository"_s) != nullptr);
    QCOMPARE(answer(u"chart"_s), u"web"_s);
}

void TestNewImageWizard::everythingHasANameForScreenReaders()
{
    for (int page = 0; page < 4; ++page) {
        const auto widgets = m_wizard->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
                QVERIFY2(!name.isEmpty(), qPrintable(QDebug::toString(widget)));
            }
        }
        if (page == 0) {
            choosePattern(u"Manifests application"_s);
            type(u"web"_s);
        } else if (page < 3) {
            push(button(QWizard::NextButton));
        }
    }
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"fileList"_s);
}

QTEST_MAIN(TestNewImageWizard)

#include "tst_newimagewizard.moc"
