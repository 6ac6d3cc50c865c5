#include "gui/wizards/newimagewizardtest.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace sealyard::test {

void NewImageWizardTest::init()
{
    qputenv("XDG_STATE_HOME", m_home.path().toUtf8());
    qputenv("CLI", SEALYARD_CLI);
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/old/v1.0/Kubefile"_s, "FROM scratch\n");
    open();
}

void NewImageWizardTest::cleanup()
{
    m_wizard.reset();
}

void NewImageWizardTest::open(const QString &language)
{
    const auto workspace = image::openWorkspace(m_scratch->root());
    QVERIFY(workspace);
    const auto patterns = scaffold::allPatterns(language, {});
    QVERIFY(patterns);
    m_wizard = std::make_unique<gui::NewImageWizard>(*workspace, *patterns, nullptr);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void NewImageWizardTest::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_wizard->windowHandle(), key, modifiers);
}

void NewImageWizardTest::push(QPushButton *target) const
{
    const QSignalSpy clicked(target, &QPushButton::clicked);
    const QKeyCombination keys = QKeySequence::mnemonic(target->text())[0];
    press(keys.key(), keys.keyboardModifiers());
    QTRY_COMPARE(clicked.size(), 1);
    waitForPlan();
}

/// The plan is made in the background.
void NewImageWizardTest::waitForPlan() const
{
    if (const auto *target = m_wizard->currentPage()->findChild<QLabel *>(u"targetLabel"_s)) {
        QTRY_VERIFY(target->text() != u"Looking at the files…"_s);
    }
}

void NewImageWizardTest::type(const QString &text) const
{
    for (const QChar each : text) { // keyClicks() takes printable ASCII alone
        const bool isAscii = each.isPrint() && each.unicode() < 128;
        const Qt::Key key = isAscii         ? QTest::asciiToKey(each.toLatin1())
                            : each == u'\n' ? Qt::Key_Return
                                            : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, m_wizard->focusWidget(), key, each, Qt::NoModifier);
    }
}

void NewImageWizardTest::choosePattern(const QString &title) const
{
    const auto *list = qobject_cast<QListWidget *>(m_wizard->focusWidget());
    QVERIFY(list != nullptr);
    for (int i = 0; i < list->count() && list->currentItem()->text() != title; ++i) {
        press(Qt::Key_Down);
    }
    QCOMPARE(list->currentItem()->text(), title);
    press(Qt::Key_Return);
}

void NewImageWizardTest::passValues() const
{
    if (m_wizard->currentPage()->objectName() == "valuesPage"_L1) {
        push(button(QWizard::NextButton));
    }
}

void NewImageWizardTest::goToPlan(const QString &name) const
{
    choosePattern(u"Manifests application"_s);
    type(name);
    push(button(QWizard::NextButton));
    push(button(QWizard::NextButton));
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"fileList"_s);
}

QWidget *NewImageWizardTest::field(const QString &id) const
{
    return m_wizard->currentPage()->findChild<QWidget *>("answer_"_L1 + id);
}

QString NewImageWizardTest::answer(const QString &id) const
{
    return qobject_cast<QLineEdit *>(field(id))->text();
}

/// Moves to the field with Tab, as many times as it takes, and types.
void NewImageWizardTest::answer(const QString &id, const QString &text) const
{
    for (int i = 0; i < 50 && m_wizard->focusWidget() != field(id); ++i) {
        press(Qt::Key_Tab);
    }
    QCOMPARE(m_wizard->focusWidget(), field(id));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    type(text);
}

QString NewImageWizardTest::problem(const QString &id) const
{
    const auto *label = m_wizard->currentPage()->findChild<QLabel *>("problem_"_L1 + id);
    return label->isVisible() ? label->text() : QString();
}

QPushButton *NewImageWizardTest::button(QWizard::WizardButton which) const
{
    return qobject_cast<QPushButton *>(m_wizard->button(which));
}

QString NewImageWizardTest::read(const QString &path) const
{
    QFile file(m_scratch->at(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : u"unreadable"_s;
}

} // namespace sealyard::test
