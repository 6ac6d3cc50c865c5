#include "image/evaluation.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

namespace {

using Variables = QMap<QString, QString>;

VariableLookup lookupIn(const Variables &variables)
{
    return [variables](const QString &name) {
        return variables.contains(name) ? std::optional(variables.value(name)) : std::nullopt;
    };
}

QStringList joined(const NamedValues &values)
{
    QStringList result;
    for (const auto &[name, value] : values) {
        result.append(name + u'=' + value);
    }
    return result;
}

Evaluation evaluated(const QString &text, const EvaluationInput &input = {})
{
    return evaluate(parseKubefile(text), input);
}

} // namespace

class TestEvaluation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expandsWords_data();
    void expandsWords();
    void refusesWords_data();
    void refusesWords();
    void evaluatesEnvironment_data();
    void evaluatesEnvironment();
    void splitsStages();
    void tellsStagesApartByCase();
    void knowsPlatforms();
    void expandsArguments_data();
    void expandsArguments();
    void reportsOnlyNewProblems();
    void keepsGoodPartsOfBrokenFiles();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestEvaluation::expandsWords_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &raw, const QString &expected) {
        QTest::newRow(qPrintable(raw)) << raw << expected;
    };
    row(u""_s, u""_s);
    row(u"a"_s, u"a"_s);
    row(u"$X"_s, u"value"_s);
    row(u"${X}y"_s, u"valuey"_s);
    row(u"$X_y.$X-$"_s, u".value-$"_s);
    row(u"$UNSET${UNSET}"_s, u""_s);
    row(u"$1a$EMPTY"_s, u"a"_s);
    row(u"\\$X \\a \\\\"_s, u"$X a \\"_s);
    row(u"'$X \\' \"$X \\$X \\\" \\a\""_s, u"$X \\ value $X \" \\a"_s);
    row(u"a\\"_s, u"a"_s);
    row(u"$(date)"_s, u"$(date)"_s);
    row(u"${UNSET:-d}${EMPTY:-d}${X:-d}"_s, u"ddvalue"_s);
    row(u"${UNSET-d}${EMPTY-d}${X-d}"_s, u"dvalue"_s);
    row(u"${UNSET:+a}${EMPTY:+a}${X:+a}"_s, u"a"_s);
    row(u"${UNSET+a}${EMPTY+a}${X+a}"_s, u"aa"_s);
    row(u"${X:?m}${EMPTY?m}"_s, u"value"_s);
    row(u"${UNSET:-\"a  b\"}"_s, u"a  b"_s);
    row(u"${UNSET:-'$X'}"_s, u"$X"_s);
    row(u"\"${UNSET:-\"x\"}\""_s, u"x"_s);
    row(u"${UNSET:-${EMPTY:-${X}s}}"_s, u"values"_s);
    row(u"${UNSET:-a\\}b}"_s, u"a}b"_s);
    row(u"${}"_s, u""_s);
    row(u"${PATHS#*/}"_s, u"b/c.tar.gz"_s);
    row(u"${PATHS##*/}"_s, u"c.tar.gz"_s);
    row(u"${PATHS%.*}"_s, u"a/b/c.tar"_s);
    row(u"${PATHS%%.*}"_s, u"a/b/c"_s);
    row(u"${PATHS#x}${PATHS%x}"_s, u"a/b/c.tar.gza/b/c.tar.gz"_s);
    row(u"${X#v?}"_s, u"lue"_s);
    row(u"${STARS#\\*}"_s, u"x*"_s);
    row(u"${X%value}"_s, u""_s);
    row(u"${UNSET#a}"_s, u""_s);
    row(u"${PATHS/\\//-}"_s, u"a-b/c.tar.gz"_s);
    row(u"${PATHS//\\//-}"_s, u"a-b-c.tar.gz"_s);
    row(u"${X/a*/$X}"_s, u"vvalue"_s);
    row(u"${X//l}"_s, u"vaue"_s);
    row(u"${X/z/y}"_s, u"value"_s);
    row(u"😀$X"_s, u"😀value"_s);
}

void TestEvaluation::expandsWords()
{
    QFETCH(QString, raw);
    QFETCH(QString, expected);
    const Variables variables{
        {u"X"_s, u"value"_s}, {u"EMPTY"_s, {}}, {u"PATHS"_s, u"a/b/c.tar.gz"_s}, {u"STARS"_s, u"*x*"_s}};
    const auto result = expandWord(raw, lookupIn(variables));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(*result, expected);
}

void TestEvaluation::refusesWords_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("message");
    const auto row = [](const QString &raw, const QString &message) {
        QTest::newRow(qPrintable(raw.left(30))) << raw << message;
    };
    row(u"\"a"_s, u"double quote"_s);
    row(u"'a"_s, u"single quote"_s);
    row(u"${X"_s, u"closed by “}”"_s);
    row(u"${X:-a"_s, u"closed by “}”"_s);
    row(u"${X/a"_s, u"closed by “}”"_s);
    row(u"${X:-\"}"_s, u"double quote"_s);
    row(u"${X:=a}"_s, u"“:-”"_s);
    row(u"${X!}"_s, u"“:-”"_s);
    row(u"${X:"_s, u"“:-”"_s);
    row(u"${UNSET:?}"_s, u"must have a value."_s);
    row(u"${UNSET?say $X}"_s, u"must have a value: say value"_s);
    row(u"${EMPTY:?m}"_s, u"must have a value: m"_s);
    row(u"${a:-"_s.repeated(1000) + u"}"_s.repeated(1000), u"nested"_s);
    row(u"\"${a:-"_s.repeated(200'000), u"nested"_s);
    row(u"$LONG$LONG"_s, u"too long"_s);
}

void TestEvaluation::refusesWords()
{
    QFETCH(QString, raw);
    QFETCH(QString, message);
    const auto result =
        expandWord(raw, lookupIn({{u"X"_s, u"value"_s}, {u"EMPTY"_s, {}}, {u"LONG"_s, QString(600'000, u'x')}}));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(message), qPrintable(result.error().message));
}

void TestEvaluation::evaluatesEnvironment_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << u"ARG G=global\nFROM scratch\n"_s + text << expected;
    };
    row("order of the first definition", u"ENV A=1 B=2\nENV A=3"_s, {u"A=3"_s, u"B=2"_s});
    row("values from before the instruction", u"ENV A=1\nENV A=2 B=$A"_s, {u"A=2"_s, u"B=1"_s});
    row("default", u"ENV A=${A:-\"a b\"}\nENV A=${A:-c}"_s, {u"A=a b"_s});
    row("argument", u"ARG X=1\nENV A=$X"_s, {u"A=1"_s});
    row("environment wins over argument", u"ENV X=env\nARG X=arg\nENV A=$X"_s, {u"X=env"_s, u"A=env"_s});
    row("undeclared argument", u"ENV A=$GIVEN"_s, {u"A="_s});
    row("given argument", u"ARG GIVEN=default\nENV A=$GIVEN"_s, {u"A=given"_s});
    row("given argument without default", u"ARG GIVEN\nENV A=$GIVEN"_s, {u"A=given"_s});
    row("global argument is not visible", u"ENV A=$G"_s, {u"A="_s});
    row("global argument declared again", u"ARG G\nENV A=$G"_s, {u"A=global"_s});
    row("global argument with new default", u"ARG G=local\nENV A=$G"_s, {u"A=local"_s});
    row("platform undeclared", u"ENV A=$TARGETARCH"_s, {u"A="_s});
    row("platform declared", u"ARG TARGETARCH=x\nENV A=$TARGETARCH"_s, {u"A=amd64"_s});
    row("proxy", u"ENV A=$HTTP_PROXY"_s, {u"A=proxy"_s});
    row("path", u"ENV A=$PATH:/x"_s, {u"A=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/x"_s});
    row("escaped", u"ENV A=\\$X B='$X' C=\"\\$X\""_s, {u"A=$X"_s, u"B=$X"_s, u"C=$X"_s});
    row("name with variable", u"ENV A=1\nENV B$A=2"_s, {u"A=1"_s, u"B1=2"_s});
    row("old form", u"ENV A b  \"c\""_s, {u"A=b  c"_s});
}

void TestEvaluation::evaluatesEnvironment()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Evaluation evaluation =
        evaluated(text, {.buildArguments = {{u"GIVEN"_s, u"given"_s}, {u"HTTP_PROXY"_s, u"proxy"_s}}, .platform = {}});
    QCOMPARE(evaluation.problems.size(), 0);
    QCOMPARE(evaluation.stages.size(), 1);
    QCOMPARE(joined(evaluation.stages.front().environment), expected);
}

void TestEvaluation::splitsStages()
{
    const Evaluation evaluation =
        evaluated(u"ARG V=1\nARG W=$V.2\nENV lost=x\nFROM base:$W AS Build\nENV A=1\nLABEL l=m\n"
                  "ARG X=2\nFROM --platform=$BUILDPLATFORM scratch\nENV B=$A$X\n"
                  "COPY --from=Build /a /b\nFROM Build\nENV C=$A\nLABEL l=n o=p\n"_s);
    QCOMPARE(evaluation.stages.size(), 3);
    QCOMPARE(evaluation.stages.at(0).name, u"Build"_s);
    QCOMPARE(evaluation.stages.at(0).image, u"base:1.2"_s);
    QCOMPARE(evaluation.stages.at(0).fromIndex, 3);
    QCOMPARE(evaluation.stages.at(1).image, u"scratch"_s);
    QCOMPARE(evaluation.stages.at(1).name, QString());
    QCOMPARE(joined(evaluation.stages.at(1).environment), QStringList{u"B="_s});
    QCOMPARE(evaluation.stages.at(1).instructions.at(1).index, 9);
    QCOMPARE(evaluation.stages.at(1).instructions.at(1).flags.value(u"from"_s), u"Build"_s);
    QCOMPARE(joined(evaluation.stages.at(2).environment), (QStringList{u"A=1"_s, u"C=1"_s}));
    QCOMPARE(joined(evaluation.stages.at(2).labels), (QStringList{u"l=n"_s, u"o=p"_s}));
}

void TestEvaluation::tellsStagesApartByCase()
{
    const Evaluation evaluation = evaluated(u"FROM scratch AS Base\nENV A=1\nFROM base\nENV B=$A\n"_s);
    QCOMPARE(joined(evaluation.stages.at(1).environment), QStringList{u"B="_s});
}

void TestEvaluation::knowsPlatforms()
{
    const QString text = u"FROM base-$TARGETARCH\nARG TARGETPLATFORM\nARG TARGETOS TARGETARCH TARGETVARIANT\n"
                         "ENV A=$TARGETPLATFORM,$TARGETOS,$TARGETARCH,$TARGETVARIANT"_s;
    EvaluationInput input{.buildArguments = {}, .platform = *parsePlatform(u"linux/arm/v7"_s)};
    const Evaluation evaluation = evaluated(text, input);
    QCOMPARE(evaluation.stages.front().image, u"base-arm"_s);
    QCOMPARE(joined(evaluation.stages.front().environment), QStringList{u"A=linux/arm/v7,linux,arm,v7"_s});
    input.buildArguments.insert(u"TARGETARCH"_s, u"mine"_s);
    QCOMPARE(joined(evaluated(text, input).stages.front().environment), QStringList{u"A=linux/arm/v7,linux,mine,v7"_s});
}

void TestEvaluation::expandsArguments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"COPY $A /x/${B:-c}"_s, {u"a b"_s, u"/x/c"_s});
    row(u"COPY [\"$A\", \"/x y\\\\ z\"]"_s, {u"a b"_s, u"/x y z"_s});
    row(u"WORKDIR /$A/c d"_s, {u"/a b/c d"_s});
    row(u"USER $A"_s, {u"a b"_s});
    row(u"EXPOSE $PORTS 90/udp"_s, {u"80"_s, u"81"_s, u"90/udp"_s});
    row(u"CMD echo $A  \"x\""_s, {u"echo $A  \"x\""_s});
    row(u"CMD [\"echo $A\"]"_s, {u"echo $A"_s});
    row(u"ENTRYPOINT [\"a\", \"b\"]"_s, {u"a"_s, u"b"_s});
    row(u"RUN a && \\\n  b"_s, {u"a &&   b"_s});
    row(u"HEALTHCHECK CMD curl  x"_s, {u"CMD"_s, u"curl  x"_s});
    row(u"HEALTHCHECK CMD [\"curl\", \"x\"]"_s, {u"CMD"_s, u"curl"_s, u"x"_s});
    row(u"HEALTHCHECK NONE"_s, {u"NONE"_s});
    row(u"ONBUILD COPY $A b"_s, {u"COPY $A b"_s});
    row(u"MAINTAINER $A <x>"_s, {u"$A <x>"_s});
    row(u"LABEL a=b"_s, {});
}

void TestEvaluation::expandsArguments()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Evaluation evaluation = evaluated(u"FROM scratch\nENV A=\"a b\" PORTS=\"80 81\"\n"_s + text);
    QCOMPARE(evaluation.problems.size(), 0);
    QCOMPARE(evaluation.stages.front().instructions.last().arguments, expected);
}

void TestEvaluation::reportsOnlyNewProblems()
{
    const Kubefile kubefile =
        parseKubefile(u"FROM scratch\nENV A=\"x\nENV B=${B:?\"set B\"}\nARG TARGETPLATFORM=x\n"_s);
    QCOMPARE(kubefile.problems.size(), 1);
    const Evaluation evaluation = evaluate(kubefile, {});
    QCOMPARE(evaluation.problems.size(), 2);
    QVERIFY(evaluation.problems.front().message.contains(u"set B"_s));
    QCOMPARE(evaluation.problems.front().range, (core::TextRange{{2, 6}, {2, 19}}));
    QCOMPARE(evaluation.problems.back().range.start.line, 3);
}

void TestEvaluation::keepsGoodPartsOfBrokenFiles()
{
    QCOMPARE(evaluated(u"CMD x\nENV A=b"_s).stages.size(), 0);
    const Evaluation evaluation = evaluated(u"FROM\nHELLO\nENV A=1 B C=3\nENV D\nCOPY x\nENV E=$A$C\n"_s);
    QCOMPARE(evaluation.problems.size(), 0);
    QCOMPARE(joined(evaluation.stages.front().environment), (QStringList{u"A=1"_s, u"C=3"_s, u"E=13"_s}));
}

void TestEvaluation::survivesHostileInput_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("doubling") << u"FROM a\nENV A=xxxxxxxxxx\n"_s + u"ENV A=$A$A\n"_s.repeated(1000);
    QTest::newRow("many long values") << u"FROM a\nENV A="_s + QString(1'000'000, u'x') + u'\n' +
                                             u"COPY $A $A\n"_s.repeated(50'000);
    QTest::newRow("patterns") << u"FROM a\nENV A="_s + QString(100'000, u'a') + u'\n' +
                                     u"ENV B=${A//a*a*a*a*b/x}\n"_s.repeated(1000);
    QTest::newRow("growing replacement") << u"FROM a\nENV A="_s + QString(1'000'000, u'a') + u'\n' +
                                                u"ENV B=${A//a/$A}\n"_s.repeated(10);
    QString names;
    for (int i = 0; i < 50'000; ++i) {
        names += u"ENV A%1=b\n"_s.arg(i);
    }
    QTest::newRow("many names") << u"FROM a\n"_s + names;
    QTest::newRow("inheriting stages") << u"FROM x AS a\n"_s + names + u"FROM a AS a\nENV x=y\n"_s.repeated(20'000);
}

void TestEvaluation::survivesHostileInput()
{
    QFETCH(QString, text);
    const Kubefile kubefile = parseKubefile(text);
    QElapsedTimer timer;
    timer.start();
    const Evaluation evaluation = evaluate(kubefile, {});
    QVERIFY(!evaluation.stages.isEmpty());
    QVERIFY(evaluation.problems.size() <= 1'000);
    QVERIFY2(timer.elapsed() < 60'000, "Evaluating takes far more than linear time.");
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
