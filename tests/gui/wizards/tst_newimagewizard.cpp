#include "gui/wizards/newimagewizardtest.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCompleter>
#include <QDebug>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Walks the wizard by key events alone.
class TestNewImageWizard final : public test::NewImageWizardTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksChartRepository();
    void nextWaitsForValidAnswers();
    void anExistingVersionIsRefused();
    void defaultsFollowUntilEdited();
    void conditionsShowAndHideFields();
    void problemsAreMarkedAfterTyping();
    void editsSurviveGoingBack();
    void leavingAsksOnlyAfterEdits();
    void anotherPatternKeepsTheName();
    void showsThePlanOfTheLastAnswers();
    void canBeClosedWhileThePlanIsMade();
    void everythingHasANameForScreenReaders();
};

/// Names are suggested and versions named as soon as the repository has answered; without a network everything goes on.
void TestNewImageWizard::asksChartRepository()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write(
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nentries: {web: [{version: 1.2.3, appVersion: '9'}]}");
            socket->disconnectFromHost();
        });
    });
    QNetworkAccessManager network;
    const auto workspace = image::openWorkspace(m_scratch->root());
    const auto patterns = scaffold::allPatterns(u"en"_s, {});
    QVERIFY(workspace && patterns);
    m_wizard = std::make_unique<gui::NewImageWizard>(*workspace, *patterns, &network);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    press(Qt::Key_Return);
    type(u"web"_s);
    press(Qt::Key_Return);
    const auto note = [this](const QString &id) {
        return m_wizard->currentPage()->findChild<QLabel *>("note_"_L1 + id)->text();
    };
    QCOMPARE(note(u"chart"_s), QString());
    answer(u"chartRepository"_s, u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    QTRY_VERIFY2(note(u"chart"_s).contains("1.2.3"_L1), qPrintable(note(u"chartRepository"_s)));
    answer(u"chart"_s, u"we"_s);
    QTRY_VERIFY(note(u"chart"_s).contains("no chart of this name"_L1));
    const auto *completer = qobject_cast<QLineEdit *>(field(u"chart"_s))->completer();
    QVERIFY(completer != nullptr);
    QCOMPARE(completer->currentCompletion(), u"web"_s);
    completer->popup()->hide(); // offscreen, keys do not come back from a popup by themselves
    m_wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    server.close();
    answer(u"chartRepository"_s, u"http://127.0.0.1:1"_s);
    QTRY_VERIFY(note(u"chartRepository"_s).contains("Cannot ask"_L1));
    answer(u"chartRepository"_s, u"https://charts.example.org"_s);
    QVERIFY(button(QWizard::NextButton)->isEnabled());
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
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QCOMPARE(answer(u"name"_s), u"web"_s);
    push(button(QWizard::NextButton));
    QVERIFY(field(u"chartRepository"_s) != nullptr);
    QCOMPARE(answer(u"chart"_s), u"web"_s);
}

/// The newest answers count, however the user goes to and fro while plans are made.
void TestNewImageWizard::showsThePlanOfTheLastAnswers()
{
    choosePattern(u"Manifests application"_s);
    type(u"web"_s);
    push(button(QWizard::NextButton));
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        m_wizard->back();
        m_wizard->next();
        m_wizard->back();
        answer(u"name"_s, name);
        m_wizard->next();
        m_wizard->next();
        m_wizard->back();
    }
    m_wizard->next();
    waitForPlan();
    QTRY_VERIFY(button(QWizard::FinishButton)->isEnabled());
    const auto *target = m_wizard->currentPage()->findChild<QLabel *>(u"targetLabel"_s);
    QVERIFY2(target->text().endsWith("applications/three/latest"_L1), qPrintable(target->text()));
}

void TestNewImageWizard::canBeClosedWhileThePlanIsMade()
{
    choosePattern(u"Manifests application"_s);
    type(u"web"_s);
    m_wizard->next();
    m_wizard->next();
    QVERIFY(button(QWizard::CancelButton)->isEnabled());
    m_wizard->reject();
    QVERIFY(!m_wizard->isVisible());
    m_wizard.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!QFile::exists(m_scratch->at(u"applications/web"_s)));
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
