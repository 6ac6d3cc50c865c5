#include "image/kubefile.h"

#include "kubefiletext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

namespace {

QStringList keywords(const Kubefile &kubefile)
{
    QStringList result;
    for (const Instruction &instruction : kubefile.instructions) {
        result.append(instruction.keyword);
    }
    return result;
}

} // namespace

class TestKubefileProblems final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsMistakes_data();
    void reportsMistakes();
    void goesOnBehindMistakes();
    void acceptsWhatTheBuildAccepts_data();
    void acceptsWhatTheBuildAccepts();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestKubefileProblems::reportsMistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const QString &text, const QString &place, const QString &message) {
        QTest::newRow(qPrintable(text)) << text << place << message;
    };
    row(u"HELLO x"_s, u"HELLO"_s, u"not an instruction"_s);
    row(u"COPY\u3000a b"_s, u"COPY\u3000a"_s, u"full-width"_s);
    row(u"ENTRYPOINT[\"x\"]"_s, u"ENTRYPOINT[\"x\"]"_s, u"blank is missing"_s);
    row(u"ENV A"_s, u"A"_s, u"no value"_s);
    row(u"ENV"_s, u"ENV"_s, u"needs an argument"_s);
    row(u"LABEL A=b C"_s, u"C"_s, u"“=” is missing"_s);
    row(u"ENV A=${A:-default with}"_s, u"${A:-default"_s, u"never closed by “}”"_s);
    row(u"ENV =b"_s, u"=b"_s, u"name before"_s);
    row(u"ENV A=\"b"_s, u"\"b"_s, u"double quote is never closed"_s);
    row(u"ENV A='b"_s, u"'b"_s, u"single quote is never closed"_s);
    row(u"ENV A=${B!c}"_s, u"${B!c}"_s, u"knows only"_s);
    row(u"ARG"_s, u"ARG"_s, u"needs an argument"_s);
    row(u"COPY a"_s, u"a"_s, u"source and a destination"_s);
    row(u"ADD [\"a\"]"_s, u"[\"a\"]"_s, u"source and a destination"_s);
    row(u"COPY \"a b\" c"_s, u"\"a"_s, u"double quote"_s);
    row(u"COPY --form=x a b"_s, u"--form=x"_s, u"no option “--form”"_s);
    row(u"COPY --from a b"_s, u"--from"_s, u"needs a value"_s);
    row(u"CMD --version"_s, u"--version"_s, u"no option"_s);
    row(u"CMD [\"a\", 1]"_s, u"[\"a\", 1]"_s, u"string in double quotes"_s);
    row(u"CMD [{\"a\": [true, null, -1.5e3]}]"_s, u"[{\"a\": [true, null, -1.5e3]}]"_s, u"string in double quotes"_s);
    row(u"CMD"_s, u"CMD"_s, u"needs an argument"_s);
    row(u"FROM"_s, u"FROM"_s, u"followed by one image"_s);
    row(u"FROM a b"_s, u"a b"_s, u"followed by one image"_s);
    row(u"FROM a # c"_s, u"#"_s, u"line of its own"_s);
    row(u"FROM a IS b"_s, u"a IS b"_s, u"followed by one image"_s);
    row(u"SHELL bash -c"_s, u"SHELL bash -c"_s, u"array of strings"_s);
    row(u"HEALTHCHECK curl"_s, u"curl"_s, u"NONE"_s);
    row(u"HEALTHCHECK --interval=5s"_s, u"--interval=5s"_s, u"needs an argument"_s);
    row(u"HEALTHCHECK CMD"_s, u"CMD"_s, u"missing"_s);
    row(u"HEALTHCHECK NONE x"_s, u"NONE x"_s, u"no arguments"_s);
    row(u"ONBUILD FROM x"_s, u"FROM"_s, u"not allowed"_s);
    row(u"ONBUILD COPY x"_s, u"x"_s, u"destination"_s);
    row(u"RUN <<EOF\na\n"_s, u"RUN <<EOF"_s, u"has no end"_s);
    row(u"# escape=x\n"_s, u"# escape=x"_s, u"escape character"_s);
}

void TestKubefileProblems::reportsMistakes()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const Kubefile kubefile = parseKubefile(text);
    QVERIFY(!kubefile.problems.isEmpty());
    const SyntaxProblem &problem = kubefile.problems.front();
    QVERIFY2(problem.message.contains(message), qPrintable(problem.message));
    QCOMPARE(at(text, problem.range), place);
    QVERIFY(kubefile.instructions.isEmpty() || kubefile.instructions.front().isBroken);
}

void TestKubefileProblems::goesOnBehindMistakes()
{
    const Kubefile kubefile =
        parseKubefile(u"FROM scratch\nCOPPY . .\nENV A\nRUN <<EOF\nmake all\nENV B=\"c\nCOPY . .\n"
                      "RUN <<EOF\nCMD [\"x\"]\n"_s);
    QCOMPARE(keywords(kubefile),
             (QStringList{u"FROM"_s, u"COPPY"_s, u"ENV"_s, u"RUN"_s, u"ENV"_s, u"COPY"_s, u"RUN"_s, u"CMD"_s}));
    QCOMPARE(kubefile.problems.size(), 5);
    QVERIFY(!kubefile.instructions.back().isBroken);
    QVERIFY(kubefile.instructions.back().isJson);
    QCOMPARE(kubefile.instructions.at(3).heredocs.front().body, u"make all\n"_s);
}

void TestKubefileProblems::acceptsWhatTheBuildAccepts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"FROM scratch as X", "from scratch", "CMD a \\\n\n# c\n\nCMD b", "COPY --link=false a b",
                             "ENV A=${B#x} C=${D%%.*} E=${F/a/b} G=${H:+i} J=${K-l}", "COPY a* /b/", "STOPSIGNAL 9",
                             "RUN --mount=type=cache,target=/x make", "EXPOSE $PORT", "ENTRYPOINT []",
                             "ADD --checksum=sha256:0 https://x /y", "ENV A \"\"", "RUN echo 'open", "CMD a\\"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestKubefileProblems::acceptsWhatTheBuildAccepts()
{
    QFETCH(QString, text);
    QCOMPARE(messages(parseKubefile(text)), QStringList{});
}

void TestKubefileProblems::survivesHostileInput_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype large = 1024 * 1024;
    QTest::newRow("one long word") << u"RUN "_s + QString(16 * large, u'a');
    QTest::newRow("one line of words") << u"RUN "_s + u"a "_s.repeated(large / 2);
    QTest::newRow("one long keyword") << QString(large, u'A');
    QTest::newRow("blanks") << QString(large, u' ');
    QTest::newRow("escapes") << QString(large, u'\\');
    QTest::newRow("quotes") << u"ENV A="_s + QString(large, u'"');
    QTest::newRow("dollars") << u"ENV A="_s + u"${"_s.repeated(large / 2);
    QTest::newRow("nested defaults") << u"ENV A="_s + u"${a:-"_s.repeated(200'000) + u"}"_s.repeated(200'000);
    QTest::newRow("nested arrays") << u"CMD "_s + QString(large, u'[');
    QTest::newRow("array") << u"CMD [\"a\""_s + u",\"a\""_s.repeated(large / 4) + u']';
    QTest::newRow("continuations") << u"RUN a"_s + u" \\\n b"_s.repeated(100'000);
    QTest::newRow("blank continuations") << u"RUN a"_s + u"\\\n#\n\n"_s.repeated(100'000);
    QTest::newRow("instructions") << u"ENV A=b\n"_s.repeated(200'000);
    QTest::newRow("unknown instructions") << u"x\n"_s.repeated(large / 2);
    QTest::newRow("comments") << u"#\n"_s.repeated(large / 2);
    QTest::newRow("open heredocs") << u"RUN <<E\n"_s.repeated(200'000);
    QTest::newRow("heredocs of one line") << u"RUN "_s + u"<<E "_s.repeated(100'000);
    QTest::newRow("flags") << u"RUN "_s + u"--a=b "_s.repeated(200'000);
    QTest::newRow("many words in many lines") << (u"RUN "_s + u"a "_s.repeated(50'000) + u'\n').repeated(80);
}

void TestKubefileProblems::survivesHostileInput()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Kubefile kubefile = parseKubefile(text);
    QVERIFY(kubefile.instructions.size() <= 100'000);
    QVERIFY(kubefile.problems.size() <= 1'000);
    QVERIFY2(timer.elapsed() < 60'000, "Reading takes far more than linear time.");
}

QTEST_GUILESS_MAIN(TestKubefileProblems)
#include "tst_kubefileproblems.moc"
