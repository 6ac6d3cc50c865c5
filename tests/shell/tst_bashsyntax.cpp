#include "shell/syntax/script.h"

#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// A script has problems exactly when bash refuses it: a table of our own and, when SEALYARD_UPSTREAM names a checkout
/// of the upstream repository, every script there.
class TestBashSyntax final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();
    void agreesOnUpstream();
};

namespace {

bool bashAccepts(const QByteArray &script)
{
    QProcess bash;
    bash.start(u"bash"_s, {u"-n"_s});
    bash.write(script);
    bash.closeWriteChannel();
    return bash.waitForFinished() && bash.exitStatus() == QProcess::NormalExit && bash.exitCode() == 0;
}

QString describe(const shell::Script &script)
{
    QString text;
    for (const shell::SyntaxProblem &problem : script.problems) {
        text +=
            u"%1:%2 %3\n"_s.arg(problem.range.start.line + 1).arg(problem.range.start.column + 1).arg(problem.message);
    }
    return text;
}

} // namespace

void TestBashSyntax::initTestCase()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestBashSyntax::agrees_data()
{
    QTest::addColumn<QString>("script");
    const char *const scripts[] = {
        "",
        "\n\n# only a comment",
        "echo a; echo b &\n",
        "a && b || c | d |& e",
        "! true | false",
        "time -p ls; time; ! ",
        "a &&",
        "a |",
        "| a",
        "&& a",
        ";",
        "a ;; b",
        "a;;",
        "a ; ; b",
        "a & ; b",
        "a & & b",
        "if true; then echo a; fi",
        "if true; then fi",
        "if true; then echo a",
        "if true; echo a; fi",
        "if; then a; fi",
        "if a; then b; elif c; then d; else e; fi > f",
        "if a; then b; else; fi",
        "if a; then b; else c; else d; fi",
        "fi",
        "then",
        "echo fi then done }",
        "while read -r x; do echo $x; done < f",
        "while true; done",
        "until a; do b; done",
        "for x in a b c; do echo $x; done",
        "for x; do echo $x; done",
        "for x\nin a b\ndo\necho\ndone",
        "for x in; do echo; done",
        "for x do echo; done",
        "for in a; do echo; done",
        "for ((i=0; i<3; i++)); do echo $i; done",
        "for ((i=0; i<3; i++)) { echo $i; }",
        "for x in a; { echo; }",
        "for x in a b | c; do d; done",
        "select x in a b; do echo; done",
        "case $x in a) b;; c|d) e;& (f) g;;& *) h; esac",
        "case x in esac",
        "case x in a) esac",
        "case x in a b) c;; esac",
        "case x in a) b",
        "case x in\n  a)\n  ;;\n  -*)  echo;;\nesac",
        "case x a) esac",
        "f() { echo; }",
        "f ( ) ( echo )",
        "function f { echo; }",
        "function f() { echo; } > log",
        "function f\n{\necho\n}",
        "f() echo",
        "f() [[ a ]]",
        "f() if a; then b; fi",
        "function f echo",
        "f-x.y() { :; }",
        "{ echo; }",
        "{ echo }",
        "{echo;}",
        "{ }",
        "( )",
        "(a; b) && c",
        "(a",
        "a)",
        "}",
        "a }",
        "((1 + 2))",
        "(( a < b && (c > d) ))",
        "((echo a); (echo b))",
        "[[ a == b && ! -f c || ( d < e ) ]]",
        "[[ -z $x ]]",
        "[[ a =~ ^(b|c)$ ]]",
        "[[ $a =~ [[:space:]]*(x y) ]]",
        "[[ a b ]]",
        "[[ a == ]]",
        "[[ ]]",
        "[[ a",
        "[[ -f ]]",
        "[[ a\n&& b ]]",
        "[[ -f a\n&& b ]]",
        "[[ a == b\n]]",
        "[[ a\n]]",
        "[[\na == b ]]",
        "[[ -f a &&\n-f b ]]",
        "[[ -f == a ]]",
        "[[ -f && a ]]",
        "[[ a -eq 1 ]] && b",
        "[ a == b ] && c",
        "x=1 y=(1 2 [3]=4) z+=5 a[1]=6 cmd",
        "x=(\n1 # one\n2\n)",
        "x=(1 2",
        "echo x=(1 2)",
        "export x=(1 2)",
        "declare -A m=([a]=b [c d]=e)",
        "local x=1 y",
        "echo a(b)",
        "echo (b)",
        "echo 'unclosed",
        "echo \"unclosed",
        "echo \"a 'b' $(c \"d\") `e`\"",
        "echo 'a\nb' \"c\nd\"",
        "echo $'a\\'b' $\"c\"",
        "echo ${x:-a b} ${x:+\"}\"} ${#x} ${!x} ${x//a/b} ${x[@]}",
        "echo ${x",
        "echo \"${x\"",
        "echo ${x bad}",
        "echo \"${x:-'}'}\"",
        "echo \"${x#'}'}\"",
        "echo $(a",
        "echo $(a; b) $(c) $(\nd\n)",
        "echo $(case x in a) b;; esac)",
        "echo $(if a; then b)",
        "echo $(( 1 + (2 * 3) )) $((x))",
        "echo $((a) ; (b))",
        "echo `a 'b' \\`c\\``",
        "echo `a",
        "cat <<EOF\na $b `c`\nEOF\necho",
        "cat <<'EOF'\n$( \" '\nEOF\n",
        "cat <<-EOF\n\ta\n\tEOF\necho",
        "cat <<EOF\nnever ends",
        "cat <<A <<B\na\nA\nb\nB\n",
        "cat <<EOF | grep x && echo\n${y\nEOF\n",
        "if a; then cat <<EOF\nfi\nEOF\nfi",
        "x=$(cat <<EOF\na)\nEOF\n)",
        "cat <<",
        "cat <<< word",
        "a > b 2>&1 < c >> d &> e >| f 3<&- {fd}> g",
        "a >",
        "a > > b",
        "a >& b",
        "diff <(a) >(b)",
        "while read x; do y; done < <(z)",
        "echo a \\\n b",
        "echo a # comment ' \"",
        "echo a#b",
        "a=b; c",
        "\\\n",
        "echo {a,b} {1..3} {a,b{c,d}} {} { {a, }",
        "a=~/b c=$d",
        "echo $ $x$ \"$\"",
        "coproc a",
        "if ! a; then b; fi",
        "a | while b; do c; done | d",
        "a() { b() { c; }; b; }; a",
        "{ a; } | { b; } && (c) || d",
        "echo ]] [[ ! { }",
        "in=1; do_it; fine",
        "if [ a ]\nthen\nb\nfi\n",
        "a &\nb & c",
        "echo <(a) $(b) | c",
        "{\n}",
        "if a; then\n# nothing\nfi",
        "while a; do :; done; done",
        "echo a;;",
        "! ! a",
        "a||b",
        "a&&b",
        "a&b",
        "a|b",
        "(a)(b)",
        "(a) b",
        "{ a; } b",
        "if a; then b; fi c",
        "[[ a ]] b",
        "((1)) b",
        "if a; then (b) fi",
        "while a; do { b; } done",
        "if a; then [[ b ]] fi",
        "f() { (a) }",
        "a | then b",
        "if a | then b; fi",
        "if a && then b; fi",
        "for x in a; do b || done",
        "! fi",
        "{ a && }",
        "in b",
        "]] b",
        "a && in",
        "if a; then in; fi",
        "] b",
        "a | ! b",
        "! ! a",
        "a > 2>f",
        "a 2>",
        "a >2 b",
        "a > >(b) < <(c)",
        "x=1 in",
        ">f then",
        "for in in in; do b; done",
    };
    int index = 0;
    for (const char *script : scripts) {
        QTest::addRow("%03d %s", index++, QByteArray(script).simplified().left(40).constData())
            << QString::fromUtf8(script);
    }
}

void TestBashSyntax::agrees()
{
    QFETCH(const QString, script);
    const shell::Script parsed = shell::parse(script);
    const bool isAccepted = bashAccepts(script.toUtf8());
    QVERIFY2(parsed.problems.isEmpty() == isAccepted, qPrintable(script + u"\n---\n"_s + describe(parsed)));
}

void TestBashSyntax::agreesOnUpstream()
{
    if (!qEnvironmentVariableIsSet("SEALYARD_UPSTREAM")) {
        QSKIP("SEALYARD_UPSTREAM does not name a checkout of the upstream repository");
    }
    QDirIterator it(qEnvironmentVariable("SEALYARD_UPSTREAM"), {u"*.sh"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        const shell::Script parsed = shell::parse(QString::fromUtf8(content));
        if (!parsed.hasCarriageReturns) {
            QVERIFY2(parsed.problems.isEmpty() == bashAccepts(content),
                     qPrintable(file.fileName() + u'\n' + describe(parsed)));
            ++count;
        }
    }
    QVERIFY(count > 100);
}

QTEST_GUILESS_MAIN(TestBashSyntax)
#include "tst_bashsyntax.moc"
