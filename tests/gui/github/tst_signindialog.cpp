#include "github/githubserver.h"
#include "gui/github/githubaccount.h"
#include "gui/github/signindialog.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::GitHubServer;

/// Signs in and out against a GitHub of ours, on a desktop without gh and without a keyring.
class TestSignInDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsOfAVariable();
    void takesAToken();
    void refusesAWrongToken();
    void signsInByACode();
    void givesUpOnACode();
    void saysWhatACodeNeeds();
    void signsOut();
    void remembersThePlaceButNoToken();
    void everythingHasANameForScreenReaders();

private:
    void show();
    template <typename T> [[nodiscard]] T *find(const QString &name) const { return m_dialog->findChild<T *>(name); }
    [[nodiscard]] QString state() const { return find<QLabel>(u"stateLabel"_s)->text(); }
    [[nodiscard]] QString message() const { return find<QLabel>(u"messageText"_s)->text(); }
    void click(const QString &name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GitHubServer> m_server;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<gui::GitHubAccount> m_account;
    std::unique_ptr<gui::SignInDialog> m_dialog;
};

void TestSignInDialog::initTestCase()
{
    test::hideGh();
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("SEALYARD_GITHUB_TOKEN");
}

void TestSignInDialog::init()
{
    m_dialog.reset();
    m_account.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<GitHubServer>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings"_s), QSettings::IniFormat);
    m_settings->setValue(u"github/api"_s, m_server->api().toString());
    m_settings->setValue(u"github/clientId"_s, u"client"_s);
}

void TestSignInDialog::show()
{
    m_account = std::make_unique<gui::GitHubAccount>(*m_settings);
    m_dialog = std::make_unique<gui::SignInDialog>(*m_account);
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_account->isKnown() && !m_account->isBusy(), 10'000);
}

void TestSignInDialog::tellsOfAVariable()
{
    qputenv("SEALYARD_GITHUB_TOKEN", GitHubServer::token());
    show();
    qunsetenv("SEALYARD_GITHUB_TOKEN");
    QCOMPARE(state(), u"Signed in as author, by the variable SEALYARD_GITHUB_TOKEN."_s);
    QVERIFY(find<QLabel>(u"scopeLabel"_s)->text().contains(u"public_repo"_s));
    QVERIFY(m_account->secrets().isEmpty()); // a job finds it itself
}

void TestSignInDialog::takesAToken()
{
    show();
    QCOMPARE(state(), u"Nobody is signed in."_s);
    QVERIFY(!find<QPushButton>(u"signOutButton"_s)->isEnabled());
    find<QLineEdit>(u"tokenEdit"_s)->setText(u"  "_s + QString::fromUtf8(GitHubServer::token()) + u'\n');
    click(u"tokenButton"_s);
    QVERIFY(find<QLineEdit>(u"tokenEdit"_s)->text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"Signed in as author, by this session."_s, 10'000);
    QVERIFY2(message().contains(u"until Sealyard is closed"_s), qPrintable(message()));
    QCOMPARE(m_account->secrets().value(u"SEALYARD_GITHUB_TOKEN"_s).toUtf8(), GitHubServer::token());
}

void TestSignInDialog::refusesAWrongToken()
{
    show();
    find<QLineEdit>(u"tokenEdit"_s)->setText(u"wrong"_s);
    click(u"tokenButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(u"Sign in again"_s), 10'000);
    QVERIFY(!m_account->isSignedIn());
    find<QLineEdit>(u"tokenEdit"_s)->setText(u"two words"_s);
    click(u"tokenButton"_s);
    QVERIFY2(message().contains(u"no token"_s), qPrintable(message()));
}

void TestSignInDialog::signsInByACode()
{
    show();
    click(u"codeButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"codeLabel"_s)->isVisible(), 10'000);
    QCOMPARE(find<QLabel>(u"codeLabel"_s)->text(), u"ABCD-1234"_s);
    click(u"copyCodeButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"ABCD-1234"_s);
    QVERIFY(find<QPushButton>(u"pageButton"_s)->toolTip().startsWith(u"https://github.example"_s));
    QVERIFY(state().startsWith(u"Waiting"_s));
    click(u"codeButton"_s);
}

void TestSignInDialog::givesUpOnACode()
{
    show();
    click(u"codeButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"codeLabel"_s)->isVisible(), 10'000);
    click(u"codeButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"Nobody is signed in."_s, 10'000);
    QVERIFY(!find<QLabel>(u"codeLabel"_s)->isVisible());
}

void TestSignInDialog::saysWhatACodeNeeds()
{
    m_settings->remove(u"github/clientId"_s);
    show();
    QVERIFY(find<QLabel>(u"codeHint"_s)->isVisible());
    QVERIFY(!find<QPushButton>(u"codeButton"_s)->isEnabled());
    find<QLineEdit>(u"clientIdEdit"_s)->setText(u"client"_s);
    QVERIFY(!find<QLabel>(u"codeHint"_s)->isVisible());
    QVERIFY(find<QPushButton>(u"codeButton"_s)->isEnabled());
}

void TestSignInDialog::signsOut()
{
    show();
    find<QLineEdit>(u"tokenEdit"_s)->setText(QString::fromUtf8(GitHubServer::token()));
    click(u"tokenButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_account->isSignedIn(), 10'000);
    click(u"signOutButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"Nobody is signed in."_s, 10'000);
    QVERIFY(m_account->secrets().isEmpty());
}

void TestSignInDialog::remembersThePlaceButNoToken()
{
    show();
    find<QLineEdit>(u"tokenEdit"_s)->setText(QString::fromUtf8(GitHubServer::token()));
    click(u"tokenButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_account->isSignedIn(), 10'000);
    find<QLineEdit>(u"repositoryEdit"_s)->setText(u"me/fork"_s);
    Q_EMIT find<QLineEdit>(u"repositoryEdit"_s)->editingFinished();
    QVERIFY(m_account->isSignedIn());
    find<QLineEdit>(u"apiEdit"_s)->setText(u"https://git.example/api/v3"_s);
    Q_EMIT find<QLineEdit>(u"apiEdit"_s)->editingFinished();
    QVERIFY(!m_account->isSignedIn()); // it must not go to another host
    m_settings->sync();
    QFile file(m_folder->filePath(u"settings"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("git.example") && kept.contains("me/fork"));
    QVERIFY(!kept.contains(GitHubServer::token()));
    find<QLineEdit>(u"repositoryEdit"_s)->setText(u"no repository"_s);
    Q_EMIT find<QLineEdit>(u"repositoryEdit"_s)->editingFinished();
    QCOMPARE(m_account->place().repository.toString(), u"me/fork"_s);
}

void TestSignInDialog::everythingHasANameForScreenReaders()
{
    show();
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestSignInDialog)

#include "tst_signindialog.moc"
