#include "template/containers.h"
#include "template/formats/yaml.h"
#include "template/templateset.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Templates that would not end, or not fit: each stops soon, with a sentence that says what was too much.
class TestLimits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stops_data();
    void stops();
    void deepTextIsRefused_data();
    void deepTextIsRefused();
    void cyclesAreFreed();
    void deepValuesAreFreed();
};

namespace {

std::expected<templates::Output, templates::ExecutionFailure> render(const QByteArray &text,
                                                                     const templates::Limits &limits)
{
    templates::TemplateSet set(templates::Dialect::Helm);
    if (const auto added = set.add("t", text); !added) {
        return std::unexpected(templates::ExecutionFailure{added.error().message, {}});
    }
    templates::Options options;
    options.limits = limits;
    templates::Session session(options);
    return set.render("t", templates::MapBuilder().value(), session);
}

} // namespace

void TestLimits::stops_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");

    const QByteArray steps = "more than 1000000 steps";
    const QByteArray bytes = "more than 10000000 bytes";
    const QByteArray depth = "exceeded maximum template depth";
    QTest::newRow("a template within itself")
        << "{{ define \"a\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}"_ba << depth;
    QTest::newRow("two templates within each other")
        << "{{ define \"a\" }}{{ template \"b\" }}{{ end }}{{ define \"b\" }}{{ template \"a\" }}{{ end }}{{ template \"a\" }}"_ba
        << depth;
    QTest::newRow("include") << "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}"_ba
                             << "nested reference name: a"_ba;
    QTest::newRow("tpl") << "{{ $t := `{{ tpl . . }}` }}{{ tpl $t $t }}"_ba << depth;
    QTest::newRow("a long loop") << "{{ range 2000000000 }}{{ end }}"_ba << steps;
    QTest::newRow("loops in loops") << "{{ range 9999 }}{{ range 9999 }}{{ range 9999 }}{{ end }}{{ end }}{{ end }}"_ba
                                    << steps;
    QTest::newRow("two to the power") << "{{ define \"a\" }}{{ if . }}{{ template \"a\" (sub . 1) }}"
                                         "{{ template \"a\" (sub . 1) }}{{ end }}{{ end }}{{ template \"a\" 60 }}"_ba
                                      << steps;
    QTest::newRow("repeat") << "{{ repeat 2000000000 \"abcdefgh\" }}"_ba << bytes;
    QTest::newRow("doubling") << "{{ $x := \"ab\" }}{{ range 64 }}{{ $x = printf \"%s%s\" $x $x }}{{ end }}"_ba
                              << bytes;
    QTest::newRow("doubling by cat") << "{{ $x := \"ab\" }}{{ range 64 }}{{ $x = cat $x $x }}{{ end }}"_ba << bytes;
    QTest::newRow("doubling by replace")
        << "{{ $x := \"aa\" }}{{ range 64 }}{{ $x = replace \"a\" \"aa\" $x }}{{ end }}"_ba << bytes;
    QTest::newRow("doubling by regex")
        << "{{ $x := \"aa\" }}{{ range 64 }}{{ $x = regexReplaceAll \"a\" $x \"aa\" }}{{ end }}"_ba << steps;
    QTest::newRow("doubling by join") << "{{ $x := \"ab\" }}{{ range 64 }}{{ $x = join \"\" (list $x $x) }}{{ end }}"_ba
                                      << bytes;
    QTest::newRow("doubling by indent") << "{{ $x := \"a\\nb\" }}{{ range 64 }}{{ $x = indent 100000 $x }}{{ end }}"_ba
                                        << bytes;
    QTest::newRow("doubling by quote") << "{{ $x := \"\\\"\" }}{{ range 64 }}{{ $x = quote $x }}{{ end }}"_ba << bytes;
    QTest::newRow("doubling by JSON") << "{{ $x := \"\\\"\" }}{{ range 64 }}{{ $x = toJson $x }}{{ end }}"_ba << bytes;
    QTest::newRow("doubling by YAML") << "{{ $x := \"a\" }}{{ range 64 }}{{ $x = toYaml (list $x $x) }}{{ end }}"_ba
                                      << bytes;
    QTest::newRow("doubling by html") << "{{ $x := \"<\" }}{{ range 64 }}{{ $x = html $x $x }}{{ end }}"_ba << bytes;
    QTest::newRow("doubling by base64") << "{{ $x := \"abc\" }}{{ range 200 }}{{ $x = b64enc $x }}{{ end }}"_ba
                                        << bytes;
    QTest::newRow("doubling by tpl")
        << "{{ $x := \"ab\" }}{{ range 64 }}{{ $x = tpl \"{{ . }}{{ . }}\" $x }}{{ end }}"_ba << bytes;
    QTest::newRow("wide printf") << "{{ printf \"%999999d%999999d%999999d%999999d%999999d%999999d%999999d"
                                    "%999999d%999999d%999999d%999999d\" 1 1 1 1 1 1 1 1 1 1 1 }}"_ba
                                 << bytes;
    QTest::newRow("a list of lists")
        << "{{ $x := list 1 }}{{ range 64 }}{{ $x = list $x $x }}{{ end }}{{ toJson $x }}"_ba << steps;
    QTest::newRow("a list that is printed")
        << "{{ $x := list 1 }}{{ range 64 }}{{ $x = list $x $x }}{{ end }}{{ $x }}"_ba << steps;
    QTest::newRow("a list that is quoted")
        << "{{ $x := list 1 }}{{ range 64 }}{{ $x = list $x $x }}{{ end }}{{ quote $x }}"_ba << steps;
    QTest::newRow("a list that is copied")
        << "{{ $x := list 1 }}{{ range 64 }}{{ $x = list $x $x }}{{ end }}{{ $x = deepCopy $x }}"_ba << steps;
    QTest::newRow("a list that is compared")
        << "{{ $x := list 1 }}{{ $y := list 1 }}{{ range 64 }}{{ $x = list $x $x }}"
           "{{ $y = list $y $y }}{{ end }}{{ deepEqual $x $y }}"_ba
        << steps;
    QTest::newRow("a growing list") << "{{ $x := list 1 }}{{ range 64 }}{{ $x = concat $x $x }}{{ end }}{{ len $x }}"_ba
                                    << steps;
    QTest::newRow("until") << "{{ until 2000000000 }}"_ba << bytes;
    QTest::newRow("untilStep") << "{{ untilStep 0 2000000000 1 }}"_ba << bytes;
    QTest::newRow("seq") << "{{ seq 1 2000000000 }}"_ba << bytes;
    QTest::newRow("randAlpha") << "{{ randAlpha 2000000000 }}"_ba << bytes;
    QTest::newRow("keys") << "{{ range 1000 }}{{ $x := genPrivateKey \"rsa\" }}{{ end }}"_ba << steps;
    QTest::newRow("slow hashes") << "{{ range 1000 }}{{ $x := bcrypt \"x\" }}{{ end }}"_ba << steps;
    QTest::newRow("derived passwords")
        << "{{ range 1000 }}{{ $x := derivePassword 1 \"pin\" \"a\" \"b\" \"c\" }}{{ end }}"_ba << steps;
}

void TestLimits::stops()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, problem);

    templates::Limits limits;
    limits.steps = 1'000'000;
    limits.bytes = 10'000'000;
    limits.includes = 100;
    QElapsedTimer timer;
    timer.start();
    const auto rendered = render(text, limits);
    QVERIFY(!rendered);
    QVERIFY2(rendered.error().message.contains(problem), rendered.error().message.right(300).constData());
    QVERIFY2(timer.elapsed() < 30'000, QByteArray::number(timer.elapsed()).constData());
}

void TestLimits::deepTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");

    constexpr qsizetype depth = 200'000;
    QTest::newRow("parentheses") << "{{ " + QByteArray(depth, '(') + '1' + QByteArray(depth, ')') + " }}";
    QTest::newRow("if") << QByteArray("{{ if 1 }}").repeated(depth) + QByteArray("{{ end }}").repeated(depth);
    QTest::newRow("else if") << "{{ if 0 }}" + QByteArray("{{ else if 0 }}").repeated(depth) + "{{ end }}";
    QTest::newRow("block") << QByteArray("{{ block \"a\" . }}").repeated(depth) +
                                  QByteArray("{{ end }}").repeated(depth);
    QTest::newRow("not") << "{{ " + QByteArray("not (").repeated(depth) + '1' + QByteArray(depth, ')') + " }}";
}

void TestLimits::deepTextIsRefused()
{
    QFETCH(const QByteArray, text);
    const auto rendered = render(text, {});
    QVERIFY(!rendered);
    QVERIFY2(rendered.error().message.contains("max"), rendered.error().message.left(300).constData());
}

void TestLimits::cyclesAreFreed()
{
    // Leaks are found by the build with AddressSanitizer.
    const auto rendered =
        render("{{ $a := dict }}{{ $b := dict \"a\" $a }}{{ $_ := set $a \"b\" $b }}{{ len $a }}"_ba, {});
    QVERIFY(rendered);
    QCOMPARE(rendered->text, "1"_ba);
}

void TestLimits::deepValuesAreFreed()
{
    const auto rendered = render("{{ $x := list }}{{ range 200000 }}{{ $x = list $x }}{{ end }}ok"_ba, {});
    QVERIFY2(rendered, rendered ? "" : rendered.error().message.constData());
    QCOMPARE(rendered->text, "ok"_ba);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
