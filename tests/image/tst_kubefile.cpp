#include "image/kubefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

namespace {

QString at(const QString &text, const core::TextRange &range)
{
    const core::LineIndex lines(text);
    const qsizetype start = lines.offset(range.start);
    return text.sliced(start, lines.offset(range.end) - start);
}

QStringList values(const Instruction &instruction)
{
    QStringList result;
    for (const Word &word : instruction.words) {
        result.append(word.value);
    }
    return result;
}

QStringList pairs(const Instruction &instruction)
{
    QStringList result;
    for (const Assignment &assignment : instruction.assignments) {
        result.append(assignment.value ? assignment.key.value + u'=' + assignment.value->value : assignment.key.value);
    }
    return result;
}

QStringList keywords(const Kubefile &kubefile)
{
    QStringList result;
    for (const Instruction &instruction : kubefile.instructions) {
        result.append(instruction.keyword);
    }
    return result;
}

QStringList messages(const Kubefile &kubefile)
{
    QStringList result;
    for (const SyntaxProblem &problem : kubefile.problems) {
        result.append(problem.message);
    }
    return result;
}

} // namespace

class TestKubefile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsLines_data();
    void joinsLines();
    void givesExactRanges();
    void mapsRangesThroughContinuations();
    void splitsWords_data();
    void splitsWords();
    void readsAssignments_data();
    void readsAssignments();
    void readsFlags();
    void readsDirectives_data();
    void readsDirectives();
    void collectsComments();
    void readsHeredocs_data();
    void readsHeredocs();
    void heredocRanges();
    void reportsMistakes_data();
    void reportsMistakes();
    void goesOnBehindMistakes();
    void acceptsWhatTheBuildAccepts_data();
    void acceptsWhatTheBuildAccepts();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void TestKubefile::joinsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("blank lines and comments") << u"\n# a\n  # b\n\t\n"_s << QStringList{};
    QTest::newRow("one line without end") << u"CMD a"_s << QStringList{u"a"_s};
    QTest::newRow("two lines") << u"CMD a\nCMD b\n"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("CRLF") << u"CMD a \\\r\n b\r\nCMD c\r\n"_s << QStringList{u"a  b"_s, u"c"_s};
    QTest::newRow("byte order mark") << u"\uFEFFCMD a"_s << QStringList{u"a"_s};
    QTest::newRow("continued") << u"CMD a \\\n  b \\\n  c\n"_s << QStringList{u"a   b   c"_s};
    QTest::newRow("blanks behind the escape") << u"CMD a \\ \t\n b\n"_s << QStringList{u"a  b"_s};
    QTest::newRow("comment inside") << u"CMD a \\\n# no \\\n  # neither\n b\n"_s << QStringList{u"a  b"_s};
    QTest::newRow("blank line inside") << u"CMD a \\\n\n   \n b\n"_s << QStringList{u"a  b"_s};
    QTest::newRow("number sign inside") << u"CMD a \\\n b # c\n"_s << QStringList{u"a  b # c"_s};
    QTest::newRow("keyword on two lines") << u"C\\\nMD a\n"_s << QStringList{u"a"_s};
    QTest::newRow("continued at the end") << u"CMD a \\"_s << QStringList{u"a"_s};
    QTest::newRow("only an escape") << u"\\\n\\"_s << QStringList{};
    QTest::newRow("another escape") << u"# escape=`\nCMD a `\n b \\\nCMD c"_s << QStringList{u"a  b \\"_s, u"c"_s};
    QTest::newRow("flags left out") << u"RUN --network=none echo\n"_s << QStringList{u"echo"_s};
    QTest::newRow("indented, lower case") << u"  cmd\t a \n"_s << QStringList{u"a"_s};
}

void TestKubefile::joinsLines()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Kubefile kubefile = parseKubefile(text);
    QStringList texts;
    for (const Instruction &instruction : kubefile.instructions) {
        texts.append(instruction.text);
        QVERIFY(instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Run);
    }
    QCOMPARE(texts, expected);
    QCOMPARE(messages(kubefile), QStringList{});
}

void TestKubefile::givesExactRanges()
{
    const QString text = u"# c\n  COPY --from=b --chown=1:1  [\"a\", \"é\"]  \nENV A=\"x y\" 😀=z\n"_s;
    const Kubefile kubefile = parseKubefile(text);
    QCOMPARE(kubefile.instructions.size(), 2);
    const Instruction &copy = kubefile.instructions.front();
    QCOMPARE(at(text, copy.range), u"COPY --from=b --chown=1:1  [\"a\", \"é\"]  "_s);
    QCOMPARE(copy.range.start, (core::Position{1, 2}));
    QCOMPARE(at(text, copy.keywordRange), u"COPY"_s);
    QCOMPARE(at(text, copy.argumentRange), u"--from=b --chown=1:1  [\"a\", \"é\"]"_s);
    QCOMPARE(at(text, copy.flags.at(1).range), u"--chown=1:1"_s);
    QCOMPARE(at(text, copy.words.at(1).range), u"\"é\""_s);
    const Instruction &env = kubefile.instructions.back();
    QCOMPARE(at(text, env.assignments.at(0).key.range), u"A"_s);
    QCOMPARE(at(text, env.assignments.at(0).value->range), u"\"x y\""_s);
    QCOMPARE(at(text, env.assignments.at(1).key.range), u"😀"_s);
    QCOMPARE(env.assignments.at(1).value->range, (core::TextRange{{2, 15}, {2, 16}}));
}

void TestKubefile::mapsRangesThroughContinuations()
{
    const QString text = u"ENV A=b \\\r\n# c\r\n\r\n  C=\"d \\\r\n e\" \\\r\n  F=\r\nCMD x"_s;
    const Kubefile kubefile = parseKubefile(text);
    QCOMPARE(messages(kubefile), QStringList{});
    const Instruction &env = kubefile.instructions.front();
    QCOMPARE(pairs(env), (QStringList{u"A=b"_s, u"C=d  e"_s, u"F="_s}));
    QCOMPARE(env.range, (core::TextRange{{0, 0}, {5, 4}}));
    QCOMPARE(env.assignments.at(1).key.range, (core::TextRange{{3, 2}, {3, 3}}));
    QCOMPARE(env.assignments.at(1).value->range, (core::TextRange{{3, 4}, {4, 3}}));
    QCOMPARE(env.assignments.at(1).value->raw, u"\"d  e\""_s);
    QCOMPARE(env.assignments.at(2).value->range, (core::TextRange{{5, 4}, {5, 4}}));
    QCOMPARE(kubefile.instructions.back().range, (core::TextRange{{6, 0}, {6, 5}}));
}

void TestKubefile::splitsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("isJson");
    const auto row = [](const QString &text, const QStringList &expected, bool isJson = false) {
        QTest::newRow(qPrintable(text)) << text << expected << isJson;
    };
    row(u"CMD [\"bash x.sh\"]"_s, {u"bash x.sh"_s}, true);
    row(u"CMD [ \"a\" ,\"b\"] # note"_s, {u"a"_s, u"b"_s}, true);
    row(u"CMD []"_s, {}, true);
    row(u"CMD [\"\"]"_s, {u""_s}, true);
    row(u"CMD [\"a\\n\\u00e9\\\"\"]"_s, {u"a\né\""_s}, true);
    row(u"CMD [\"a\",\"b\"]]"_s, {u"a"_s, u"b"_s}, true);
    row(u"CMD ['x']"_s, {u"[x]"_s});
    row(u"CMD [\"x\""_s, {u"[x"_s});
    row(u"CMD [\"x\",]"_s, {u"[x,]"_s});
    row(u"CMD [\"a\" \"b\"]"_s, {u"[a"_s, u"b]"_s});
    row(u"CMD [\"a\\x\"]"_s, {u"[a\\x]"_s});
    row(u"CMD [\"a\\u12\"]"_s, {u"[a\\u12]"_s});
    row(u"CMD [\"a\tb\"]"_s, {u"[a\tb]"_s});
    row(u"CMD [ -f x ]"_s, {u"["_s, u"-f"_s, u"x"_s, u"]"_s});
    row(u"CMD [01]"_s, {u"[01]"_s});
    row(u"CMD \"x y\" z"_s, {u"x y"_s, u"z"_s});
    row(u"CMD a\\ b 'c \\' d"_s, {u"a b"_s, u"c \\"_s, u"d"_s});
    row(u"RUN echo \"it's\" \"\\$x\""_s, {u"echo"_s, u"it's"_s, u"$x"_s});
    row(u"COPY a b c"_s, {u"a"_s, u"b"_s, u"c"_s});
    row(u"COPY [\"a b\", \"c\"]"_s, {u"a b"_s, u"c"_s}, true);
    row(u"COPY \"a\" b"_s, {u"a"_s, u"b"_s});
    row(u"WORKDIR /a b"_s, {u"/a b"_s});
    row(u"USER \"a b\""_s, {u"a b"_s});
    row(u"FROM a:1 AS b"_s, {u"a:1"_s, u"AS"_s, u"b"_s});
    row(u"EXPOSE 80 443/tcp"_s, {u"80"_s, u"443/tcp"_s});
    row(u"VOLUME [\"/a\"]"_s, {u"/a"_s}, true);
    row(u"SHELL [\"/bin/bash\", \"-c\"]"_s, {u"/bin/bash"_s, u"-c"_s}, true);
    row(u"HEALTHCHECK NONE"_s, {u"NONE"_s});
    row(u"HEALTHCHECK --interval=5s CMD curl x"_s, {u"CMD"_s, u"curl"_s, u"x"_s});
    row(u"HEALTHCHECK cmd [\"curl\"]"_s, {u"cmd"_s, u"curl"_s}, true);
    row(u"ONBUILD COPY a b"_s, {u"COPY"_s, u"a"_s, u"b"_s});
    row(u"MAINTAINER A <b@c>"_s, {u"A <b@c>"_s});
}

void TestKubefile::splitsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QFETCH(bool, isJson);
    const Kubefile kubefile = parseKubefile(text);
    QCOMPARE(messages(kubefile), QStringList{});
    QCOMPARE(kubefile.instructions.size(), 1);
    QCOMPARE(values(kubefile.instructions.front()), expected);
    QCOMPARE(kubefile.instructions.front().isJson, isJson);
}

void TestKubefile::readsAssignments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"ENV A=b"_s, {u"A=b"_s});
    row(u"ENV A=b B='c d' C=e\\ f D="_s, {u"A=b"_s, u"B=c d"_s, u"C=e f"_s, u"D="_s});
    row(u"ENV OLD value  with spaces"_s, {u"OLD=value  with spaces"_s});
    row(u"ENV OLD \"a b\""_s, {u"OLD=a b"_s});
    row(u"ENV OLD a=b"_s, {u"OLD=a=b"_s});
    row(u"ENV A=${A:-\"default with spaces\"}"_s, {u"A=${A:-default with spaces}"_s});
    row(u"ENV A=${A:-\" \\\n--set a=b \\\n\"}"_s, {u"A=${A:- --set a=b }"_s});
    row(u"ENV A=a=b"_s, {u"A=a=b"_s});
    row(u"LABEL \"com.example.x\"=\"y z\" b=c"_s, {u"com.example.x=y z"_s, u"b=c"_s});
    row(u"LABEL a b c"_s, {u"a=b c"_s});
    row(u"ARG A"_s, {u"A"_s});
    row(u"ARG A=1 B C=\"x y\""_s, {u"A=1"_s, u"B"_s, u"C=x y"_s});
}

void TestKubefile::readsAssignments()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Kubefile kubefile = parseKubefile(text);
    QCOMPARE(messages(kubefile), QStringList{});
    QCOMPARE(pairs(kubefile.instructions.value(0)), expected);
}

void TestKubefile::readsFlags()
{
    const Kubefile kubefile = parseKubefile(u"COPY --link --chown=\"a b\" -- --x y\nFROM --platform=$P scratch\n"_s);
    QCOMPARE(messages(kubefile), QStringList{});
    const Instruction &copy = kubefile.instructions.front();
    QCOMPARE(copy.flags.size(), 2);
    QCOMPARE(copy.flags.at(0).name, u"link"_s);
    QVERIFY(!copy.flags.at(0).value);
    QCOMPARE(copy.flags.at(1).value, u"a b"_s);
    QCOMPARE(values(copy), (QStringList{u"--x"_s, u"y"_s}));
    QCOMPARE(kubefile.instructions.back().flags.front().value, u"$P"_s);
}

void TestKubefile::readsDirectives_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<QString>("escape");
    QTest::addColumn<int>("comments");
    const QString slash = u"\\"_s;
    QTest::newRow("none") << u"# hello\n"_s << QStringList{} << slash << 1;
    QTest::newRow("syntax") << u"# syntax=docker/dockerfile:1\n# x\n"_s << QStringList{u"syntax=docker/dockerfile:1"_s}
                            << slash << 1;
    QTest::newRow("escape") << u" #\tEscape = ` \nFROM a"_s << QStringList{u"escape=`"_s} << u"`"_s << 0;
    QTest::newRow("both") << u"\uFEFF# syntax=a\r\n# escape=`\r\n"_s << QStringList{u"syntax=a"_s, u"escape=`"_s}
                          << u"`"_s << 0;
    QTest::newRow("after a comment") << u"# a\n# escape=`\n"_s << QStringList{} << slash << 2;
    QTest::newRow("after a blank line") << u"\n# escape=`\n"_s << QStringList{} << slash << 1;
    QTest::newRow("after an instruction") << u"FROM a\n# escape=`\n"_s << QStringList{} << slash << 1;
    QTest::newRow("unknown name") << u"# sealyard=a\n"_s << QStringList{} << slash << 1;
}

void TestKubefile::readsDirectives()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QFETCH(QString, escape);
    QFETCH(int, comments);
    const Kubefile kubefile = parseKubefile(text);
    QStringList found;
    for (const ParserDirective &directive : kubefile.directives) {
        found.append(directive.name + u'=' + directive.value);
        QVERIFY(at(text, directive.range).startsWith(u'#'));
        QVERIFY(at(text, directive.range).endsWith(directive.value));
    }
    QCOMPARE(found, expected);
    QCOMPARE(QString(kubefile.escape), escape);
    QCOMPARE(kubefile.comments.size(), comments);
}

void TestKubefile::collectsComments()
{
    const QString text = u"# a\nRUN x \\\n  # b \r\n  y # no\nRUN <<E\n# no\nE\n#c"_s;
    const Kubefile kubefile = parseKubefile(text);
    QStringList comments;
    for (const Comment &comment : kubefile.comments) {
        comments.append(comment.text);
        QCOMPARE(at(text, comment.range), comment.text);
    }
    QCOMPARE(comments, (QStringList{u"# a"_s, u"# b "_s, u"#c"_s}));
}

void TestKubefile::readsHeredocs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // delimiter, body, flags
    QTest::newRow("plain") << u"RUN <<EOF\na\n b\nEOF\n"_s << QStringList{u"EOF|a\n b\n|expanded"_s};
    QTest::newRow("empty") << u"RUN <<EOF\nEOF"_s << QStringList{u"EOF||expanded"_s};
    QTest::newRow("quoted") << u"COPY <<\"EOF\" /x\n$a\nEOF\n"_s << QStringList{u"EOF|$a\n|"_s};
    QTest::newRow("single quoted") << u"COPY <<'EOF' /x\nEOF\n"_s << QStringList{u"EOF||"_s};
    QTest::newRow("tabs") << u"RUN <<-EOF\n\ta\n\tEOF\n"_s << QStringList{u"EOF|a\n|expanded tabs"_s};
    QTest::newRow("tabs kept") << u"RUN <<EOF\n\tEOF\nEOF\n"_s << QStringList{u"EOF|\tEOF\n|expanded"_s};
    QTest::newRow("descriptor") << u"RUN cat 3<<EOF\nEOF\n"_s << QStringList{u"EOF||expanded"_s};
    QTest::newRow("two") << u"COPY <<A <<B /x/\n1\nA\n2\nB\n"_s
                         << QStringList{u"A|1\n|expanded"_s, u"B|2\n|expanded"_s};
    QTest::newRow("CRLF") << u"RUN <<E\r\na\r\nE\r\n"_s << QStringList{u"E|a\n|expanded"_s};
    QTest::newRow("continued first") << u"RUN a \\\n <<E\nb \\\nE\n"_s << QStringList{u"E|b \\\n|expanded"_s};
    QTest::newRow("behind a redirection") << u"RUN cat <<E > /f && x\nb\nE\n"_s << QStringList{u"E|b\n|expanded"_s};
    QTest::newRow("behind ONBUILD") << u"ONBUILD RUN <<E\nb\nE\n"_s << QStringList{u"E|b\n|expanded"_s};
    QTest::newRow("here string") << u"RUN cat <<<E\n"_s << QStringList{};
    QTest::newRow("in quotes") << u"RUN echo \"<<E\"\n"_s << QStringList{};
    QTest::newRow("glued") << u"RUN cat<<E\n"_s << QStringList{};
    QTest::newRow("in an array") << u"RUN [\"<<E\"]\n"_s << QStringList{};
    QTest::newRow("of CMD") << u"CMD cat <<E\n"_s << QStringList{};
}

void TestKubefile::readsHeredocs()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const Kubefile kubefile = parseKubefile(text + u"\nCMD last"_s);
    QCOMPARE(messages(kubefile), QStringList{});
    QStringList found;
    for (const Heredoc &heredoc : kubefile.instructions.front().heredocs) {
        QStringList flags;
        flags += heredoc.isExpanded ? QStringList{u"expanded"_s} : QStringList{};
        flags += heredoc.stripsTabs ? QStringList{u"tabs"_s} : QStringList{};
        found.append(heredoc.delimiter + u'|' + heredoc.body + u'|' + flags.join(u' '));
    }
    QCOMPARE(found, expected);
    QCOMPARE(kubefile.instructions.size(), 2);
}

void TestKubefile::heredocRanges()
{
    const QString text = u"COPY <<A <<-B /x/\n1\nA\n\t2\n\tB\nCMD x\n"_s;
    const Kubefile kubefile = parseKubefile(text);
    const Instruction &copy = kubefile.instructions.front();
    QCOMPARE(at(text, copy.heredocs.at(0).range), u"1\n"_s);
    QCOMPARE(at(text, copy.heredocs.at(1).range), u"\t2\n"_s);
    QCOMPARE(at(text, copy.range), u"COPY <<A <<-B /x/\n1\nA\n\t2\n\tB"_s);
    QCOMPARE(at(text, copy.argumentRange), u"<<A <<-B /x/"_s);
    QCOMPARE(at(text, kubefile.instructions.back().range), u"CMD x"_s);
}

void TestKubefile::reportsMistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const QString &text, const QString &place, const QString &message) {
        QTest::newRow(qPrintable(text)) << text << place << message;
    };
    row(u"HELLO x"_s, u"HELLO"_s, u"no instruction"_s);
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

void TestKubefile::reportsMistakes()
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

void TestKubefile::goesOnBehindMistakes()
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

void TestKubefile::acceptsWhatTheBuildAccepts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"FROM scratch as X", "from scratch", "CMD a \\\n\n# c\n\nCMD b", "COPY --link=false a b",
                             "ENV A=${B#x} C=${D%%.*} E=${F/a/b} G=${H:+i} J=${K-l}", "COPY a* /b/", "STOPSIGNAL 9",
                             "RUN --mount=type=cache,target=/x make", "EXPOSE $PORT", "ENTRYPOINT []",
                             "ADD --checksum=sha256:0 https://x /y", "ENV A \"\"", "RUN echo 'open", "CMD a\\"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestKubefile::acceptsWhatTheBuildAccepts()
{
    QFETCH(QString, text);
    QCOMPARE(messages(parseKubefile(text)), QStringList{});
}

void TestKubefile::survivesHostileInput_data()
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

void TestKubefile::survivesHostileInput()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Kubefile kubefile = parseKubefile(text);
    QVERIFY(kubefile.instructions.size() <= 100'000);
    QVERIFY(kubefile.problems.size() <= 1'000);
    QVERIFY2(timer.elapsed() < 20'000, "Reading takes far more than linear time.");
}

QTEST_GUILESS_MAIN(TestKubefile)
#include "tst_kubefile.moc"
