#include "shell/syntax/script.h"
#include "shell/syntax/walk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The tree of a script, written as one line, and the places of its nodes.
class TestParser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void readsParameters_data();
    void readsParameters();
    void placesNodes_data();
    void placesNodes();
    void readsHereDocuments_data();
    void readsHereDocuments();
    void goesOnBehindProblems_data();
    void goesOnBehindProblems();
    void collectsComments();
    void toleratesCarriageReturns();
    void boundsHostileText_data();
    void boundsHostileText();
};

namespace {

QString slice(const QString &text, const core::TextRange &range)
{
    const core::LineIndex lines(text);
    const qsizetype start = lines.offset(range.start);
    return text.sliced(start, lines.offset(range.end) - start);
}

QString kindOf(const shell::WordPart &part)
{
    static constexpr const char *names[] = {"text",      "single",  "double",     "glob",  "tilde",
                                            "parameter", "command", "arithmetic", "braces"};
    return QString::fromLatin1(names[part.value.index()]);
}

/// The words of the first simple command: each part's kind and source.
QString partsOf(const QString &text)
{
    const shell::Script script = shell::parse(text);
    const auto &command = script.statements.at(0).members.at(0).pipeline.commands.at(0);
    QStringList words;
    for (const shell::Word &word : std::get<shell::SimpleCommand>(command.value).words) {
        QStringList parts;
        for (const shell::WordPart &part : word.parts) {
            parts.append(kindOf(part) + u'<' + slice(text, part.range) + u'>');
        }
        words.append(parts.join(u'+'));
    }
    return words.join(u' ');
}

/// The names of all simple commands, in the order of the text.
QStringList commandNames(const shell::Script &script)
{
    QStringList names;
    shell::Visitor visitor;
    visitor.command = [&](const shell::CommandSyntax &command) {
        const auto *simple = std::get_if<shell::SimpleCommand>(&command.value);
        if (simple && !simple->words.empty()) {
            names.append(simple->words.front().literal().value_or(u"?"_s));
        }
    };
    shell::walk(script, visitor);
    return names;
}

} // namespace

void TestParser::readsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"a b"_s << u"text<a> text<b>"_s;
    QTest::newRow("quotes") << u"a'b'\"c\"$'d'"_s << u"text<a>+single<'b'>+double<\"c\">+single<$'d'>"_s;
    QTest::newRow("escape") << u"a\\ b"_s << u"text<a>+text<\\ >+text<b>"_s;
    QTest::newRow("continuation") << u"a\\\nb c"_s << u"text<a>+text<b> text<c>"_s;
    QTest::newRow("parameters") << u"$a${b}$1"_s << u"parameter<$a>+parameter<${b}>+parameter<$1>"_s;
    QTest::newRow("commands") << u"$(a b)`c`"_s << u"command<$(a b)>+command<`c`>"_s;
    QTest::newRow("arithmetic") << u"$((1+(2)))$[3]"_s << u"arithmetic<$((1+(2)))>+arithmetic<$[3]>"_s;
    QTest::newRow("subshell in command") << u"$((a);(b))"_s << u"command<$((a);(b))>"_s;
    QTest::newRow("globs") << u"*.?[a-z]"_s << u"glob<*>+text<.>+glob<?>+glob<[a-z]>"_s;
    QTest::newRow("no set") << u"[ a"_s << u"text<[> text<a>"_s;
    QTest::newRow("extended glob") << u"x !(a|b)"_s << u"text<x> glob<!(a|b)>"_s;
    QTest::newRow("tilde") << u"~/a b~ ~x"_s << u"tilde<~>+text</a> text<b~> tilde<~x>"_s;
    QTest::newRow("braces") << u"a{b,c$d}e {1..3} {x} {}"_s
                            << u"text<a>+braces<{b,c$d}>+text<e> braces<{1..3}> text<{x}> text<{}>"_s;
    QTest::newRow("process") << u"a <(b)"_s << u"text<a> command<<(b)>"_s;
    QTest::newRow("dollar") << u"a$ $"_s << u"text<a>+text<$> text<$>"_s;
    QTest::newRow("hash inside") << u"a#b #c"_s << u"text<a#b>"_s;
}

void TestParser::readsWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(partsOf(text), expected);
}

void TestParser::readsParameters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<shell::ParameterOperator>("op");
    QTest::addColumn<QString>("argument");
    using enum shell::ParameterOperator;
    QTest::newRow("none") << u"${x}"_s << None << QString();
    QTest::newRow("default") << u"${x:-a b}"_s << Default << u"a b"_s;
    QTest::newRow("default with blank") << u"${x:-\"true\" }"_s << Default << u"\"true\" "_s;
    QTest::newRow("nested") << u"${x:-${y:-z}}"_s << Default << u"${y:-z}"_s;
    QTest::newRow("assign") << u"${x=a}"_s << Assign << u"a"_s;
    QTest::newRow("error") << u"${x:?no}"_s << Error << u"no"_s;
    QTest::newRow("alternative") << u"${x+y}"_s << Alternative << u"y"_s;
    QTest::newRow("prefix") << u"${x##*/}"_s << RemovePrefix << u"*/"_s;
    QTest::newRow("suffix") << u"${x%.*}"_s << RemoveSuffix << u".*"_s;
    QTest::newRow("replace") << u"${x//a/b}"_s << Replace << u"a"_s;
    QTest::newRow("substring") << u"${x:1:2}"_s << Substring << u"1:2"_s;
    QTest::newRow("element") << u"${x[@]}"_s << None << QString();
    QTest::newRow("upper") << u"${x^^}"_s << Upper << QString();
    QTest::newRow("invalid") << u"${x y}"_s << Invalid << u" y"_s;
}

void TestParser::readsParameters()
{
    QFETCH(const QString, text);
    QFETCH(const shell::ParameterOperator, op);
    QFETCH(const QString, argument);
    const QString script = u"echo "_s + text;
    bool isFirst = true;
    shell::Visitor visitor;
    visitor.parameter = [&](const shell::Parameter &parameter, const core::TextRange &range) {
        if (std::exchange(isFirst, false)) {
            QCOMPARE(parameter.name, u"x"_s);
            QCOMPARE(slice(script, parameter.nameRange), u"x"_s);
            QCOMPARE(slice(script, range), text);
            QCOMPARE(parameter.op, op);
            QCOMPARE(slice(script, parameter.argumentRange), argument);
        }
    };
    const shell::Script parsed = shell::parse(script);
    shell::walk(parsed, visitor);
    QVERIFY(!isFirst);
}

void TestParser::placesNodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("list") << u"a b; c & d\ne # f\n"_s << QStringList{u"a b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("pipeline") << u"! a x |& b  || c > f"_s << QStringList{u"a x"_s, u"b"_s, u"c > f"_s};
    QTest::newRow("if") << u"if a; then b; else c; fi > f"_s
                        << QStringList{u"if a; then b; else c; fi > f"_s, u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("function") << u"f() { a; }\ng"_s << QStringList{u"f() { a; }"_s, u"{ a; }"_s, u"a"_s, u"g"_s};
    QTest::newRow("substitution") << u"a \"$(b c)\" `d`"_s << QStringList{u"a \"$(b c)\" `d`"_s, u"b c"_s, u"d"_s};
    QTest::newRow("backticks with escapes")
        << u"a `b \\`c\\` \\$x`"_s << QStringList{u"a `b \\`c\\` \\$x`"_s, u"b \\`c\\` \\$x"_s, u"c"_s};
    QTest::newRow("assignments") << u"x=1 y=$(a) b z"_s << QStringList{u"x=1 y=$(a) b z"_s, u"a"_s};
    QTest::newRow("case") << u"case $x in a|b) c;; esac"_s << QStringList{u"case $x in a|b) c;; esac"_s, u"c"_s};
    QTest::newRow("here-document") << u"a <<E >f\nx $(b)\nE\nc"_s << QStringList{u"a <<E >f"_s, u"b"_s, u"c"_s};
}

void TestParser::placesNodes()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, commands);
    QStringList found;
    shell::Visitor visitor;
    visitor.command = [&](const shell::CommandSyntax &command) {
        found.append(slice(text, command.range));
    };
    const shell::Script script = shell::parse(text);
    shell::walk(script, visitor);
    QCOMPARE(found, commands);
    QVERIFY(script.problems.isEmpty());
}

void TestParser::readsHereDocuments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("literals");
    QTest::newRow("plain") << u"a <<E\nb\nc\nE\n"_s << QStringList{u"b\nc\n"_s};
    QTest::newRow("expanded") << u"a <<E\nb $c \\$d\nE\n"_s
                              << QStringList{u"b "_s, u"$c"_s, u" "_s, u"\\$"_s, u"d\n"_s};
    QTest::newRow("quoted") << u"a <<'E'\nb $c `\nE\n"_s << QStringList{u"b $c `\n"_s};
    QTest::newRow("partly quoted") << u"a <<E\"F\"\n$c\nEF\n"_s << QStringList{u"$c\n"_s};
    QTest::newRow("tabs") << u"a <<-E\n\tb\n\t\tc\n\tE\n"_s << QStringList{u"b\n"_s, u"c\n"_s};
    QTest::newRow("two") << u"a <<E <<F\nb\nE\nc\nF\n"_s << QStringList{u"b\n"_s, u"c\n"_s};
    QTest::newRow("unterminated") << u"a <<E\nb\n"_s << QStringList{u"b\n"_s};
    QTest::newRow("empty") << u"a <<E\nE\n"_s << QStringList{};
    QTest::newRow("in a pipeline") << u"a <<E | b\nc\nE\n"_s << QStringList{u"c\n"_s};
}

void TestParser::readsHereDocuments()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, literals);
    QStringList found;
    shell::Visitor visitor;
    visitor.redirection = [&](const shell::Redirection &redirection) {
        for (const shell::WordPart &part : redirection.document->body.parts) {
            found.append(slice(text, part.range));
        }
    };
    const shell::Script script = shell::parse(text);
    shell::walk(script, visitor);
    QCOMPARE(found, literals);
}

void TestParser::goesOnBehindProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("problems");
    QTest::newRow("quote") << u"a\nb 'x\nc\nd"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << QStringList{u"'"_s};
    QTest::newRow("double quote") << u"b \"x $(e\nc"_s << QStringList{u"b"_s, u"c"_s} << QStringList{u"$"_s, u"\""_s};
    QTest::newRow("substitution") << u"b $(x\nc\nd"_s << QStringList{u"b"_s, u"c"_s, u"d"_s} << QStringList{u"$"_s};
    QTest::newRow("expansion") << u"b ${x\nc"_s << QStringList{u"b"_s, u"c"_s} << QStringList{u"$"_s};
    QTest::newRow("no then") << u"if a; b; fi\nc"_s << QStringList{u"a"_s, u"b"_s, u"c"_s} << QStringList{u"if"_s};
    QTest::newRow("no fi") << u"while a; do if b; then c; done\nd"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}
                           << QStringList{u"if"_s};
    QTest::newRow("operator") << u"a\n| b\nc && && d\ne"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}
                              << QStringList{u"|"_s, u"&&"_s};
    QTest::newRow("closing word") << u"if a | then b; fi\nc"_s << QStringList{u"a"_s, u"b"_s, u"c"_s}
                                  << QStringList{u"then"_s};
    QTest::newRow("inner word") << u"in a\nb"_s << QStringList{u"a"_s, u"b"_s} << QStringList{u"in"_s};
    QTest::newRow("bracket") << u"a )\nb"_s << QStringList{u"a"_s, u"b"_s} << QStringList{u")"_s};
    QTest::newRow("test") << u"[[ a b ]]; c"_s << QStringList{u"c"_s} << QStringList{u"[["_s};
}

void TestParser::goesOnBehindProblems()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, problems);
    const shell::Script script = shell::parse(text);
    QCOMPARE(commandNames(script), names);
    QStringList places;
    for (const shell::SyntaxProblem &problem : script.problems) {
        places.append(slice(text, problem.range));
    }
    QCOMPARE(places, problems);
}

void TestParser::collectsComments()
{
    const QString text = u"#!/bin/sh\na # b '\n$(c # d\n)\ncat <<E\n# text\nE\ncase x in # e\nx) ;; # f\nesac"_s;
    QStringList comments;
    const shell::Script script = shell::parse(text);
    for (const shell::Comment &comment : script.comments) {
        QCOMPARE(slice(text, comment.range), comment.text);
        comments.append(comment.text);
    }
    QCOMPARE(comments, (QStringList{u"#!/bin/sh"_s, u"# b '"_s, u"# d"_s, u"# e"_s, u"# f"_s}));
}

void TestParser::toleratesCarriageReturns()
{
    const shell::Script script = shell::parse(u"if a; then\r\n  b \\\r\n  c\r\nfi\r\ncat <<E\r\nx\r\nE\r\nd\r\n"_s);
    QVERIFY(script.hasCarriageReturns);
    QVERIFY(script.problems.isEmpty());
    QCOMPARE(commandNames(script), (QStringList{u"a"_s, u"b"_s, u"cat"_s, u"d"_s}));
}

void TestParser::boundsHostileText_data()
{
    QTest::addColumn<QString>("text");
    const auto repeated = [](const char *piece, int count) {
        return QString::fromLatin1(piece).repeated(count);
    };
    for (const char *piece :
         {"(",  "$(", "${x:-",        "\"$(", "`",   "{",    "if ",  "$((",  "[[ ! ", "((", "f() {", "{a,",
          "<(", "$[", "case x in a)", "'",    "\n'", "\n\"", "\n${", "${a[", "[",     "!(", "<<E ",  "x=("}) {
        QTest::newRow(piece) << repeated(piece, 30'000);
    }
    QTest::newRow("long") << repeated("echo a\n", 100'000);
}

void TestParser::boundsHostileText()
{
    QFETCH(const QString, text);
    const shell::Script script = shell::parse(text);
    QVERIFY(script.problems.size() <= 201);
}

QTEST_GUILESS_MAIN(TestParser)
#include "tst_parser.moc"
