#include "gui/widgets/codeview.h"
#include "gui/widgets/messagebar.h"
#include "gui/wizards/newimagewizard.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QAccessible>
#include <QCompleter>
#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
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
    void commandLineMakesTheSame_data();
    void commandLineMakesTheSame();
    void asksChartRepository();
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

    QTemporaryDir m_home;
    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<gui::NewImageWizard> m_wizard;
};

void TestNewImageWizard::init()
{
    qputenv("XDG_STATE_HOME", m_home.path().toUtf8());
    qputenv("CLI", SEALYARD_CLI);
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
    m_wizard = std::make_unique<gui::NewImageWizard>(*workspace, *patterns, nullptr);
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

void TestNewImageWizard::commandLineMakesTheSame_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("id");
    for (int row = 0; const QString &id : test::patternIds()) {
        QTest::newRow(qPrintable(id)) << row++ << id;
    }
}

/// Every pattern by keys alone; the command line that the last page shows gives the same bytes and modes elsewhere.
void TestNewImageWizard::commandLineMakesTheSame()
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

/// Names are suggested and versions named as soon as the repository has answered; without a network everything goes on.
void TestNewImageWizard::asksChartRepository()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nentries: {web: [{version: 1.2.3, appVersion: '9'}]}");
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
    answer(u"chartRepository"_s, u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    QTRY_VERIFY2(note(u"chart"_s).contains("1.2.3"_L1), qPrintable(note(u"chartRepository"_s)));
    answer(u"chart"_s, u"we"_s);
    QTRY_VERIFY(note(u"chart"_s).contains("no chart of this name"_L1));
    const auto *completer = qobject_cast<QLineEdit *>(field(u"chart"_s))->completer();
    QVERIFY(completer != nullptr);
    QCOMPARE(completer->currentCompletion(), u"web"_s);
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
