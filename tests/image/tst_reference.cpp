#include "image/reference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

namespace {

const QString sha = u"sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"_s;

} // namespace

class TestReference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void staysLinear();
    void checksComponents();
};

void TestReference::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Reference>("parts");
    QTest::addColumn<QString>("normalized");
    QTest::addColumn<QString>("stored");
    const auto row = [](const QString &text, const Reference &parts, const QString &normalized, const QString &stored) {
        QTest::newRow(qPrintable(text)) << text << parts << normalized << stored;
    };
    row(u"nginx"_s, {{}, u"nginx"_s, {}, {}}, u"docker.io/library/nginx"_s, u"library/nginx:latest"_s);
    row(u"nginx:1.25"_s, {{}, u"nginx"_s, u"1.25"_s, {}}, u"docker.io/library/nginx:1.25"_s, u"library/nginx:1.25"_s);
    row(u"foo/bar"_s, {{}, u"foo/bar"_s, {}, {}}, u"docker.io/foo/bar"_s, u"foo/bar:latest"_s);
    row(u"quay.io/a/b:c"_s, {u"quay.io"_s, u"a/b"_s, u"c"_s, {}}, u"quay.io/a/b:c"_s, u"a/b:c"_s);
    row(u"quay.io/a:c"_s, {u"quay.io"_s, u"a"_s, u"c"_s, {}}, u"quay.io/a:c"_s, u"a:c"_s);
    row(u"localhost/a"_s, {u"localhost"_s, u"a"_s, {}, {}}, u"localhost/a"_s, u"a:latest"_s);
    row(u"host:5000/a"_s, {u"host:5000"_s, u"a"_s, {}, {}}, u"host:5000/a"_s, u"a:latest"_s);
    row(u"host:5000"_s, {{}, u"host"_s, u"5000"_s, {}}, u"docker.io/library/host:5000"_s, u"library/host:5000"_s);
    row(u"[::1]:5000/a:b"_s, {u"[::1]:5000"_s, u"a"_s, u"b"_s, {}}, u"[::1]:5000/a:b"_s, u"a:b"_s);
    row(u"docker.io/nginx"_s, {u"docker.io"_s, u"nginx"_s, {}, {}}, u"docker.io/library/nginx"_s,
        u"library/nginx:latest"_s);
    row(u"index.docker.io/a/b:1"_s, {u"index.docker.io"_s, u"a/b"_s, u"1"_s, {}}, u"docker.io/a/b:1"_s, u"a/b:1"_s);
    row(u"true"_s, {{}, u"true"_s, {}, {}}, u"docker.io/library/true"_s, u"library/true:latest"_s);
    row(u"a__b/c--d.e"_s, {{}, u"a__b/c--d.e"_s, {}, {}}, u"docker.io/a__b/c--d.e"_s, u"a__b/c--d.e:latest"_s);
    row(u"repo/name:1@"_s + sha, {{}, u"repo/name"_s, u"1"_s, sha}, u"docker.io/repo/name:1"_s, u"repo/name:1"_s);
    row(u"repo/name@"_s + sha, {{}, u"repo/name"_s, {}, sha}, u"docker.io/repo/name@"_s + sha, u"repo/name@"_s + sha);
    row(sha, {{}, u"sha256"_s, sha.sliced(7), {}}, u"docker.io/library/"_s + sha, u"library/"_s + sha);
    row(u"a:"_s + QString(128, u'x'), {{}, u"a"_s, QString(128, u'x'), {}},
        u"docker.io/library/a:"_s + QString(128, u'x'), u"library/a:"_s + QString(128, u'x'));
}

void TestReference::parses()
{
    QFETCH(QString, text);
    QFETCH(Reference, parts);
    QFETCH(QString, normalized);
    QFETCH(QString, stored);
    const auto reference = parseReference(text);
    QVERIFY2(reference, qPrintable(reference ? QString() : reference.error().message));
    QCOMPARE(reference->registry, parts.registry);
    QCOMPARE(reference->repository, parts.repository);
    QCOMPARE(reference->tag, parts.tag);
    QCOMPARE(reference->digest, parts.digest);
    QCOMPARE(reference->toString(), text);
    QCOMPARE(reference->normalized(), normalized);
    QCOMPARE(reference->storedName(), stored);
}

void TestReference::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &text, const QString &reason) {
        QTest::newRow(qPrintable(text.left(40))) << text << reason;
    };
    row({}, u"missing"_s);
    row(u"NGINX"_s, u"lower case"_s);
    row(u"quay.io/Foo/bar"_s, u"lower case"_s);
    row(u"nginx:1.25 # comment"_s, u"tag"_s);
    row(u" nginx"_s, u"not allowed"_s);
    row(u"nginx\n"_s, u"not allowed"_s);
    row(u"nginx:1\n"_s, u"tag"_s);
    row(u"{{ .Env.X }}"_s, u"not allowed"_s);
    row(u"nginx:"_s, u"tag after the colon"_s);
    row(u"nginx:-a"_s, u"tag"_s);
    row(u"nginx:"_s + QString(129, u'x'), u"128"_s);
    row(u"a//b"_s, u"between slashes"_s);
    row(u"a/"_s, u"between slashes"_s);
    row(u"a..b"_s, u"not allowed"_s);
    row(u"a___b"_s, u"not allowed"_s);
    row(u"-a"_s, u"not allowed"_s);
    row(u"a@sha256:12"_s, u"digest"_s);
    row(u"a@"_s + sha.toUpper(), u"digest"_s);
    row(u"a@md5:0123456789abcdef0123456789abcdef"_s, u"digest"_s);
    row(u"-host.io/a"_s, u"registry"_s);
    row(u"host.io:/a"_s, u"registry"_s);
    row(sha.sliced(7), u"identifier"_s);
    row(u"a/"_s + QString(300, u'x'), u"255"_s);
    row(u"café"_s, u"not allowed"_s);
}

void TestReference::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    const auto reference = parseReference(text);
    QVERIFY(!reference);
    QCOMPARE(reference.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(reference.error().message.contains(reason), qPrintable(reference.error().message));
}

void TestReference::staysLinear()
{
    QVERIFY(!parseReference(QString(4'000'000, u'a')));
    QVERIFY(!parseReference(u"a"_s.repeated(200) + u"-"_s.repeated(4'000'000)));
}

void TestReference::checksComponents()
{
    QVERIFY(isRepositoryComponent(u"loki-stack"));
    QVERIFY(isRepositoryComponent(u"a--b__c.d"));
    QVERIFY(!isRepositoryComponent(u"percona-server-mongodb-operator "));
    QVERIFY(!isRepositoryComponent(u"a/b"));
    QVERIFY(!isRepositoryComponent(u""));
    QVERIFY(isTag(u"v1.2.3_4-x"));
    QVERIFY(!isTag(u"1.2.3+4"));
    QVERIFY(!isTag(u".1"));
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
