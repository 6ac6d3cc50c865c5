#include "git/gitservers.h"
#include "gui/git/clonedialog.h"
#include "support/scratchrepository.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The dialog that clones, with git's own server on the other side.
class TestCloneDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void proposesAFolder();
    void offersAddresses();
    void showsHowFarItIs();
    void isStopped();
    void isStoppedWhileTheServerIsSilent();
    void startsAnewAfterAFailure();
    void leavesNoFoldersAfterAFailure();
    void asksWhoWeAre();
    void isToldWhoWeAreByTheSignIn();

private:
    template <typename T> [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QPushButton *button(QDialogButtonBox::StandardButton which) const
    {
        return find<QDialogButtonBox>(u"buttons"_s)->button(which);
    }
    void clone(const QString &path, int depth = 0) const;
    [[nodiscard]] QString said() const { return find<QLabel>(u"messageLabel"_s)->text(); }
    /// What the folder for clones has.
    [[nodiscard]] QStringList left() const
    {
        return QDir(m_target->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_target;
    std::unique_ptr<test::GitHttpServer> m_server;
    std::unique_ptr<gui::CloneDialog> m_dialog;
};

void TestCloneDialog::initTestCase()
{
    qputenv("HOME", m_base.path().toUtf8());
    const test::ScratchRepository source;
    QByteArray noise(150'000, '\0');
    QRandomGenerator random(1);
    for (char &byte : noise) {
        byte = static_cast<char>(random.generate());
    }
    for (int commit = 0; commit < 3; ++commit) {
        source.write(u"noise"_s, noise.chopped(commit));
        source.commitAll();
    }
    for (const QString &folder : {u"open"_s, u"slow"_s, u"cut"_s, u"private"_s}) {
        source.git({u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), m_base.filePath(folder + "/a.git"_L1)});
    }
    m_server = std::make_unique<test::GitHttpServer>(m_base.path());
}

void TestCloneDialog::init()
{
    m_target = std::make_unique<QTemporaryDir>();
    m_dialog = std::make_unique<gui::CloneDialog>(m_target->path(), nullptr);
    m_dialog->show();
}

void TestCloneDialog::cleanup()
{
    m_dialog.reset();
}

void TestCloneDialog::clone(const QString &path, int depth) const
{
    find<QComboBox>(u"urlBox"_s)->setEditText(m_server->url(path));
    find<QComboBox>(u"depthBox"_s)->setCurrentIndex(find<QComboBox>(u"depthBox"_s)->findData(depth));
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
}

void TestCloneDialog::proposesAFolder()
{
    auto *folder = find<QLineEdit>(u"folderEdit"_s);
    find<QComboBox>(u"urlBox"_s)->setEditText(u"git@github.com:me/images.git"_s);
    QCOMPARE(folder->text(), m_target->filePath(u"images"_s));
    QVERIFY(button(QDialogButtonBox::Ok)->isEnabled());
    QVERIFY(QDir(m_target->path()).mkpath(u"full/x"_s));
    folder->clear();
    QTest::keyClicks(folder, m_target->filePath(u"full"_s));
    QVERIFY2(said().contains(u"exists already"_s), qPrintable(said()));
    QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    // What was typed stays.
    find<QComboBox>(u"urlBox"_s)->setEditText(u"https://github.com/me/other"_s);
    QCOMPARE(folder->text(), m_target->filePath(u"full"_s));
}

void TestCloneDialog::offersAddresses()
{
    auto *address = find<QComboBox>(u"urlBox"_s);
    QCOMPARE(address->count(), 1);
    const QString upstream = address->itemText(0);
    address->setEditText(u"https://example.org/typed.git"_s);
    m_dialog->offer(upstream);
    m_dialog->offer(u"https://github.com/me/cluster-image.git"_s);
    QCOMPARE(address->count(), 2);
    QCOMPARE(address->currentText(), u"https://example.org/typed.git"_s);
    address->setCurrentIndex(1);
    QVERIFY(find<QLineEdit>(u"folderEdit"_s)->text().endsWith(u"/cluster-image"_s));
}

void TestCloneDialog::showsHowFarItIs()
{
    QSignalSpy cloned(m_dialog.get(), &gui::CloneDialog::cloned);
    QStringList texts;
    auto *bar = find<QProgressBar>(u"progressBar"_s);
    QVERIFY(!bar->isVisible());
    connect(bar, &QProgressBar::valueChanged, this, [&] { texts.append(said()); });
    clone(u"open/a.git"_s, 1);
    QVERIFY(bar->isVisible());
    QVERIFY(!find<QWidget>(u"fields"_s)->isEnabled());
    QVERIFY(!button(QDialogButtonBox::Ok)->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(cloned.size(), 1, 20'000);
    QCOMPARE(cloned.first().first().toString(), m_target->filePath(u"a"_s));
    QVERIFY(!m_dialog->isVisible());
    QVERIFY2(texts.join(u'\n').contains(u"3 of 3 objects"_s), qPrintable(texts.join(u'\n')));
    QVERIFY(QFile::exists(m_target->filePath(u"a/.git/shallow"_s)));
    QCOMPARE(left(), QStringList{u"a"_s});
}

void TestCloneDialog::isStopped()
{
    QSignalSpy cloned(m_dialog.get(), &gui::CloneDialog::cloned);
    clone(u"slow/a.git"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QProgressBar>(u"progressBar"_s)->value() > 0, 20'000);
    QTest::mouseClick(button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"stopped"_s), 20'000);
    QCOMPARE(left(), QStringList());
    QCOMPARE(cloned.size(), 0);
    QTest::mouseClick(button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

/// Long before the server is given up.
void TestCloneDialog::isStoppedWhileTheServerIsSilent()
{
    const test::SilentServer silent;
    find<QComboBox>(u"urlBox"_s)->setEditText(silent.url(u"https"_s));
    QTest::mouseClick(button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(!left().isEmpty()); // it has begun
    QTest::mouseClick(button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"stopped"_s), 20'000);
    QCOMPARE(left(), QStringList());
    QVERIFY(find<QWidget>(u"fields"_s)->isEnabled());
}

void TestCloneDialog::startsAnewAfterAFailure()
{
    QSignalSpy cloned(m_dialog.get(), &gui::CloneDialog::cloned);
    clone(u"cut/a.git"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"fields"_s)->isEnabled(), 20'000);
    QVERIFY2(said().contains(u"cannot be cloned"_s), qPrintable(said()));
    QVERIFY(!find<QProgressBar>(u"progressBar"_s)->isVisible());
    QCOMPARE(left(), QStringList());
    clone(u"open/a.git"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cloned.size(), 1, 20'000);
    QCOMPARE(left(), QStringList{u"a"_s});
}

void TestCloneDialog::leavesNoFoldersAfterAFailure()
{
    QVERIFY(QDir(m_target->path()).mkpath(u"mine"_s));
    find<QLineEdit>(u"folderEdit"_s)->clear();
    QTest::keyClicks(find<QLineEdit>(u"folderEdit"_s), m_target->filePath(u"mine/new/deep/a"_s));
    clone(u"cut/a.git"_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QWidget>(u"fields"_s)->isEnabled(), 20'000);
    QVERIFY2(said().contains(u"cannot be cloned"_s), qPrintable(said()));
    QCOMPARE(left(), QStringList{u"mine"_s});
    QVERIFY(QDir(m_target->filePath(u"mine"_s)).isEmpty());
}

void TestCloneDialog::asksWhoWeAre()
{
    QSignalSpy cloned(m_dialog.get(), &gui::CloneDialog::cloned);
    clone(u"private/a.git"_s);
    for (const QString &secret : {u"wrong"_s, u"right"_s}) {
        QPointer<QDialog> question;
        QTRY_VERIFY_WITH_TIMEOUT((question = m_dialog->findChild<QDialog *>(u"credentialDialog"_s)), 20'000);
        const QString text = question->findChild<QLabel *>(u"textLabel"_s)->text();
        QCOMPARE(text.contains(u"not taken"_s), secret == "right"_L1);
        question->findChild<QLineEdit *>(u"firstEdit"_s)->setText(u"me"_s);
        question->findChild<QLineEdit *>(u"secondEdit"_s)->setText(secret);
        QCOMPARE(question->findChild<QLineEdit *>(u"secondEdit"_s)->echoMode(), QLineEdit::Password);
        question->accept();
        QTRY_VERIFY(!question);
    }
    QTRY_COMPARE_WITH_TIMEOUT(cloned.size(), 1, 20'000);
}

void TestCloneDialog::isToldWhoWeAreByTheSignIn()
{
    QSignalSpy cloned(m_dialog.get(), &gui::CloneDialog::cloned);
    m_dialog->setSignIn([](const std::stop_token &) {
        return [](const git::CredentialQuestion &) {
            return std::optional(git::Credential{.user = u"x-access-token"_s, .secret = u"right"_s});
        };
    });
    clone(u"private/a.git"_s);
    QTRY_COMPARE_WITH_TIMEOUT(cloned.size(), 1, 20'000);
    QVERIFY(!m_dialog->findChild<QDialog *>(u"credentialDialog"_s));
}

QTEST_MAIN(TestCloneDialog)

#include "tst_clonedialog.moc"
