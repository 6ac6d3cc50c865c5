#include "language/outline.h"
#include "language/tokens.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using language::Document;
using language::DocumentKind;

namespace {

QString shown(const QList<language::OutlineEntry> &entries)
{
    QStringList names;
    for (const language::OutlineEntry &entry : entries) {
        const QString children = shown(entry.children);
        names.append(entry.name + (children.isEmpty() ? QString() : u'(' + children + u')'));
    }
    return names.join(u' ');
}

} // namespace

class TestOutline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlines_data();
    void outlines();
    void folds_data();
    void folds();
    void tokens_data();
    void tokens();
};

void TestOutline::outlines_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, DocumentKind kind, const QString &text, const QString &expected) {
        QTest::newRow(name) << static_cast<int>(kind) << text << expected;
    };
    row("stages", DocumentKind::BuildFile, u"ARG V=1\nFROM a\nENV A=1 B=2\nFROM b\nCMD [\"x\"]"_s,
        u"ARG(V) FROM(ENV(A B)) FROM(CMD)"_s);
    row("functions", DocumentKind::Script, u"a() {\n b() { :; }\n}\nfunction c { :; }\n"_s, u"a b c"_s);
    row("objects", DocumentKind::Manifest, u"kind: Pod\nmetadata: {name: x}\n---\nkind: List\n---\na: b\n"_s,
        u"Pod x List"_s);
    row("images", DocumentKind::ImageList, u"# x\nnginx:1\n"_s, u"nginx:1"_s);
    row("other", DocumentKind::Other, u"FROM a"_s, QString());
}

void TestOutline::outlines()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const Document document(u"x"_s, text, static_cast<DocumentKind>(kind));
    QCOMPARE(shown(outlineOf(document)), expected);
    for (const language::OutlineEntry &entry : outlineOf(document)) {
        QVERIFY(entry.range.start <= entry.nameRange.start && entry.nameRange.end <= entry.range.end);
    }
}

void TestOutline::folds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // "FIRST-LAST", "c" behind a comment
    const auto row = [](const char *name, DocumentKind kind, const QString &text, const QString &expected) {
        QTest::newRow(name) << static_cast<int>(kind) << text << expected;
    };
    row("continued", DocumentKind::BuildFile, u"FROM a\nRUN x \\\n  y \\\n  z\nCOPY a b\n"_s, u"1-3"_s);
    row("heredoc", DocumentKind::BuildFile, u"FROM a\nRUN <<E\nx\nE\n"_s, u"1-3"_s);
    row("comments", DocumentKind::BuildFile, u"# a\n# b\nFROM a\n# c\n"_s, u"0-1c"_s);
    row("stages", DocumentKind::BuildFile, u"FROM a\nRUN x\nFROM b\nRUN y\n"_s, u"0-1 2-3"_s);
    row("script", DocumentKind::Script, u"a() {\n  if x; then\n    y\n  fi\n}\ncat <<E\n1\nE\n"_s, u"0-4 1-3 5-6"_s);
    row("YAML", DocumentKind::Manifest, u"a:\n  b:\n    c: 1\n\nd: 2\n"_s, u"0-2 1-2"_s);
    row("nothing", DocumentKind::ImageList, u"a\nb\n"_s, QString());
}

void TestOutline::folds()
{
    QFETCH(const int, kind);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QStringList found;
    for (const language::Fold &fold : foldsIn(Document(u"x"_s, text, static_cast<DocumentKind>(kind)))) {
        found.append(u"%1-%2%3"_s.arg(fold.firstLine)
                         .arg(fold.lastLine)
                         .arg(fold.kind == language::FoldKind::Comment ? u"c"_s : QString()));
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestOutline::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // the text and the first letter of the kind
    QTest::newRow("simple") << u"# c\nFROM a AS one\nCOPY --from=one x y"_s
                            << QStringList{u"# c C"_s,  u"FROM K"_s,    u"AS K"_s, u"one N"_s,
                                           u"COPY K"_s, u"--from= F"_s, u"one N"_s};
    QTest::newRow("variables") << u"ENV A=x${B}y"_s
                               << QStringList{u"ENV K"_s, u"A V"_s, u"x S"_s, u"${B} V"_s, u"y S"_s};
    QTest::newRow("labels") << u"LABEL a=\"b\""_s << QStringList{u"LABEL K"_s, u"a L"_s, u"\"b\" S"_s};
    QTest::newRow("command") << u"CMD [\"x $(A)\"]"_s << QStringList{u"CMD K"_s, u"\"x  S"_s, u"$(A) V"_s, u"\" S"_s};
    QTest::newRow("heredoc in lines") << u"RUN <<E\na\nb\nE"_s << QStringList{u"RUN K"_s, u"a S"_s, u"b S"_s};
}

void TestOutline::tokens()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    const Document document(u"Kubefile"_s, text, DocumentKind::BuildFile);
    static const QString letters = u"KCSVLNF"_s;
    QStringList found;
    core::Position end;
    for (const language::Token &token : tokensIn(document)) {
        QVERIFY(end <= token.range.start && token.range.start.line == token.range.end.line);
        end = token.range.end;
        found.append(document.textIn(token.range).toString() + u' ' + letters.at(static_cast<int>(token.kind)));
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
