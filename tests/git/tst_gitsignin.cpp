#include "git/gitservers.h"
#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using git::Credential;
using git::CredentialQuestion;
using test::GitHttpServer;

/// The token of a sign-in on its way to a server that wants one, and to those that must not get it.
class TestGitSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void clonesFetchesAndPushes();
    void asksTheHelperFirst();
    void asksAPersonAfterARefusal();
    void saysThatItWasRefused();
    void isAskedOnce();
    void isNotTakenElsewhere();
    void knowsTheAddressBehindSettings();
    void saysWhatIsNotAllowed();
    void saysWhatIsNotThere();

private:
    [[nodiscard]] QString at(const QString &path) const { return m_folder->filePath(path); }
    [[nodiscard]] git::Transfer signedIn(const QString &secret);
    static void git(const QString &folder, const QStringList &arguments);

    QTemporaryDir m_base;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GitHttpServer> m_server;
    QStringList m_asked; ///< addresses that the sign-in was asked for
};

void TestGitSignIn::git(const QString &folder, const QStringList &arguments)
{
    const QStringList identity{u"-c"_s, u"user.name=b"_s, u"-c"_s, u"user.email=b@example.org"_s, u"-C"_s, folder};
    QCOMPARE(QProcess::execute(u"git"_s, identity + arguments), 0);
}

git::Transfer TestGitSignIn::signedIn(const QString &secret)
{
    return {.known = [this, secret](const CredentialQuestion &question) -> std::optional<Credential> {
        m_asked.append(question.url);
        return Credential{.user = u"x-access-token"_s, .secret = secret};
    }};
}

void TestGitSignIn::initTestCase()
{
    const test::ScratchRepository source;
    source.write(u"README.md"_s, "1\n");
    source.commitAll();
    for (const QString &folder : {u"private"_s, u"readonly"_s}) {
        const QString target = m_base.filePath(folder + "/a.git"_L1);
        git(m_base.path(), {u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), target});
        git(target, {u"config"_s, u"http.receivepack"_s, u"true"_s});
    }
    m_server = std::make_unique<GitHttpServer>(m_base.path());
}

void TestGitSignIn::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(u"home"_s));
    qputenv("HOME", at(u"home"_s).toUtf8());
    m_asked.clear();
    [[maybe_unused]] const QStringList former = m_server->authorizedHosts();
}

void TestGitSignIn::clonesFetchesAndPushes()
{
    const QString url = m_server->url(u"private/a.git"_s);
    const git::Transfer transfer = signedIn(u"right"_s);
    const auto cloned = git::clone({.url = url, .target = at(u"x"_s)}, transfer);
    QVERIFY2(cloned, qPrintable(cloned.error_or({}).message));
    QVERIFY(git::fetch(at(u"x"_s), {}, transfer));
    git(at(u"x"_s), {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pushed = git::push(at(u"x"_s), {}, false, transfer);
    QVERIFY2(pushed, qPrintable(pushed.error_or({}).message));
    QCOMPARE(m_asked, (QStringList{url, url, url}));
    QFile config(at(u"x/.git/config"_s));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QVERIFY(!config.readAll().contains("right"));
}

void TestGitSignIn::asksTheHelperFirst()
{
    git(m_base.path(), {u"config"_s, u"--global"_s, u"credential.helper"_s,
                        u"!f() { test \"$1\" = get && echo username=me && echo password=right; }; f"_s});
    const auto done =
        git::clone({.url = m_server->url(u"private/a.git"_s), .target = at(u"x"_s)}, signedIn(u"wrong"_s));
    QVERIFY2(done, qPrintable(done.error_or({}).message));
    QCOMPARE(m_asked, QStringList());
}

void TestGitSignIn::asksAPersonAfterARefusal()
{
    git::Transfer transfer = signedIn(u"ghp_run_out"_s);
    QList<CredentialQuestion> questions;
    transfer.credential = [&](const CredentialQuestion &question) {
        questions.append(question);
        return std::optional(Credential{.user = u"me"_s, .secret = u"right"_s});
    };
    const auto done = git::clone({.url = m_server->url(u"private/a.git"_s), .target = at(u"x"_s)}, transfer);
    QVERIFY2(done, qPrintable(done.error_or({}).message));
    QCOMPARE(questions.size(), 1);
    QVERIFY(questions.first().note.contains(u"sign-in"_s));
    QCOMPARE(questions.first().refused, 0);
}

void TestGitSignIn::saysThatItWasRefused()
{
    const auto done =
        git::clone({.url = m_server->url(u"private/a.git"_s), .target = at(u"x"_s)}, signedIn(u"ghp_run_out"_s));
    QCOMPARE(done.error().kind, ErrorKind::Denied);
    QVERIFY2(done.error().message.contains(u"sign in again"_s), qPrintable(done.error().message));
    QVERIFY(!done.error().message.contains(u"ghp_run_out"_s));
}

/// Looking for a token may take a while, so it is not looked for again after each wrong password.
void TestGitSignIn::isAskedOnce()
{
    int asked = 0;
    const auto done = git::clone({.url = m_server->url(u"private/a.git"_s), .target = at(u"x"_s)},
                                 {.credential =
                                      [](const CredentialQuestion &) {
                                          return std::optional(Credential{.user = u"me"_s, .secret = u"wrong"_s});
                                      },
                                  .known = [&](const CredentialQuestion &) -> std::optional<Credential> {
                                      ++asked;
                                      return std::nullopt;
                                  }});
    QVERIFY(!done);
    QCOMPARE(asked, 1);
}

/// libgit2 would follow and give the other server what it has for the first one.
void TestGitSignIn::isNotTakenElsewhere()
{
    const auto done = git::clone({.url = m_server->url(u"moved/a.git"_s), .target = at(u"x"_s)}, signedIn(u"right"_s));
    QCOMPARE(done.error().kind, ErrorKind::Denied);
    QVERIFY2(done.error().message.contains(u"“localhost”"_s), qPrintable(done.error().message));
    QCOMPARE(m_server->authorizedHosts(), QStringList());
    // Nor where a clone comes to lead there later.
    QVERIFY(git::clone({.url = m_server->url(u"private/a.git"_s), .target = at(u"y"_s)}, signedIn(u"right"_s)));
    git(at(u"y"_s), {u"remote"_s, u"set-url"_s, u"origin"_s, m_server->url(u"moved/a.git"_s)});
    QCOMPARE(git::fetch(at(u"y"_s), {}, signedIn(u"right"_s)).error().kind, ErrorKind::Denied);
    QCOMPARE(git::push(at(u"y"_s), {}, false, signedIn(u"right"_s)).error().kind, ErrorKind::Denied);
    QCOMPARE(m_server->authorizedHosts(), QStringList{u"127.0.0.1"_s});
}

/// A token for github.com must not go where the settings lead github.com to.
void TestGitSignIn::knowsTheAddressBehindSettings()
{
    const QString url = m_server->url(u"private/a.git"_s);
    QVERIFY(git::clone({.url = url, .target = at(u"x"_s)}, signedIn(u"right"_s)));
    git(at(u"x"_s), {u"config"_s, u"url.%1.insteadOf"_s.arg(m_server->url({})), u"https://github.example/"_s});
    git(at(u"x"_s), {u"config"_s, u"remote.origin.url"_s, u"https://github.example/private/a.git"_s});
    m_asked.clear();
    const auto done = git::fetch(at(u"x"_s), {}, signedIn(u"right"_s));
    QVERIFY2(done, qPrintable(done.error_or({}).message));
    QCOMPARE(m_asked, QStringList{url});
}

void TestGitSignIn::saysWhatIsNotAllowed()
{
    const git::Transfer transfer = signedIn(u"right"_s);
    QVERIFY(git::clone({.url = m_server->url(u"readonly/a.git"_s), .target = at(u"x"_s)}, transfer));
    git(at(u"x"_s), {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pushed = git::push(at(u"x"_s), {}, false, transfer);
    QCOMPARE(pushed.error().kind, ErrorKind::Denied);
    QVERIFY2(pushed.error().message.contains(u"fork"_s), qPrintable(pushed.error().message));
}

void TestGitSignIn::saysWhatIsNotThere()
{
    const auto done =
        git::clone({.url = m_server->url(u"private/none.git"_s), .target = at(u"x"_s)}, signedIn(u"right"_s));
    QCOMPARE(done.error().kind, ErrorKind::NotFound);
    QVERIFY2(done.error().message.contains(u"404"_s), qPrintable(done.error().message));
}

QTEST_GUILESS_MAIN(TestGitSignIn)
#include "tst_gitsignin.moc"
