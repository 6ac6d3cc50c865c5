#include "git/branches.h"
#include "git/gitservers.h"
#include "git/remotes.h"
#include "git/status.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using git::Credential;
using git::PullOutcome;
using test::GitHttpServer;
using test::ScratchRepository;

/// Clone, fetch, pull and push over HTTP, with git's own program on the other side.
class TestGitHttp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void names_data();
    void names();
    void clones();
    void clonesShallowly();
    void goesOnInAShallowClone();
    void refusesATarget();
    void asksForCredentials();
    void givesUp();
    void takesTheHelper();
    void keepsWhatTheHelperHas();
    void asksTheHelperForItsOwnServer_data();
    void asksTheHelperForItsOwnServer();
    void goesThroughTheProxy();
    void cutConnection();
    void cancels();
    void fetchesAndPulls();
    void pushes();
    void refusesToPushOverOthers();
    void asksTheHook();

private:
    [[nodiscard]] QString at(const QString &path) const { return m_folder->filePath(path); }
    [[nodiscard]] QString served(const QString &path) const { return m_base.filePath(u"served/"_s + path); }
    /// A bare repository with two commits at this path of the server.
    void serve(const QString &path);
    /// A commit from elsewhere.
    void commitElsewhere(const QString &file, const QByteArray &text) const;
    [[nodiscard]] QString cloned(const QString &path = u"a.git"_s) const;
    static QByteArray git(const QString &folder, const QStringList &arguments);
    static git::Transfer answering(const QString &secret);

    QTemporaryDir m_base; ///< what is served, all the time
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GitHttpServer> m_server;
};

QByteArray TestGitHttp::git(const QString &folder, const QStringList &arguments)
{
    return test::gitIn(folder,
                       QStringList{u"-c"_s, u"user.name=b"_s, u"-c"_s, u"user.email=b@example.org"_s} + arguments);
}

void TestGitHttp::initTestCase()
{
    const ScratchRepository source;
    source.write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    source.commitAll();
    source.write(u"README.md"_s, "集\n");
    source.commitAll();
    git(m_base.path(), {u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), u"template.git"_s});
    git(m_base.filePath(u"template.git"_s), {u"config"_s, u"http.receivepack"_s, u"true"_s});
    QVERIFY(QDir(m_base.path()).mkpath(u"served/private"_s));
    m_server = std::make_unique<GitHttpServer>(m_base.filePath(u"served"_s));
}

void TestGitHttp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", at(u"home"_s).toUtf8());
    QDir(m_folder->path()).mkpath(u"home"_s);
    serve(u"a.git"_s);
}

void TestGitHttp::serve(const QString &path)
{
    QDir(served(path)).removeRecursively();
    QVERIFY(QProcess::execute(u"cp"_s, {u"-r"_s, m_base.filePath(u"template.git"_s), served(path)}) == 0);
}

void TestGitHttp::commitElsewhere(const QString &file, const QByteArray &text) const
{
    const QString other = at(u"other"_s);
    QDir(other).removeRecursively();
    git(m_folder->path(), {u"clone"_s, u"-q"_s, served(u"a.git"_s), other});
    QFile target(other + u'/' + file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(text) == text.size());
    target.close();
    git(other, {u"add"_s, u"-A"_s});
    git(other, {u"commit"_s, u"-q"_s, u"-m"_s, u"elsewhere"_s});
    git(other, {u"push"_s, u"-q"_s});
}

QString TestGitHttp::cloned(const QString &path) const
{
    const QString target = at(u"clone"_s);
    const auto done = git::clone({.url = m_server->url(path), .target = target});
    if (!done) {
        qFatal("%ls", qUtf16Printable(done.error().message));
    }
    git(target, {u"config"_s, u"user.name"_s, u"a"_s});
    git(target, {u"config"_s, u"user.email"_s, u"a@example.org"_s});
    return target;
}

git::Transfer TestGitHttp::answering(const QString &secret)
{
    return {.credential = [secret](const git::CredentialQuestion &question) -> std::optional<Credential> {
        return question.refused > 5 ? std::nullopt : std::optional(Credential{.user = u"me"_s, .secret = secret});
    }};
}

void TestGitHttp::names_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::newRow("https") << u"https://github.com/labring-actions/cluster-image.git"_s << u"cluster-image"_s;
    QTest::newRow("slash") << u"https://github.com/a/b/"_s << u"b"_s;
    QTest::newRow("scp") << u"git@github.com:b.git"_s << u"b"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestGitHttp::names()
{
    QFETCH(const QString, url);
    QTEST(git::folderNameOf(url), "name");
}

void TestGitHttp::clones()
{
    git::TransferProgress last;
    const auto done = git::clone({.url = m_server->url(u"a.git"_s), .target = at(u"x/集 1"_s)},
                                 {.progress = [&](const git::TransferProgress &progress) {
                                     last = progress;
                                 }});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QVERIFY(last.objects > 0 && last.objects == last.totalObjects && last.bytes > 0);
    QCOMPARE(git(at(u"x/集 1"_s), {u"status"_s, u"--porcelain"_s, u"-b"_s}), "## main...origin/main\n");
    QCOMPARE(git(at(u"x/集 1"_s), {u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "2\n");
    QCOMPARE(git(at(u"x/集 1"_s), {u"fsck"_s}), "");
    QCOMPARE(QDir(at(u"x"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"集 1"_s});
}

void TestGitHttp::clonesShallowly()
{
    QVERIFY(git::clone({.url = m_server->url(u"a.git"_s), .target = at(u"x"_s), .depth = 1}));
    QCOMPARE(git(at(u"x"_s), {u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "1\n");
    QVERIFY(git::statusOf(at(u"x"_s))->notes.join(u' ').contains(u"shallow"_s));
}

/// What is new comes, and what is made here goes, without the history that is not there.
void TestGitHttp::goesOnInAShallowClone()
{
    const QString folder = at(u"clone"_s);
    QVERIFY(git::clone({.url = m_server->url(u"a.git"_s), .target = folder, .depth = 1}));
    commitElsewhere(u"new"_s, "1\n");
    const auto pulled = git::pull(folder);
    QVERIFY2(pulled, qPrintable(pulled ? QString() : pulled.error().message));
    QCOMPARE(pulled->kind, PullOutcome::Kind::FastForward);
    QVERIFY(QFile::exists(folder + "/new"_L1));
    QVERIFY(QFile::exists(folder + "/.git/shallow"_L1));
    git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pushed = git::push(folder, u"origin"_s, false);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    QCOMPARE(git(served(u"a.git"_s), {u"log"_s, u"-1"_s, u"--format=%s"_s}).trimmed(), "here");
    QCOMPARE(git(folder, {u"fsck"_s}), "");
}

void TestGitHttp::refusesATarget()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"x/y"_s));
    QCOMPARE(git::clone({.url = m_server->url(u"a.git"_s), .target = at(u"x"_s)}).error().kind, ErrorKind::Exists);
    QVERIFY(git::clone({.url = m_server->url(u"a.git"_s), .target = at(u"x/y"_s)}));
    const auto none = git::clone({.url = m_server->url(u"none.git"_s), .target = at(u"z"_s)});
    QVERIFY(!none);
    QVERIFY(!QFile::exists(at(u"z"_s)));
}

void TestGitHttp::asksForCredentials()
{
    serve(u"private/b.git"_s);
    const git::CloneRequest request{.url = m_server->url(u"private/b.git"_s), .target = at(u"x"_s)};
    const auto silent = git::clone(request);
    QCOMPARE(silent.error().kind, ErrorKind::Denied);
    const auto wrong = git::clone(request, answering(u"wrong"_s));
    QCOMPARE(wrong.error().kind, ErrorKind::Denied);
    QVERIFY(!wrong.error().message.contains(u"wrong"_s));
    QVERIFY(!QFile::exists(at(u"x"_s)));
    const auto right = git::clone(request, answering(u"right"_s));
    QVERIFY2(right, qPrintable(right ? QString() : right.error().message));
    QFile config(at(u"x/.git/config"_s));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QVERIFY(!config.readAll().contains("right"));
}

void TestGitHttp::givesUp()
{
    serve(u"private/b.git"_s);
    int asked = 0;
    const auto given = git::clone({.url = m_server->url(u"private/b.git"_s), .target = at(u"x"_s)},
                                  {.credential = [&](const git::CredentialQuestion &) {
                                      ++asked;
                                      return std::optional<Credential>();
                                  }});
    QCOMPARE(given.error().kind, ErrorKind::Cancelled);
    QCOMPARE(asked, 1);
}

void TestGitHttp::takesTheHelper()
{
    serve(u"private/b.git"_s);
    git(m_folder->path(),
        {u"config"_s, u"--global"_s, u"credential.helper"_s,
         u"!f() { test \"$1\" = get && echo username=me && echo password=right; cat >> %1; }; f"_s.arg(
             at(u"helped"_s))});
    const auto done = git::clone({.url = m_server->url(u"private/b.git"_s), .target = at(u"x"_s)});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QFile helped(at(u"helped"_s));
    QVERIFY(helped.open(QIODevice::ReadOnly));
    QVERIFY(helped.readAll().contains("host=127.0.0.1:"));
}

/// A connection that breaks says nothing about the password.
void TestGitHttp::keepsWhatTheHelperHas()
{
    serve(u"private/b.git"_s);
    git(m_folder->path(),
        {u"config"_s, u"--global"_s, u"credential.helper"_s,
         u"!f() { echo $1 >> %1; test $1 = get && echo username=me && echo password=right; }; f"_s.arg(at(u"acts"_s))});
    const GitHttpServer cutting(served({}), 300);
    QVERIFY(!git::clone({.url = cutting.url(u"private/b.git"_s), .target = at(u"x"_s)}));
    QFile acts(at(u"acts"_s));
    QVERIFY(acts.open(QIODevice::ReadOnly));
    QCOMPARE(acts.readAll(), "get\n");
}

void TestGitHttp::asksTheHelperForItsOwnServer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("behind");
    QTest::newRow("path") << QString() << u"%0ahost=other.example"_s;
    QTest::newRow("path, the other line end") << QString() << u"%0d%0ahost=other.example"_s;
    QTest::newRow("user") << u"me%0ahost=other.example@"_s << QString();
}

/// An address with a line end in it must not ask for the password of another server.
void TestGitHttp::asksTheHelperForItsOwnServer()
{
    QFETCH(const QString, before);
    QFETCH(const QString, behind);
    git(m_folder->path(), {u"config"_s, u"--global"_s, u"credential.helper"_s,
                           u"!f() { cat >> %1; echo username=me; echo password=right; }; f"_s.arg(at(u"helped"_s))});
    const QString url = m_server->url(u"private/b.git"_s).replace(u"://"_s, u"://"_s + before) + behind;
    QVERIFY(!git::clone({.url = url, .target = at(u"x"_s)}));
    QVERIFY(!QFile::exists(at(u"helped"_s)));
}

/// Clone, fetch and push, by what the environment and git's settings say.
void TestGitHttp::goesThroughTheProxy()
{
    const QString folder = cloned();
    const QString url = u"https://git.invalid/a.git"_s;
    const auto takenProxy = [&](const core::Result<void> &done) {
        return done ? QStringList() : m_server->authorizedHosts();
    };
    m_server->authorizedHosts().clear();
    qputenv("https_proxy", m_server->url({}).toUtf8());
    const auto cloned = git::clone({.url = url, .target = at(u"x"_s)});
    qunsetenv("https_proxy");
    QCOMPARE(takenProxy(cloned), QStringList{u"git.invalid"_s});

    git(folder, {u"remote"_s, u"set-url"_s, u"origin"_s, url});
    git(folder, {u"config"_s, u"http.proxy"_s, m_server->url({})});
    QCOMPARE(takenProxy(git::fetch(folder)), QStringList{u"git.invalid"_s});
    QCOMPARE(takenProxy(git::push(folder, u"origin"_s, false)), QStringList{u"git.invalid"_s});

    git(folder, {u"config"_s, u"http.proxy"_s, u"socks5://127.0.0.1:1080"_s});
    const auto fetched = git::fetch(folder);
    QVERIFY(!fetched);
    QVERIFY2(fetched.error().message.contains(u"“socks5”"_s), qPrintable(fetched.error().message));
}

void TestGitHttp::cutConnection()
{
    const GitHttpServer cutting(served({}), 300);
    const auto done = git::clone({.url = cutting.url(u"a.git"_s), .target = at(u"x"_s)});
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"try again"_s), qPrintable(done.error().message));
    QVERIFY(!QFile::exists(at(u"x"_s)));
    const QString folder = cloned();
    commitElsewhere(u"new"_s, "1\n");
    git(folder, {u"remote"_s, u"set-url"_s, u"origin"_s, cutting.url(u"a.git"_s)});
    QVERIFY(!git::pull(folder));
    QCOMPARE(git(folder, {u"fsck"_s}), "");
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s}), "");
    git(folder, {u"remote"_s, u"set-url"_s, u"origin"_s, m_server->url(u"a.git"_s)});
    QVERIFY(git::pull(folder));
    QVERIFY(QFile::exists(folder + "/new"_L1));
}

void TestGitHttp::cancels()
{
    std::stop_source source;
    const auto done = git::clone(
        {.url = m_server->url(u"a.git"_s), .target = at(u"x"_s)},
        {.progress = [&](const git::TransferProgress &) { source.request_stop(); }, .stop = source.get_token()});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList({u"x*"_s}), QStringList());
}

void TestGitHttp::fetchesAndPulls()
{
    const QString folder = cloned();
    QCOMPARE(git::pull(folder)->kind, PullOutcome::Kind::UpToDate);
    commitElsewhere(u"new"_s, "1\n");
    QVERIFY(git::fetch(folder));
    QCOMPARE(git::statusOf(folder)->behind, 1);
    QCOMPARE(git::pull(folder)->kind, PullOutcome::Kind::FastForward);
    QVERIFY(QFile::exists(folder + "/new"_L1));
    QCOMPARE(git(folder, {u"status"_s, u"--porcelain"_s, u"-b"_s}), "## main...origin/main\n");
}

void TestGitHttp::pushes()
{
    const QString folder = cloned();
    QVERIFY(git::createBranch(folder, u"集/new"_s));
    QVERIFY(git::switchBranch(folder, u"集/new"_s));
    git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pushed = git::push(folder, u"origin"_s, true);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    QCOMPARE(git(served(u"a.git"_s), {u"rev-parse"_s, u"集/new"_s}), git(folder, {u"rev-parse"_s, u"HEAD"_s}));
    QCOMPARE(git::statusOf(folder)->upstream, u"origin/集/new"_s);
    QCOMPARE(git::remotesOf(folder)->first().name, u"origin"_s);
}

void TestGitHttp::refusesToPushOverOthers()
{
    const QString folder = cloned();
    commitElsewhere(u"new"_s, "1\n");
    git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    const auto pushed = git::push(folder, {}, false);
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, ErrorKind::Invalid);
    QVERIFY2(pushed.error().message.contains(u"pull first"_s), qPrintable(pushed.error().message));
}

void TestGitHttp::asksTheHook()
{
    const QString folder = cloned();
    git(folder, {u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"here"_s});
    QFile hook(folder + "/.git/hooks/pre-push"_L1);
    QVERIFY(QDir().mkpath(folder + "/.git/hooks"_L1));
    QVERIFY(hook.open(QIODevice::WriteOnly) && hook.write("#!/bin/sh\necho \"$1\" > said; cat >> said; exit 1\n") > 0);
    hook.close();
    QVERIFY(hook.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    QCOMPARE(git::push(folder, {}, false).error().kind, ErrorKind::Denied);
    QFile said(folder + "/said"_L1);
    QVERIFY(said.open(QIODevice::ReadOnly));
    const QByteArray here = git(folder, {u"rev-parse"_s, u"HEAD"_s}).trimmed();
    const QByteArray there = git(folder, {u"rev-parse"_s, u"origin/main"_s}).trimmed();
    QCOMPARE(said.readAll(), "origin\nrefs/heads/main " + here + " refs/heads/main " + there + "\n");
}

QTEST_GUILESS_MAIN(TestGitHttp)
#include "tst_githttp.moc"
