#include "oci/pathpattern.h"
#include "oci/paths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestPathPattern final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesComponents_data();
    void matchesComponents();
    void refusesBrokenPatterns_data();
    void refusesBrokenPatterns();
    void ignores_data();
    void ignores();
    void cleansPaths_data();
    void cleansPaths();
    void resolvesInsideTheRoot_data();
    void resolvesInsideTheRoot();
    void endsOnLoops();
};

void TestPathPattern::matchesComponents_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isMatch");
    const auto row = [](const char *pattern, const char *name, bool isMatch) {
        QTest::addRow("%s %s", pattern, name) << QString::fromUtf8(pattern) << QString::fromUtf8(name) << isMatch;
    };
    row("abc", "abc", true);
    row("abc", "abcd", false);
    row("*", "", true);
    row("*", ".hidden", true);
    row("a*c", "abbc", true);
    row("a*c", "abbd", false);
    row("?", "版", true);
    row("?", "ab", false);
    row("[a-c]x", "bx", true);
    row("[a-c]x", "dx", false);
    row("[^a-c]x", "dx", true);
    row("[^a-c]x", "bx", false);
    row("[\\]]", "]", true);
    row("a\\*", "a*", true);
    row("a\\*", "ab", false);
    row("a.c", "abc", false);
    row("a+(b)|c$", "a+(b)|c$", true);
    row("[a.]", "b", false);
}

void TestPathPattern::matchesComponents()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    const auto expression = oci::componentPattern(pattern);
    QVERIFY(expression);
    QTEST(expression->match(name).hasMatch(), "isMatch");
}

void TestPathPattern::refusesBrokenPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"[", "[a", "a\\", "[\\", "[z-a]"}) {
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }
}

void TestPathPattern::refusesBrokenPatterns()
{
    QFETCH(QString, pattern);
    QVERIFY(!oci::componentPattern(pattern));
    QVERIFY(!oci::IgnoreList::parse(u"good\n"_s + pattern));
}

void TestPathPattern::ignores_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isExcluded");
    const auto row = [](const char *list, const char *path, bool isExcluded) {
        QTest::addRow("%s | %s", list, path) << QString::fromUtf8(list) << QString::fromUtf8(path) << isExcluded;
    };
    row("", "a", false);
    row("a", "a", true);
    row("a", "a/b", true);
    row("a", "b/a", false);
    row("/a/", "a", true);
    row("  a  ", "a", true);
    row("#a", "#a", false);
    row(".", "a", false);
    row("*", ".hidden", true);
    row("*/b", "a/b/c", true);
    row("*/b", "b", false);
    row("**/b", "b", true);
    row("**/b", "x/y/b", true);
    row("**/b", "x/yb", false);
    row("a/**", "a", false);
    row("a/**", "a/b/c", true);
    row("a/**/z", "a/z", true);
    row("a/**/z", "a/b/c/z", true);
    row("*\n!a", "a/b", false);
    row("*\n!a/b", "a/b", false);
    row("*\n!a/b", "a/c", true);
    row("!a\na", "a", true);
    row("a\n!a\na/b", "a/b", true);
    row("./a/../b", "b", true);
}

void TestPathPattern::ignores()
{
    QFETCH(QString, list);
    QFETCH(QString, path);
    const auto ignored = oci::IgnoreList::parse(list);
    QVERIFY(ignored);
    QTEST(ignored->isExcluded(path.toStdString()), "isExcluded");
}

void TestPathPattern::cleansPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("result");
    QTest::newRow("root") << u"/"_s << u""_s;
    QTest::newRow("slashes") << u"//a///b/"_s << u"a/b"_s;
    QTest::newRow("dots") << u"./a/./b/."_s << u"a/b"_s;
    QTest::newRow("up") << u"a/b/../c"_s << u"a/c"_s;
    QTest::newRow("up and out") << u"../../a/../../b"_s << u"b"_s;
    QTest::newRow("dots in names") << u"..a/...b"_s << u"..a/...b"_s;
}

void TestPathPattern::cleansPaths()
{
    QFETCH(QString, path);
    QTEST(QString::fromStdString(oci::cleaned(path.toStdString())), "result");
}

void TestPathPattern::resolvesInsideTheRoot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isLastFollowed");
    QTest::addColumn<QString>("result");
    QTest::newRow("no link") << u"a/b"_s << true << u"a/b"_s;
    QTest::newRow("relative") << u"dir/rel/x"_s << true << u"dir/a/x"_s;
    QTest::newRow("absolute") << u"dir/abs/x"_s << true << u"etc/x"_s;
    QTest::newRow("out") << u"dir/out/x"_s << true << u"x"_s;
    QTest::newRow("last kept") << u"dir/rel"_s << false << u"dir/rel"_s;
    QTest::newRow("last followed") << u"dir/rel"_s << true << u"dir/a"_s;
    QTest::newRow("link to a link") << u"chain"_s << true << u"dir/a"_s;
}

void TestPathPattern::resolvesInsideTheRoot()
{
    QFETCH(QString, path);
    QFETCH(bool, isLastFollowed);
    const std::map<std::string, std::string> links{
        {"dir/rel", "a"}, {"dir/abs", "/etc"}, {"dir/out", "../../.."}, {"chain", "dir/rel"}};
    const auto result = oci::resolved(path.toStdString(), isLastFollowed ? oci::LastLink::Follow : oci::LastLink::Keep,
                                      [&](const std::string &place) {
                                          const auto found = links.find(place);
                                          return found == links.end() ? std::nullopt : std::optional(found->second);
                                      });
    QVERIFY(result);
    QTEST(QString::fromStdString(*result), "result");
}

void TestPathPattern::endsOnLoops()
{
    QVERIFY(!oci::resolved("loop/x", oci::LastLink::Follow, [](const std::string &place) {
        return place == "loop" ? std::optional<std::string>("loop") : std::nullopt;
    }));
}

QTEST_GUILESS_MAIN(TestPathPattern)
#include "tst_pathpattern.moc"
