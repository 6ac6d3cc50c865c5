#include "template/containers.h"
#include "template/templateset.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using templates::Dialect;

/// What a caller learns of a rendering beside its text.
class TestTemplateSet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesNameTheirNode();
    void piecesFollowWhatIsErased();
    void seedDecides_data();
    void seedDecides();
    void randomCallsAreNamed();
    void environmentIsGiven();
    void failuresHavePlaces();
    void unknownTemplate();
};

namespace {

QByteArray rendered(const QByteArray &text, const templates::Options &options, Dialect dialect = Dialect::Helm)
{
    templates::TemplateSet set(dialect);
    templates::Session session(options);
    if (!set.add("t", text)) {
        return "no template";
    }
    const auto output = set.render("t", templates::MapBuilder().value(), session);
    return output ? output->text : output.error().message;
}

/// The lines of the template that wrote each line of text.
QList<int> linesOf(const templates::Output &output)
{
    QList<int> lines;
    for (const templates::Piece &piece : output.pieces) {
        lines.append(piece.line);
    }
    return lines;
}

} // namespace

void TestTemplateSet::piecesNameTheirNode()
{
    templates::TemplateSet set(Dialect::Helm);
    QVERIFY(set.add("_h", "{{ define \"h\" }}H{{ end }}"));
    QVERIFY(set.add("t", "a\n{{ 1 }}\n{{ range 2 }}\n{{ . }}{{ end }}{{ template \"h\" }}"));
    templates::Session session{templates::Options()};
    const auto output = set.render("t", {}, session, true);
    QVERIFY(output);
    QCOMPARE(output->text, "a\n1\n\n0\n1H"_ba);
    QCOMPARE(linesOf(*output), (QList<int>{1, 2, 2, 3, 4, 3, 4, 1}));
    QCOMPARE(output->pieces.back().tree->source->name, "_h"_ba);
    QVERIFY(output->pieces.front().isText && !output->pieces[1].isText);
}

void TestTemplateSet::piecesFollowWhatIsErased()
{
    templates::TemplateSet set(Dialect::Helm);
    QVERIFY(set.add("t", "a{{ .x }}b{{ 1 }}{{ .y }}c"));
    templates::Session session{templates::Options()};
    const auto output = set.render("t", templates::MapBuilder().value(), session, true);
    QVERIFY(output);
    QCOMPARE(output->text, "ab1c"_ba);
    QCOMPARE(output->pieces.back().offset, 3);
}

void TestTemplateSet::seedDecides_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *call : {"randAlphaNum 20", "randBytes 8", "uuidv4", "randInt 0 1000000000", "bcrypt \"x\"",
                             "shuffle \"abcdefghijklmnop\"", "encryptAES \"k\" \"text\"", "genPrivateKey \"ecdsa\"",
                             "genPrivateKey \"ed25519\"", "(genCA \"a\" 1).Key"}) {
        QTest::newRow(call) << "{{ " + QByteArray(call) + " }}";
    }
}

void TestTemplateSet::seedDecides()
{
    QFETCH(const QByteArray, text);
    templates::Options options;
    const QByteArray first = rendered(text, options);
    QVERIFY(!first.isEmpty() && !first.startsWith("template:"));
    QCOMPARE(rendered(text, options), first);
    options.seed = 2;
    QVERIFY(rendered(text, options) != first);
}

void TestTemplateSet::randomCallsAreNamed()
{
    templates::TemplateSet set(Dialect::Helm);
    QVERIFY(set.add("t", "{{ 1 }}\n{{ randAlpha 3 }}{{ now | kindOf }}{{ randAlpha 4 }}"));
    templates::Session session{templates::Options()};
    QVERIFY(set.render("t", {}, session));
    const QList<templates::RandomCall> expected{{"randAlpha", "t", 2}, {"now", "t", 2}};
    QCOMPARE(session.randomCalls, expected);
}

void TestTemplateSet::environmentIsGiven()
{
    templates::Options options = templates::optionsOf(Dialect::Sealos);
    options.environment.insert("NAME", "value");
    QCOMPARE(rendered("{{ env \"NAME\" }}{{ expandenv \"<$NAME-${NAME}>\" }}{{ .x }}", options, Dialect::Sealos),
             "value<value-value><no value>"_ba);
    QVERIFY(!templates::TemplateSet(Dialect::Helm).add("t", "{{ env \"HOME\" }}"));
}

void TestTemplateSet::failuresHavePlaces()
{
    templates::TemplateSet set(Dialect::Helm);
    QVERIFY(set.add("_h", "\n{{ define \"h\" }}\n{{ fail \"no\" }}{{ end }}"));
    QVERIFY(set.add("t", "\n  {{ include \"h\" . }}"));
    templates::Session session{templates::Options()};
    const auto output = set.render("t", {}, session);
    QVERIFY(!output);
    const QList<templates::Place> places = output.error().places;
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.front().templateName, "t"_ba);
    QCOMPARE(places.front().line, 2);
    QCOMPARE(places.back().templateName, "_h"_ba);
    QCOMPARE(places.back().line, 3);
}

void TestTemplateSet::unknownTemplate()
{
    const templates::TemplateSet set(Dialect::Go);
    templates::Session session{templates::Options()};
    const auto output = set.render("x", {}, session);
    QVERIFY(!output && output.error().message.contains("\"x\""));
}

QTEST_GUILESS_MAIN(TestTemplateSet)
#include "tst_templateset.moc"
