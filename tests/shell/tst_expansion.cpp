#include "shell/facts.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Words that can be decided become what bash makes of them.
class TestExpansion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithBash_data();
    void agreesWithBash();
    void keepsUnknownParts_data();
    void keepsUnknownParts();
};

namespace {

/// The arguments of the last command named "show".
QStringList shown(const shell::Facts &facts)
{
    QStringList words;
    for (const shell::Command &command : facts.commands) {
        if (command.is(u"show")) {
            words.clear();
            for (const shell::Argument &word : command.words.sliced(1)) {
                words.append(word.text.display());
            }
        }
    }
    return words;
}

shell::Parameters parameters()
{
    shell::Parameters parameters;
    parameters.scriptName = u"init.sh"_s;
    parameters.positional = {u"amd64"_s, u"demo"_s, u"v1.2.3"_s};
    return parameters;
}

QStringList bashWords(const QString &script)
{
    QProcess bash;
    bash.start(u"bash"_s, {u"-c"_s, u"show() { (($#)) && printf '%s\\0' \"$@\"; }\n"_s + script, u"init.sh"_s,
                           u"amd64"_s, u"demo"_s, u"v1.2.3"_s});
    if (!bash.waitForFinished()) {
        return {u"bash does not end"_s};
    }
    QStringList words = QString::fromUtf8(bash.readAllStandardOutput()).split(u'\0');
    words.removeLast();
    return words;
}

} // namespace

void TestExpansion::initTestCase()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty()) {
        QSKIP("bash is not installed");
    }
}

void TestExpansion::agreesWithBash_data()
{
    QTest::addColumn<QString>("script");
    const char *const scripts[] = {
        "show a 'b c' \"d e\" f\\ g $'h\\ti' \"\" ''",
        "show \"a\"'b'c\\d",
        "show $1 $2 \"$3\" ${4:-none} $# \"$#\"",
        "show \"$@\"; ",
        "show $*",
        "show \"$*\"",
        "show x\"$@\"y",
        "set --; show \"$@\" end",
        "set -- a 'b c'; show \"$@\" $2",
        "shift; show $1 $#",
        "x='a b  c'; show $x \"$x\" pre$x\"post\"",
        "x=' a '; show $x \"$x\" [$x]",
        "x=; show $x \"$x\" ${x:-d} ${x-d} ${x:+a} ${x+a}",
        "show ${u:-d e} \"${u:-d e}\" ${u-'q  r'} ${u+x}",
        "show ${u:=v} $u",
        "v=v1.2.3; show ${v#v} ${v%.*} ${v%%.*} ${v##*.} ${v#x} ${#v} ${v:1} ${v:1:3} ${v: -2}",
        "v=a/b/c; show ${v//\\//-} ${v/b/x} ${v/#a/x} ${v/%c/x} ${v%/*} ${v##*/}",
        "v=aBc; show ${v^^} ${v,,}",
        "v=x; w=v; show ${!w}",
        "a=(1 'two 3' 4); show ${a[1]} \"${a[@]}\" ${#a[@]} ${a[*]} $a",
        "a=(x y); a+=(z); a[5]=w; show \"${a[@]}\" ${#a[@]}",
        "declare -A m=([k]=v [l]=w); show ${m[k]} ${m[l]}",
        "a=(); show \"${a[@]}\" end ${#a[@]}",
        "show {a,b}{c,d} x{1..3}y {01..03} {a..c} {3..1} {1..9..4} {} {a} {a,'b c'}",
        "show pre{\"$1\",$2}post",
        "show $((1 + 2 * 3)) $(( (1 + 2) * 3 )) $((7 / 2)) $((7 % 2)) $((2 ** 5)) $((1 < 2 && 3 > 4))",
        "show $((0x10)) $((010))",
        "i=5; show $((i + 1)) $((i++)) $i $((i += 2)) $((-i)) $((!i)) $((i > 3 ? 1 : 2)) $((~i))",
        "show $(echo a b) \"$(echo a b)\" `echo c` $(echo)",
        "show \"$(printf '%s-%s' a b)\" $(basename /x/y.txt .txt) $(dirname a/b/c) $(dirname a)",
        "x=$(echo one; echo two); show \"$x\" $x",
        "show \"$(cat <<EOF\nhi $1\nEOF\n)\"",
        "f() { echo \"<$1>\"; }; show $(f a) $(f b)",
        "f() { local x=in; y=in; }; x=out; y=out; f; show $x $y",
        "x=1; (x=2); show $x",
        "x=1; { x=2; }; show $x",
        "echo a | x=2; show ${x:-unset}",
        "if [ \"$1\" = amd64 ]; then x=a; else x=b; fi; show $x",
        "if [[ $3 == v* && $# -eq 3 ]]; then x=a; else x=b; fi; show $x",
        "[ $# -ne 3 ] && x=a || x=b; show $x",
        "case $1 in arm64) x=a;; amd*|x) x=b;; *) x=c;; esac; show $x",
        "case v2 in v1*) x=1;& v2*) x=2;& v3) x=$x-3;; esac; show $x",
        "for i in a b c; do x=$x$i; done; show $x $i",
        "for i in a b c; do [ $i = b ] && continue; x=$x$i; done; show $x",
        "for i in a b c; do if [ $i = b ]; then break; fi; x=$x$i; done; show $x",
        "for i; do x=$x$i; done; show $x",
        "for i in {1..3} \"x y\"; do x=$x$i; done; show \"$x\"",
        "export A=1 B=\"a b\"; readonly C=$A; declare D=$B; show $A \"$B\" $C \"$D\"",
        "A=x; A+=y; show $A",
        "eval 'x=1; show $x a'",
        "set -e; false || x=ok; show $x",
        "true && x=1; false && x=2; show $x",
        "! false && x=1; show $x",
        "cat <<EOF >/dev/null\nEOF\nshow end",
        "x=a; y=\"$x'b'\"; show \"$y\" '$y'",
        "show \"a\\$b\\\\c\\d\\\"e\" a\\\nb",
        "show $'a\\x41\\u00e9\\'\\\\'",
        "x='*'; show \"$x\" '*' \\*",
        "unset x; x=a; unset x; show ${x-gone}",
        "f() { show \"$@\" $#; }; f a 'b c'",
        "f() { [ \"$1\" = a ] && return 1; return 0; }; if f a; then x=yes; else x=no; fi; show $x",
        "main() { show \"$1\" \"$3\"; }; main $@",
        "x=3; while [ $x -gt 5 ]; do x=9; done; show $x",
        "((x = 4)); show $x",
        "show \"${1}${2}\" ${1}-$2.$3 $1$2",
        "show ${x:-${1}} ${x:-\"${2:-z}\"}",
        "bash -c 'x=2'; show ${x:-unset}",
    };
    int index = 0;
    for (const char *script : scripts) {
        QTest::addRow("%03d %s", index++, QByteArray(script).simplified().left(40).constData())
            << QString::fromUtf8(script);
    }
}

void TestExpansion::agreesWithBash()
{
    QFETCH(const QString, script);
    const shell::Facts facts = shell::effectsOf(shell::parse(script), parameters());
    QCOMPARE(shown(facts), bashWords(script));
}

void TestExpansion::keepsUnknownParts_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    QTest::newRow("argument") << u"show $4x"_s << u"x"_s;
    QTest::newRow("unknown argument") << u"show a-$V-b"_s << u"a-…-b"_s;
    QTest::newRow("same twice") << u"show ${V#v} ${V#v}"_s << u"… …"_s;
    QTest::newRow("program") << u"show x$(helm version)y"_s << u"x…y"_s;
    QTest::newRow("branch") << u"if grep a b; then x=1; else x=2; fi; show $x"_s << u"…"_s;
    QTest::newRow("same on both ways") << u"if grep a b; then x=1; else x=1; fi; show $x"_s << u"1"_s;
    QTest::newRow("way that ends") << u"x=1; if grep a b; then x=2; exit 1; fi; show $x"_s << u"1"_s;
    QTest::newRow("unknown loop") << u"x=1; while read -r y; do x=$x$y; done < f; show $x"_s << u"…"_s;
    QTest::newRow("read") << u"read -r x; show $x"_s << u"…"_s;
    QTest::newRow("pattern") << u"show ${V%.*}"_s << u"…"_s;
    QTest::newRow("known prefix") << u"x=v$V; show ${x#v}"_s << u"…"_s;
    QTest::newRow("arithmetic") << u"show $((V + 1))"_s << u"…"_s;
    QTest::newRow("sourced") << u". ./missing.sh; show $z"_s << u"…"_s;
    QTest::newRow("never set") << u"show a$never"_s << u"a…"_s;
}

void TestExpansion::keepsUnknownParts()
{
    QFETCH(const QString, script);
    QFETCH(const QString, expected);
    shell::Parameters given = parameters();
    given.environment.insert(u"V"_s, std::nullopt);
    const shell::Facts facts = shell::effectsOf(shell::parse(script), given);
    QCOMPARE(shown(facts).join(u' '), expected);
}

QTEST_GUILESS_MAIN(TestExpansion)
#include "tst_expansion.moc"
