#include "oci/exporter.h"
#include "oci/imagebuilder.h"
#include "registry/published.h"
#include "registry/transfer.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Pushes to and pulls from a real docker-registry on loopback, with and without sign-in.
class TestTransfer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pushesAndPulls_data();
    void pushesAndPulls();
    void secondPushSendsNothing();
    void signsIn();
    void refusesWithoutSignIn();
    void tellsOfMissingImages();
    void buildsOnAnImageOfARegistry();

private:
    bool startRegistry(const QString &more = {});
    [[nodiscard]] core::Result<oci::Layout> build(const QString &kubefile, const QString &architecture,
                                                  const QString &folder, const oci::FetchImage &fetch = {}) const;
    [[nodiscard]] QString place(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString reference(const QString &name) const { return u"localhost:%1/%2"_s.arg(m_port).arg(name); }
    [[nodiscard]] QString inspect(const QString &name, const QStringList &flags = {}) const;
    [[nodiscard]] registry::TransferOptions options();
    static void write(const QString &path, const QByteArray &bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_registry;
    quint16 m_port = 0;
    QStringList m_said;
};

void TestTransfer::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestTransfer::initTestCase()
{
    for (const QString &program : {u"docker-registry"_s, u"skopeo"_s, u"htpasswd"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP(qPrintable(program + " is not installed."_L1));
        }
    }
}

void TestTransfer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_said.clear();
    QDir(m_folder->path()).mkdir(u"context"_s);
    write(place(u"context/file"_s), QByteArray(300'000, 'x'));
    qunsetenv("REGISTRY_AUTH_FILE");
    qputenv("HOME", m_folder->path().toUtf8());
    qunsetenv("XDG_RUNTIME_DIR");
}

void TestTransfer::cleanup()
{
    m_registry.kill();
    m_registry.waitForFinished();
}

bool TestTransfer::startRegistry(const QString &more)
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    m_port = probe.serverPort();
    probe.close();
    write(place(u"config.yml"_s), u"version: 0.1\nlog: {level: error}\nstorage: {filesystem: {rootdirectory: %1}}\n"
                                  "http: {addr: 'localhost:%2'}\n%3"_s.arg(place(u"store"_s))
                                      .arg(m_port)
                                      .arg(more)
                                      .toUtf8());
    m_registry.start(u"docker-registry"_s, {u"serve"_s, place(u"config.yml"_s)});
    for (int attempt = 0; attempt < 100; ++attempt) {
        QTcpSocket socket;
        socket.connectToHost(u"localhost"_s, m_port);
        if (socket.waitForConnected(100)) {
            return true;
        }
        QTest::qWait(50);
    }
    return false;
}

registry::TransferOptions TestTransfer::options()
{
    return {.say = [this](const QString &line) { m_said.append(line); },
            .keepGoing =
                [] {
                    return true;
                }};
}

core::Result<oci::Layout> TestTransfer::build(const QString &kubefile, const QString &architecture,
                                              const QString &folder, const oci::FetchImage &fetch) const
{
    write(place(u"context/Kubefile"_s), kubefile.toUtf8());
    return oci::buildImage({.contextPath = place(u"context"_s),
                            .buildFilePath = place(u"context/Kubefile"_s),
                            .platform = {.os = u"linux"_s, .architecture = architecture, .variant = {}},
                            .buildArguments = {},
                            .layoutPath = place(folder),
                            .sourceDateEpoch = {},
                            .fetch = fetch},
                           [](const QString &) { return true; })
        .and_then([&](const oci::BuiltImage &) { return oci::Layout::open(place(folder)); });
}

QString TestTransfer::inspect(const QString &name, const QStringList &flags) const
{
    QProcess skopeo;
    skopeo.start(u"skopeo"_s, QStringList{u"inspect"_s, u"--tls-verify=false"_s} + flags +
                                  QStringList{"docker://"_L1 + reference(name)});
    skopeo.waitForFinished();
    return QString::fromUtf8(skopeo.readAllStandardOutput() + skopeo.readAllStandardError());
}

void TestTransfer::pushesAndPulls_data()
{
    QTest::addColumn<QStringList>("architectures");
    QTest::newRow("one platform") << QStringList{u"amd64"_s};
    QTest::newRow("index") << QStringList{u"amd64"_s, u"arm64"_s};
}

void TestTransfer::pushesAndPulls()
{
    QFETCH(QStringList, architectures);
    QVERIFY(startRegistry());
    core::Result<oci::Layout> layout;
    for (const QString &architecture : std::as_const(architectures)) {
        layout = build(u"FROM scratch\nCOPY file /file\nLABEL for=%1\n"_s.arg(architecture), architecture, u"layout"_s);
        QVERIFY2(layout, qPrintable(layout ? QString() : layout.error().message));
    }
    const QString name = reference(u"team/app:1.0"_s);
    const auto root = oci::rootOf(*layout, name);
    QVERIFY(root);
    const auto pushed = registry::push(*layout, *root, name, options());
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    const auto published = registry::publishedImage(name, options().keepGoing);
    QVERIFY2(published && *published, qPrintable(published ? u"not there"_s : published.error().message));
    QCOMPARE((*published)->digest, root->digest);
    QCOMPARE((*published)->variants.size(), architectures.size() > 1 ? architectures.size() : 0);
    for (const QString &architecture : std::as_const(architectures)) {
        const QString known = inspect(u"team/app:1.0"_s, {u"--override-arch"_s, architecture});
        QVERIFY2(known.contains(u"\"for\": \"%1\""_s.arg(architecture)), qPrintable(known));
        const auto copy = oci::Layout::openOrCreate(place(u"pulled-"_s + architecture));
        const auto pulled =
            registry::pull(name, {.os = u"linux"_s, .architecture = architecture, .variant = {}}, *copy, options());
        QVERIFY2(pulled, qPrintable(pulled ? QString() : pulled.error().message));
        QCOMPARE(pulled->digest, root->digest);
        const auto image =
            oci::findImage(*copy, *pulled, {.os = u"linux"_s, .architecture = architecture, .variant = {}});
        QVERIFY(image && copy->has(image->manifest.layers.first()));
        QCOMPARE(image->config.value("architecture"_L1).toString(), architecture);
    }
}

void TestTransfer::secondPushSendsNothing()
{
    QVERIFY(startRegistry());
    const auto layout = build(u"FROM scratch\nCOPY file /\n"_s, u"amd64"_s, u"layout"_s);
    const auto root = oci::rootOf(*layout, u"x"_s);
    QVERIFY(registry::push(*layout, *root, reference(u"app:1"_s), options()));
    QCOMPARE(m_said.filter(u"there already"_s).size(), 0);
    m_said.clear();
    QVERIFY(registry::push(*layout, *root, reference(u"app:2"_s), options()));
    QCOMPARE(m_said.filter(u"there already"_s).size(), 2);
    QCOMPARE(m_said.filter(u"Pushing"_s).size(), 0);
}

void TestTransfer::signsIn()
{
    QProcess htpasswd;
    htpasswd.start(u"htpasswd"_s, {u"-Bbn"_s, u"user"_s, u"pass:word"_s});
    QVERIFY(htpasswd.waitForFinished());
    write(place(u"htpasswd"_s), htpasswd.readAllStandardOutput());
    QVERIFY(startRegistry(u"auth: {htpasswd: {realm: test, path: %1}}\n"_s.arg(place(u"htpasswd"_s))));
    write(place(u"auth.json"_s), u"{\"auths\":{\"localhost:%1\":{\"auth\":\"%2\"}}}"_s.arg(m_port)
                                     .arg(QString::fromLatin1(QByteArray("user:pass:word").toBase64()))
                                     .toUtf8());
    qputenv("REGISTRY_AUTH_FILE", place(u"auth.json"_s).toUtf8());
    const auto layout = build(u"FROM scratch\nCOPY file /\n"_s, u"amd64"_s, u"layout"_s);
    const auto pushed = registry::push(*layout, *oci::rootOf(*layout, u"x"_s), reference(u"app:1"_s), options());
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    QVERIFY(!m_said.join(u' ').contains(u"pass:word"_s));
}

void TestTransfer::refusesWithoutSignIn()
{
    write(place(u"htpasswd"_s), "user:$2y$05$abcdefghijklmnopqrstuu5yZ8b0P5t7dQbqO9yXwWb1nZ0xJm1Vu\n");
    QVERIFY(startRegistry(u"auth: {htpasswd: {realm: test, path: %1}}\n"_s.arg(place(u"htpasswd"_s))));
    const auto layout = build(u"FROM scratch\nCOPY file /\n"_s, u"amd64"_s, u"layout"_s);
    const auto pushed = registry::push(*layout, *oci::rootOf(*layout, u"x"_s), reference(u"app:1"_s), options());
    QVERIFY(!pushed);
    QCOMPARE(pushed.error().kind, core::ErrorKind::Denied);
    QVERIFY2(pushed.error().message.contains(u"login localhost"_s), qPrintable(pushed.error().message));
    QCOMPARE(registry::publishedImage(reference(u"app:1"_s), options().keepGoing).error().kind,
             core::ErrorKind::Denied);
}

void TestTransfer::tellsOfMissingImages()
{
    QVERIFY(startRegistry());
    const auto layout = oci::Layout::openOrCreate(place(u"layout"_s));
    const auto pulled = registry::pull(reference(u"no/such:1"_s), image::hostPlatform(), *layout, options());
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().kind, core::ErrorKind::NotFound);
    const auto published = registry::publishedImage(reference(u"no/such:1"_s), options().keepGoing);
    QVERIFY(published && !*published);
    QVERIFY(!registry::publishedImage(u"Up/Case:1"_s, options().keepGoing));
}

void TestTransfer::buildsOnAnImageOfARegistry()
{
    QVERIFY(startRegistry());
    const auto base = build(u"FROM scratch\nCOPY file /base\nENV A=1\nLABEL a=1\n"_s, u"arm64"_s, u"layout"_s);
    QVERIFY(registry::push(*base, *oci::rootOf(*base, u"x"_s), reference(u"base:1"_s), options()));
    const auto fetch = [this](const QString &name, const image::Platform &platform, const oci::Layout &layout) {
        return registry::pull(name, platform, layout, options());
    };
    const auto derived =
        build(u"FROM %1\nENV B=$A$A\nCOPY file /more\n"_s.arg(reference(u"base:1"_s)), u"arm64"_s, u"derived"_s, fetch);
    QVERIFY2(derived, qPrintable(derived ? QString() : derived.error().message));
    const auto image = oci::findImage(*derived, derived->images()->first(), {});
    QVERIFY(image);
    QCOMPARE(image->manifest.layers.size(), 2);
    const QJsonObject config = image->config.value("config"_L1).toObject();
    QVERIFY(config.value("Env"_L1).toArray().contains(QJsonValue(u"B=11"_s)));
    QCOMPARE(config.value("Labels"_L1).toObject().value("a"_L1).toString(), u"1"_s);
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
