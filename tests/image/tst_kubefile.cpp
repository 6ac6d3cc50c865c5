#include "image/kubefile.h"

#include "kubefiletext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;

namespace {

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

QTEST_GUILESS_MAIN(TestKubefile)
#include "tst_kubefile.moc"
