#include "scaffold/validation/validation.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::scaffold;

class TestValidation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void suggestsWhatItAccepts_data();
    void suggestsWhatItAccepts();
    void isBounded();
};

void TestValidation::accepts_data()
{
    QTest::addColumn<QString>("validator");
    QTest::addColumn<QString>("answer");
    const auto rows = [](const QString &validator, const QStringList &answers) {
        for (const QString &answer : answers) {
            QTest::newRow(qPrintable(validator + u' ' + answer.left(60))) << validator << answer;
        }
    };
    rows(u"app-name"_s, {u"a"_s, u"0"_s, u"cert-manager"_s, u"a__b.c---d"_s, QString(128, u'a')});
    rows(u"version"_s, {u"latest"_s, u"v1.2.3"_s, u"1"_s, u"_x"_s, u"V1_A-b.c"_s, QString(122, u'1')});
    rows(u"chart-repository"_s,
         {u"https://e.org"_s, u"https://e.org:8443/a/"_s, u"http://127.0.0.1:8080"_s, u"oci://e.org/a/b"_s});
    rows(u"manifest-url"_s,
         {u"https://e.org/a.yaml"_s, u"https://e.org/${VERSION#v}/${ARCH}?a=%20&b=(c)#${VERSION}"_s});
    rows(u"chart-name"_s, {u"nginx"_s, u"Web_2.x"_s});
    rows(u"namespace"_s, {u"a"_s, u"1-a"_s, QString(63, u'a')});
    rows(u"release-name"_s, {u"a.b-c"_s, QString(53, u'a')});
    rows(u"helm-options"_s, {u"--set a=b,c={d,e}"_s, u"-f x.yaml --set 名=称;|&<>*?"_s, u" "_s});
    rows(u"chart-values"_s, {u"a: 1"_s, u"a:\n  - b\n"_s, u"{}"_s, u"# nothing"_s, u"名: 😀"_s});
    rows(u"command"_s, {u"sysctl --system"_s, u"/usr/bin/a -b=c,d %e @f"_s, u" systemctl  restart x"_s});
    rows(u"image"_s, {u"nginx:1"_s, u"e.org:5000/a/b:latest"_s});
    rows(u"port"_s, {u"1"_s, u"65535"_s});
}

void TestValidation::accepts()
{
    QFETCH(QString, validator);
    QFETCH(QString, answer);
    QCOMPARE(problemWith(validator, answer), QString());
}

void TestValidation::refuses_data()
{
    QTest::addColumn<QString>("validator");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QString &validator, const QString &answer, const QString &reason) {
        QTest::newRow(qPrintable(validator + u' ' + answer.left(60))) << validator << answer << reason;
    };
    row(u"app-name"_s, u"Nginx"_s, u"“N”, only"_s);
    row(u"app-name"_s, u"nginx "_s, u"a blank"_s);
    row(u"app-name"_s, u"a：b"_s, u"“：”"_s);
    row(u"app-name"_s, u"a/b"_s, u"“/”"_s);
    row(u"app-name"_s, u"a..b"_s, u"“a-b”"_s);
    row(u"app-name"_s, u"-a"_s, u"begins and ends"_s);
    row(u"app-name"_s, u"a___b"_s, u"“a-b”"_s);
    row(u"app-name"_s, u".."_s, u"begins and ends"_s);
    row(u"app-name"_s, u"ｎｇｉｎｘ"_s, u"“nginx”"_s);
    row(u"app-name"_s, u"名"_s, u"“名”"_s);
    row(u"app-name"_s, u"a\nb"_s, u"U+000A"_s);
    row(u"app-name"_s, u"a😀"_s, u"“😀”"_s);
    row(u"app-name"_s, QString(129, u'a'), u"128"_s);
    row(u"version"_s, u"1.2.3+build"_s, u"“1.2.3-build”"_s);
    row(u"version"_s, u".1"_s, u"begins with"_s);
    row(u"version"_s, u"-1"_s, u"begins with"_s);
    row(u"version"_s, u".."_s, u"begins with"_s);
    row(u"version"_s, QString(123, u'1'), u"122"_s);
    row(u"chart-repository"_s, u"ftp://e.org"_s, u"complete address"_s);
    row(u"chart-repository"_s, u"bitnami"_s, u"complete address"_s);
    row(u"chart-repository"_s, u"https:e.org"_s, u"complete address"_s);
    row(u"chart-repository"_s, u"https:///a"_s, u"complete address"_s);
    row(u"chart-repository"_s, u"file:///etc/passwd"_s, u"complete address"_s);
    row(u"chart-repository"_s, u"https://u:p@e.org"_s, u"password"_s);
    row(u"chart-repository"_s, u"https://e.org/$(id)"_s, u"“$”"_s);
    row(u"chart-repository"_s, u"https://e.org/a b"_s, u"a blank"_s);
    row(u"chart-repository"_s, u"https://e.org/a?b"_s, u"“?”"_s);
    row(u"chart-repository"_s, u"https://e.org/%zz"_s, u"no valid"_s);
    row(u"chart-repository"_s, u"oci://e.org/a/"_s, u"“/”"_s);
    row(u"manifest-url"_s, u"oci://e.org/a"_s, u"complete address"_s);
    row(u"manifest-url"_s, u"https://e.org/${HOME}"_s, u"${VERSION}"_s);
    row(u"manifest-url"_s, u"https://e.org/$(id)"_s, u"${VERSION}"_s);
    row(u"manifest-url"_s, u"https://e.org/\"a"_s, u"percent-encoded"_s);
    row(u"manifest-url"_s, u"https://e.org/\\a"_s, u"percent-encoded"_s);
    row(u"chart-name"_s, u"bitnami/nginx"_s, u"repository's name"_s);
    row(u"chart-name"_s, u".."_s, u"begins with"_s);
    row(u"chart-name"_s, u"a'b"_s, u"“a-b”"_s);
    row(u"namespace"_s, u"Kube_System"_s, u"“kube-system”"_s);
    row(u"namespace"_s, u"a-"_s, u"“a”"_s);
    row(u"namespace"_s, QString(64, u'a'), u"63"_s);
    row(u"release-name"_s, u"a..b"_s, u"“a-b”"_s);
    row(u"release-name"_s, QString(54, u'a'), u"53"_s);
    row(u"helm-options"_s, u"--set a=\"b\""_s, u"“\"”"_s);
    row(u"helm-options"_s, u"--set a=$B"_s, u"“$”"_s);
    row(u"helm-options"_s, u"--set a='b'"_s, u"“'”"_s);
    row(u"helm-options"_s, u"`id`"_s, u"“`”"_s);
    row(u"helm-options"_s, u"a\\"_s, u"“\\”"_s);
    row(u"helm-options"_s, u"a\nRUN b"_s, u"one line"_s);
    row(u"chart-values"_s, u"- a"_s, u"one mapping"_s);
    row(u"chart-values"_s, u"a: 1\nb: ["_s, u"Line 2"_s);
    row(u"chart-values"_s, u"a:\tb"_s, u"tabs"_s);
    row(u"chart-values"_s, u"a: 1\n---\nb: 1"_s, u"one mapping"_s);
    row(u"command"_s, u"a <b"_s, u"“<”"_s);
    row(u"command"_s, u"a && b"_s, u"“&”"_s);
    row(u"command"_s, u"-x=1"_s, u"“-x=1”"_s);
    row(u"command"_s, u"A=b c"_s, u"“A=b”"_s);
    row(u"command"_s, u"if true"_s, u"“if”"_s);
    row(u"command"_s, u"../a"_s, u"“../a”"_s);
    row(u"command"_s, u"bash a.sh"_s, u"“bash”"_s);
    row(u"image"_s, u"nginx"_s, u"“nginx:1.2.3”"_s);
    row(u"image"_s, u"Nginx:1"_s, u"lower case"_s);
    row(u"image"_s, u"nginx:1@sha256:"_s + QString(64, u'a'), u"“@sha256:"_s);
    row(u"image"_s, u"a:1 # b"_s, u"“a:1 # b”"_s);
    row(u"port"_s, u"0"_s, u"65535"_s);
    row(u"port"_s, u"65536"_s, u"65535"_s);
    row(u"port"_s, u"080"_s, u"65535"_s);
    row(u"port"_s, u"80\n"_s, u"65535"_s);
    row(u"nonsense"_s, u"a"_s, u"“nonsense”"_s);
}

void TestValidation::refuses()
{
    QFETCH(QString, validator);
    QFETCH(QString, answer);
    QFETCH(QString, reason);
    const QString problem = problemWith(validator, answer);
    QVERIFY2(problem.contains(reason), qPrintable(u"“%1”"_s.arg(problem)));
}

void TestValidation::suggestsWhatItAccepts_data()
{
    QTest::addColumn<QString>("validator");
    for (const QString &validator : {u"app-name"_s, u"version"_s, u"chart-name"_s, u"namespace"_s, u"release-name"_s}) {
        QTest::newRow(qPrintable(validator)) << validator;
    }
}

void TestValidation::suggestsWhatItAccepts()
{
    QFETCH(QString, validator);
    int suggestions = 0;
    for (const QString &text : {u"A B"_s, u"__a..b--c__"_s, u"a.-_b"_s, u" １.2+3"_s, u"-"_s, u"_"_s, u"名称 X"_s,
                                u"a_-.b!"_s, u"A___B"_s, u"2…3"_s, u"ß"_s, u"é.é"_s}) {
        const QString problem = problemWith(validator, text);
        static const QRegularExpression suggestion(u"Write “([^”]*)”, for example\\."_s);
        if (const auto match = suggestion.match(problem); match.hasMatch()) {
            ++suggestions;
            QCOMPARE(problemWith(validator, match.captured(1)), QString());
        }
    }
    QCOMPARE_GE(suggestions, 5);
}

/// Answers may come from files: a long one is refused at once.
void TestValidation::isBounded()
{
    QVERIFY(std::ranges::is_sorted(validatorNames()));
    for (const QString &validator : validatorNames()) {
        const QString problem = problemWith(validator, QString(1'000'000, u'a'));
        QVERIFY2(!problem.isEmpty() && problem.size() < 1000, qPrintable(validator));
    }
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
